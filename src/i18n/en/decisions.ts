/** Sentences about which units to stop, by when and what it saves, in English. */
import type {Rich} from "../../views/rich.ts";
import {type EnglishTools, englishNumber} from "../english.ts";
import type {DecisionMessages} from "../fr/decisions.ts";

export const decisions = ({f, unit, time}: EnglishTools): DecisionMessages => {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const moment = (at: number): string => (at === 0 ? "now" : `in ${time.count(at)}`);
  const within = (period: number): string => `within ${time.count(period)}`;
  const pieces = (text: Rich) => (typeof text === "string" ? [text] : text);
  const twenty = (share: number): string =>
    share * 20 < 0.5 ? "fewer than 1 in 20" : `${f.integer(share * 20)} in 20`;
  const times = (share: number): string =>
    share * 20 < 0.5 ? "less than once in 20" : `${f.integer(share * 20)} times in 20`;
  return {
    headline: ({all, total, act, later, stranded, unknown}, period, horizon, avoided) => {
      if (all === 0) return `No ${unit.one} in this report`;
      if (total === 0) return `No ${unit.one} matches these filters`;
      if (unknown === total) return `No prediction for ${total === 1 ? "" : "these "}${unit.count(total)}`;
      const chosen = total === all ? unit.form(act) : `of the ${f.integer(total)} chosen ${unit.other}`;
      const none = total === all ? `No ${unit.one}` : `None of the ${f.integer(total)} chosen ${unit.other}`;
      const one = total === 1 && total < all;
      const left = stranded === 0 ? "" : `; ${f.integer(stranded)} without a slot`;
      if (act > 0)
        return `Stop ${one ? `the chosen ${unit.one}` : `${englishNumber(act, f)} ${chosen}`} ${within(period)}: ${avoided} saved${left}`;
      if (stranded > 0 && later === 0)
        return `For lack of a slot, ${unit.spell(stranded)} due for a stop ${stranded === 1 ? "stays" : "stay"} in service`;
      if (one)
        return `The chosen ${unit.one} can stay in service for ${time.count(later > 0 ? period : horizon)}`;
      if (later > 0) return `${none} needs to stop ${within(period)}, ${f.integer(later)} after that${left}`;
      return `${none} needs to stop ${within(horizon)}`;
    },
    which: (names, now, act, first, period) => {
      if (act === 1) return ["It is ", ...pieces(names), `, to be stopped ${moment(first)}.`];
      if (now === 0) return ["Begin with ", ...pieces(names), `, ${moment(first)}.`];
      const rest = act - now;
      const others =
        rest === 0 ? "." : `; the other${rest === 1 ? "" : ` ${f.integer(rest)}`} ${within(period)}.`;
      if (now <= 3) return ["Now: ", ...pieces(names), others];
      return [
        `${rest === 0 ? "All of them" : f.integer(now)} now, beginning with `,
        ...pieces(names),
        others
      ];
    },
    next: (name, at) => ["The first is ", ...pieces(name), `, to be stopped ${moment(at)}.`],
    money: (act, cost, left, avoided, horizon) => [
      `At the costs assumed, ${act === 1 ? "the visit comes" : `the ${f.integer(act)} visits come`} to ${cost}, against ${left} if ${act === 1 ? "it stays" : "they stay"} in service for ${time.count(horizon)}: `,
      {bold: `${avoided} saved`},
      "."
    ],
    sure: (act, left, early, period) =>
      act === 1
        ? `Left in service, it would fail ${within(period)} ${times(left)}; stopped in time, ${times(early)}.`
        : `Left in service, ${twenty(left)} would fail ${within(period)}; stopped in time, ${twenty(early)}.`,
    coverage: (share) => `The 90% interval contained the true life ${f.integer(100 * share)} times in 100.`,
    calm: (horizon) =>
      `No stop within ${time.count(horizon)}, the planning horizon, would cost less than staying in service.`,
    full: (period) => `No stop possible${period === null ? "" : ` ${within(period)}`}, for lack of a slot`,
    stranded: (n, slip, horizon, others) =>
      `The shop has no slot for ${others ? `${f.integer(n)} ${n === 1 ? "other" : "others"}` : n === 1 ? "it" : "them"} ${within(horizon)}: ${slip} of expected cost more.`,
    groups: {
      title: "What to do, and when",
      act: (period) => [{bold: "to stop"}, ` ${within(period)}`],
      later: (period, horizon, moved) => [
        {bold: "to plan"},
        ` after that, ${within(horizon)}`,
        moved === 0 ? "" : `, ${f.integer(moved)} of them for lack of a slot ${within(period)}`
      ],
      watch: (horizon, stranded) => [
        {bold: "to watch"},
        stranded === 0
          ? `, nothing due ${within(horizon)}`
          : `, ${f.integer(stranded)} of them for lack of a slot ${within(horizon)}`
      ]
    },
    trust: (test, validation) => {
      const parts = [
        ...(test ? [`${unit.count(test)} of the test set`] : []),
        ...(validation ? [`${unit.count(validation)} of the training set, held out in turn`] : [])
      ];
      return `times in 100 the true life lies in the 90% interval, over ${f.list(parts)}`;
    },
    noCoverage: "No interval could be judged.",
    glossary: (horizon) => ({
      term: "Saved",
      definition: `expected cost if the ${unit.one} stays in service until the planning horizon, ${time.count(horizon)} in the report, less that of the recommended stop. Costs are assumed.`
    }),
    act: {
      topic: `${capital(unit.other)} to stop`,
      title: (failing, n, period) => {
        const left = Math.round(failing);
        if (n > 1 && left === n) return `Left in service, all ${f.integer(n)} would fail ${within(period)}`;
        const those = `of these ${unit.count(n)}`;
        return `Left in service, ${left === 0 ? "fewer than one" : englishNumber(left, f)} ${those} would fail ${within(period)}`;
      },
      one: (name, failing, period) =>
        `Left in service, ${name} would fail ${within(period)} ${f.integer(failing)} times in 20`,
      next: (name, at) => `First stop to plan: ${name}, ${moment(at)}`,
      none: "No stop to plan",
      subtitle: (shown, n, period) => [
        `Twenty possible failures of each ${unit.one}, one chance in twenty each; `,
        {mark: "critical"},
        `\u00a0diamonds: those ${within(period)}, if it stays in service; blue line: recommended stop${shown < n ? `; the ${f.integer(shown)} most pressing of ${unit.count(n)}` : ""}`
      ],
      when: "Stop",
      moment,
      age: `At ${time.one}`,
      axis: `${time.other} before failure`,
      zone: within,
      lives: (lives) => `possible failures in ${f.list(lives)} ${time.other}`,
      failing: (period) => `Fail ${within(period)}`,
      failingLabel: (period) => `fail ${within(period)}`,
      avoidedLabel: "saved",
      ofTwenty: (n) => `${f.integer(n)} in 20`,
      of: (n, all) => `${f.integer(n)} of ${f.integer(all)}`,
      avoided: (currency) => `Saved, ${f.currency(currency)}`,
      total: (n) => (n === 1 ? "Total" : `All ${f.integer(n)}`),
      reading: ({name, age, at, failing, cost, left}, period, horizon) =>
        `${name}, last recorded at ${time.one} ${f.integer(age)}: ${failing === 0 ? "none" : f.integer(failing)} of its 20 possible failures ${failing < 2 ? "falls" : "fall"} ${within(period)}. Stopping it ${moment(at)} is expected to cost ${cost}, leaving it in service for ${time.count(horizon)}, ${left}: the difference is what is saved.`,
      waiting: (delayed, stranded, horizon, slip) => {
        const some = (n: number): string => (n === 1 ? "one other" : `${f.integer(n)} others`);
        const later = `${some(delayed)} ${delayed === 1 ? "moves" : "move"} to a later period`;
        const none = `${delayed ? f.integer(stranded) : some(stranded)} ${stranded === 1 ? "gets" : "get"} no visit ${within(horizon)}`;
        return `For lack of a slot in the shop, ${[delayed && later, stranded && none].filter(Boolean).join(", ")}, at ${slip} more.`;
      }
    },
    waiting: {
      topic: "Cost of waiting",
      title: (n, wait, more) =>
        `Putting ${n === 1 ? "this stop" : `these ${f.integer(n)} stops`} off by ${time.count(wait)} would cost ${more} more`,
      none: "No stop to put off",
      subtitle: (n, horizon) =>
        `Expected cost of the ${n === 1 ? "stop" : `${f.integer(n)} stops`} by how long ${n === 1 ? "it is" : "they are"} put off after the recommended time, to the horizon of ${time.count(horizon)} at most`,
      axis: `${time.other} put off`,
      ceiling: (money, horizon) => `${money}: left in service for ${time.count(horizon)}`,
      failures: (n, all) => `${f.decimal(n, n < 9.95 ? 1 : 0)} expected failures of ${f.integer(all)}`,
      more: (money) => `+${money}`,
      tip: (wait, cost, failures) => [
        wait === 0 ? "At the recommended time" : `Put off by ${time.count(wait)}`,
        `Expected cost: ${cost}`,
        failures
      ],
      reading: (wait, cost, failures, start) =>
        `At the recommended time, ${start}; ${time.count(wait)} later, ${cost} and ${failures}.`,
      columns: (currency) => [
        `Put off by, ${time.other}`,
        `Expected cost, ${f.currency(currency)} thousand`,
        "Expected failures"
      ]
    }
  };
};
