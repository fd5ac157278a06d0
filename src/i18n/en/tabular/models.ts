/** Sentences of the page that compares classifiers, in English. */
import type {EnglishTabularTools, TabularMessages} from "../../tabular.ts";

const options: Readonly<Record<string, string>> = {
  rate: "learning rate",
  leaves: "leaves per tree, at most",
  minLeafRows: "rows per leaf, at least",
  l2: "L2 penalty",
  rowFraction: "share of rows drawn for each tree",
  featureFraction: "share of features drawn",
  bins: "bins of values",
  patience: "trees without progress before stopping",
  maxDepth: "depth, at most",
  penalty: "penalty",
  passes: "passes, at most",
  tolerance: "tolerance"
};

export const models = ({f, unit, kind}: EnglishTabularTools): TabularMessages["models"] => {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const points = (share: number): string => {
    const text = f.decimal(100 * Math.abs(share), 1);
    return `${text} ${text === "1.0" ? "point" : "points"}`;
  };
  /** Boosting counts its rounds: each adds a tree for each class. */
  const trees = `trees (boosting: per ${kind.one})`;
  return {
    kicker: "Comparison of models",
    description: (title) =>
      `${title}: the chosen model against the others and a naive baseline, ${kind.one} by ${kind.one}.`,
    headline: {
      found: (name, accuracy, ratio) =>
        `${capital(name)} files ${f.integer(Math.round(100 * accuracy))} ${unit.other} in 100 right${ratio === null ? "" : `, ${f.decimal(ratio, 1)} times as many as no model`}`,
      none: "No model has been judged"
    },
    standfirst: {
      keep: (name) => `No other model has a lower loss in cross-validation: keep ${name}.`,
      reconsider: (name) =>
        `${capital(name)} has a lower loss in cross-validation: a replacement is worth studying.`,
      protocol: (n, folds) =>
        `Every model is judged on the same ${unit.count(n)}, in ${f.integer(folds)} folds; a group of near-namesakes is never on both sides.`,
      selected: (label, support, recall, precision) =>
        `${label}: ${f.percent(recall)} of its ${unit.count(support)} are found, and ${f.percent(precision)} of what is filed there belongs there.`
    },
    picked: {
      class: capital(kind.one),
      allClasses: `all ${kind.other}`,
      model: "Look at",
      none: "the chosen model"
    },
    rail: {
      title: "In figures",
      accuracy: (low, high) => `accuracy, 95% interval ${low} to ${high}`,
      top3: "right within three guesses",
      f1: `F1, mean by ${kind.one}`,
      calibration: (points) =>
        `${f.decimal(points, 1) === "1.0" ? "point" : "points"} of mean gap between stated confidence and reality`
    },
    none: "No result",
    comparison: {
      topic: "Accuracy by model",
      title: {
        ahead: (name, other, gap) => `${capital(name)} leads ${other} by ${points(gap)}`,
        behind: (other, name, gap) => `${capital(other)} leads ${name} by ${points(gap)}`,
        level: (name, other) =>
          `${capital(name)} and ${other}: a gap within their intervals, not established`,
        alone: (name) => `${capital(name)}, with no other model to compare`
      },
      subtitle: `Share of ${unit.other} filed right at the first guess, with its 95% interval`,
      x: "accuracy",
      note: "accuracy",
      production: "chosen",
      baseline: "naive baseline",
      tried: "tried",
      reading: (name, value, low, high) =>
        `${capital(name)}: ${value}, ${low} to ${high}. Overlapping intervals settle nothing: the paired comparison is that of the promotion decision.`,
      nature: "Role"
    },
    classes: {
      topic: `Results by ${kind.one}`,
      title: (best, worst) => `Highest F1: ${best}; lowest: ${worst}`,
      one: (label, f1, taken) =>
        `${label}: F1 of ${f.percent(f1)}${taken === null ? "" : `, most often taken for ${taken}`}`,
      subtitle: (name) => `Precision, recall and F1 in %, support in ${unit.other}; ${name}`,
      columns: {
        class: capital(kind.one),
        precision: "Precision, %",
        recall: "Recall, %",
        f1: "F1, %",
        support: "Support",
        taken: "Most often taken for",
        times: "Times"
      }
    },
    confusion: {
      topic: `What each ${kind.one} is taken for`,
      title: (truth, predicted, count) =>
        `Most frequent confusion: ${truth} taken for ${predicted}, ${f.integer(count)} times`,
      none: "No confusion",
      subtitle: (name) =>
        `Share of the ${unit.other} of each ${kind.one} that the model files under each other, in %; ${name}`,
      rows: `True ${kind.one}`,
      columns: `Predicted ${kind.one}, by the number of its row`,
      right: "filed right",
      wrong: "taken for another",
      x: `${unit.other} per confusion`,
      chosen: (label) => `title and table: confusions with the ${kind.one} ${label}`,
      order: `${capital(kind.other)} that the model confuses stand together.`,
      tip: (truth, predicted, count, all, share) =>
        truth === predicted
          ? `${truth}\nfiled right: ${f.integer(count)} of ${f.integer(all)}, ${f.percent(share)}`
          : `${truth}\ntaken for ${predicted}\n${f.integer(count)} of ${f.integer(all)}, ${f.percent(share)}`,
      name: (truth, predicted) => `${truth} → ${predicted}`,
      text: (count, share) => `${f.integer(count)}, ${f.percent(share)}`,
      reading: (truth, predicted, count, all) =>
        `${f.integer(count)} of the ${f.integer(all)} ${unit.other} of ${truth} are filed under ${predicted}.`,
      tableColumns: [`True ${kind.one}`, "Taken for", capital(unit.other), "Share of the true one, %"]
    },
    mistakes: {
      topic: "Most confident mistakes",
      title: {
        some: (n, from) =>
          `${f.integer(n)} ${f.plural(n) === "one" ? "mistake" : "mistakes"} stated at ${f.percent(from)} or more: labels to read again`,
        most: (name, predicted, probability) =>
          `The surest: “${name}” as ${predicted}, at ${f.percent(probability)}`,
        none: "No mistake"
      },
      subtitle: `Stated probability, in %, of a ${kind.one} that is not the one in the data`,
      reading: "A very confident mistake is often a doubtful label: reading those again pays most.",
      columns: [
        capital(unit.one),
        `True ${kind.one}`,
        "Predicted",
        "Stated, %",
        "True one, %",
        "Second choice"
      ]
    },
    calibration: {
      topic: "Confidence and reality",
      title: {
        good: (error) => `Its confidence holds to within ${points(error)}`,
        over: (error) => `It claims to be too sure: ${points(error)} off on average`,
        under: (error) => `It is right more often than it says: ${points(error)} off on average`,
        none: "No probability to check"
      },
      subtitle: (name) =>
        `Share of right answers by band of stated probability, with its 95% interval; ${name}`,
      x: "stated probability",
      y: "share right",
      ideal: "exact confidence",
      tip: (from, to, right, low, high, n) =>
        `stated ${f.percent(from)} to ${f.percent(to)}\nright: ${right} (${low} to ${high})\n${unit.count(n)}`,
      reading: (from, to, stated, right, n) =>
        `Of the ${unit.count(n)} stated at ${f.percent(from)} to ${f.percent(to)} (${f.percent(stated)} on average), ${f.percent(right)} are right.`,
      columns: [
        "From, %",
        "To, %",
        "Stated, %",
        "Right, %",
        "Lower bound, %",
        "Upper bound, %",
        capital(unit.other)
      ]
    },
    learning: {
      topic: "Is more data needed?",
      title: {
        more: (gain, from) => `More data would help: ${points(gain)} gained since ${unit.count(from)}`,
        flat: (from) => `More data would change little: nothing established since ${unit.count(from)}`,
        none: "No curve measured"
      },
      subtitle: `Accuracy by number of training ${unit.other}, with its 95% interval`,
      x: `training ${unit.other}`,
      y: "accuracy",
      reference: (label) => `without a model (${label})`,
      tip: (rows, value, low, high) => `${unit.count(rows)}\naccuracy: ${value} (${low} to ${high})`,
      reading: (rows, value, page) =>
        `With ${unit.count(rows)}, accuracy is ${value} on this fold${page === null ? "" : `; the page’s ${page} is that of all folds`}.`,
      scope: (n, folds) => `${unit.count(n)} held out, those of one of ${f.integer(folds)} folds`,
      columns: [`Training ${unit.other}`, "Accuracy, %", "Lower bound, %", "Upper bound, %"]
    },
    importance: {
      topic: "What it leans on",
      title: (label, fall) => `Without the column “${label}” it would lose ${points(fall)} of accuracy`,
      flat: "No column weighs more than chance",
      none: "Importance not measured",
      subtitle:
        "Points of accuracy lost when the column is shuffled, with two standard errors on either side",
      x: "points of accuracy lost",
      reading: (label, fall) =>
        `Shuffling the column “${label}” between ${unit.other} costs ${points(fall)} of accuracy.`,
      columns: ["Column", "Loss, points", "Standard error, points"]
    },
    folds: {
      topic: "Fold by fold",
      title: (name, wins, folds) =>
        `${capital(name)} leads in ${f.integer(wins)} of ${f.integer(folds)} folds`,
      subtitle: "Accuracy of each model on each fold, in %",
      x: "accuracy, %",
      fold: (n) => `Fold ${f.integer(n)}`,
      mean: "mean of folds",
      reading: "One circle a fold, a line at the mean; farther right is better."
    },
    cost: {
      topic: "What each model costs",
      title: (name, bytes) => `${capital(name)} fits in ${bytes}`,
      subtitle:
        "Measures that every machine agrees on: size of the model alone, nodes visited for a prediction, features read",
      columns: {
        trees: "Trees",
        nodes: "Nodes or weights",
        visited: "Visited per prediction",
        bytes: "Model alone, kB",
        features: "Features"
      }
    },
    cards: {
      title: "The models and their settings",
      inService: "chosen",
      none: "No settings.",
      option: (key) => (key === "trees" ? trees : (options[key] ?? key)),
      value: (value) =>
        typeof value === "number"
          ? Number.isInteger(value)
            ? f.integer(value)
            : f.decimal(value, Math.abs(value) < 0.1 ? 4 : 2)
          : typeof value === "boolean"
            ? value
              ? "yes"
              : "no"
            : value,
      about: {
        boosting: "Trees added one by one, each mending the ones before.",
        forest: "Trees each trained on a draw of the data; their votes make the probability.",
        logistic: `A weight for each word and ${kind.one}; their sum makes the score.`,
        majority: `Always answers the most frequent ${kind.one}: what any model must beat.`
      }
    },
    protocol: {
      title: "How it is measured",
      lines: (folds) => [
        ["Split", `${f.integer(folds)} folds, by group of ${unit.other} of one name but for case and signs`],
        ["Predictions", `each ${unit.one} is predicted once, by a model trained without its group`],
        ["Vocabulary", "words and n-grams counted on the training folds only"],
        ["Choice", "the chosen model has the lowest log loss out of fold"],
        ["Intervals", "at 95%, by drawing the groups again and again"],
        ["Columns left out", "those that restate the answer, see the Data page"]
      ]
    },
    of: (name) => `of ${name}`
  };
};
