/** Sentences on how early and how steadily the model is right, and on the health index, in English. */
import type {EnglishTools} from "../english.ts";
import type {PrognosticsMessages} from "../fr/prognostics.ts";

/** “one failure in twenty came”, by the quantile of the levels at failure that is reached. */
const failed = [
  "one failure in twenty came",
  "one failure in four came",
  "half of the failures came",
  "three failures in four came",
  "nineteen failures in twenty came"
];

export const prognostics = ({f, unit, time}: EnglishTools): PrognosticsMessages => {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const share = (value: number): string => f.percent(value);
  const from = (remaining: number): string => `${time.count(remaining)} before failure`;
  const range = ([low, high]: readonly [number, number]): string =>
    low === high ? time.count(low) : `${f.integer(low)} to ${time.count(high)}`;
  return {
    cone: {
      topic: "α-λ cone",
      title: {
        steady: (tolerance, horizon, now) =>
          now >= horizon
            ? `At the last record the prediction is right within ${time.count(tolerance)}`
            : `Within ${time.count(tolerance)}, predictions are right from ${f.integer(horizon)} to ${from(now)}`,
        late: (tolerance, span) =>
          `The prediction has been right within ${time.count(tolerance)} for the last ${time.count(span)} only`,
        off: (error) =>
          `At the last record the prediction is ${time.count(Math.round(Math.abs(error)))} too ${error > 0 ? "long" : "short"}`,
        many: (remaining, inside) =>
          `${capital(from(remaining))}, ${share(inside)} of predictions lie within the cone`,
        none: "Nothing to compare with the truth"
      },
      subtitle: {
        own: (alpha) =>
          `Predicted against true remaining life, in ${time.other}; the cone is within ${share(alpha)} of the truth`,
        many: (alpha) =>
          `Predicted against true remaining lives, in ${time.other}, for the training fleet; the cone is within ${share(alpha)} of the truth`
      },
      instead: {
        unknown: `When this ${unit.one} fails is not known: this is the training fleet.`,
        early: (cap) =>
          `The ${unit.one} was still more than ${time.count(cap)} from failure, where the model promises nothing: this is the training fleet.`
      },
      own: (remaining, predicted, inside) =>
        `${capital(from(Math.round(remaining)))}, the model said ${f.integer(Math.round(predicted))}: ${inside ? "within the cone" : "outside the cone"}.`,
      many: (remaining, half, ninety) =>
        `${capital(from(remaining))}, half of the predictions run from ${f.integer(half[0])} to ${f.integer(half[1])} ${time.other}, nine in ten from ${f.integer(ninety[0])} to ${f.integer(ninety[1])}.`,
      horizon: (tolerance, horizon) =>
        `± ${time.count(tolerance)} from ${f.integer(horizon)} before failure on`,
      learning: (n) => `${unit.count(n)} used for training, each predicted by a model that had never seen it`,
      edge: (alpha) => `cone, ±${share(alpha)}`,
      truth: "exact prediction",
      unit: (name) => `${unit.one} ${name}`,
      median: "median",
      bands: {half: "half of them", ninety: "nine in ten"},
      x: `true remaining life, ${time.other}`,
      y: `predicted life, ${time.other}`,
      age: time.one,
      inside: "within the cone",
      outside: "outside the cone",
      empty: "No prediction was made closer to failure than the cap.",
      columns: {
        own: [capital(time.one), "True life", "Predicted life", "Within the cone"],
        many: [`True life, ${time.other}`, "5%", "25%", "Median", "75%", "95%", "Within the cone"],
        yes: "yes",
        no: "no"
      }
    },
    health: {
      topic: "Health index",
      title: {
        failing: (level, reached) =>
          `Index at ${f.integer(level)}: ${failed[reached]} at or below this level`,
        above: (level) =>
          `Index at ${f.integer(level)}: more worn than three quarters of ${unit.other} of its age`,
        below: (level) =>
          `Index at ${f.integer(level)}: less worn than three quarters of ${unit.other} of its age`,
        middle: (level) => `Index at ${f.integer(level)}: within the middle half of ${unit.other} of its age`,
        alone: (level) => `Index at ${f.integer(level)}, where 100 is the median level at failure`,
        none: "No health index"
      },
      subtitle: (window) =>
        `From 0, the level of a healthy ${unit.one}, to 100, the median level at failure; mean of the last ${f.integer(window)} records, never falling`,
      reading: (age, level, half) =>
        `At ${time.one} ${f.integer(age)} the index is ${f.integer(level)}${half === null ? "" : `; half of the training ${unit.other} that reached this age were between ${f.integer(half[0])} and ${f.integer(half[1])}`}.`,
      failure: "9 failures in 10",
      others: `half of the ${unit.other} of that age`,
      x: `age, ${time.other}`,
      y: "health index",
      empty: "No record to draw.",
      emptyPart: "No record was kept in this stretch: widen it.",
      flat: "The index of this scenario is not shown: it does not rise towards failure, or too few lives are long enough to tell.",
      columns: [capital(time.one), "Index", "Same age, 1st quartile", "Median", "3rd quartile"]
    },
    models: {
      topic: "Early, and for good",
      title: (tolerance, median, full) =>
        `Median horizon: ${range(median)}${full ? " or more" : ""} before failure, tolerance ${range(tolerance)}`,
      subtitle: (alpha) =>
        `Along training lives, from the cap down to failure; bars: 95% intervals; cone: ${share(alpha)} of the truth on either side`,
      reading: (whole) =>
        `The horizon is the time before failure from which predictions stay within the tolerance, at most a tenth of the median life: for ${share(whole)} of ${unit.other} they do from where the measure begins. The share of the way, λ, runs from 0 there to 1 at failure.`,
      measures: {
        horizon: `Median prognostic horizon, ${time.other}`,
        whole: `${capital(unit.other)} within the tolerance all along`,
        inside: (lambda) => `Within the cone at λ = ${f.decimal(lambda, 2)}`,
        accuracy: "Median cumulative relative accuracy (CRA): 1 is exact",
        convergence: `Median convergence, ${time.other}: shorter is better`
      },
      interval: "95% interval",
      columns: {measure: "Measure", values: ["Value", "At least", "At most"]},
      of: (scenario, text) => (scenario === null ? text : `${scenario}: ${text}`),
      cone: {
        title: (remaining, low, high) =>
          `${capital(from(remaining))}, ${share(low) === share(high) ? share(low) : `${f.integer(Math.round(100 * low))} to ${share(high)}`} of predictions lie within the cone`,
        none: "No training life to follow"
      },
      health: {
        topic: "Health index",
        title: (ahead, all) =>
          all === 1
            ? `The health index does ${ahead ? "better" : "worse"} than the best single sensor`
            : `The health index beats the best single sensor in ${f.integer(ahead)} of ${f.integer(all)} scenarios`,
        none: "No health index rises towards failure",
        subtitle: (window) =>
          `From 0 to 1, on the mean of ${f.integer(window)} records, before it is kept from falling`,
        reading:
          "Monotonicity: does it always rise? Prognosability: does it always end at one level? Trendability: are the two least similar lives alike? The best sensor is the one with the greatest sum.",
        scope: (n) => `${unit.count(n)} used for training, out of fold`,
        index: "Health index",
        sensor: (symbol) => `${symbol} alone`,
        columns: {
          indicator: "Indicator",
          figures: ["Monotonicity", "Prognosability", "Trendability", "Sum"]
        }
      }
    },
    glossary: {
      accuracy: {
        term: "CRA",
        definition:
          "cumulative relative accuracy: mean along a life of 1 less the error as a share of the true remaining life."
      },
      convergence: {
        term: "Convergence",
        definition:
          "distance from where the measure begins to the centre of the area under the curve of errors: short where the error soon dies down and stays small."
      },
      cone: {
        term: "α-λ cone",
        definition:
          "share of the true remaining life that a prediction may be off by on either side: it narrows as failure draws near."
      },
      horizon: {
        term: "Prognostic horizon",
        definition: "time before failure from which every prediction stays within the tolerance."
      },
      health: {
        term: "Health index",
        definition:
          "weighted sum of all sensors, learned to follow wear: 0 when new, 100 at the median level of failures."
      }
    }
  };
};
