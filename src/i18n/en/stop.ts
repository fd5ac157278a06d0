/** Sentences on when to stop one unit, in English. */
import type {Rich} from "../../views/rich.ts";
import {type EnglishTools, englishNumber} from "../english.ts";
import type {StopMessages} from "../fr/stop.ts";

export const stop = ({f, unit, time}: EnglishTools): StopMessages => {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const called = (name: string): string => `${unit.one} ${name}`;
  const at = (age: number): string => `${time.one}\u00a0${f.integer(age)}`;
  const of20 = (dots: number): string => `${f.integer(dots)} of 20`;
  const verb = (dots: number): string => (dots === 1 ? "fails" : "fail");
  const inTime = (later: number): string => (later === 0 ? "now" : `in ${time.count(later)}`);
  return {
    headline: {
      now: (name, half) =>
        half === null
          ? `${capital(called(name))} should be stopped now`
          : `${capital(called(name))} should wait no longer: 1 in 2 fails within ${time.count(half)}`,
      wait: (name, later, dots) =>
        `${capital(called(name))} can wait ${time.count(later)}: ${dots === 0 ? "fewer than 1 in 20 fail" : `${f.integer(dots)} in 20 ${verb(dots)}`} first`,
      none: (name, horizon) => `${capital(called(name))} needs no stop in the next ${time.count(horizon)}`,
      futile: (name) => `No stop of ${called(name)} would cost less than the failure`
    },
    standfirst: {
      now: (cost, next, age): Rich => [
        {bold: "Stop it now"},
        `: a stop costs ${cost} on average today, ${next} at ${at(age)}.`
      ],
      wait: (age, cost, risk): Rich =>
        `The cheapest stop is at ${at(age)}: ${cost} on average; the risk of failing before it is ${risk}.`,
      last: (age): Rich => [
        {bold: `Do not go beyond ${at(age)}`},
        ": from there on waiting would cost more than stopping now."
      ],
      futile: (failure, visit) =>
        `At the costs assumed, a failure costs ${failure}, a planned visit ${visit} before the life it throws away.`,
      failing: (age, dots): Rich => [
        `By ${at(age)}, ${of20(dots)} similar ${unit.other}`,
        {dots, of: 20, after: ""},
        " would have failed."
      ],
      none: (horizon, age, dots): Rich => [
        `Of 20 similar ${unit.other}`,
        {dots, of: 20, after: ","},
        ` ${englishNumber(dots, f)} ${dots < 2 ? "fails" : "fail"} within the plan’s ${time.count(horizon)}, up to ${at(age)}.`
      ],
      lasting: (dots, cap) =>
        `${capital(of20(dots))} would last ${time.count(cap)} or more: the model promises nothing beyond.`,
      interval: (low, high) =>
        high === null
          ? `Nine times in ten it fails no earlier than ${at(low)} (90% interval, open upwards).`
          : low === high
            ? `Nine times in ten it fails at ${at(low)} (90% interval).`
            : `Nine times in ten it fails between ${time.other} ${f.integer(low)} and ${f.integer(high)} (90% interval).`
    },
    decision: {
      title: "Proposed decision",
      now: "Stop now",
      nowNote: `each ${time.one} more would cost more.`,
      at: (age) => `Stop at ${at(age)}`,
      none: (age) => `No stop before ${at(age)}`,
      inTime,
      futile: "none would cost less than the failure.",
      horizon: (horizon) => `No stop is needed within the horizon of ${time.count(horizon)}.`,
      unknown: "Unknown",
      unknownNote: "for lack of a prediction at the last record."
    },
    risk: (share) => (share < 0.01 ? `under ${f.percent(0.01)}` : f.percent(share)),
    alternatives: {
      caption: "Stops compared",
      columns: [`Stop, ${time.one}`, "Failed, of 20", `${capital(time.other)} lost`, "Expected cost"],
      optimum: "optimum",
      now: "now"
    },
    figure: {
      topic: "When to stop it",
      title: (before, age, half, lasting) =>
        [
          before === 0
            ? `None of 20 possible failures comes by ${at(age)}`
            : `${capital(englishNumber(before, f))} of 20 possible failures ${before === 1 ? "comes" : "come"} by ${at(age)}`,
          half === null
            ? `${englishNumber(lasting, f)} lie beyond the model’s sight`
            : `${englishNumber(half.dots, f)} by ${at(half.age)}`
        ].join(", "),
      now: (half) =>
        `${capital(englishNumber(half.dots, f))} of 20 possible failures come by ${at(half.age)}`,
      none: "Without a prediction, no stop to propose",
      subtitle: `Age at failure of 20 ${unit.other} like this one, a one-in-twenty chance each; below, expected cost of a stop at each ${time.one}, at the assumed prices`,
      reading: (age, dots, cost) =>
        `Stopped at ${at(age)}, ${of20(dots)} would already have failed; the expected cost, failures included, would be ${cost}.`,
      empty: "Without a prediction at the last record no stop can be proposed: check the sensors.",
      age: `age at failure, ${time.other}`,
      cost: "expected cost of a stop",
      time: `${time.other} from the last record`,
      stop: (age) => `Stop at ${at(age)}`,
      before: (dots) => (dots === 0 ? "none fails first" : `${f.integer(dots)} ${verb(dots)} first`),
      after: (dots) => `${f.integer(dots)} later`,
      optimum: (cost) => `cheapest: ${cost}`,
      failure: (cost) => `a failure: ${cost}`,
      beyond: (age) => [at(age), "or later"],
      dot: (age, life, capped) =>
        capped
          ? [`Failure at ${at(age)} or later`, `in ${time.count(life)} or more`, "a one-in-twenty chance"]
          : [`Failure around ${at(age)}`, `in ${time.measure(life, 1)}`, "a one-in-twenty chance"],
      point: (age, dots, cost) => [
        `Stop at ${at(age)}`,
        `${of20(dots)} ${verb(dots)} first`,
        `expected cost: ${cost}`
      ],
      columns: [
        capital(time.one),
        `From now, ${time.other}`,
        "Fail first, of 20",
        "Risk of failure",
        `Life lost, ${time.other}`,
        "Expected cost"
      ]
    },
    sentence: (age, dots, risk, losers, more): Rich => [
      `Stop at ${time.one} `,
      {bold: f.integer(age)},
      ": ",
      {bold: of20(dots)},
      ` (${risk}) would have failed`,
      {dots, of: 20, after: ","},
      " ",
      {bold: losers === 0 ? "none" : of20(losers)},
      ` would lose more than ${time.count(more)}.`
    ],
    cost: {
      lowest: (cost) => `Expected cost: ${cost}, the lowest.`,
      within: (cost, horizon) =>
        `Expected cost: ${cost}, the lowest within the horizon of ${time.count(horizon)}.`,
      more: (cost, extra, age) => `Expected cost: ${cost}, ${extra} more than a stop at ${at(age)}.`,
      less: (cost, gain, age) =>
        `Expected cost: ${cost}, ${gain} less than a stop at ${at(age)}, the end of the plan’s horizon.`
    },
    help: "Drag the line. By keyboard: arrows, Shift for five at a time, Escape to return to the proposed stop.",
    slider: (name) => `Stop of ${called(name)}`,
    value: (age, later) => `${at(age)}, ${inTime(later)}`,
    choice: (age) => `stop studied at ${at(age)}`,
    interval: (low, high) =>
      high === null ? `${time.count(low)} or more` : `${f.integer(low)} to ${time.count(high)}`,
    check: {
      held: "The 90% interval contained it.",
      early: (by) => `That was ${time.measure(by, 1)} before the start of the 90% interval.`,
      late: (by) => `That was ${time.measure(by, 1)} after the end of the 90% interval.`,
      before: (age, left) =>
        `The proposed stop, at ${at(age)}, came ${time.measure(left, Number.isInteger(left) ? 0 : 1)} before it.`,
      tooLate: (age) => `The proposed stop, at ${at(age)}, would have come too late.`,
      none: (age) => `As announced, it lasted to ${at(age)} without a stop.`,
      missed: (age) => `Yet no stop was proposed before ${at(age)}.`
    },
    trajectory: {
      bands: {half: "50% of cases", ninety: "90% of cases"},
      stop: (age) => `stop ${f.integer(age)}`,
      end: (low, high) =>
        high === null
          ? [`fails after ${f.integer(low)},`, "9 times in 10"]
          : [`fails from ${f.integer(low)} to ${f.integer(high)},`, "9 times in 10"]
    }
  };
};
