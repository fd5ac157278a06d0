/** The figures that explain a verdict, in English. */
import {englishNumber} from "../../english.ts";
import type {figures as french} from "../../fr/gate/figures.ts";
import type {EnglishGateTools} from "../../gate.ts";
import {metrics} from "./metrics.ts";

export const figures = (tools: EnglishGateTools): ReturnType<typeof french> => {
  const {f, unit, time} = tools;
  const metric = metrics(tools);
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const Units = capital(unit.other);
  const number = (n: number): string => englishNumber(n, f);
  const more = (names: readonly string[], rest: number): string =>
    f.list([...names, ...(rest ? [`${f.integer(rest)} more`] : [])]);
  return {
    bracket: (value, low, high) => `${value} [${low}, ${high}]`,
    scope: (n, list) =>
      `${f.integer(n)} held-out ${unit.form(n)}${
        list.length
          ? `: ${list
              .map(({part, units}) =>
                part === "test"
                  ? `${f.integer(units)} of the test set`
                  : `${f.integer(units)} of the training set, predicted by a model that never saw ${units > 1 ? "them" : "it"}`
              )
              .join("; ")}`
          : ""
      }`,
    interval: "In brackets, the 95% interval: where it holds zero, the difference may be due to chance.",
    rules: {
      topic: "Rule by rule",
      title: {
        all: (n) => `All ${number(n)} rules are met`,
        failed: (n, total) =>
          `${capital(number(n))} of ${number(total)} rules ${n > 1 ? "are" : "is"} broken`,
        unclear: (n, total) =>
          `${capital(number(n))} of ${number(total)} rules ${n > 1 ? "have" : "has"} no answer`
      },
      subtitle:
        "A promotion takes all of them; one broken rule holds it; one without an answer asks for data",
      columns: {
        rule: "Rule",
        answer: "Answer",
        found: "Found",
        limit: "Limit",
        value: "Value",
        low: "Lower bound",
        high: "Upper bound",
        limitValue: "Value of the limit"
      },
      outcomes: {pass: "Met", fail: "Broken", unclear: "Unanswered"},
      says: {
        reproduced: "Production predicts what it predicted then",
        improves: (id, lower) =>
          `${capital(metric.the(id))} ${lower ? "falls" : "rises"}: whole interval ${lower ? "below" : "above"} zero`,
        notWorse: (id) => `${capital(metric.the(id))} is not established to be worse`,
        floor: "The score reaches the floor",
        coverage: "The 90% intervals keep their promise",
        calibration: "Stated probabilities are right (calibration error)",
        cost: "A prediction costs not much more, in nodes visited",
        size: "The model’s file stays light"
      },
      figure: {
        same: "no difference",
        unknown: "nothing to compare with",
        times: (value) => `${f.decimal(value, 1)} times production`,
        score: (value) => `${value} out of 100`
      },
      limit: {
        none: "no difference",
        below: "below 0",
        above: "above 0",
        least: (text) => `at least ${text}`,
        most: (text) => `at most ${text}`
      },
      reading: {
        unclear: "Unanswered: the interval leaves both answers possible, or what would answer is missing.",
        none: "Each figure is the candidate’s, or its difference from production on the same cases."
      }
    },
    metrics: {
      topic: "Production and candidate, measure by measure",
      title: {
        none: (total) =>
          total === 1
            ? "The only measure does not tell the models apart"
            : `None of ${number(total)} measures tells the models apart`,
        gains: (gains, total) =>
          `Improvement established on ${number(gains)} of ${number(total)} measures, loss on none`,
        losses: (losses, total) =>
          `Loss established on ${number(losses)} of ${number(total)} measures, improvement on none`,
        both: (gains, losses) =>
          `Improvement established on ${number(gains)} measures, loss on ${number(losses)}`,
        first: (id, value) => `${capital(metric.the(id))} of the candidate is ${value}`
      },
      subtitle:
        "Difference: candidate minus production, drawn in % of production’s value; full dot: established at 95%",
      subtitleFirst: "The candidate’s value and its 95% interval; nothing is in production yet",
      sides: {better: "candidate better", worse: "worse"},
      columns: {
        metric: "Measure",
        production: "Production",
        candidate: "Candidate",
        plot: "Difference, % of production",
        difference: "Difference [at 95%]",
        finding: "Finding",
        low: "Lower bound",
        high: "Upper bound",
        interval: "95% interval"
      },
      winner: {candidate: "established gain", production: "established loss", neither: "not established"},
      says: (name, text, finding) => `${name}: difference ${text}, ${finding}`,
      reading: (id, production, candidate) =>
        `${capital(metric.the(id))} decides; it is ${production} in production and ${candidate} for the candidate.`
    },
    bands: {
      topic: "How good the measures of rightness are",
      names: {healthy: "excellent", degraded: "good", critical: "needs work"},
      from: (name, share) => `${name} from ${f.percent(share)}`,
      title: {
        all: (name) => `All measures of the candidate are at “${name}”`,
        most: (n, total, name) => `${capital(number(n))} of ${number(total)} measures at “${name}”`
      },
      subtitle: "Shares from 0 to 100%; blue bar: candidate, grey bar: production; the limits can be set",
      subtitleFirst: "Shares from 0 to 100%; the limits can be set",
      columns: {
        metric: "Measure",
        plot: "Share",
        candidate: "Candidate, %",
        production: "Production, %",
        band: "Candidate’s level"
      },
      says: (name, candidate, production, band) =>
        `${name}: candidate ${candidate}${production === null ? "" : `, production ${production}`}, ${band}`
    },
    units: {
      topic: `${Units} predicted better and worse`,
      title: (better, worse) => `${capital(unit.count(better))} predicted better, ${f.integer(worse)} worse`,
      same: `No ${unit.one} changes`,
      sameText: (n) => `All ${unit.count(n)} keep the same error, up to rounding.`,
      subtitle: (same) =>
        `${time ? `Absolute error of the candidate minus production’s, in ${time.other}` : "Loss of the candidate minus production’s (−ln of the probability given to the truth)"}${same ? `; ${unit.count(same)} unchanged, not drawn` : ""}`,
      x: `change of the error, in ${time ? time.other : "nats"}`,
      y: Units.toLowerCase(),
      better: (n) => `${f.integer(n)} predicted better`,
      worse: (n) => `${f.integer(n)} worse`,
      bin: (from, to) => `${from} to ${to}`,
      binUnits: (n) => unit.count(n),
      reading: (name, size) => `Worst case: ${name}, whose error rises by ${size}.`,
      columns: ["Change, from", "to", Units],
      all: "Every case, with both models’ errors:"
    },
    worst: {
      topic: `${Units} that lose most`,
      title: (n, least, most) =>
        n === 1
          ? `${capital(unit.spell(1))} loses ${most}`
          : least === most
            ? `The ${unit.count(n)} that lose most lose ${most}`
            : `The ${unit.count(n)} that lose most: from ${least} to ${most}`,
      none: `No ${unit.one} is predicted worse`,
      subtitle: time
        ? `Remaining lives and rise of the absolute error, in ${time.other}`
        : "The truth, both models’ answers and the rise of the log loss",
      columns: {
        unit: capital(unit.one),
        part: "Set",
        truth: time ? "True" : "Truth",
        production: "Production",
        candidate: "Candidate",
        loss: "Rise"
      },
      parts: {test: "test", "out-of-fold": "training"},
      reading: (linked) =>
        linked ? `Test ${unit.other} of the fleet have a page of their own: follow their name.` : ""
    },
    slices: {
      topic: "Part by part",
      title: {
        none: "No part has changed by more than chance",
        worse: (names, rest) => `Established loss: ${more(names, rest)}`,
        better: (names, rest) => `Established gain, and no loss anywhere: ${more(names, rest)}`
      },
      subtitle: (id, units) =>
        `${capital(metric.the(id))}, candidate minus production${units ? `, in ${units}` : ""}; established: at 95%, allowing for the number of parts (Holm)`,
      kinds: {scenario: "Scenario", stage: "Life left", class: "Class"},
      stage: (from, to) =>
        to === null ? `${from} ${time?.other ?? ""} or more` : `${from} to ${to} ${time?.other ?? ""}`,
      columns: {
        name: "Part",
        by: "By",
        units: Units,
        plot: (unit: string): string => (unit ? `Difference, ${unit}` : "Difference"),
        difference: "Difference [at 95%]",
        low: "Lower bound",
        high: "Upper bound",
        finding: "Finding"
      },
      established: {worse: "established loss", better: "established gain", none: "not established"},
      reading: (name, n, text) => `${name}: ${unit.count(n)}, a difference of ${text}.`
    },
    cards: {
      topic: "Cards of both models",
      topicFirst: "Card of the candidate",
      title: (differing, total) =>
        differing === 0
          ? "Both cards are the same"
          : `${f.integer(differing)} of ${f.integer(total)} lines ${differing > 1 ? "differ" : "differs"}`,
      titleFirst: (size, trees) =>
        `A registry file of ${size}${trees > 0 ? `, ${f.integer(trees)} trees in all` : ""}`,
      scope: (n, rows) =>
        `candidate trained on ${unit.count(n)}${rows === n ? "" : `, ${f.integer(rows)} records`}`,
      subtitle: "≠: a line that differs; hashes are cut short on screen, whole in the files",
      subtitleFirst:
        "Registry file: the model, its preparation and reference predictions; hashes are cut short on screen, whole in the files",
      columns: {line: "Property", production: "Production", candidate: "Candidate", differs: "Differs"},
      differs: "≠",
      lines: {
        family: "Type",
        bytes: "Size of the registry file",
        trees: "Trees in all",
        nodes: "Nodes",
        visited: "Nodes visited for a prediction",
        features: "Features",
        units: `Training ${unit.other}`,
        rows: "Training records",
        data: "Hash of the data",
        origin: "Origin of the data",
        built: "Built on",
        build: "Build",
        seed: "Seed",
        code: "Hash of the code",
        sha256: "Hash of the model"
      },
      none: "–"
    },
    protocol: {
      topic: "Protocol of the comparison",
      title: (n, draws) => `${capital(unit.count(n))}, ${f.integer(draws)} draws`,
      subtitle: `Both models predict the same ${unit.other}; drawn with replacement, ${unit.one} by ${unit.one}, in pairs`,
      columns: ["Setting", "Value"],
      lines: {
        units: `${Units} compared`,
        parts: {test: "of the test set", "out-of-fold": "of the training set, out of fold"},
        left: `${Units} left out`,
        draws: "Draws",
        level: "Level of the intervals",
        seed: "Seed",
        sha256: `Hash of the ${unit.other}`
      },
      left: (n) =>
        n === 0
          ? "none"
          : `${f.integer(n)}: production has learned from ${n > 1 ? "them" : "it"} and left no out-of-fold prediction`
    },
    history: {
      topic: "Builds judged",
      title: (builds, promoted) =>
        `${capital(number(builds))} build${builds > 1 ? "s" : ""} judged, ${number(promoted)} promoted`,
      subtitle: "Newest first; score out of 100",
      columns: {
        date: "Built on",
        build: "Build",
        verdict: "Verdict",
        score: "Score",
        model: "Model",
        promoted: "Promoted on",
        report: "Report"
      },
      first: "first",
      override: (reason) => `against the verdict: ${reason}`,
      report: "open",
      none: "–",
      line: (first, last, n) => `Scores of the last ${f.integer(n)} builds, from ${first} to ${last}`
    }
  };
};
