/** Sentences of the page of one unit, in English. */
import type {Rich} from "../../views/rich.ts";
import type {EnglishTools} from "../english.ts";
import type {RulMessages} from "../fr/rul.ts";

export const rul = ({f, unit, time}: EnglishTools): RulMessages => {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const called = (name: string): string => `${unit.one} ${name}`;
  const at = (age: number): string => `${time.one} ${f.integer(age)}`;
  const stage = (from: number, to: number | null): string =>
    to === null
      ? `more than ${time.count(from)} from`
      : from === 0
        ? `within ${time.count(to)} of`
        : `between ${f.integer(from)} and ${time.count(to)} from`;
  return {
    description: (title) =>
      `${title}: what the model predicts for each ${unit.one}, since when, and what its sensors say.`,
    kicker: (name, level, since) =>
      level === "unknown"
        ? `${capital(called(name))}, no prediction`
        : `${capital(called(name))}, ${level}${since === null ? "" : ` since ${at(since)}`}`,
    headline: {
      unknown: (name) => `No prediction for ${called(name)}`
    },
    missing: {
      headline: `No data for this ${unit.one}`,
      text: (scenario, id) =>
        id === ""
          ? `The address asks for scenario “${scenario}”, which this report does not contain.`
          : `The address asks for “${id}”${scenario === "" ? "" : `, scenario “${scenario}”`}, which this report does not contain.`,
      action: (name, href): Rich =>
        name === null
          ? "The report is empty: check the data source and run the analysis again."
          : [
              `Choose ${unit.a} from the list below, or see `,
              href === null ? name : {link: called(name), href},
              ", the most urgent."
            ]
    },
    unknown:
      "The model could predict nothing at the last record: check the sensors and run the analysis again.",
    trust: (from, to, mae, n, scenario) =>
      `${capital(stage(from, to))} failure, the model was wrong by ${time.measure(mae, 1)} on average, over ${f.integer(n)} ${scenario === null ? "" : `${scenario} `}${unit.form(n)} held out of training.`,
    picker: {
      label: `Choice of ${unit.one}`,
      previous: "Previous",
      next: "Next",
      option: (id, level, life) =>
        life === null ? `${id} · ${level}` : `${id} · ${level}, ${time.count(Math.round(life))}`,
      loading: (name) => `Loading ${called(name)}…`,
      failed: (name) => `The curve of ${called(name)} could not be loaded.`,
      failedText: (shown) => `The page still shows ${called(shown)}.`,
      retry: "Try again",
      noScript: `Without JavaScript this page shows the fleet’s most urgent ${unit.one}; the others are in the list on the Fleet page.`
    },
    card: {
      title: `${capital(unit.one)} record`,
      scenario: "Scenario",
      age: "Age at the last record",
      predicted: "Predicted RUL",
      interval: "90% interval",
      actual: "True RUL",
      risk: "Risk",
      since: "Since",
      cluster: "Cluster",
      rank: "Rank by urgency",
      rankOf: (rank, total) => `${f.integer(rank)} of ${f.integer(total)}`,
      noTruth: "unknown",
      noSince: "no threshold passed",
      noCluster: "not available"
    },
    check: {
      title: "Checked afterwards",
      text: (end, actual, validation) =>
        [
          validation
            ? `A training ${unit.one}, cut at a record drawn at random and predicted by a model that had never seen it.`
            : `A test ${unit.one}: the model never saw it.`,
          `It failed at ${at(end)}, ${time.count(actual)} after the last record.`
        ].join(" "),
      none: "The true end of life is not known: there is nothing to check yet."
    },
    scope: (name, first, last, validation) =>
      `${called(name)}, ${time.other} ${f.integer(first)} to ${f.integer(last)}${validation ? ", by cross-validation" : ""}`,
    trajectory: {
      topic: `Predicted remaining life over the ${unit.one}’s life`,
      title: {
        falling: (from, span, to) =>
          `In ${time.count(span)} the prediction has gone from ${f.integer(from)} to ${f.integer(to)}`,
        faster: (from, span, to) =>
          `The prediction is plunging: from ${f.integer(from)} to ${f.integer(to)} in ${time.count(span)}`,
        steady: (span, to) => `The prediction has held around ${f.integer(to)} for ${time.count(span)}`,
        capped: (cap, span) =>
          `The prediction has stayed at the cap of ${time.count(cap)} for ${time.count(span)}`,
        rising: (from, span, to) =>
          `The prediction has risen again: from ${f.integer(from)} to ${f.integer(to)} in ${time.count(span)}`,
        short: (to) => `Too few records for a trend: ${time.count(to)} at the last`,
        none: "No prediction to draw"
      },
      asOf: (age, finding) =>
        `At ${time.one} ${f.integer(age)}: ${finding.charAt(0).toLowerCase()}${finding.slice(1)}`,
      subtitle: (past) =>
        `Predicted remaining life at each record, in ${time.other}; bands: 50 and 90% of cases, calibrated on other ${unit.other}${past ? "" : `; right of the line, what follows if each ${time.one} costs ${time.a} of life`}`,
      reading: (age, life, last, lastLife) =>
        `At ${at(age)} the model said ${time.count(life)} to go; at ${at(last)}, ${f.integer(lastLife)}.`,
      empty: "There is no prediction to draw this curve from.",
      x: `age, ${time.other}`,
      y: `RUL, ${time.other}`,
      today: "last record",
      past: "Predictions made so far",
      forecast: "Ahead",
      truth: "true life",
      cap: "learned cap",
      threshold: (level, threshold) => `${level} below ${f.integer(threshold)}`,
      since: (level, age) => `${level} since ${f.integer(age)}`,
      columns: [
        capital(time.one),
        `Predicted RUL, ${time.other}`,
        "90% from",
        "90% to",
        `True RUL, ${time.other}`
      ]
    },
    sensors: {
      topic: "Sensors",
      title: (out, total, farthest, value) =>
        total === 0
          ? "No sensor reading"
          : out === 0
            ? `None of the ${f.integer(total)} informative sensors has clearly left the healthy range`
            : out === total && total > 1
              ? `All ${f.integer(total)} informative sensors have left the healthy range, ${farthest} farthest: ${f.signed(value, 1)}`
              : out === 1
                ? `One of the ${f.integer(total)} informative sensors has left the healthy range: ${farthest}, ${f.signed(value, 1)}`
                : `${f.integer(out)} of ${f.integer(total)} informative sensors have left the healthy range, ${farthest} farthest: ${f.signed(value, 1)}`,
      plain: (farthest, value) =>
        `${farthest} is farthest from its healthy level: ${f.signed(value, 1)} standard deviations`,
      subtitle: (shown, total) =>
        `Deviation of each sensor from its healthy level, in standard deviations, averaged over a few records; band: 90% of the fleet’s readings early in life${shown < total ? `. The ${f.integer(shown)} that weigh most` : ""}`,
      reading: (sensor, value) =>
        `At the last records ${sensor} is ${f.signed(value, 1)} standard deviations from its healthy level, at equal operating conditions.`,
      empty: `No sensor reading for this ${unit.one}.`,
      emptyPart: "No sensor reading was kept in this range: widen it.",
      columns: ["Sensor", "What it measures", "First", "Last", "Healthy from", "Healthy to"]
    },
    timeline: {
      topic: "Maintenance timeline",
      title: (spans) => {
        const parts = spans.map(({level, time: spent}, i) => {
          const long = i === 0 ? time.count(spent) : f.integer(spent);
          return i === spans.length - 1 && i > 0 ? `${level} for the last ${long}` : `${level} for ${long}`;
        });
        return spans.length === 1
          ? `${capital(spans[0].level)} since the first record, ${time.count(spans[0].time)} ago`
          : capital(parts.join(", "));
      },
      unknown: (spent) => `${capital(time.count(spent))} of records, no prediction at the last`,
      subtitle: `Stages of the ${unit.one}’s life, in ${time.other} of service; in blue, what is predicted`,
      reading: "“Since”: the age from which the lower bound has not been above the threshold again.",
      kinds: {
        entered: "first record",
        degraded: "degraded since",
        critical: "critical since",
        today: "last record",
        end: "predicted end",
        truth: "true end"
      },
      at,
      atLeast: (age) => `${at(age)} or later`,
      empty: "No stage is known.",
      columns: ["Stage", capital(time.one)]
    },
    neighbours: {
      topic: "In order of urgency",
      title: (rank, total, before, after) =>
        before && after
          ? `Number ${f.integer(rank)} of ${f.integer(total)}, after ${before} and before ${after}`
          : after
            ? `The most urgent of ${f.integer(total)}, just before ${after}`
            : before
              ? `The least urgent of ${f.integer(total)}, just after ${before}`
              : `The only ${unit.one} of the fleet with a prediction`,
      none: "Without a prediction, no rank",
      subtitle: (total) =>
        `Remaining lives, in ${time.other}, each at its last record; rank among ${unit.count(total)}`,
      reading: (name, predicted, actual) =>
        `${name}: ${time.count(predicted)} predicted${actual === null ? "" : `, ${f.integer(actual)} found afterwards`}.`,
      rank: "Rank",
      predicted: "Predicted RUL",
      actual: "True RUL"
    }
  };
};
