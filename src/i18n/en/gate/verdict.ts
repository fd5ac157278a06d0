/** Why the gate says what it says and what to do now, in English. */
import type {Verdict} from "../../../../pipeline/contract/gate.ts";
import type {verdict as french} from "../../fr/gate/verdict.ts";
import type {EnglishGateTools} from "../../gate.ts";
import {metrics} from "./metrics.ts";

export const verdict = (tools: EnglishGateTools): ReturnType<typeof french> => {
  const {f, unit} = tools;
  const metric = metrics(tools);
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const moves = (difference: number): string => (difference < 0 ? "falls" : "rises");
  const words: Readonly<Record<Verdict, string>> = {
    promote: "Promote",
    hold: "Hold",
    inconclusive: "Inconclusive"
  };
  const held = (n: number): string => `${f.integer(n)} held-out ${unit.form(n)}`;
  return {
    kicker: "Should the candidate replace the model in production?",
    firstKicker: "May the candidate become the first model in production?",
    title: "Verdict",
    words,
    headline: {
      moved: (id, difference, share) =>
        `${metric.the(id)} ${moves(difference)} by ${metric.size(id, difference)}${share === null ? "" : `, or ${f.percent(Math.abs(share))}`}`,
      floor: (score, floor) =>
        `a score of ${f.decimal(score, 1)} out of 100, under the floor of ${f.integer(floor)}`,
      coverage: (value, limit) =>
        `${f.percent(value, 1)} of ${unit.other} within their interval, where ${f.percent(limit)} are required`,
      calibration: (value, limit) =>
        `a calibration error of ${f.percent(value, 1)}, limit ${f.percent(limit)}`,
      cost: (value, limit) =>
        `a prediction costs ${f.decimal(value, 1)} times production’s, limit ${f.decimal(limit, 1)}`,
      size: (bytes, limit) => `the model weighs ${f.bytes(bytes)}, limit ${f.bytes(limit)}`,
      unreproduced: "production no longer makes its own predictions",
      unverified: "nothing is left to check production by",
      few: (n) => `${unit.count(n)} ${n === 1 ? "is" : "are"} too few to judge by`,
      inService: "the candidate is the model in production already",
      same: "both models predict the same",
      open: (id, difference, half) =>
        Math.abs(difference) < half / 50
          ? `${metric.the(id)} does not change, give or take ${metric.size(id, half)}`
          : `${metric.the(id)} ${moves(difference)} by ${metric.size(id, difference, [half])}, give or take ${metric.size(id, half, [difference])}`,
      mixed: (id, difference, other, otherDifference) =>
        `${metric.the(id)} ${moves(difference)}, but ${metric.the(other)} perhaps ${moves(otherDifference)}`,
      first: (score, floor) =>
        `a first model: score ${f.decimal(score, 1)} out of 100, floor ${f.integer(floor)}`,
      said: (verdict, why) => `${words[verdict]}: ${why}`,
      saidFirst: (why) => `Promote ${why}`
    },
    reason: {
      compared: (id, n, production, candidate, low, high) =>
        `On ${held(n)}, ${metric.the(id)} goes from ${production} to ${candidate}; the difference lies between ${low} and ${high} (95% interval).`,
      alone: (id, n, value, low, high) =>
        `Nothing is in production yet: the candidate is judged on its own. On ${held(n)}, ${metric.the(id)} is ${value} (95% interval: ${low} to ${high}).`,
      same: (n) => `On ${held(n)}, no prediction changes: there is no improvement to establish.`,
      few: (n) =>
        `On so few held-out ${unit.other} (${f.integer(n)}), no difference is established and no score counts.`,
      unreproduced: (largest) =>
        largest === null
          ? "Its predictions can no longer be compared with those kept when it was promoted: a difference from it would prove nothing."
          : `Its predictions are up to ${largest} away from those kept when it was promoted: a difference from it would prove nothing.`,
      unverified:
        "No prediction was kept when it was promoted: whether it still predicts as it did then is not known.",
      also: (reasons) => `Besides, ${f.list(reasons)}.`
    },
    next: {
      title: "To do",
      promote: "Put the candidate in production:",
      keep: "Keep the model in production.",
      none: "Put nothing in production.",
      override: "To overrule, with a reason that is kept:",
      reason: "reason",
      wanted: (id, lower, size, n) =>
        `To establish an improvement on these ${unit.count(n)}, ${metric.the(id)} would have to ${lower ? "fall" : "rise"} by about ${metric.size(id, size)}.`,
      units: (n, now) =>
        `If the measured difference is the true one, about ${unit.count(n)} would settle it, against ${f.integer(now)} today.`,
      tooMany: "If the measured difference is the true one, it is too small ever to be established.",
      few: `Add ${unit.other} whose truth is known, then run again:`,
      inService: "Nothing.",
      wait: "A new candidate will be compared at the next run.",
      look: "See below whether that possible loss is acceptable.",
      restore:
        "Go back to the code and data of its promotion, then run again; or promote the candidate with a reason that is kept:"
    },
    rules: (passed, failed, unclear) => {
      const total = passed + failed + unclear;
      if (passed === total) return `All ${f.integer(total)} rules are met.`;
      const rest = [
        ...(failed ? [`${f.integer(failed)} broken`] : []),
        ...(unclear ? [`${f.integer(unclear)} unanswered`] : [])
      ];
      return `${f.integer(passed)} of ${f.integer(total)} rules met, ${f.list(rest)}.`;
    },
    meaning: {
      promote: "",
      hold: "One broken rule is enough.",
      inconclusive: "Nothing changes in production without an established improvement."
    },
    score: {
      title: "Score out of 100",
      candidate: "Candidate",
      production: "Production",
      floor: (floor) => `floor ${f.integer(floor)}`,
      skill: "Share of the root mean square error of a constant prediction that the model removes.",
      shares: "Mean of accuracy, accuracy in three guesses, weighted F1 and calibration.",
      lifted: (id, value, without) =>
        `${capital(metric.the(id))}, at ${f.decimal(value, 1)}, lifts the score: ${f.decimal(without, 1)} without it.`,
      says: (candidate, production, floor) =>
        `Score out of 100: candidate ${candidate}${production === null ? "" : `, production ${production}`}, floor ${floor}`
    },
    capital
  };
};
