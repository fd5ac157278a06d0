/** Sentences of the executive page, in English. */
import type {Rich} from "../../views/rich.ts";
import {type EnglishTools, englishNumber} from "../english.ts";
import type {ExecutiveMessages, Named} from "../fr/executive.ts";

export const executive = ({f, unit, time}: EnglishTools): ExecutiveMessages => {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const left = (life: number): string => (life < 0.5 ? `less than ${time.a}` : time.count(Math.round(life)));
  const atMost = (life: number): string => `${time.count(Math.max(1, Math.round(life)))} or fewer`;
  const pieces = (text: Rich) => (typeof text === "string" ? [text] : text);
  const lone = ({name, level, life, capped}: Named): string =>
    level === "unknown" || life === null
      ? `No prediction for ${unit.one} ${name}`
      : `${capital(unit.one)} ${name} is ${level}, ${left(life)}${capped ? " or more" : ""} from failure`;
  return {
    kicker: "Overview, key indicators",
    description: (title) => `${title}: what will fail, how soon, and where to begin.`,
    headline: ({total, critical, degraded, healthy}, soonest, all) => {
      if (all === 0) return `No ${unit.one} in this report`;
      if (total === 0) return `No ${unit.one} matches these filters`;
      if (total === 1 && soonest) return lone(soonest);
      if (critical + degraded + healthy === 0) return `No prediction for these ${unit.count(total)}`;
      const level = degraded === total ? "degraded" : healthy === total ? "healthy" : null;
      const chosen = `${f.integer(total)} chosen ${unit.other}`;
      if (total < all && level) return `All ${chosen} are ${level}`;
      if (total < all && critical === 0)
        return `None of the ${chosen} is critical, ${f.integer(degraded)} degraded to watch`;
      if (critical === 0 && degraded === 0) return `None of ${unit.count(total)} is close to failure`;
      if (critical === 0) return `No ${unit.one} is critical, ${f.integer(degraded)} degraded to watch`;
      const subject =
        critical === total
          ? `All ${total < all ? chosen : unit.count(total)} are critical`
          : `${capital(englishNumber(critical, f))} of ${total < all ? `the ${chosen}` : unit.count(total)} ${critical === 1 ? "is" : "are"} critical`;
      if (!soonest || soonest.life === null) return subject;
      const only = soonest.life < 0.5 ? "" : "only ";
      return `${subject}, ${critical === 1 ? "" : `the first ${only}`}${left(soonest.life)} from failure`;
    },
    begin: (links) => ["Start with ", ...pieces(links), ", whose predicted remaining life is the shortest."],
    beginOne: (link, since, elapsed) => [
      "Start with ",
      ...pieces(link),
      `, below the critical threshold since ${time.one} ${f.integer(since)}, ${time.count(elapsed)} ago.`
    ],
    longest: (name, since, elapsed) => [
      "Longest below the critical threshold: ",
      ...pieces(name),
      `, since ${time.one} ${f.integer(since)}, ${time.count(elapsed)} ago.`
    ],
    trust: (below, mae, n) =>
      `Less than ${time.count(below)} from failure the model was wrong by ${time.measure(mae, 1)} on average, over ${unit.count(n)} it had never seen.`,
    empty: (all) =>
      all === 0
        ? "Check the data source and run the analysis again."
        : "Widen the stretch or remove a filter; “Show all” removes them all.",
    calm: (critical) =>
      `No predicted remaining life is at or below ${time.count(critical)}, the critical threshold.`,
    nearest: (link, life, critical) => [
      "Closest to failure: ",
      ...pieces(link),
      `, ${Math.round(life) > critical ? left(life) : `just over ${time.count(critical)}`} away by the prediction.`
    ],
    rail: {
      title: (n, all) =>
        n === all ? `The fleet, ${unit.count(n)}` : `${f.integer(n)} of ${unit.count(all)} chosen`,
      total: (n, unknown, all) =>
        `${n === all ? `${unit.form(n)} in all` : `of the fleet’s ${unit.count(all)}`}${unknown === 0 ? "" : `, ${f.integer(unknown)} without a prediction`}`,
      trust: "How far to trust it",
      trustText: (_mae, band, n) =>
        `${time.other} of mean error ${band}, measured on ${unit.count(n)} held out of training`,
      band: (below) => `less than ${time.count(below)} from failure`,
      assumptions: "What the figures assume",
      critical: "Critical threshold",
      degraded: "Degraded threshold",
      cap: "Learned cap",
      model: "Model"
    },
    first: {
      topic: (critical) =>
        critical ? `Most critical ${unit.other}` : `${capital(unit.other)} with the shortest predicted life`,
      title: (n, from, to, capped) =>
        `The first ${n in words ? words[n] : f.integer(n)} all have ${capped ? `${left(from)} or more` : atMost(to)} to go`,
      one: ({name, life, capped}) =>
        life === null
          ? `${capital(unit.one)} ${name} has no predicted life`
          : `${capital(unit.one)} ${name} has ${left(life)}${capped ? " or more" : ""} to go`,
      subtitle: (n, total) =>
        `Predicted remaining life, in ${time.other}, from the last record; ${n === total ? unit.count(total) : `the ${f.integer(n)} shortest of ${unit.count(total)}`}`,
      reading: (name, age, life, since) =>
        `${name}, last recorded at ${time.one} ${f.integer(age)}, is predicted to have ${left(life)} to go${since === null ? "" : `; critical since ${time.one} ${f.integer(since)}`}.`,
      notYet: "not yet",
      axis: `${time.other} before failure`,
      today: "last record"
    },
    life: {
      topic: "Distribution of predicted remaining life",
      title: (median, capped) =>
        `Half of the ${unit.other} have ${capped ? `${left(median)} or more` : atMost(median)} to go`,
      none: `No ${unit.one} has a predicted life`,
      subtitle: (numbers) =>
        numbers
          ? `Predicted remaining life, in ${time.other}; each number is ${unit.a}`
          : `Number of ${unit.other} by predicted remaining life, in ${time.other}`,
      reading: (count, from, to, cap) => {
        const have = `${unit.count(count)} ${count === 1 ? "has" : "have"}`;
        return cap === null
          ? `${have} ${from === 0 ? "" : `more than ${f.integer(from)} and `}at most ${time.count(to)} to go.`
          : `${have} more than ${time.count(from)} to go, perhaps far more: the model does not count beyond ${f.integer(cap)}.`;
      },
      axis: `Predicted remaining life, ${time.other}`,
      count: capital(unit.other),
      from: `More than, ${time.other}`,
      to: `Up to, ${time.other}`
    },
    risk: {
      topic: `Distribution of ${unit.other} by level of risk`,
      title: ({total, critical, degraded}, all) =>
        `${f.percent((critical + degraded) / total)} of the ${total === all ? "fleet needs" : `chosen ${unit.other} need`} watching: ${critical === 0 ? "none" : f.integer(critical)} critical, ${degraded === 0 ? "none" : f.integer(degraded)} degraded`,
      same: (level, n, all) => {
        const chosen = n === all ? "" : "chosen ";
        return n === 1
          ? `The only ${chosen}${unit.one} is ${level}`
          : `All ${f.integer(n)} ${chosen}${unit.other} are ${level}`;
      },
      subtitle: `Number of ${unit.other} at each level, most urgent first`,
      reading: (level, n, total, share) =>
        `${f.integer(n)} of ${unit.count(total)}, ${share}, ${n === 1 ? "is" : "are"} ${level}.`,
      chosen: (n, all) =>
        n === 1
          ? `Only one of the fleet’s ${unit.count(all)} is shown.`
          : `${f.integer(n)} of the fleet’s ${unit.count(all)} are shown.`,
      share: "Share"
    },
    scenarios: {
      topic: "By scenario",
      title: (names, n, total, chosen) => {
        const critical = `${chosen ? "chosen " : ""}critical`;
        const them = `${f.integer(n)} of the ${f.integer(total)} ${critical} ${unit.other}`;
        if (n === 0) return `No scenario has a critical ${unit.one}${chosen ? " in this choice" : ""}`;
        if (n === total) return `All ${critical} ${unit.other} are in ${names[0]}`;
        return names.length === 1
          ? `${names[0]} has ${them}`
          : `${names.length === 2 ? f.list(names) : `${capital(englishNumber(names.length, f))} scenarios`} each have ${them}`;
      },
      one: (name, critical, total, chosen) =>
        `${name}: ${critical === 0 ? "none" : f.integer(critical)} of ${f.integer(total)} ${chosen ? "chosen " : ""}${unit.form(total)} critical`,
      subtitle: `Share and number of ${unit.other} at each level of risk, by scenario`,
      reading: (name, critical, total, median) =>
        total === 1
          ? `In ${name}, only one ${unit.one} is shown, ${left(median)} from failure by the prediction.`
          : `In ${name}, ${critical === 0 ? "none" : f.integer(critical)} of ${unit.count(total)} ${critical < 2 ? "is" : "are"} critical; half of the ${f.integer(total)} have ${atMost(median)} to go.`,
      median: `Median predicted life, ${time.other}`
    }
  };
};

const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
