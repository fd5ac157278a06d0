import {beforeAll, describe, expect, test} from "vitest";
import {classFolds} from "../../../pipeline/core/evaluate/classification/classFolds.ts";
import {LearnError} from "../../../pipeline/core/learn/errors.ts";
import {likeliestClasses, rowOf} from "../../../pipeline/core/tabular/cells.ts";
import {explainRow} from "../../../pipeline/core/tabular/explainRow.ts";
import {selectTableRows} from "../../../pipeline/core/tabular/labelledTable.ts";
import {loadTabularModel} from "../../../pipeline/core/tabular/loadTabularModel.ts";
import {tablePredictor} from "../../../pipeline/core/tabular/predictor.ts";
import type {TabularKind} from "../../../pipeline/core/tabular/tabularModel.ts";
import {fitBases, type TrainedTabular, trainTable} from "../../../pipeline/core/tabular/trainTable.ts";
import {demoTable} from "./demoTable.ts";

const table = demoTable(400, 3);
const folds = classFolds(table, 4, 1);
const inputs = {table, folds, seed: 5};
const kinds: TabularKind[] = ["majority", "logistic", "boosting", "forest"];
const accuracy = (probabilities: Float64Array): number =>
  table.target.reduce((sum, own, row) => {
    const all = probabilities.subarray(row * 3, row * 3 + 3);
    return sum + (all[own] === Math.max(...all) ? 1 : 0);
  }, 0) / table.rows;

let trained: Record<string, TrainedTabular>;
beforeAll(() => {
  const bases = fitBases(inputs);
  trained = Object.fromEntries(
    kinds.map((kind) => [kind, trainTable(kind, {...inputs, bases, study: kind === "logistic"})])
  );
});

