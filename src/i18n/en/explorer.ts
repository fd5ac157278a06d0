/** Sentences of the explorer of models, in English. */
import type {ModelId} from "../../../pipeline/core/explorer/models/parameters.ts";
import type {DataName, TabName} from "../../views/explorer/state.ts";
import type {ExplorerMessages} from "../explorer.ts";
import {durationText, shareText, significantText} from "../explorer-numbers.ts";
import type {Formats} from "../format.ts";
import type {SettingWords} from "../fr/explorer.ts";

const data: Readonly<Record<DataName, SettingWords>> = {
  iris: {label: "Iris", help: "150 flowers of three species, four measurements in centimetres."},
  wine: {
    label: "Wine",
    help: "178 wines of three cultivars, thirteen chemical measurements on very different scales."
  },
  breastCancer: {
    label: "Breast Cancer",
    help: "569 tumours, malignant or benign, thirty measurements of their cells."
  },
  own: {label: "Your CSV file", help: "It is read in this page: nothing is sent."}
};

const models: Readonly<Record<ModelId, SettingWords>> = {
  forest: {label: "Random forest", help: "Many trees of questions, each on a draw of the rows; they vote."},
  svm: {label: "SVM", help: "Looks for the border that is farthest from the two classes it parts."},
  logistic: {
    label: "Logistic regression",
    help: "One weighted sum per class: the simplest, good to compare with."
  },
  knn: {label: "K nearest neighbours", help: "Answers as the known rows do that are most alike."},
  boosting: {label: "Gradient boosting (Vigie)", help: "Small trees in a row, each correcting those before."},
  ourForest: {label: "Random forest (Vigie)", help: "Vigie’s own forest: faster, with finer probabilities."}
};

const parameters: Readonly<Record<string, SettingWords>> = {
  trees: {label: "Number of trees", help: "More trees make the vote steadier, and take longer."},
  depth: {label: "Maximum depth", help: "Questions in a row; a deep tree learns by heart."},
  minSamples: {label: "Minimum rows per leaf", help: "A leaf of few rows learns what is peculiar to them."},
  kernel: {label: "Kernel", help: "The shape of the border: straight, free (RBF) or polynomial."},
  C: {label: "C", help: "Small: a smooth border that tolerates errors. Large: clings to the rows learned."},
  gamma: {label: "Gamma", help: "How far a row reaches: large, it influences its neighbours only."},
  degree: {label: "Degree", help: "Degree of the polynomial: the higher, the more tortuous the border."},
  k: {label: "Number of neighbours (k)", help: "One neighbour recites; too many blur everything."},
  weights: {label: "Weight of neighbours", help: "The same for all, or more for the nearest."},
  rounds: {label: "Number of rounds", help: "One more small tree each round; too many overfit."},
  rate: {
    label: "Learning rate",
    help: "Share of each correction that is kept: small is careful, but takes more rounds."
  },
  leaves: {
    label: "Maximum leaves per tree",
    help: "More leaves make finer rules, and more risk of learning chance."
  }
};

const choices: Readonly<Record<string, string>> = {
  linear: "Linear",
  rbf: "RBF",
  polynomial: "Polynomial",
  uniform: "The same for all",
  distance: "By distance"
};

const tabs: Readonly<Record<TabName, string>> = {
  report: "Detailed report",
  confusion: "Confusion matrix",
  curves: "ROC and precision–recall",
  importance: "Importance",
  distributions: "Distributions",
  map: "Decision map",
  learning: "Learning curve",
  folds: "Cross-validation",
  dataset: "About the dataset",
  code: "Code"
};

const nouns: Readonly<Record<DataName, {one: string; other: string}>> = {
  iris: {one: "flower", other: "flowers"},
  wine: {one: "wine", other: "wines"},
  breastCancer: {one: "tumour", other: "tumours"},
  own: {one: "row", other: "rows"}
};

/** Classes that a sentence names one by one; more are counted. */
const mostNamed = 3;

export const explorer = (f: Formats): ExplorerMessages => {
  const one = (n: number): boolean => f.plural(n) === "one";
  const rows = (n: number, of: DataName): string =>
    `${f.integer(n)} ${one(n) ? nouns[of].one : nouns[of].other}`;
  const plainRows = (n: number): string => `${f.integer(n)} ${one(n) ? "row" : "rows"}`;
  const times = (n: number): string => `${f.integer(n)} ${one(n) ? "time" : "times"}`;
  const points = (difference: number): string =>
    `${f.signed(100 * difference, 1)} point${Math.abs(100 * difference).toFixed(1) === "1.0" ? "" : "s"}`;
  const measured = (size: number): string => {
    const written = f.decimal(size, 1);
    return `${written} point${written === "1.0" ? "" : "s"}`;
  };
  const share = (value: number): string => shareText(f, value);
  const quoted = (names: readonly string[]): string => f.list(names.map((name) => `“${name}”`));
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
      range: (low, high) => `A number between ${low} and ${high}, please: the earlier setting stays.`,
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
      test: (value) => `test ${f.percent(value)}`,
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
      rising: (value) => `The test score is still rising: ${share(value)} with all rows`,
      flat: (value) => `The test score is steady, at ${share(value)}: more rows would help little`,
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
