/** Sentences of the first page of a report of kind `tabular`, in English. */
import type {EnglishTabularTools, TabularMessages} from "../../tabular.ts";

export const executive = ({f, unit, kind}: EnglishTabularTools): TabularMessages["executive"] => {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const outOf100 = (share: number): string => f.integer(Math.round(100 * share));
  return {
    kicker: "Can it be trusted to file?",
    description: (title) =>
      `${title}: how good automatic filing by ${kind.one} is, where it goes wrong, and what it can be trusted with.`,
    headline: {
      found: (first, three) =>
        `${outOf100(first)} ${unit.other} in 100 filed right at the first guess, ${outOf100(three)} within three`,
      none: "No model has been judged yet"
    },
    standfirst: {
      part: (share, from, right) => [
        {
          bold: `Let it file alone when it says it is at least ${f.percent(from)} sure: ${outOf100(share)} ${unit.other} in 100, of which ${f.percent(right)} are right. For the others let it suggest three ${kind.other} and keep a person to choose.`
        }
      ],
      whole: (right) => [
        {bold: `It can file alone: ${f.percent(right)} of its answers are right, however sure it is.`}
      ],
      never: (from) => [
        {
          bold: `Do not let it file alone: even where it is most sure, fewer than ${f.percent(from)} of its answers are right. Let it suggest three ${kind.other} and keep a person to choose.`
        }
      ],
      baseline: (share, label) => `Always answering “${label}” would get ${outOf100(share)} in 100.`,
      measured: (n, folds) =>
        `Measured on ${unit.count(n)}, each predicted by a model that has not seen it, in ${f.integer(folds)} folds.`
    },
    rail: {
      title: "The data",
      rows: (n) => [{bold: unit.form(n)}, " in the data"],
      classes: (n) => [{bold: kind.form(n)}, " to recognise"],
      added: (n) => [{bold: unit.form(n)}, " added since the chosen model was trained"],
      updated: (day) => (day === null ? "Date of the data unknown" : `Data up to ${day}`),
      trust: "How good the model is",
      first: (low, high) => [{bold: "right at the first guess"}, `, 95% interval ${low} to ${high}`],
      three: (low, high) => [{bold: "right within three guesses"}, `, ${low} to ${high}`],
      naive: (label) => [{bold: "without a model"}, `, always answering “${label}”`]
    },
    retrain: {
      topic: "Retraining",
      title: {
        due: (n) => `The threshold is reached: ${unit.count(n)} added, the model must be retrained`,
        waiting: (left) => `${unit.count(left)} to go before retraining`
      },
      subtitle: `${capital(unit.other)} added since training`,
      target: (n) => `threshold: ${f.integer(n)}`,
      reading: (n, target) => `${unit.count(n)} added of the ${f.integer(target)} that trigger a training.`,
      columns: ["Added", "Threshold"]
    },
    measures: {
      topic: "The four measures",
      title: {
        all: (word) => `All four measures are “${word}”`,
        split: (n, word) => `${f.integer(n)} of the four measures ${n > 1 ? "are" : "is"} “${word}”`,
        none: "No measure"
      },
      subtitle: `Share from 0 to 100%, with its 95% interval; means by ${kind.one}, but for accuracy`,
      note: "value, band",
      reading: (name, value, low, high, band) =>
        `${name}: ${value}, 95% interval ${low} to ${high}, hence ${band}.`,
      columns: ["Measure", "Value", "Lower bound", "Upper bound", "Band", "Without a model"]
    },
    classes: {
      topic: `What it recognises, ${kind.one} by ${kind.one}`,
      title: (best, right, worst, wrong) =>
        `Recognised best: ${best}, ${f.percent(right)}; least: ${worst}, ${f.percent(wrong)}`,
      one: (label, right, n) => `${label}: ${f.percent(right)} of its ${unit.count(n)} found`,
      none: `No ${kind.one} has been judged`,
      subtitle: `Recall: share of the ${kind.one}’s ${unit.other} that the model files there, with its 95% interval; best recognised first`,
      x: "recall",
      note: "recall, support",
      row: (recall, support) => `${f.percent(recall)} of ${f.integer(support)}`,
      reading: (good, poor, limit) =>
        `${kind.count(good)} of ${f.integer(good + poor)} ${good === 1 ? "reaches" : "reach"} ${f.percent(limit)}; ${poor > 1 ? `the other ${f.integer(poor)} need` : "the other needs"} a second look.`,
      columns: [
        capital(kind.one),
        "Recall",
        "Lower bound",
        "Upper bound",
        "Precision",
        "F1",
        "Support",
        "Band"
      ]
    }
  };
};
