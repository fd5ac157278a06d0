import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {actualVsPredicted} from "../../src/charts/actual-vs-predicted.ts";
import {interactionOf, lines} from "../../src/charts/interaction.ts";
import {levelOf} from "../../src/charts/levels.ts";
import {riskBar} from "../../src/charts/risk-bar.ts";
import {rulBoxes} from "../../src/charts/rul-boxes.ts";
import {rulHistogram} from "../../src/charts/rul-histogram.ts";
import {cases, predictedLives} from "./cases.ts";
import {host} from "./host.ts";
import {fleetOptions, interactionAt, keys} from "./pointing.ts";
import {sampleUnits, thresholds} from "./sample.ts";

const widths = [328, 620, 828];
const names = Object.keys(cases).filter((name) => name !== "critical-strip-axis");

describe.each(names)("%s", (name) => {
  const all = widths.map((width) => interactionAt(name, width));

  test("gives what can be pointed at, all of it inside the drawing", () => {
    for (const {data, frame} of all) {
      expect(data.length).toBeGreaterThan(0);
      for (const {x, y, reach: [across, down] = [0, 0], text} of data) {
        expect(x - across, text).toBeGreaterThanOrEqual(-0.5);
        expect(x + across, text).toBeLessThanOrEqual(frame.width + 0.5);
        expect(y - down, text).toBeGreaterThanOrEqual(-0.5);
        expect(y + down, text).toBeLessThanOrEqual(frame.height + 0.5);
      }
    }
  });

  test("says something of each, in whole lines, with neither gaps nor values that are none", () => {
    for (const {data} of all) {
      for (const {text} of data) {
        expect(text).not.toMatch(/undefined|NaN|null|Infinity/);
        expect(text.split("\n").every((line) => line !== "" && line === line.trim())).toBe(true);
      }
    }
  });

  test("says the same at every width", () => {
    // In the order of the drawing, which differs: a narrow heatmap has its sensors as rows.
    const [first, ...others] = all.map(({data}) => data.map(({text}) => text).sort());
    if (name.startsWith("rul-histogram")) return;
    if (name.startsWith("confusion-matrix")) {
      // A phone lists the largest confusions: some of the cells, in the same words.
      for (const other of others)
        expect(new Set([...first, ...other]).size).toBe(Math.max(first.length, other.length));
      return;
    }
    for (const other of others) expect(other).toEqual(first);
  });

  test("finds the value of any pixel on the axes that can be brushed", () => {
    for (const {x, y, frame} of all) {
      for (const axis of [x, y]) {
        if (axis) expect(axis.domain[1]).toBeGreaterThan(axis.domain[0]);
      }
      if (x) expect(x.pixels).toEqual([frame.marginLeft, frame.width - frame.marginRight]);
      if (y) expect(y.pixels).toEqual([frame.height - frame.marginBottom, frame.marginTop]);
    }
  });
});

const life = fc.option(fc.double({min: 0, max: 300, noNaN: true}));
/** Fleets of any lives, some unknown. */
const fleets = fc.array(fc.tuple(life, life), {minLength: 1, maxLength: 40}).map((lives) =>
  lives.map(([predicted, rul], i) => ({
    key: `F/${i}`,
    name: String(i),
    title: `Moteur ${i}`,
    rul,
    predicted,
    level: levelOf(predicted, thresholds),
    cluster: predicted === null ? null : 1 + (i % 4)
  }))
);
const options = {...host(620), ...fleetOptions};
const dataOf = (element: Element) => interactionOf(element)?.data ?? [];
const unitsOf = (element: Element): string[] =>
  dataOf(element)
    .flatMap(({key}) => (key?.startsWith("F/") ? [key] : []))
    .sort();

test("any fleet has as many data as units drawn, and its levels add up to all of them", () => {
  fc.assert(
    fc.property(fleets, (units) => {
      const known = units.filter(({predicted}) => predicted !== null);
      expect(unitsOf(actualVsPredicted(units, options))).toEqual(keys(known.filter(({rul}) => rul !== null)));
      expect(unitsOf(rulBoxes(predictedLives(units), options))).toEqual(keys(known));
      expect(unitsOf(rulHistogram(predictedLives(units), options))).toEqual(keys(known));
      const counts = dataOf(riskBar(predictedLives(units), options)).map(({text}) =>
        Number.parseInt(text, 10)
      );
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(units.length);
    }),
    {numRuns: 25}
  );
});

test("the data does not depend on the order of the rows", () => {
  const fleet = sampleUnits(100);
  const shuffled = fleet.map((_, i) => fleet[(i * 37) % fleet.length]);
  const texts = (units: typeof fleet): unknown =>
    interactionOf(actualVsPredicted(units, {...host(828), ...fleetOptions}))?.data.map(({x, y}) => [x, y]);
  expect(texts(shuffled)).toEqual(texts(fleet));
});

test("lines leaves out what there is none of", () => {
  expect(lines("a", null, undefined, false, "", "b")).toBe("a\nb");
});

test("the page's weight is kept: every sample drawing is under 6 KB compressed, the whole fleet's included", async () => {
  const {gzipSync} = await import("node:zlib");
  for (const [name, chart] of Object.entries(cases)) {
    expect(gzipSync(chart(host(828, name)).outerHTML).length, name).toBeLessThan(6 * 1024);
  }
});
