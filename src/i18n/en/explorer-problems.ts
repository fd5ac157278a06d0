/** What the explorer says of a file, its settings and a run, in English. */

import {exactText} from "../explorer-numbers.ts";
import type {Formats} from "../format.ts";
import type {ExplorerProblemMessages} from "../fr/explorer-problems.ts";

export const explorerProblems = (f: Formats): ExplorerProblemMessages => {
  const counted = (n: number, one: string, other: string): string =>
    `${f.integer(n)} ${f.plural(n) === "one" ? one : other}`;
  const rows = (n: number): string => counted(n, "row", "rows");
  const inThousandths = (value: number): string => {
    const whole = Math.trunc(value);
    return `${whole} and ${counted(Math.round(1000 * Math.abs(value - whole)), "thousandth", "thousandths")}`;
  };
  const names = (columns: readonly string[]): string => f.list(columns.map((name) => `“${name}”`));
  return {
    emptyFile: () =>
      "This file is empty. Choose a CSV file with a line of titles, then one line for each example.",
    headerOnly: () =>
      "This file has a line of titles only: there is no example to learn from. Add one line for each example.",
    unreadableFile: () =>
      "The browser cannot read this file: it may have been changed, moved or opened elsewhere. Choose it again.",
    binaryFile: () => "This file is not text. Save your table as CSV, then choose that file.",
    archive: () =>
      "This is a workbook, a PDF or an archive, not a CSV file. In your spreadsheet, use “Save as” and choose CSV.",
    openQuote: ({line}) =>
      `The quotes on line ${f.integer(line)} do not match. A quoted cell must open and close its quotes.`,
    oneColumn: () =>
      "This file has one column. It takes at least two, separated by commas, semicolons or tabs: one to observe, one to predict.",
    raggedLine: ({line, found, expected}) =>
      `Line ${f.integer(line)} has ${counted(found, "cell", "cells")} instead of ${f.integer(expected)}. Every line needs as many cells as the line of titles.`,
    tooLarge: ({megabytes, most}) =>
      `This file is too large: ${f.decimal(megabytes, 0)} MB, and ${f.integer(most)} MB is the most. Keep some of its lines.`,
    tooManyColumns: ({found, most}) =>
      `This file has ${f.integer(found)} columns, and ${f.integer(most)} is the most. Keep those that matter.`,
    unknownTarget: ({column}) => `This file has no column “${column}”. Choose another.`,
    emptyTarget: ({column}) =>
      `The column to predict, “${column}”, is empty. Choose the one that holds the answer of each row.`,
    continuousTarget: ({column, distinct, most}) =>
      `The column “${column}” is a measurement (${counted(distinct, "distinct value", "distinct values")}), not a category, and the explorer predicts categories. Choose a column of words, or of at most ${f.integer(most)} distinct whole numbers.`,
    tooManyClasses: ({column, most}) =>
      `The column “${column}” has more than ${f.integer(most)} categories: too many to learn apart. Choose another, or group them.`,
    oneClass: ({column, label}) =>
      `Every row has the same answer, “${label}”, in the column “${column}”: there is nothing to tell apart. It takes at least two categories.`,
    rareClass: ({label}) =>
      `The category “${label}” has a single row, which cannot serve both to learn and to check. Add examples, or remove that row.`,
    noFeature: () =>
      "No column is left to observe: it takes at least one of numbers, or of a few words that come up again and again.",
    tooFewRows: ({found, least}) =>
      `This file has only ${rows(found)} of examples; it takes at least ${f.integer(least)}.`,
    noHeader: () =>
      "This file has no line of titles: its columns are numbered, and its first line counts as an example.",
    sampledRows: ({kept, found}) =>
      `This file has ${f.integer(found)} rows: ${f.integer(kept)} of them, drawn at random, stand for all.`,
    unlabelledRows: ({rows: n, column}) =>
      `${rows(n)} without an answer in the column “${column}”: left out.`,
    missingValues: ({column, rows: n}) =>
      `Column “${column}”: ${counted(n, "missing value", "missing values")}, replaced by the median of the training rows.`,
    unreadNumbers: ({column, cells, example}) =>
      `Column “${column}”: ${counted(cells, "cell is not a number and counts", "cells are not numbers and count")} as missing (for example “${example}”).`,
    ambiguousNumbers: ({column, example, value, thousands}) => {
      const sign = example.includes(".") ? "point" : "comma";
      const read = thousands
        ? `${value}: its ${sign} parts thousands. If these are decimals, write four of them (“${example}0”).`
        : `${inThousandths(value)}: its ${sign} starts decimals. If these are thousands, remove the ${sign} (“${example.replace(/[.,]/, "")}”).`;
      return `Column “${column}”: “${example}” can be read in two ways, and it is read as ${read}`;
    },
    unitLeftOut: ({column, unit}) =>
      `Column “${column}”: its numbers are read without their unit, “${unit}”.`,
    numbersWithUnits: ({column, example}) =>
      `The cells of the column “${column}” look like numbers with a unit (for example “${example}”) and are read as words: leave the numbers alone in them, in one unit.`,
    hugeNumbers: ({column, cells, example}) =>
      `Column “${column}”: ${counted(cells, "number too large to reckon with counts", "numbers too large to reckon with count")} as missing (for example “${example}”).`,
    encodedText: ({column, values}) =>
      `The column of words “${column}” became ${counted(values, "column", "columns")} of 0 and 1, one for each word.`,
    leftOutText: ({column, most}) =>
      `The column “${column}” is left out: it has more than ${f.integer(most)} distinct words.`,
    leftOutEmpty: ({column}) => `The column “${column}” is left out: it is empty.`,
    leftOutHuge: ({column, example}) =>
      `The column “${column}” is left out: its numbers are too large to reckon with (for example “${example}”).`,
    leftOutIdentifier: ({column}) =>
      `The column “${column}” is left out: it only numbers the rows, and a model could read the answer from it.`,
    unscaledDistances: ({feature, other, ratio}) =>
      `The features are not on one scale: “${feature}” varies ${f.integer(Math.round(ratio))} times as much as “${other}” and drowns it in every distance. Switch scaling on and compare.`,
    unscaledWeights: ({feature, other, ratio}) =>
      `The features are not on one scale: “${feature}” varies ${f.integer(Math.round(ratio))} times as much as “${other}”. Regularisation holds large weights back, and “${other}” needs a larger one to count as much. Switch scaling on and compare.`,
    fewTestRows: ({classes, least}) =>
      classes.length === 1
        ? `The class “${classes[0].label}” has only ${rows(classes[0].rows)} in the test part (fewer than ${f.integer(least)}): its figures depend heavily on the draw.`
        : `${f.integer(classes.length)} classes have fewer than ${f.integer(least)} rows in the test part, and their figures depend heavily on the draw: ${f.list(classes.map(({label, rows: n}) => `“${label}” (${f.integer(n)})`))}.`,
    notTested: ({labels}) =>
      labels.length === 1
        ? `The test part has no row of the class ${names(labels)}: its figures mean nothing. Test on a larger share, or stratify.`
        : `The test part has no row of the classes ${names(labels)}: their figures mean nothing. Test on a larger share, or stratify.`,
    notTrained: ({labels}) =>
      labels.length === 1
        ? `The training part has no row of the class ${names(labels)}: the model cannot know it. Stratify, or change the seed.`
        : `The training part has no row of the classes ${names(labels)}: the model cannot know them. Stratify, or change the seed.`,
    trainedOnSample: ({rows: n, of}) =>
      `This model would be too slow on ${f.integer(of)} rows: it learned from ${f.integer(n)}, drawn at random.`,
    imputed: ({cells, columns}) =>
      `${counted(cells, "value was missing and was replaced", "values were missing and were replaced")} by the median of the training rows: ${names(columns)}.`,
    constantFeatures: ({columns}) =>
      columns.length === 1
        ? `The feature ${names(columns)} always has the same value: it teaches the model nothing.`
        : `The features ${names(columns)} always have the same value: they teach the model nothing.`,
    notSettled: () =>
      "Training stopped before it found the best border: these settings are too hard. Switch scaling on, or lower C.",
    alwaysSame: ({label}) =>
      `The model always answers “${label}”: it has learned nothing. Check the scale of the features and the settings.`,
    unknownModel: ({found, known}) => `There is no model “${found}”. Choose one of ${names(known)}.`,
    badSetting: ({name, found, least, most}) =>
      `The setting “${name}” is ${found}; it must lie between ${exactText(f, least)} and ${exactText(f, most)}.`,
    badChoice: ({name, found, known}) =>
      `The setting “${name}” cannot be “${found}”. Choose one of ${names(known)}.`,
    unknownFeature: ({found}) => `This table has no feature “${found}”. Choose another.`
  };
};
