/** Sentences of the explorer of models, in English. */
import type {ExplorerMessages} from "../explorer.ts";
import {durationText, roundShare} from "../explorer-numbers.ts";
import type {Formats} from "../format.ts";
import {figures} from "./explorer/figures.ts";
import {choices, data, models, mostNamed, parameters, tabs} from "./explorer/names.ts";
import {phrases} from "./explorer/phrases.ts";

export const explorer = (f: Formats): ExplorerMessages => {
  const {one, rows, plainRows, times, points, measured, share} = phrases(f);
  return {
    title: "Model explorer",
    loading: "The explorer is getting ready…",
    failed: (reason) => `The explorer could not open: ${reason}`,
    broken: (reason) => `The computation ended in an error: ${reason} Change a setting to start again.`,
    data,
    models,
    parameters,
    choices,
    tabs,
    tabList: "Results",
    fields: {settings: "Settings", judging: "Evaluation"},
    labels: {
      data: "Dataset",
      model: "Model",
      auto: "Automatic",
      autoShort: "auto",
      autoHelp: "Automatic: 1 divided by the number of features and by their variance.",
      scale: "Standardise the columns (scaling)",
      scaleHelp:
        "Mean 0 and standard deviation 1 everywhere: otherwise a column of large numbers would dominate.",
      test: "Test share",
      testHelp: "Rows hidden from the model, on which it is marked.",
      stratify: "Keep the proportions of the classes",
      stratifyHelp: "Each class has the same share in training and in test (stratify).",
      seed: "Draw (seed)",
      seedHelp: "The same number gives the same split; another number, another split.",
      draw: "Another draw",
      slider: (name) => `${name}: slider`,
      range: (low, high, whole) =>
        `A ${whole ? "whole " : ""}number between ${low} and ${high}, please: the earlier setting stays.`,
      refused: (names) => `Values of the link that cannot be used, replaced by the defaults: ${names}.`,
      reset: "Reset settings",
      file: "Choose a CSV file",
      drop: "or drop it here.",
      target: "Column to predict"
    },
    file: {
      again: (name) =>
        `This link was made with the file “${name}”, which never left its author’s computer. Choose that file to see the result again.`,
      wanted: "Choose a CSV file: a header line, one row per example, and a column that holds the answer.",
      reading: (name) => `Reading ${name}…`,
      read: (name, n, columns, repairs) =>
        `${name}: ${plainRows(n)}, ${f.integer(columns)} ${one(columns) ? "feature" : "features"}${repairs === 0 ? ", nothing to repair." : `; ${f.integer(repairs)} remark${one(repairs) ? "" : "s"}:`}`,
      refused: "This file cannot be used",
      source: (name) => `Your file ${name}, read in this page.`
    },
    headline: (right, n, of) =>
      `Of ${rows(n, of)} never seen before, ${f.integer(right)} ${one(right) ? "is" : "are"} classified correctly (${share(right / n)}).`,
    against: (labels, classes, accuracy, better) => {
      const answer =
        labels.length === classes
          ? "the same class, whichever it is,"
          : labels.length > mostNamed
            ? `one of the ${f.integer(labels.length)} most frequent classes`
            : labels.map((label) => `“${label}”`).join(", or always ") + (labels.length > 1 ? "," : "");
      const verdict =
        better > 0
          ? "that is the mark to beat"
          : better < 0
            ? "the model does worse"
            : "the model does no better";
      return `Always answering ${answer} would give ${share(accuracy)}: ${verdict}.`;
    },
    learnt: (kind, accuracy, gap, n) => {
      const said = {
        small: "the gap is small",
        lucky: "that is less than in test, where the draw was kind",
        chance: `the gap, ${measured(100 * gap)}, may be luck alone on ${plainRows(n)} of test`,
        recites: "the gap says that the model partly recites (overfitting)"
      }[kind];
      return `On the rows it learned from, it scores ${share(accuracy)}: ${said}.`;
    },
    recipe: (dataName, model, rest) => [dataName, model, rest].filter(Boolean).join(" · "),
    settingText: {
      parameter: (name, value) => `${name}: ${value}`,
      test: (value) => `test ${roundShare(f, value)}`,
      scaled: "standardised",
      raw: "not scaled",
      plain: "proportions not kept",
      seed: (seed) => `draw ${seed}`
    },
    indicators: {
      accuracy: "Accuracy",
      accuracyHelp: (right, n) => `${f.integer(right)} of ${f.integer(n)}, in test`,
      train: "Training rows",
      trainHelp: "to learn from",
      test: "Test rows",
      testHelp: "to be marked on",
      features: "Features",
      featuresHelp: (classes) => `for ${f.integer(classes)} classes`
    },
    warnings: "Before you believe these figures",
    state: {
      training: "Training…",
      old: "Earlier result: the new one is being trained.",
      stale: "Earlier result: the settings have changed since.",
      stop: "Stop",
      stopped: "Stopped. Change a setting, or run again.",
      again: "Run again",
      progress: (done) => `${f.percent(done)} done`,
      ready: (headline, milliseconds) => `${headline} Computed in ${durationText(f, milliseconds)}.`,
      time: (milliseconds) => `Trained and marked in ${durationText(f, milliseconds)}, in this page.`,
      echo: (accuracy, fresh) => `${fresh ? "Accuracy" : "Accuracy before"}: ${share(accuracy)}`
    },
    keep: {
      keep: "Keep this result",
      forget: "Forget",
      a: "A (kept)",
      b: "B (current)",
      title: "Two results side by side",
      difference: "Difference (B − A)",
      measure: "Measure",
      otherData: "The two results are not on the same test rows: a small difference may be luck alone.",
      apart: (a, b) =>
        a === b
          ? "A and B do not compare: their rows are not the same."
          : `A and B do not compare: A is of ${a}, B of ${b}.`,
      ownMarks: (a, b) =>
        `Judge each accuracy by the mark to beat of its own rows: ${share(a)} for A, ${share(b)} for B.`,
      sentence: (difference) => {
        const size = 100 * Math.abs(difference);
        if (size < 0.05) return "B has the same accuracy as A.";
        return `B has ${measured(size)} of accuracy ${difference > 0 ? "more" : "less"} than A.`;
      },
      points,
      sameTable: "A and B read the same table: this spread holds for both.",
      sameRows: "A and B have the same table and the same split: these numbers hold for both.",
      folds: (n, above, below) =>
        `On the same ${f.integer(n)} splits, B does better than A ${times(above)}, worse ${times(below)}, and as well ${times(n - above - below)}.`,
      missing: (file) => `The result kept comes from the file “${file}”: choose that file to see it again.`,
      settings: "Settings"
    },
    ...figures(f)
  };
};
