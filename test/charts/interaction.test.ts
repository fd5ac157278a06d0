import {describe, expect, test} from "vitest";
import {actualVsPredicted} from "../../src/charts/actual-vs-predicted.ts";
import type {Domain} from "../../src/charts/frame.ts";
import {type BrushAxis, type Interaction, interactionOf, lines} from "../../src/charts/interaction.ts";
import {levelOrder} from "../../src/charts/levels.ts";
import {rulBoxes} from "../../src/charts/rul-boxes.ts";
import {cases, predictedLives} from "./cases.ts";
import {host} from "./host.ts";
import {svgOf} from "./inspect.ts";
import {sampleSeries, sampleUnits, sensorNames, thresholds} from "./sample.ts";

const interactionAt = (name: string, width: number): Interaction => {
  const found = interactionOf(svgOf(cases[name](host(width, name))));
  if (!found) throw new Error(`${name} says nothing of what can be pointed at`);
  return found;
};
const keysOf = (name: string, width = 828): (string | undefined)[] =>
  interactionAt(name, width).data.map(({key}) => key);
const textsOf = (name: string, width = 828): string[] =>
  interactionAt(name, width).data.map(({text}) => text.replace(/[\u00a0\u202f]/g, " "));

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

const fleet = sampleUnits(100);
const drawn = fleet.filter(({predicted}) => predicted !== null);
const keys = (units: readonly {key: string}[]): string[] => units.map(({key}) => key).sort();

test("each unit drawn can be found by its key, once", () => {
  for (const name of ["rul-histogram", "actual-vs-predicted"]) {
    for (const width of widths) expect(keysOf(name, width).sort(), name).toEqual(keys(drawn));
  }
  const boxes = keysOf("rul-boxes").filter((key) => key?.includes("/"));
  expect(boxes.sort()).toEqual(keys(drawn));
});

test("a unit says the title its page gives it", () => {
  expect(textsOf("rul-histogram").every((text) => /^Moteur \d+$/.test(text))).toBe(true);
});

test("the scatter plot goes from the shortest true life to the longest", () => {
  const lives = keysOf("actual-vs-predicted").map((key) => fleet.find((unit) => unit.key === key)?.rul);
  expect(lives).toEqual([...lives].sort((a, b) => (a ?? 0) - (b ?? 0)));
});

test("bars are found by the ends of their class, and count the units of each level", () => {
  expect(keysOf("rul-histogram-bars")[0]).toBe("0..5");
  expect(textsOf("rul-histogram-bars")[0]).toMatch(/^durée restante prédite, cycles : 0–5\n\d+ critiques$/);
  const counts = textsOf("rul-histogram-bars").map((text) => Number(/\n(\d+) /.exec(text)?.[1]));
  const predicted = sampleUnits(700).filter(({predicted: life}) => life !== null);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(predicted.length);
});

test("the bar of risk is found by level, worst first, with the share of each", () => {
  expect(keysOf("risk-bar")).toEqual(levelOrder);
  expect(textsOf("risk-bar")[0]).toMatch(/^\d+ critiques\n\d+ %$/);
});

test("a row of the box plot starts with its box, which says its quartiles, then its units by rising life", () => {
  const found = keysOf("rul-boxes");
  const starts = ["1", "2", "3", "4"].map((key) => found.indexOf(key));
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  expect(starts[0]).toBe(0);
  expect(textsOf("rul-boxes")[0]).toMatch(
    /^Cluster 1, \d+ moteurs\ndurée restante prédite, cycles\nMédiane : \d+\n1er quartile : \d+\n3e quartile : \d+$/
  );
  const first = found
    .slice(1, starts[1])
    .map((key) => fleet.find((unit) => unit.key === key)?.predicted ?? 0);
  expect(first).toEqual([...first].sort((a, b) => a - b));
});

