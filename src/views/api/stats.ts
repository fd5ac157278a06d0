import type {StatsAnswer} from "../../../pipeline/contract/api.ts";
import type {Localized} from "../../../pipeline/contract/summary.ts";
import {inProduction, type ReportFacts, type RulFacts, type TabularFacts} from "./report.ts";

const plural = ({fr, en}: {fr: {other: string}; en: {other: string}}): Localized => ({
  fr: fr.other,
  en: en.other
});

const common = ({summary: {id, title, build, built, origin}}: ReportFacts) => ({
  report: id,
  title,
  build,
  built,
  simulated: origin.kind === "simulated"
});

function tabularStats(facts: TabularFacts): StatsAnswer {
  const {gate, summary} = facts;
  const {rows, classes, lastUpdate, added, retrainAt} = summary.data;
  return {
    kind: "tabular",
    ...common(facts),
    last_update: lastUpdate,
    rows_since_training: gate && inProduction(gate) ? added : null,
    retraining_threshold: retrainAt,
    rows,
    classes,
    unit: plural(summary.vocabulary.unit),
    class: plural(summary.vocabulary.class)
  };
}

/** Records of training units that production has not seen: the difference of two counts, which never falls below 0. */
function newRows({gate}: RulFacts): number | null {
  const live = gate && inProduction(gate);
  return gate && live ? Math.max(0, gate.candidate.training.rows - live.card.training.rows) : null;
}

function rulStats(facts: RulFacts): StatsAnswer {
  const {scenarios, vocabulary} = facts.summary;
  const sum = (count: (scenario: (typeof scenarios)[number]) => number): number =>
    scenarios.reduce((total, scenario) => total + count(scenario), 0);
  return {
    kind: "rul",
    ...common(facts),
    last_update: null,
    rows_since_training: newRows(facts),
    retraining_threshold: null,
    units: sum(({current}) => current.units),
    scenarios: scenarios.length,
    unit: plural(vocabulary.unit),
    training: {units: sum(({training}) => training.units), rows: sum(({training}) => training.rows)},
    risk: {...facts.risk}
  };
}

const isRul = (facts: ReportFacts): facts is RulFacts => facts.summary.kind === "rul";

/** `api/stats.json`: the data of a report, as counts. */
export const statsAnswer = (facts: ReportFacts): StatsAnswer =>
  isRul(facts) ? rulStats(facts) : tabularStats(facts);
