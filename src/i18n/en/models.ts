/** Sentences of the page that compares models, in English. */
import type {EnglishTools} from "../english.ts";
import type {ModelsMessages} from "../fr/models.ts";
import {measures} from "./measures.ts";

const names = {
  boosting: "gradient boosting",
  forest: "the random forest",
  "library-forest": "the library forest",
  ridge: "ridge regression",
  age: "age alone",
  constant: "a constant guess"
} as const;

/** Shares by their denominator. */
const shares = [
  "",
  "",
  "half",
  "a third",
  "a quarter",
  "a fifth",
  "a sixth",
  "a seventh",
  "an eighth",
  "a ninth"
];

export const models = (tools: EnglishTools): ModelsMessages => {
  const {f, unit, time} = tools;
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const within = (scenarios: readonly string[]): string =>
    scenarios.length ? ` (${f.list(scenarios)})` : "";
  const measure = (value: number): string => time.measure(value, 1);
  const stage = (from: number, to: number | null): string =>
    to === null ? `${time.count(from)} or more` : `${f.integer(from)} to ${time.count(to)}`;
  const near = (from: number, to: number | null): string =>
    to === null
      ? `${time.count(from)} or more from failure`
      : from === 0
        ? `within ${time.count(to)} of failure`
        : `${stage(from, to)} from failure`;
  const against = (ratio: number, name: string): string =>
    ratio >= 1.75
      ? `${shares[Math.round(ratio)] ?? "less than a tenth"} the error of ${name}`
      : ratio >= 1.02
        ? `${f.percent(1 - 1 / ratio)} less than ${name}`
        : ratio > 0.98
          ? `as much as ${name}`
          : `more than ${name}`;
  return {
    kicker: "Model comparison",
    description: (title) =>
      `${title}: the error of the chosen model, measured against other models, naive baselines and published results.`,
    the: (family) => names[family],
    headline: {
      found: (scenario, name, rmse, held, versus) =>
        `${capital(`${scenario === null ? "" : `on ${scenario}, `}${name}`)} is off by ${measure(rmse)}${held ? "" : " in cross-validation"}${versus === null ? "" : `, ${versus}`}`,
      none: "No model has been evaluated"
    },
    against,
    standfirst: {
      test: (n) =>
        `Each model learns from ${unit.other} run to failure, then is judged on ${unit.count(n)} of a test set that it never saw, ${n > 1 ? "each " : ""}at its last record.`,
      validation: (n, folds) =>
        `Without test ${unit.other} whose end is known, each model is judged by cross-validation: ${unit.count(n)} of the training set, predicted by a model that learnt nothing from them, in ${f.integer(folds)} folds.`,
      measure: (cap, raw) =>
        `The error is root mean square (RMSE), lives being capped at ${time.count(cap)}; on raw lives it is ${measure(raw)}.`,
      unseen: "Nothing was chosen on test data.",
      keep: (name) => `No other model does better in cross-validation: keep ${name}.`,
      reconsider: (name, rmse, own) =>
        `In cross-validation ${name} does better, ${f.decimal(rmse, 1)} against ${measure(own)}: consider a replacement.`
    },
    noneLeft: {
      title: `No test ${unit.one} in the chosen stretch`,
      mend: "Widen the stretch, or show all."
    },
    picked: {scenario: "Scenario", model: "Compare with", none: "the chosen model alone"},
    scope: {
      test: (n, scenarios) =>
        `${unit.count(n)} of the test set${within(scenarios)}, ${n > 1 ? "each " : ""}at its last record`,
      validation: (n, scenarios) =>
        `${unit.count(n)} of the training set${within(scenarios)}, cut at a record drawn at random, in cross-validation`
    },
    untested: (scenarios) => `${f.list(scenarios)} without test ${unit.other}: cross-validation only`,
    rail: {
      figures: "In figures",
      clipped: (rmse, cap, n) => [
        {bold: rmse === 1 ? time.one : time.other},
        ` of error (RMSE), lives capped at ${f.integer(cap)}, over ${unit.count(n)} of the test set`
      ],
      raw: () => [{bold: time.other}, " of error, raw lives, same predictions"],
      validation: (_rmse, n) => [
        {bold: time.other},
        ` of error in cross-validation, over ${unit.count(n)} of the training set`
      ],
      bias: (bias) => [
        {bold: time.other},
        Math.abs(bias) < 0.5
          ? " of bias: neither early nor late"
          : bias > 0
            ? " of bias: failure is announced too late"
            : " of bias: failure is announced too early"
      ],
      noTest: `no test ${unit.one} whose end is known`
    },
    kinds: {model: "Our models", baseline: "Naive baselines", published: "Published results"},
    natures: {production: "chosen", model: "tried", baseline: "naive baseline"},
    published: (year, labels) => `published${year === null ? "" : ` ${year}`}, ${labels}`,
    unstated: (methods) => `cap not stated by their authors: ${f.list(methods)}`,
    labels: {raw: "raw lives", clipped: "capped lives", "not-stated": "cap not stated"},
    tableHeads: {part: "Measured on", labels: "Labels"},
    foldsOnly: (scenario) => (scenario === null ? "In validation" : `${scenario}, in validation`),
    testOnly: "Test",
    comparison: {
      topic: (several) => (several ? "Error by model and scenario" : "Error by model"),
      title: {
        ahead: (name, other, gap, sure) =>
          sure
            ? `${capital(name)} leads ${other} by ${measure(gap)}`
            : `${capital(name)} and ${other}: ${measure(gap)} apart, not established`,
        behind: (other, rmse, own, sure) =>
          `${capital(other)} does better here: ${f.decimal(rmse, 1)} against ${measure(own)}${sure ? "" : ", not established"}`,
        level: (name, other, own) => `${capital(name)} and ${other} are level, to a tenth: ${measure(own)}`,
        alone: (own) => `An error of ${measure(own)}, with no other model to compare`,
        none: "No error measured"
      },
      subtitle: (cap) =>
        `Root mean square error (RMSE), in ${time.other}, lives capped at ${f.integer(cap)}; further left is better`,
      reading: (name, scenario, rmse) =>
        `${scenario === null ? "The" : `On ${scenario} the`} error of ${name} is ${measure(rmse)}.`,
      rival: (method, year, scenario, rmse) =>
        `Best published result under the same cap on ${scenario}: ${method}${year === null ? "" : ` (${year})`}, ${f.decimal(rmse, 1)}.`,
      caution: "These gaps come without an interval: see the folds before concluding.",
      empty: "No model has been evaluated.",
      x: `RMSE, ${time.other}`
    },
    matrix: {
      topic: (several) =>
        several ? "Model by model, scenario by scenario" : "Model by model, both protocols",
      title: {
        one: (name) => `${capital(name)} has the lowest error of our models`,
        shared: (name, other) => `${capital(name)} and ${other} share the lowest error, to a tenth`,
        several: (best, ties, total, name) =>
          best === 0
            ? `${capital(name)} has the lowest error in none of the scenarios`
            : `${capital(name)} has the lowest error in ${best === total ? `all ${f.integer(total)}` : `${f.integer(best)} of ${f.integer(total)}`} scenarios${ties === 0 ? "" : `, ${f.integer(ties)} tied`}`
      },
      subtitle: (cap, published) =>
        `RMSE, in ${time.other}, under both protocols: lives capped at ${f.integer(cap)} and raw${published ? "; published by others last" : ""}`,
      reading:
        "A published result compares only within the column of its own protocol; where its authors do not state it, it stands with raw lives.",
      model: "Model",
      nature: "Kind",
      all: "Overall",
      clipped: (name) => `${name}, capped`,
      raw: (name) => `${name}, raw`
    },
    scores: {
      topic: {test: `On the test ${unit.other}`, validation: "In cross-validation"},
      title: {
        test: (mae, phm08) =>
          `A mean absolute error of ${measure(mae)}${phm08 === null ? "" : `; PHM08 penalty: ${f.integer(phm08)}`}`,
        validation: (gap, scenarios) =>
          Math.abs(gap) < 0.5
            ? `Cross-validation foretold the error of the test${within(scenarios)}`
            : gap > 0
              ? `Cross-validation foretold ${measure(gap)} more error than the test${within(scenarios)}`
              : `Cross-validation foretold ${measure(-gap)} less error than the test${within(scenarios)}`,
        alone: (rmse) => `Cross-validation gives an error of ${measure(rmse)}`,
        none: `No test ${unit.other} whose end is known`
      },
      subtitle: {
        test: (cap) =>
          `Errors at the last record, in ${time.other}, lives capped at ${f.integer(cap)} or raw; PHM08: NASA’s penalty, summed, in which late costs more`,
        validation: (folds) =>
          `The same measures, each training ${unit.one} being predicted by a model that had never seen it; ${f.integer(folds)} folds`
      },
      columns: {rmse: "RMSE", mae: "MAE", bias: "Bias", phm08: "PHM08"},
      clipped: "capped",
      raw: "raw",
      whole: `the chosen stretch leaves out test ${unit.other} only`,
      empty: `This report has no test ${unit.other} whose end is known. The errors beside, by cross-validation, are the only measures.`
    },
    stages: {
      topic: "Error by stage of life",
      title: (from, to, low, worst) =>
        `${capital(near(from, to))}, the error is ${measure(low)}, against ${f.decimal(worst, 1)} at worst`,
      nearest: (from, to, worst) => `The error peaks ${near(from, to)}: ${measure(worst)}`,
      one: (rmse) => `One stage of life measured: an error of ${measure(rmse)}`,
      none: "No error by stage of life",
      subtitle: (cap) =>
        `RMSE, in ${time.other}, lives capped at ${f.integer(cap)}, by true remaining life; in figures, the chosen model`,
      reading: (name, n, rmse) => `${name} before failure: ${unit.count(n)}, an error of ${measure(rmse)}.`,
      stage,
      x: `RMSE, ${time.other}`,
      head: "True remaining life",
      n: capital(unit.other)
    },
    bias: {
      topic: "Too early or too late",
      title: (from, to, bias) =>
        Math.abs(bias) < 0.05
          ? `${capital(near(from, to))}, neither early nor late`
          : `${capital(near(from, to))}, predictions run ${measure(Math.abs(bias))} ${bias > 0 ? "late" : "early"}`,
      subtitle: (cap) =>
        `Bias: predicted minus true, on average, in ${time.other}, lives capped at ${f.integer(cap)}; right of zero, failure comes before its prediction`,
      x: `bias, ${time.other}`,
      reading: (name, bias) =>
        Math.abs(bias) < 0.05
          ? `${name} before failure, the model is right on average.`
          : `${name} before failure, the model says on average ${measure(Math.abs(bias))} too ${bias > 0 ? "many" : "few"}.`
    },
    actual: {
      state: "Predicted state:"
    },
    folds: {
      topic: "Cross-validation, fold by fold",
      title: (name, wins, total, other) => {
        const leads = other === null ? "has the lowest error" : `leads ${other}`;
        return wins === total
          ? `${capital(name)} ${leads} in all ${f.integer(total)} folds`
          : wins === 0
            ? `${capital(name)} ${leads} in none of ${f.integer(total)} folds`
            : `${capital(name)} ${leads} in ${f.integer(wins)} of ${f.integer(total)} folds`;
      },
      none: "No fold",
      subtitle: (folds, scenarios) =>
        `Capped RMSE of each fold, in ${time.other}; ${f.integer(folds)} folds${scenarios > 1 ? ` in each of ${f.integer(scenarios)} scenarios` : ""}, the same for all models`,
      reading: "One circle per fold: their spread shows how much the split owes to luck.",
      x: `RMSE of each fold, ${time.other}`,
      mean: "mean of folds",
      fold: (scenario, i) => (scenario === null ? `fold ${i}` : `${scenario}, fold ${i}`)
    },
    importance: {
      topic: "What the model looks at",
      title: (name, rise) => `${name} weighs most: ${measure(rise)} more error without it`,
      flat: "No single variable weighs by itself",
      none: "Importance not available",
      noneText: "It is not computed for the chosen model.",
      subtitle: (scenarios) =>
        `Rise of RMSE, in ${time.other}, when a sensor’s values are shuffled between ${unit.other}; bar: mean of the folds; line: two standard errors between folds either side${scenarios > 1 ? `; mean of ${f.integer(scenarios)} scenarios` : ""}`,
      reading: (name, rise) => `Without the information of ${name}, the error rises by ${measure(rise)}.`,
      age: "Age",
      health: "Health index (all sensors)",
      opening: {age: "Age", health: "The health index"},
      spoken: {age: "age", health: "the health index"},
      x: `rise of RMSE, ${time.other}`,
      columns: ["Variable", `Rise of RMSE, ${time.other}`, `Standard error, ${time.other}`, "Share of gain"]
    },
    cost: {
      topic: "Cost and size",
      title: (name, size, ratio, other) =>
        ratio >= 1.75
          ? `${capital(name)}: ${size}, ${f.integer(Math.round(ratio))} times smaller than ${other}`
          : `${capital(name)}: ${size}`,
      none: "Cost not measured",
      subtitle: (scenarios) =>
        `Measures that do not depend on the machine${scenarios > 1 ? `; sums over ${f.integer(scenarios)} scenarios, one model each` : ""}`,
      columns: {
        trees: "Trees",
        nodes: "Nodes",
        bytes: "Model alone, kB",
        features: "Features"
      },
      scope: (rows, units) =>
        `${unit.count(units)} of the training set, ${f.integer(rows)} records, or fewer where a model’s card says so`
    },
    failed: (name) => `The predictions of ${name} could not be loaded.`,
    failedText: (name) => `The scatter still shows ${name}.`,
    retry: "Try again",
    ...measures(tools)
  };
};
