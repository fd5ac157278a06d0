/** How errors are measured and models were set, in English. */
import type {ModelInfo} from "../../../pipeline/contract/summary.ts";
import type {EnglishTools} from "../english.ts";
import type {MeasureMessages} from "../fr/measures.ts";

const options: Readonly<Record<string, string>> = {
  trees: "Trees",
  rate: "Learning rate",
  leaves: "Leaves per tree, at most",
  minLeafRows: "Records per leaf, at least",
  l2: "L2 regularisation",
  rowFraction: "Share of records drawn for each tree",
  featureFraction: "Share of features drawn",
  bins: "Bins per feature, at most",
  patience: "Trees without progress before stopping",
  maxDepth: "Depth, at most",
  penalty: "Penalty",
  rows: "Training records",
  steps: "Steps",
  feature: "Feature"
};

const about: Readonly<Record<ModelInfo["family"], string>> = {
  boosting: "Decision trees added one by one, each correcting the error of those before.",
  forest: "Average of decision trees, each learnt on a share of the records.",
  "library-forest": "The same principle as the random forest.",
  ridge: "Weighted sum of the features, with weights kept small.",
  age: "The life that was left on average at the same age.",
  constant: "Always the mean life of the training set."
};

export const measures = ({f, unit, time}: EnglishTools): MeasureMessages => {
  return {
    cards: {
      title: "Model cards",
      inService: "chosen",
      about,
      option: (key) => options[key] ?? key,
      value: (value) =>
        typeof value === "number"
          ? Number.isInteger(value)
            ? f.integer(value)
            : f.decimal(value, 2)
          : typeof value === "boolean"
            ? value
              ? "yes"
              : "no"
            : value,
      none: "No setting."
    },
    protocol: {
      title: "How it is measured",
      split: ["Split", `by ${unit.one}: all records of ${unit.a} are on the same side`],
      cap: (cap) => [
        "Cap",
        `the model learns up to ${time.count(cap)}; the error is given with and without the cap`
      ],
      folds: (folds) => [
        "Cross-validation",
        `${f.integer(folds)} groups or folds, each predicted by a model that learnt from the others; each ${unit.one} cut at a record drawn at random`
      ],
      choice: [
        "Choice of the model",
        `the lowest capped RMSE in cross-validation, on the training ${unit.other}`
      ],
      test: ["Test data", "only measured on: nothing is tuned or chosen on them"],
      scaling: ["Scaling", `means and standard deviations of the training ${unit.other} only`]
    },
    glossary: {
      rmse: {
        term: "RMSE",
        definition: `root of the mean of squared errors, in ${time.other}: one large error counts more than several small ones.`
      },
      mae: {term: "MAE", definition: `mean of absolute errors, in ${time.other}.`},
      bias: {
        term: "Bias",
        definition: "mean of predicted minus true; when positive, the model announces failure too late."
      },
      phm08: {
        term: "PHM08",
        definition: `penalty of the PHM 2008 challenge, summed over ${unit.other}: it grows exponentially, faster for late than for early.`
      },
      baseline: {
        term: "Naive baseline",
        definition: "what is reached without reading a sensor: always the same life, or age alone."
      }
    }
  };
};