test("a cell of the heatmap says its cluster, its sensor, and to which side it has moved", () => {
  expect(keysOf("sensor-heatmap").filter((key) => key === "4")).toHaveLength(sensorNames.length);
  const texts = textsOf("sensor-heatmap");
  expect(texts).toHaveLength(4 * sensorNames.length);
  expect(texts[0]).toBe("Cluster 1\nPs30\nécarts-types : +6,0, au-dessus, écarts-types");
  expect(texts[3]).toBe("Cluster 1\nP30\nécarts-types : −4,8, sous le niveau sain");
  expect(texts[3 * sensorNames.length + 5]).toBe("Cluster 4\nBPR\nécarts-types : n. d.");
});

test("a trajectory is found by age, then by its predicted end", () => {
  const found = keysOf("trajectory");
  expect(found.slice(0, 2)).toEqual(["age:1", "age:2"]);
  expect(found.at(-1)).toBe("end");
  expect(textsOf("trajectory")[0]).toBe("cycle du moteur : 1\ndurée restante, cycles : 125");
  expect(textsOf("trajectory-bands")[0]).toMatch(/\n50 % des cas : \d+–\d+\n90 % : \d+–\d+$/);
  expect(interactionAt("trajectory", 828).nearest).toBe("x");
});

test("small charts of sensors give every reading that is known, by age", () => {
  const known = sampleSeries(50).flatMap(({values}) => values.filter((value) => value !== null));
  expect(keysOf("sensor-small-multiples")).toHaveLength(known.length);
  expect(keysOf("sensor-small-multiples")[0]).toBe("age:2");
  expect(textsOf("sensor-small-multiples")[0]).toMatch(
    /^Capteur Ps30\nâge, cycles : 2\nécarts-types : .\d,\d$/
  );
});

test("the line of life gives its milestones by age, and the stretches between them", () => {
  const texts = textsOf("maintenance-timeline");
  expect(texts.slice(0, 3)).toEqual([
    "mise en service\ncycle 1",
    "mise en service\ncycle 1 – cycle 125",
    "dégradé depuis\ncycle 125"
  ]);
  expect(keysOf("maintenance-timeline").filter((key) => key)).toEqual([
    "age:1",
    "age:125",
    "age:179",
    "age:203",
    "age:209",
    "age:210"
  ]);
});

test("charts of models are found by model, those of features by group, those of clusterings by number", () => {
  expect(textsOf("error-by-stage")[0]).toBe(
    "boosting de gradient\n0 à 25 cycles, 12 moteurs\nerreur quadratique (RMSE), cycles : 3,0"
  );
  expect(keysOf("error-by-stage").slice(0, 4)).toEqual(["boosting", "forest", "ridge", "library"]);
  expect(textsOf("model-comparison")[0]).toBe("boosting de gradient\nFD001\nRMSE, cycles : 10,8 (9,4–12,3)");
  expect(textsOf("folds-strip")[1]).toBe("boosting de gradient\npli 2\nRMSE de chaque pli, cycles : 13,4");
  expect(keysOf("importance-bars")[0]).toBe("Ps30");
  expect(keysOf("silhouette-curve")).toEqual(["2", "3", "4", "5", "6"]);
});

/** The value of a pixel on an axis. */
const valueAt = ({domain, pixels}: BrushAxis, pixel: number): number =>
  domain[0] + ((pixel - pixels[0]) / (pixels[1] - pixels[0])) * (domain[1] - domain[0]);

test("the pixel of a unit maps back to its lives on both axes of the scatter plot", () => {
  const {data, x, y} = interactionAt("actual-vs-predicted", 828);
  for (const datum of data) {
    const unit = fleet.find(({key}) => key === datum.key);
    expect(valueAt(x as BrushAxis, datum.x)).toBeCloseTo(unit?.rul ?? Number.NaN, 6);
    expect(valueAt(y as BrushAxis, datum.y)).toBeCloseTo(unit?.predicted ?? Number.NaN, 6);
  }
});

