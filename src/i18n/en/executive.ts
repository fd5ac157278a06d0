import {type EnglishTools, englishNumber} from "../english.ts";
import type {ExecutiveMessages} from "../fr/executive.ts";

export const executive = ({f, unit, time}: EnglishTools): ExecutiveMessages => {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const left = (life: number): string => (life < 0.5 ? `less than ${time.a}` : time.count(Math.round(life)));
  const atMost = (life: number): string => `${time.count(Math.max(1, Math.round(life)))} or fewer`;
  return {
    kicker: "Overview, key indicators",
    description: (title) => `${title}: what will fail, how soon, and where to begin.`,
    empty: (all) =>
      all === 0
        ? "Check the data source and run the analysis again."
        : "Widen the stretch or remove a filter; “Show all” removes them all.",
    rail: {
      title: (n, all) =>
        n === all ? `The fleet, ${unit.count(n)}` : `${f.integer(n)} of ${unit.count(all)} chosen`,
      total: (n, unknown, all) =>
        `${n === all ? `${unit.form(n)} in all` : `of the fleet’s ${unit.count(all)}`}${unknown === 0 ? "" : `, ${f.integer(unknown)} without a prediction`}`,
      trust: "How far to trust it",
      trustText: (_mae, band, n) =>
        `${time.other} of mean error ${band}, measured on ${unit.count(n)} held out of training`,
      band: (below) => `less than ${time.count(below)} from failure`
    },
    first: {
      topic: (critical) =>
        critical ? `Most critical ${unit.other}` : `${capital(unit.other)} with the shortest predicted life`,
      title: (n, to) =>
        `The first ${n in words ? words[n] : f.integer(n)} may fail within ${left(Math.ceil(to))}, one chance in twenty or more`,
      one: ({name, life, capped}) =>
        life === null
          ? `${capital(unit.one)} ${name} has no predicted life`
          : `${capital(unit.one)} ${name} has ${left(life)}${capped ? " or more" : ""} to go`,
      subtitle: (n, total) =>
        `Predicted remaining life and 90% interval, in ${time.other}, from the last record; ${n === total ? unit.count(total) : `the ${f.integer(n)} lowest bounds of ${unit.count(total)}`}`,
      reading: (name, age, life, interval, since) =>
        `${name}, last recorded at ${time.one} ${f.integer(age)}, is predicted to have ${left(life)} to go, from ${interval} nine times in ten${since === null ? "" : `; critical since ${time.one} ${f.integer(since)}`}.`,
      notYet: "not yet",
      axis: `${time.other} before failure`,
      today: "last record"
    },
    life: {
      topic: "Distribution of predicted remaining life",
      title: (critical, n, within) =>
        `${critical === 0 ? "None" : f.integer(critical)} of ${unit.count(n)} ${critical < 2 ? "has" : "have"} a 5% risk or more of failing within ${time.count(within)}`,
      none: `No ${unit.one} has a predicted life`,
      subtitle: (numbers, visits) => [
        `Lower bound of the predicted remaining life, in ${time.other}${numbers ? `; each number is ${unit.a}` : ""}; the true life is longer 19 times in 20. `,
        {bold: "Why the lower bound?"},
        ` ${visits < 1.5 ? "Units" : `A failure costs ${f.integer(visits)} visits: ${unit.other}`} are ranked by what may go wrong, not by the average case.`
      ],
      reading: (count, from, to) =>
        `${unit.count(count)} ${count === 1 ? "has" : "have"} a lower bound ${from === 0 ? `of at most ${time.count(to)}` : `between ${f.integer(from)} and ${time.count(to)}`}: one chance in twenty of failing before it.`,
      axis: `Lower bound of predicted remaining life, ${time.other}`,
      count: capital(unit.other),
      from: `More than, ${time.other}`,
      to: `Up to, ${time.other}`
    },
    risk: {
      topic: `Distribution of ${unit.other} by level of risk`,
      title: ({total, critical, degraded}, all) =>
        `${f.percent((critical + degraded) / total)} of the ${total === all ? "" : "chosen "}${unit.other} are critical or degraded`,
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
