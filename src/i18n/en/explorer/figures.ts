/** What the figures of the explorer say, in English. */
import {significantText} from "../../explorer-numbers.ts";
import type {Formats} from "../../format.ts";
import type {figures as french} from "../../fr/explorer/figures.ts";
import {mostNamed} from "./names.ts";
import {phrases} from "./phrases.ts";

export const figures = (f: Formats): ReturnType<typeof french> => {
  const {one, plainRows, measured, share, quoted} = phrases(f);
  return {
    report: {
      title: (labels, recall) => {
        if (labels.length === 1) return `“${labels[0]}” is the class found least well: ${share(recall)}`;
        const who = labels.length > mostNamed ? `${f.integer(labels.length)} classes` : quoted(labels);
        return `${who} are found least well: ${share(recall)} each`;
      },
      equal: (classes, recall) =>
        `The ${f.integer(classes)} classes are found equally well: ${share(recall)} each`,
      perfect: "All test rows are classified correctly",
      subtitle: (n) => `Measured on ${plainRows(n)} of the test`,
      class: "Class",
      precision: "Precision",
      recall: "Recall",
      f1: "F1",
      support: "Support",
      accuracy: "Accuracy",
      macro: "Plain mean (macro)",
      weighted: "Weighted mean",
      reading:
        "Precision: when the model names this class, is it right? Recall: of all its rows, how many does it find? F1: a compromise of both. Support: its test rows."
    },
    confusion: {
      title: (errors, count) => {
        const often = count === 1 ? "once" : `${f.integer(count)} times`;
        const named = errors.map(([truth, predicted]) => `answering “${predicted}” for “${truth}”`);
        if (named.length === 1) return `The most frequent error: ${named[0]}, ${often}`;
        const which = named.length > 2 ? `${f.integer(named.length)} confusions` : f.list(named);
        return `The most frequent errors: ${which}, ${often} each`;
      },
      perfect: "No confusion: all test rows are on the diagonal",
      subtitle: "Number of test rows, true class in rows, predicted class in columns",
      truth: "True class",
      predicted: "Predicted class",
      count: "Rows",
      share: "Share of the true class",
      right: "right",
      wrong: "confused",
      cell: (truth, predicted, count, value) =>
        `${truth} → ${predicted}\n${plainRows(count)}, ${f.percent(value)} of the true class`,
      reading: "The diagonal counts right answers; everything else is an error."
    },
    curves: {
      rocTopic: "ROC curve",
      prTopic: "Precision–recall curve",
      roc: (label, auc) =>
        `AUC of “${label}”: ${f.decimal(auc, 3)}, where chance gives 0.5 and the best is 1`,
      pr: (label, average, base) =>
        `Average precision of “${label}”: ${f.decimal(average, 3)}, where chance gives ${f.decimal(base, 3)}`,
      rocSubtitle: (scores) => `Each class against the others, on the test rows; scores: ${scores}`,
      some: (drawn, all) =>
        `${f.integer(drawn)} of ${f.integer(all)} classes drawn: the one told apart worst, and the most frequent; the table has them all`,
      scores: {
        probability: "probabilities",
        votes: "shares of the votes",
        decision: "distances to the border"
      },
      falseAlarms: "False alarms (share of the other classes)",
      found: "Recall",
      precision: "Precision",
      chance: "chance",
      class: "Class",
      auc: "AUC",
      average: "Average precision",
      base: "Share of the class",
      point: (label, x, y) => `${label}\n${x}\n${y}`,
      at: (name, value) => `${name}: ${share(value)}`,
      rocReading: "Each point is a threshold. At the top left, all are found without a false alarm.",
      prReading: "Each point is a threshold. At the top right, all are found without an error.",
      empty: "This curve needs test rows of this class and of another."
    },
    importance: {
      own: (feature, value) => `“${feature}” carries ${f.percent(value)} of the importance`,
      permutation: (feature, fall) =>
        fall >= 0.0005
          ? `Shuffling “${feature}” costs ${measured(100 * fall)} of accuracy`
          : "No feature is indispensable on its own",
      ownSubtitle: "Share of each feature in the splits of the trees, sum 100%",
      permutationSubtitle:
        "Accuracy lost in test when the values of a feature are shuffled, mean of 5 shuffles",
      ownAxis: "Share of the importance",
      permutationAxis: "Accuracy lost, in points",
      others: (n, most, below) =>
        `The ${one(n) ? "other feature" : `${f.integer(n)} other features`}: ${most}${below ? " or less" : ""}.`,
      points: (fall) => measured(100 * fall),
      feature: "Feature",
      value: "Share of the importance",
      fall: "Accuracy lost, in points",
      deviation: "Standard deviation, in points",
      limits: "Two features that say the same share the importance, or hide it from each other.",
      ownReading: "A long bar: the forest often split on this feature, and well.",
      permutationReading: "A long bar: the model needs this feature. Below zero, chance was at work."
    },
    distributions: {
      choose: "Feature",
      title: (feature, low, high) => `“${feature}”: lower values for “${low}”, higher ones for “${high}”`,
      same: (feature) => `“${feature}”: the same distribution everywhere`,
      subtitle: (feature, n) => `${feature}: number of rows per bin, ${plainRows(n)} of the table`,
      topic: "Distribution of a feature by class",
      rows: "Rows",
      from: "From",
      to: "To",
      bin: (label, from, to, count) => `${label}\n${from} to ${to}\n${plainRows(count)}`,
      mean: (value) => `mean ${value}`,
      reading:
        "One line per class, on the same scale. The less they overlap, the more the feature helps to tell them apart."
    },
    map: {
      choose: "Axes",
      components: "Principal components",
      x: "Horizontal axis",
      y: "Vertical axis",
      component: (n, value) => `Component ${n} (${f.percent(value)} of the variance)`,
      title: (accuracy) => `Two numbers alone get ${share(accuracy)} of the test right`,
      subtitle: (features, accuracy) =>
        `A second model with the same settings learns these two numbers alone: its answer at each place of the plane. That of the summary sees ${one(features) ? "one feature" : `${f.integer(features)} features`} and reaches ${share(accuracy)}.`,
      standardised:
        "The axes come from standardised columns, whatever is set: the two scores may be far apart.",
      topic: "Decision map",
      others: (names) =>
        `${names.length === 1 ? names[0] : `${f.integer(names.length)} other classes`} (hatched)`,
      point: (label, test, right) =>
        `${label}\n${test ? (right ? "test row, classified correctly" : "test row, misclassified") : "training row"}`,
      reading:
        "Ground: the class answered, darker where the model is surer. Full dots: test; open dots: training; crosses: errors in test.",
      class: "Class",
      areaShare: "Share of the plane",
      testRows: "Test rows",
      wrong: "Errors"
    },
    learning: {
      topic: "Learning curve",
      rising: (value) => `The test score is still rising: ${share(value)} with all training rows`,
      flat: (value) => `The test score no longer rises clearly: ${share(value)} with all training rows`,
      subtitle: "Mean accuracy on three parts hidden in turn, ± one standard deviation",
      rows: "Rows learned from",
      accuracy: "Accuracy",
      train: "training",
      test: "test",
      trainColumn: "Accuracy, training",
      testColumn: "Accuracy, test",
      deviation: "Standard deviation, test",
      point: (part, n, mean, deviation) =>
        `${plainRows(n)} learned from\n${part}: ${share(mean)}, standard deviation ${measured(100 * deviation)}`,
      reading:
        "Two curves far apart: overfitting, more rows may help. Two low curves close together: too simple a model."
    },
    folds: {
      topic: "Cross-validation",
      title: (mean, deviation) =>
        `${share(mean)} on average; standard deviation: ${measured(100 * deviation)} from one training to the next`,
      subtitle: (folds, repeats) =>
        `Accuracy of ${f.integer(folds * repeats)} trainings: ${f.integer(folds)} parts tested in turn, ${repeats === 1 ? "once" : `${f.integer(repeats)} times`}`,
      axis: "Accuracy",
      mean: "mean",
      here: "this split",
      band: "± one standard deviation",
      fold: (repeat, fold, value) => `Round ${repeat}, part ${fold}\n${share(value)}`,
      round: "Round",
      part: "Part",
      reading:
        "One dot per training; the band goes from one standard deviation below the mean to one above. The wider the dots spread, the less a single score proves."
    },
    dataset: {
      topic: "Classes of the dataset",
      title: (labels, classes, value) => {
        if (labels.length === 1) return `“${labels[0]}” is the most frequent class: ${share(value)}`;
        if (labels.length === classes)
          return `The ${f.integer(classes)} classes are equal: ${share(value)} each`;
        const who = labels.length > mostNamed ? `${f.integer(labels.length)} equal classes` : quoted(labels);
        return `${who} are the most frequent: ${share(value)} each`;
      },
      subtitle: (n, features, classes) =>
        `${f.integer(n)} samples, ${f.integer(features)} ${one(features) ? "feature" : "features"}, ${f.integer(classes)} classes`,
      samples: "Samples",
      features: "Features",
      classes: "Classes",
      train: "Training",
      test: "Test",
      class: "Class",
      share: "Share",
      total: "Total",
      list: "Features of the dataset",
      notes: "What was repaired or left out",
      none: "Nothing was repaired or left out.",
      missing: "Missing values, by column",
      model: "The trained model",
      reading: "A rare class is hard to learn, and its score depends much on the draw.",
      facts: {
        trees: (n) => `${f.integer(n)} tree${one(n) ? "" : "s"}`,
        depth: (n) => `at most ${f.integer(n)} question${one(n) ? "" : "s"} in a row`,
        supportVectors: (n) => `${f.integer(n)} support vector${one(n) ? "" : "s"}`,
        gamma: (n) => `gamma ${significantText(f, n)}`,
        weights: (n) => `${f.integer(n)} weight${one(n) ? "" : "s"}`,
        rows: (n) => `${plainRows(n)} remembered`
      }
    },
    code: {
      text: "This code repeats exactly this result in a cell of this course: copy it into a cell of the chapter, then run it.",
      own: "Your file is not in the cells of this course: replace “rows” by a list of your rows.",
      label: "Code that repeats this result",
      accuracy: "Accuracy",
      tested: "Test rows",
      copy: "Copy",
      copied: "Code copied.",
      refused: "The browser refused to copy: select the code and copy it."
    },
    allTested: (n) => `${plainRows(n)}, all tested in turn`,
    population: (tested, trained) => `${plainRows(tested)} of the test, ${f.integer(trained)} of the training`
  };
};