describe.each(kinds)("a model of a table (%s)", (kind) => {
  test("gives probabilities for every row, out of fold, that sum to 1", () => {
    const {outOfFold} = trained[kind];
    for (let row = 0; row < table.rows; row++) {
      const all = outOfFold.subarray(row * 3, row * 3 + 3);
      expect(all.every((p) => p >= 0 && p <= 1)).toBe(true);
      expect(all.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    }
  });

  test("is better than chance with all cells, and from the text alone", () => {
    const {outOfFold, fromText} = trained[kind];
    const [least, text] = kind === "majority" ? [0.3, 0.3] : [0.8, 0.7];
    expect(accuracy(outOfFold)).toBeGreaterThan(least);
    expect(accuracy(fromText as Float64Array)).toBeGreaterThan(text);
  });

  test("is the same after it was saved, sent as text and loaded", () => {
    const saved = trained[kind].model;
    const text = JSON.stringify(saved);
    const [before, after] = [loadTabularModel(saved), loadTabularModel(JSON.parse(text))];
    for (const textOnly of [false, true])
      expect(after.scores(table, textOnly)).toEqual(before.scores(table, textOnly));
    expect(after.cost()).toEqual(before.cost());
    expect(JSON.stringify(after.save())).toBe(text);
    expect(tablePredictor(JSON.parse(text))(table)).toEqual(before.probabilities(table));
  });

  test("is the same when it is trained again", () => {
    expect(JSON.stringify(trainTable(kind, inputs).model)).toBe(JSON.stringify(trained[kind].model));
  });

  test("learns nothing of the rows that judge it: their classes do not matter to what it says of them", () => {
    const target = table.target.map((own, row) => (folds[row] === 2 ? (own + 1) % 3 : own));
    const held = Array.from(table.target.keys()).filter((row) => folds[row] === 2);
    const other = trainTable(kind, {...inputs, table: {...table, target}});
    const best = ({outOfFold}: TrainedTabular, row: number): number => {
      const all = outOfFold.subarray(row * 3, row * 3 + 3);
      return all.indexOf(Math.max(...all));
    };
    for (const row of held) expect(best(other, row)).toBe(best(trained[kind], row));
  });

  test("predicts each row by itself, from cells too", () => {
    const model = loadTabularModel(trained[kind].model);
    const all = model.scores(table);
    expect(model.scores(selectTableRows(table, [7]))).toEqual(all.slice(21, 24));
    const [app, size, rating, noise] = table.columns.map(({values}) => values[7]);
    const cells = {App: app, Size: size, Rating: rating, Noise: noise};
    expect(model.scores(rowOf(model, cells))).toEqual(all.slice(21, 24));
    const [first] = likeliestClasses(model, cells, 1);
    expect(all[21 + first.at]).toBe(Math.max(...all.slice(21, 24)));
  });

  test("answers from a name alone, an empty one and one it has never met", () => {
    const model = loadTabularModel(trained[kind].model);
    for (const name of ["photo camera", "", "🙂", "constructor __proto__"]) {
      const told = likeliestClasses(model, {App: name}, 3);
      expect(told.reduce((sum, {probability}) => sum + probability, 0)).toBeCloseTo(1, 12);
    }
    if (kind !== "majority") expect(likeliestClasses(model, {App: "chess puzzle"}, 1)[0].at).toBe(1);
  });

  test("explains its score: parts sum to it, words to what the text adds", () => {
    const model = loadTabularModel(trained[kind].model);
    const cells = {App: "Super chess wallet chess", Size: 12, Rating: "group 1"};
    const score = model.scores(rowOf(model, cells));
    for (let k = 0; k < 3; k++) {
      const told = explainRow(model, cells, k);
      if (kind === "forest") expect(told).toBeNull();
      if (!told) continue;
      const sum = told.columns.reduce((all, {value}) => all + value, told.base + told.together);
      expect(sum).toBeCloseTo(score[k], 10);
      expect(told.score).toBe(score[k]);
      for (const {column, value, words} of told.columns)
        if (column === "App") expect(words.reduce((all, word) => all + word.value, 0)).toBeCloseTo(value, 10);
    }
  });

  test.each([
    ["another format", {format: "vigie-model"}],
    ["a class named twice", {classes: ["A", "A", "B"]}],
    ["a class too many", {classes: ["A", "B", "C", "D"]}],
    ["a scale of 0", {scale: 0}],
    ["a field no model has", {more: 1}],
    ["no columns", {encoding: {}}]
  ])("is refused with %s", (_, change) => {
    expect(() => loadTabularModel({...trained[kind].model, ...change})).toThrow(LearnError);
  });
});

describe("a study of a model", () => {
  test("names the columns that tell something, and gives noise nothing", () => {
    const {importance} = trained.logistic;
    expect(importance?.[0].column).toBe("App");
    const noise = importance?.find(({column}) => column === "Noise");
    expect(Math.abs(noise?.permutation ?? 1)).toBeLessThan(0.03);
  });

  test("learns more from more rows", () => {
    const {learning} = trained.logistic;
    const [first, last] = [learning?.[0], learning?.at(-1)];
    expect(first?.rows).toBeLessThan(last?.rows ?? 0);
    expect(last?.accuracy.value).toBeGreaterThanOrEqual(first?.accuracy.value ?? 1);
    for (const {
      accuracy: {low, value, high}
    } of learning ?? [])
      expect(low <= value && value <= high).toBe(true);
  });

  test("is not made unless it is asked for", () => {
    expect(trained.boosting.importance).toBeNull();
    expect(trained.boosting.learning).toBeNull();
  });
});

describe("a table of one kind of column", () => {
  test.each(["text", "number", "category"])(
    "of %s trains, and has no text-only answers of its own",
    (kind) => {
      const some = {...table, columns: table.columns.filter((column) => column.kind === kind)};
      for (const one of ["logistic", "boosting"] as const) {
        const {fromText, outOfFold} = trainTable(one, {...inputs, table: some});
        expect(fromText).toBeNull();
        expect(accuracy(outOfFold)).toBeGreaterThan(0.4);
      }
    }
  );
});