test.each(["rul-boxes", "trajectory", "maintenance-timeline"])("so do those of %s on its axis", (name) => {
  const {data, x} = interactionAt(name, 828);
  for (const {key = "", x: pixel} of data) {
    const unit = fleet.find((one) => one.key === key);
    const [, age] = /^age:(\d+)$/.exec(key) ?? [];
    if (unit) expect(valueAt(x as BrushAxis, pixel)).toBeCloseTo(unit.predicted ?? Number.NaN, 6);
    if (age) expect(valueAt(x as BrushAxis, pixel)).toBeCloseTo(Number(age), 6);
  }
});

test("bars lie on the stretch of the axis that their key names", () => {
  const {data, x} = interactionAt("rul-histogram-bars", 828);
  for (const {key = "", x: middle, reach: [across] = [0]} of data) {
    const [from, to] = key.split("..").map(Number);
    expect(valueAt(x as BrushAxis, middle - across)).toBeCloseTo(from, 6);
    expect(valueAt(x as BrushAxis, middle + across)).toBeCloseTo(to, 6);
  }
});

test("what has no axis of values cannot be brushed", () => {
  for (const name of ["risk-bar", "sensor-heatmap", "sensor-small-multiples", "model-comparison"]) {
    expect(interactionAt(name, 828).x, name).toBeNull();
  }
});

const axis = {
  thresholds,
  thresholdLabels: {critical: "seuil critique", degraded: "seuil dégradé"},
  xLabel: "cycles",
  yLabel: "cycles",
  lateLabel: "tard",
  earlyLabel: "tôt",
  quartileLabels: {q1: "q1", median: "médiane", q3: "q3"},
  clusters: [1, 2, 3, 4].map((cluster) => ({cluster, label: `Cluster ${cluster}`}))
};
const withOthers: Record<string, (from: number, to: number) => Element> = {
  actualVsPredicted: (from, to) =>
    actualVsPredicted(fleet.slice(from, to), {
      ...host(828),
      ...axis,
      others: [...fleet.slice(0, from), ...fleet.slice(to)]
    }),
  rulBoxes: (from, to) =>
    rulBoxes(predictedLives(fleet.slice(from, to)), {
      ...host(828),
      ...axis,
      others: predictedLives([...fleet.slice(0, from), ...fleet.slice(to)])
    })
};

describe.each(Object.entries(withOthers))("%s with units outside the selection", (_, chart) => {
  const domains = (svg: Element): (Domain | undefined)[] =>
    [interactionOf(svg)?.x, interactionOf(svg)?.y].map((found) => found?.domain);

  test("keeps its axes and the places of its units", () => {
    const whole = chart(0, 100);
    const part = chart(40, 60);
    expect(domains(part)).toEqual(domains(whole));
    const at = new Map(interactionOf(whole)?.data.map(({key, x, y}) => [key, {x, y}]));
    const units = (interactionOf(part)?.data ?? []).filter(({key}) => key?.includes("/"));
    expect(units.length).toBeGreaterThan(15);
    for (const {key, x, y} of units) expect({x, y}).toEqual(at.get(key));
  });

  test("draws them as one faint path that nobody can point at", () => {
    const part = chart(40, 60);
    const outside = interactionOf(part)?.data.filter(
      ({key}) => fleet.findIndex((unit) => unit.key === key) >= 60
    );
    expect(outside).toEqual([]);
    const speckled = [...part.querySelectorAll("path")].filter((path) =>
      path.getAttribute("d")?.includes("h0M")
    );
    expect(speckled).toHaveLength(1);
    const others = drawn.filter((unit) => !fleet.slice(40, 60).includes(unit));
    expect(speckled[0].getAttribute("d")?.match(/M/g)).toHaveLength(others.length);
    expect(chart(0, 100).outerHTML).not.toContain("h0");
  });
});

test("the data does not depend on the order of the rows", () => {
  const shuffled = fleet.map((_, i) => fleet[(i * 37) % fleet.length]);
  const texts = (units: typeof fleet): unknown =>
    interactionOf(actualVsPredicted(units, {...host(828), ...axis}))?.data.map(({x, y}) => [x, y]);
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
