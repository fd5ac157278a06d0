/** Sentences about intervals and how far to trust them, in English. */
import type {EnglishTools} from "../english.ts";
import type {IntervalMessages} from "../fr/intervals.ts";

export const intervals = ({f, unit, time}: EnglishTools): IntervalMessages => {
  const hundred = (value: number): string => f.integer(100 * value);
  return {
    methods: {
      split: "the same margin everywhere",
      normalised: "a margin that follows the usual error",
      localised: "the errors of predictions alike",
      quantile: "quantile trees, adjusted"
    },
    glossary: {
      interval: {
        term: "90% interval",
        definition:
          "lives between which the true remaining life should fall nine times in ten; one time in twenty it is shorter, one in twenty longer. Open upwards (“or more”), it has one edge only: one time in ten the life is shorter."
      },
      lower: {
        term: "Lower bound",
        definition: `life that ${unit.a} outlasts nineteen times in twenty. It decides the level of risk. It is the bottom of the 90% interval, unless that is open upwards and starts later.`
      },
      guarantee: (cap) => ({
        term: "What is promised",
        definition: `the interval is about remaining life capped at ${time.count(cap)}, and about ${unit.other} like those of the training. ${unit.a.charAt(0).toUpperCase()}${unit.a.slice(1)} of another type, or one that wears in another way, is not covered.`
      })
    },
    coverage: {
      topic: "Coverage of the intervals",
      title: (value, width) =>
        `Stated at 90%, the interval holds ${hundred(value)} true lives in 100, ${time.measure(width, 0)} wide`,
      none: "No interval could be judged",
      subtitle: `Share of true remaining lives inside the 90% interval, and its mean width; line: 95% uncertainty, by resampling ${unit.other}`,
      x: "% of true lives inside the interval",
      reference: "90 stated",
      note: `width, ${time.other}`,
      say: (value, low, high, width) =>
        `${hundred(value)} in 100 inside the interval, ${hundred(low)} to ${hundred(high)} at 95%\nmean width: ${time.measure(width, 1)}`,
      reading: (name, value, n) =>
        `${name}: ${hundred(value)}% of the ${f.integer(n)} ${unit.other} lasted as long as their interval said. Open circle: the line crosses 90, nothing says that the promise is broken.`,
      all: "All",
      test: "test",
      validation: "cross-validation",
      scope: (parts, cap) => `${parts.join("; ")}; lives capped at ${f.integer(cap)}`,
      part: {
        test: (n) => `${f.integer(n)} test ${unit.form(n)} at the last record`,
        validation: (n) =>
          `${f.integer(n)} training ${unit.form(n)}, all their records, each scored by a model not trained on it`
      },
      columns: [
        "Scenario",
        "Judged on",
        unit.other.charAt(0).toUpperCase() + unit.other.slice(1),
        "Inside the 90% interval",
        "from",
        "to",
        `Width, ${time.other}`,
        "Too early (before the interval)",
        "Inside the 50% interval",
        `Width at 50%, ${time.other}`
      ]
    },
    stages: {
      topic: "Coverage by how near failure is",
      narrows: (near, far) =>
        `Near failure the interval narrows: ${time.measure(near, 0)}, against ${f.integer(far)} at its widest`,
      weakest: (worst, where, short) =>
        `The interval holds least ${where}: ${hundred(worst)} in 100${short ? " instead of 90" : ""}`,
      stage: (from, to) =>
        to === null ? `${time.count(from)} or more` : `${f.integer(from)} to ${time.count(to)}`,
      at: (from, to) =>
        to === null ? `at ${time.count(from)} or more` : `from ${f.integer(from)} to ${time.count(to)}`,
      subtitle: "Share of true lives inside the 90% interval, by true remaining life; line: 95% uncertainty",
      reading: (stage, value, width) =>
        `${stage} before failure: ${hundred(value)} records in 100 inside the interval, ${time.measure(width, 0)} wide on average.`,
      columns: [
        "True remaining life",
        "Inside the 90% interval",
        "from",
        "to",
        `Width, ${time.other}`,
        "Too early (before the interval)"
      ]
    },
    compared: {
      topic: "Four ways to work out the interval",
      title: (method, gain) => `In use: ${method}, ${f.percent(gain)} more precise than the next`,
      same: (method) => `In use: ${method}`,
      subtitle:
        "90% intervals of the same training records, each judged by a calculation that has not seen it; the score adds to the width what misses cost",
      reading: (method, score) =>
        `“${method}” has the lowest score, ${f.decimal(score, 1)}, among the methods that keep their promise: that is how it is chosen. Quantile trees are there to compare.`,
      columns: ["Method", "Inside the interval", `Width, ${time.other}`, `Score, ${time.other}`],
      chosen: "in use"
    }
  };
};
