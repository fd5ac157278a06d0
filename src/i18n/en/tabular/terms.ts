/** Words that the pages of a report of kind `tabular` share, in English. */
import type {TabularTerms} from "../../fr/tabular/terms.ts";
import type {EnglishTabularTools} from "../../tabular.ts";

export const terms = ({f, unit, kind}: EnglishTabularTools): TabularTerms => {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  return {
    pageNames: {executive: "Executive", models: "Models", data: "Data"},
    unit: capital(unit.one),
    units: capital(unit.other),
    class: capital(kind.one),
    classes: capital(kind.other),
    allClasses: `All ${kind.other}`,
    count: (n) => unit.count(n),
    classCount: (n) => kind.count(n),
    unknown: "n/a",
    filters: "Filters",
    reset: "Show all",
    families: {
      boosting: "gradient boosting",
      forest: "random forest",
      logistic: "logistic regression",
      majority: `most frequent ${kind.one}`
    },
    alwaysMost: `Most frequent ${kind.one}`,
    the: (family) =>
      ({
        boosting: "gradient boosting",
        forest: "the random forest",
        logistic: "logistic regression",
        majority: `the most frequent ${kind.one}`
      })[family],
    measures: {
      accuracy: "Accuracy",
      top3: "Right within three guesses",
      precisionMacro: `Precision, mean by ${kind.one}`,
      recallMacro: `Recall, mean by ${kind.one}`,
      f1Macro: `F1, mean by ${kind.one}`,
      precisionWeighted: "Precision, weighted",
      f1Weighted: "F1, weighted",
      logLoss: "Log loss",
      calibrationError: "Calibration error"
    },
    measure: "Measure",
    value: "Value",
    low: "Lower bound",
    high: "Upper bound",
    model: "Model",
    share: "Share",
    outOf100: (share) => f.integer(Math.round(100 * share)),
    between: (low, high) => `${low} to ${high}`,
    interval: "95% interval",
    bands: {critical: "needs work", degraded: "good", healthy: "excellent", unknown: "unknown"},
    bandFrom: (band, from) =>
      band === "healthy" ? `excellent from ${f.percent(from)}` : `good from ${f.percent(from)}`,
    source: (origin, day) => `${origin}; Vigie analysis of ${day}`,
    clauses: (parts) => parts.join("; "),
    filtered: (parts) => `Filters: ${parts.length === 0 ? "none" : f.list(parts)}`,
    scope: (n, folds) =>
      `${unit.count(n)}, predicted by cross-validation (${f.integer(folds)} folds) with a model that has not seen them`,
    dateline: {
      population: (n, classes, origin) => `${unit.count(n)}, ${kind.count(classes)}, ${origin}`,
      lastUpdate: (day) => `Data up to ${day}`,
      model: (name) => `Model: ${name}`
    },
    simulated: (name) =>
      `${name}: no ${unit.one} in it is real. Name your own file in the configuration to replace it.`,
    repaired: (count) =>
      `${f.integer(count)} ${f.plural(count) === "one" ? "flaw" : "flaws"} repaired while reading.`,
    repairedText: (kinds) =>
      `${f.integer(kinds)} ${f.plural(kinds) === "one" ? "kind" : "kinds"} of flaw: the Data page counts and shows them.`,
    files: {predictions: "Arrow of predictions", model: "JSON of the model", json: "JSON of the summary"},
    glossary: {
      accuracy: {
        term: "Accuracy",
        definition: `share of ${unit.other} whose first guess is the right ${kind.one}.`
      },
      top3: {
        term: "Right within three guesses",
        definition: `share of ${unit.other} whose ${kind.one} is among the three most likely.`
      },
      precision: {
        term: "Precision",
        definition: `of the ${unit.other} that the model files under a ${kind.one}, the share that belong there.`
      },
      recall: {
        term: "Recall",
        definition: `of the ${unit.other} of a ${kind.one}, the share that the model files there.`
      },
      f1: {
        term: "F1",
        definition: "harmonic mean of precision and recall: near zero as soon as one of them is."
      },
      macro: {
        term: `Mean by ${kind.one}`,
        definition: `every ${kind.one} counts the same, with ten ${unit.other} or a thousand; weighted, it counts by its size.`
      },
      baseline: {
        term: "Naive baseline",
        definition: `always answering the most frequent ${kind.one}: what any model must beat.`
      },
      bands: ({good, excellent}) => ({
        term: "Excellent, good, needs work",
        definition: `excellent from ${f.percent(excellent)}, good from ${f.percent(good)}, needs work below; the limits are set in the configuration.`
      }),
      validation: {
        term: "Cross-validation",
        definition: `each ${unit.one} is predicted by a model trained without it and without those of its group.`
      },
      interval: {
        term: "95% interval",
        definition: `other ${unit.other} drawn in the same way would put the measure in this interval nineteen times in twenty.`
      },
      calibration: {
        term: "Calibration",
        definition: "a probability is well calibrated if, of the answers given at 70%, 70% are right."
      },
      support: {term: "Support", definition: `number of ${unit.other} of the ${kind.one} in the data.`},
      leak: {
        term: "Leakage",
        definition:
          "a column that restates the answer; a model that reads it looks excellent and is of no use on a new name."
      }
    }
  };
};
