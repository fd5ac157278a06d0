/** What can be pointed at in charts of cells: marks with a place on one axis are read as others are. */
import {expect, test} from "vitest";
import {type DrawnChart, recordedChart} from "../../src/charts/recorded/recorded.ts";
import {buildDocument} from "../../src/components/html.ts";
import {recorded} from "./recordedCell.ts";

const rows = [
  {v: 1, k: "a"},
  {v: 4, k: "b"},
  {v: 9, k: "a"}
];

async function chartOf(code: string): Promise<DrawnChart> {
  const options = {
    document: buildDocument(),
    locale: "fr",
    width: 660,
    id: "chart",
    description: "",
    empty: "Rien"
  } as const;
  return recordedChart(await recorded(code, {rows}), options);
}

test.each([
  ['Plot.tickX(rows, {x: "v"})', 3, [["v", 1]]],
  ['Plot.dot(rows, {x: "v"})', 3, [["v", 1]]],
  ['Plot.dot(rows, {y: "v"})', 3, [["v", 1]]],
  ['Plot.ruleX(rows, {x: "v"})', 3, [["v", 1]]],
  ["Plot.ruleY([1, 2])", 2, [["y", 1]]],
  [
    'Plot.barX(rows, {x: "v", fill: "k"})',
    3,
    [
      ["k", "a"],
      ["v", 1]
    ]
  ],
  [
    'Plot.cellX(rows, {x: "k", fill: "v"})',
    3,
    [
      ["v", 1],
      ["k", "a"]
    ]
  ],
  ['Plot.text(["Bonjour"], {frameAnchor: "middle"})', 1, [["text", "Bonjour"]]]
])("%s has a point for each row", async (mark, length, first) => {
  const {svg, points} = await chartOf(`${mark}.plot()`);
  expect(svg.textContent).not.toContain("Rien");
  expect(points).toHaveLength(length);
  expect(points[0].readings.map(({label, value}) => [label, value])).toEqual(first);
  const height = Number(svg.getAttribute("height"));
  expect(points.every(({x, y}) => x > 0 && x < 660 && y > 0 && y < height)).toBe(true);
});

test("a box without groups says its median", async () => {
  const {svg, points} = await chartOf('Plot.boxX(rows, {x: "v"}).plot()');
  expect(svg.textContent).not.toContain("Rien");
  expect(points.some(({readings}) => readings.some(({value}) => value === 4))).toBe(true);
});

test("a mark that goes through the frame is pointed at anywhere along it; a dot is not", async () => {
  const reachOf = async (mark: string) => (await chartOf(`${mark}.plot()`)).points[0].reach?.[1] ?? 0;
  expect(await reachOf('Plot.tickX(rows, {x: "v"})')).toBeGreaterThan(10);
  expect(await reachOf('Plot.dot(rows, {x: "v"})')).toBe(0);
});
