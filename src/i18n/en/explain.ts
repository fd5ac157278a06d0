/** Sentences on why a prediction is what it is, and what would change it, in English. */
import type {EnglishTools} from "../english.ts";
import type {ExplainMessages} from "../fr/explain.ts";

/** Shares that people name; others are percentages. */
const shares: readonly (readonly [number, string])[] = [
  [0.25, "a quarter"],
  [1 / 3, "a third"],
  [0.5, "half"],
  [2 / 3, "two thirds"],
  [0.75, "three quarters"]
];

export const explain = ({f, unit, time}: EnglishTools): ExplainMessages => {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const at = (age: number): string => `at ${time.one} ${f.integer(age)}`;
  const whole = (value: number): string => f.integer(Math.round(value));
  const share = (part: number): string =>
    shares.find(([of]) => Math.abs(part - of) < 0.03)?.[1] ?? f.percent(part);
  const fall = (falls: boolean): string => (falls ? "fall" : "rise");
  const range = (low: number, high: number, capped: boolean): string =>
    capped ? `${whole(low)} to ${whole(high)} or more` : `${whole(low)} to ${whole(high)}`;
  /** “+1.5 σ”, “−0.25 σ” */
  const sigma = (by: number): string =>
    `${f.signed(by, [0, 1].find((digits) => (by * 10 ** digits) % 1 === 0) ?? 2)}\u00a0σ`;
  return {
    labels: {age: `Age (${time.other})`, health: "Health index, all sensors"},
    short: {age: "Age", health: "Health index"},
    spoken: {age: "age", health: "the health index"},
    others: (n) => (n === 1 ? "One other variable" : `${f.integer(n)} other variables`),
    bound: "The model’s cap",
    contributions: {
      topic: "Why this prediction",
      title: (name, part, value, total, falls) =>
        part > 1.005
          ? `${capital(name)} ${falls ? "takes away" : "adds"} ${time.count(Math.round(value))}, more than the whole ${fall(falls)}`
          : `${capital(name)} explains ${share(part)} of the ${fall(falls)}: ${time.count(Math.round(value))} of ${whole(total)}`,
      plain: `Nothing sets this ${unit.one} apart from the average`,
      none: "This prediction is not explained here",
      noneText:
        "The model in use is not made of trees, or too large for the page to carry: there is no exact explanation.",
      failedText: "The model could not be loaded: reload the page to see the explanation.",
      subtitle: (base, predicted, age) =>
        `Share of each sensor, in ${time.other}, between the mean prediction in training (${whole(base)}) and this ${unit.one}’s${age === null ? "" : ` ${at(age)}`} (${whole(predicted)}); exact TreeSHAP`,
      reading: (name, value, health) =>
        `${capital(name)} ${value < 0 ? "takes" : "adds"} ${time.measure(Math.abs(value), 1)} ${value < 0 ? "off" : "to"} the prediction${health ? "; it fuses all sensors into one, and what each brings to it is counted there" : ""}.`,
      scope: (name, age) => `${capital(unit.one)} ${name}, ${at(age)}`,
      x: `${time.other} added to the prediction`,
      age: `Explain the prediction made at ${time.one}`,
      columns: ["Variable", `Share, ${time.other}`],
      base: "Mean prediction in training",
      sum: "Prediction"
    },
    whatIf: {
      topic: "What if…",
      idle: (predicted) =>
        `Move a sensor: the model recalculates its estimate of ${time.count(Math.round(predicted))}`,
      title: (changes, before, after) =>
        Math.round(before) === Math.round(after)
          ? `${capital(f.list(changes))}: still ${time.count(Math.round(after))}`
          : `${capital(f.list(changes))}: ${whole(before)} → ${time.count(Math.round(after))}`,
      many: (n) => `${f.integer(n)} settings changed`,
      shift: (name, by) => `${name} ${sigma(by)}`,
      ahead: (n) => `${time.count(n)} later`,
      interval: (predicted, low, high, capped) =>
        `${capital(time.count(Math.round(predicted)))}; 9 times in 10, ${range(low, high, capped)}.`,
      subtitle: `The chosen model, run in the page on the latest readings. Share of each variable, in ${time.other}; line: as recorded`,
      reading: (before, after, ahead) =>
        `${capital(time.count(ahead))} later, ${whole(Math.max(0, before - ahead))} would be left if each ${time.one} cost one; the model says ${whole(after)} if wear keeps its pace.`,
      idleReading: (name, before) =>
        `As recorded, ${name} ${before < 0 ? "takes" : "adds"} ${time.measure(Math.abs(before), 1)} ${before < 0 ? "off" : "to"} the prediction.`,
      scope: (name, age) =>
        `${capital(unit.one)} ${name}, ${at(age)}; a declared rule moves the variables, it does not forecast the sensors`,
      form: "What changes",
      value: (by) => (by === 0 ? "as recorded" : sigma(by)),
      aheadLabel: `More ${time.other} of service`,
      aheadValue: (n) => (n === 0 ? "today" : `+${f.integer(n)}`),
      unit: "σ: standard deviation of the sensor, under equal conditions, in the training fleet.",
      reset: "Put everything back as recorded",
      before: "as recorded",
      columns: ["Variable", `As recorded, ${time.other}`, `After, ${time.other}`]
    }
  };
};
