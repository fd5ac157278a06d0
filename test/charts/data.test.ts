import {expect, test} from "vitest";
import {levelOrder} from "../../src/charts/levels.ts";
import {interactionAt, keys, keysOf, textsOf} from "./pointing.ts";
import {sampleSeries, sampleUnits, sensorNames} from "./sample.ts";

const widths = [328, 620, 828];
const fleet = sampleUnits(100);
const drawn = fleet.filter(({predicted}) => predicted !== null);

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
  expect(texts[0]).toBe("Cluster 1\nPs30\nCapteur Ps30\nécarts-types : +6,0, au-dessus, écarts-types");
  expect(texts[3]).toBe("Cluster 1\nP30\nCapteur P30\nécarts-types : −4,8, sous le niveau sain");
  expect(texts[3 * sensorNames.length + 5]).toBe("Cluster 4\nBPR\nCapteur BPR\nécarts-types : n. d.");
});

test("a cell of a cluster with a note says the note too", () => {
  expect(textsOf("sensor-heatmap-noted")[0]).toMatch(/^Cluster 1\n24 moteurs\nPs30\n/);
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
    /^Capteur Ps30\n47,52 à 47,99 psia\nâge, cycles : 2\nécarts-types : .\d,\d$/
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
  expect(textsOf("importance-bars")[0]).toBe(
    "Pression Ps30, sortie compresseur\nhausse de la RMSE, cycles : +4,50 (4,10 – 4,90)"
  );
  expect(keysOf("silhouette-curve")).toEqual(["k:2", "k:3", "k:4", "k:5", "k:6"]);
});
