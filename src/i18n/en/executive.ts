/** Sentences of the executive page, in English. */
import {type EnglishTools, englishNumber} from "../english.ts";
import type {ExecutiveMessages} from "../fr/executive.ts";

export const executive = ({f, unit, time}: EnglishTools): ExecutiveMessages => {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const away = (life: number): string => (life < 0.5 ? `less than ${time.a}` : time.count(Math.round(life)));
  return {
    kicker: "Overview, key indicators",
    description: (title) => `${title}: what will fail, how soon, and where to begin.`,
    headline: ({total, critical, degraded}, soonest) => {
      if (total === 0) return `No ${unit.one} in this report`;
      if (critical === 0 && degraded === 0) return `None of ${unit.count(total)} is close to failure`;
      if (critical === 0) return `No ${unit.one} is critical, ${f.integer(degraded)} degraded to watch`;
      if (total === 1 && soonest !== null)
        return `The only ${unit.one} is critical, ${away(soonest)} from failure`;
      const subject =
        critical === total
          ? `All ${unit.count(total)} are critical`
          : `${capital(englishNumber(critical, f))} of ${unit.count(total)} ${critical === 1 ? "is" : "are"} critical`;
      if (soonest === null) return subject;
      return critical === 1
        ? `${subject}, ${away(soonest)} from failure`
        : `${subject}, the first ${away(soonest)} from failure`;
    },
    begin: (links) => [
      "Start with ",
      ...(typeof links === "string" ? [links] : links),
      ", whose predicted remaining life is the shortest."
    ],
    longest: (name, since, elapsed) => [
      " Longest below the critical threshold: ",
      ...(typeof name === "string" ? [name] : name),
      `, since ${time.one} ${f.integer(since)}, ${time.count(elapsed)} ago.`
    ],
    trust: (below, mae, n) =>
      ` Within ${time.count(below)} of failure the model was wrong by ${time.measure(mae, 1)} on average, over ${unit.count(n)} it had never seen.`,
    empty: `No ${unit.one} matches these filters.`,
    calm: (critical) =>
      `No predicted remaining life is at or below ${time.count(critical)}, the critical threshold.`,
    rail: {
      title: (n) => `The fleet, ${unit.count(n)}`,
      total: (n, unknown) =>
        `${unit.form(n)} in all${unknown === 0 ? "" : `, ${f.integer(unknown)} without a prediction`}`,
      trust: "How far to trust it",
      trustText: (_mae, band, n) =>
        `${time.other} of mean error ${band}, measured on ${unit.count(n)} held out of training`,
      band: (below) => `within ${time.count(below)} of failure`,
      assumptions: "What the figures assume",
      critical: "Critical threshold",
      degraded: "Degraded threshold",
      cap: "Learned cap",
      model: "Model"
    },
    first: {
      topic: `Most critical ${unit.other}`,
      title: (n, longest) =>
        n === 0
          ? `No ${unit.one} has a predicted life`
          : n === 1
            ? `${capital(unit.spell(1))} has ${time.count(longest)} to go`
            : `The first ${n in words ? words[n] : f.integer(n)} all have ${time.count(longest)} or fewer to go`,
      subtitle: (n, total) =>
        `Predicted remaining life, in ${time.other}, from the last record; ${n === total ? unit.count(total) : `the ${f.integer(n)} shortest of ${unit.count(total)}`}`,
      reading: (name, age, life, since) =>
        `${name}, last recorded at ${time.one} ${f.integer(age)}, is predicted to have ${time.count(life)} to go${since === null ? "" : `; critical since ${time.one} ${f.integer(since)}`}.`,
      axis: `${time.other} before failure`,
      today: "last record"
    },
    life: {
      topic: "Distribution of predicted remaining life",
      title: (median) => `Half of the ${unit.other} have ${time.count(median)} or fewer to go`,
      none: `No ${unit.one} has a predicted life`,
      subtitle: (numbers) =>
        numbers
          ? `Predicted remaining life, in ${time.other}; each number is ${unit.a}`
          : `Number of ${unit.other} by predicted remaining life, in ${time.other}`,
      reading: (count, from, to) =>
        `${unit.count(count)} ${count === 1 ? "has" : "have"} ${from === 0 ? "" : `more than ${f.integer(from)} and `}at most ${time.count(to)} to go.`,
      axis: `Predicted remaining life, ${time.other}`,
      count: capital(unit.other),
      from: `More than, ${time.other}`,
      to: `Up to, ${time.other}`
    },
    risk: {
      topic: `Distribution of ${unit.other} by level of risk`,
      title: ({total, critical, degraded}) =>
        critical + degraded === 0
          ? `All ${unit.count(total)} are healthy`
          : `${f.percent((critical + degraded) / total)} of the fleet needs watching: ${critical === 0 ? "none" : f.integer(critical)} critical, ${degraded === 0 ? "none" : f.integer(degraded)} degraded`,
      subtitle: `Number of ${unit.other} at each level, most urgent first`,
      reading: (level, n, total, share) =>
        `${f.integer(n)} of ${unit.count(total)}, ${share}, ${n === 1 ? "is" : "are"} ${level}.`,
      share: "Share"
    },
    scenarios: {
      topic: "By scenario",
      title: (name, n, total) =>
        n === 0 || total === 0
          ? `No scenario has a critical ${unit.one}`
          : n === total
            ? `All critical ${unit.other} are in ${name}`
            : `${name} has ${f.integer(n)} of the ${f.integer(total)} critical ${unit.other}`,
      subtitle: `Share and number of ${unit.other} at each level of risk, by scenario`,
      reading: (name, critical, total, median) =>
        `${name} has ${f.integer(critical)} critical of ${unit.count(total)}; half of these ${unit.other} have ${time.count(median)} or fewer to go.`,
      median: `Median predicted life, ${time.other}`
    }
  };
};

const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
