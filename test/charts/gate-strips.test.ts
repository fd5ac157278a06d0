import {describe, expect, test} from "vitest";
import {bandHead, bandStrip} from "../../src/charts/band-strip.ts";
import {
  differenceAxis,
  differenceStrip,
  type Settled,
  stripReach,
  withoutOutliers
} from "../../src/charts/difference-strip.ts";
import {scoreBullet} from "../../src/charts/score-bullet.ts";
import {scoreLine} from "../../src/charts/score-line.ts";
import {host} from "./host.ts";
import {clipped, drawnTexts, overlaps} from "./inspect.ts";

const {document} = host(288);
const scale = (width = 288, mirrored = false) => ({document, width, reach: 20, mirrored});
const strip = (
  value: number,
  low: number,
  high: number,
  settled: Settled = "open",
  mirrored = false
): Element =>
  differenceStrip({value, low, high, settled, description: "RMSE : écart −1"}, scale(288, mirrored));
const dot = (element: Element): number => Number(element.querySelector("circle")?.getAttribute("cx"));
const limits = [
  {value: 0.75, label: "bonne dès 75 %"},
  {value: 0.85, label: "excellente dès 85 %"}
];
const bars = [
  {label: "Candidat", value: 74.5, text: "74,5", highlight: true},
  {label: "Production", value: 73.9, text: "73,9", highlight: false}
];
const bullet = (width: number, values = bars): Element =>
  scoreBullet(values, {document, width, floor: 70, floorLabel: "plancher 70", description: "Score : 74,5"});
const line = (scores: readonly number[]): Element =>
  scoreLine(
    scores.map((score, i) => ({score, verdict: (["promote", "hold", "inconclusive"] as const)[i % 3]})),
    {
      document,
      width: 328,
      floor: 70,
      floorLabel: "plancher 70",
      format: (score) => score.toFixed(1),
      description: "Scores"
    }
  );

/** Each drawing at the widths it is made for. */
const drawings: Record<string, () => Element> = {
  strip: () => strip(-1, -3, 2),
  "cut strip": () => strip(-30, -90, 60),
  "strip of nothing": () => differenceStrip(null, scale()),
  "narrow axis": () =>
    differenceAxis({
      ...scale(288),
      sides: ["candidat meilleur", "moins bon"],
      format: (value) => `${value} %`
    }),
  "wide axis": () =>
    differenceAxis({
      ...scale(420),
      sides: ["candidat meilleur", "moins bon"],
      format: (value) => `${value} %`
    }),
  bands: () =>
    bandStrip(
      {candidate: 0.646, production: 0.577, description: "Exactitude"},
      {document, width: 420, limits}
    ),
  "narrow head of bands": () => bandHead({document, width: 288, limits}),
  "head of bands": () => bandHead({document, width: 420, limits}),
  bullet: () => bullet(296),
  "score line": () => line([68.2, 66.9, 75.1, 74.5]),
  "level score line": () => line([70, 70, 70])
};

describe.each(Object.entries(drawings))("the %s", (_, draw) => {
  test("holds no value that is not a number, no style, and coordinates to a tenth", () => {
    const markup = draw().outerHTML;
    expect(markup).not.toMatch(/NaN|Infinity|undefined|null|style=/);
    expect(markup.replaceAll(/ stroke-width="[^"]*"/g, "")).not.toMatch(/\d\.\d\d/);
  });

  test("keeps its texts inside and clear of each other, at least 12 pixels high", () => {
    const svg = draw();
    const texts = drawnTexts(svg);
    expect(clipped(texts, Number(svg.getAttribute("width")), Number(svg.getAttribute("height")))).toEqual([]);
    expect(overlaps(texts)).toEqual([]);
    for (const {size} of texts) expect(size).toBeGreaterThanOrEqual(12);
  });

  test("says what it shows, or is decoration", () => {
    const svg = draw();
    expect(svg.getAttribute("aria-hidden") !== null || svg.getAttribute("aria-label") !== "").toBe(true);
  });
});

describe("the strip of a difference", () => {
  test("puts zero in the middle, and a mirrored difference as far on the other side", () => {
    expect(dot(strip(0, -1, 1))).toBe(144);
    expect(dot(strip(5, 1, 9))).toBeGreaterThan(144);
    expect(dot(strip(5, 1, 9, "loss", true)) - 144).toBeCloseTo(144 - dot(strip(5, 1, 9)), 9);
  });

  test("has no dot for a value beyond the axis: it would stand at another value", () => {
    expect(strip(20, 1, 60).querySelectorAll("circle")).toHaveLength(1);
    expect(strip(25, 1, 60).querySelectorAll("circle")).toHaveLength(0);
  });

  test("is open where nothing is established, full and of two colours where something is", () => {
    const fill = (settled: Settled) =>
      strip(-5, -9, -1, settled).querySelector("circle")?.getAttribute("fill");
    expect(["open", "gain", "loss"].map((one) => fill(one as Settled))).toEqual([
      "var(--paper)",
      "var(--accent)",
      "var(--ink)"
    ]);
  });

  test("ends in an arrow where the interval goes on beyond the axis, in a cap where it does not", () => {
    const path = (high: number) => strip(5, 1, high).querySelectorAll("path");
    const drawn = (high: number) => path(high)[path(high).length - 1].getAttribute("d") ?? "";
    expect(drawn(19)).toMatch(/V\d+$/);
    expect(drawn(60)).toMatch(/L\d/);
  });
});

describe("the axis of differences", () => {
  test("holds every distance in a round reach, between its bounds", () => {
    expect(stripReach([1.2, 3.7], 100, 0.01)).toBe(4);
    expect(stripReach([1e4], 0.5, 0.01)).toBeCloseTo(0.5, 12);
    expect(stripReach([0, 0], 0.5, 0.02)).toBeCloseTo(0.02, 12);
    for (const distance of [0.013, 0.7, 4.01, 99]) {
      expect(stripReach([distance], 1000, 0.001)).toBeGreaterThanOrEqual(distance);
      expect(stripReach([distance], 1000, 0.001)).toBeLessThan(2 * distance);
    }
  });

  test("leaves out the few that reach much farther than all others, never the most of them", () => {
    expect(withoutOutliers([1, 9, 2, 2, 2])).toEqual([2, 2, 2, 1]);
    expect(withoutOutliers([2, 2.5, 3, 3.5, 4])).toEqual([4, 3.5, 3, 2.5, 2]);
    expect(withoutOutliers([100, 50, 1])).toEqual([100, 50, 1]);
    expect(withoutOutliers([])).toEqual([]);
  });
});

describe("the bars of a score", () => {
  test("start at zero and keep within their track whatever the score", () => {
    const wide = (value: number): number => {
      const rects = bullet(296, [{...bars[0], value}]).querySelectorAll("rect");
      return Number(rects[1].getAttribute("width")) / Number(rects[0].getAttribute("width"));
    };
    expect([wide(0), wide(-20), wide(100), wide(250)]).toEqual([0, 0, 1, 1]);
    expect(wide(50)).toBeCloseTo(0.5, 2);
  });
});

describe("the line of scores", () => {
  test("has a mark for each build, of another shape for each verdict", () => {
    const svg = line([68, 67, 75, 74]);
    expect(svg.querySelectorAll("circle")).toHaveLength(3);
    expect(svg.querySelectorAll("path")).toHaveLength(2);
  });
});
