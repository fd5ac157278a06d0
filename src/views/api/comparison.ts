import type {ComparisonAnswer} from "../../../pipeline/contract/api.ts";
import type {Gate} from "../../../pipeline/contract/gate.ts";
import {metricName, type ServedModel, servedModel} from "../../../pipeline/core/registered/served.ts";
import {deployedModel} from "./model.ts";
import {candidatePromoted, noVerdict, productionPromoted, type ReportFacts} from "./report.ts";

type Model = NonNullable<ComparisonAnswer["candidate"]>;

const plain = (model: ServedModel): Model => ({...model, metrics: {...model.metrics}});

const metricsOf = ({metrics}: Gate): ComparisonAnswer["metrics"] =>
  metrics.map(({id, better, candidate, production, difference, winner}) => ({
    metric: metricName(id),
    better,
    candidate,
    production,
    difference,
    winner
  }));

/** Rules name metrics as the models do. */
const rulesOf = ({rules}: Gate): ComparisonAnswer["rules"] =>
  rules.map((rule) => ({...rule, metric: rule.metric === null ? null : metricName(rule.metric)}));

function compared(gate: Gate): ComparisonAnswer {
  const {report, verdict, first, score, protocol, production, candidate, worse} = gate;
  const promoted = candidatePromoted(gate);
  return {
    report,
    build: candidate.build,
    built: candidate.built,
    verdict,
    first,
    promoted,
    score: {candidate: score.candidate, production: score.production, floor: score.floor},
    units: protocol.units,
    production: production && plain(deployedModel(production, productionPromoted(gate))),
    candidate: plain(servedModel(candidate, promoted)),
    metrics: metricsOf(gate),
    rules: rulesOf(gate),
    worse: worse && {worse: worse.worse, better: worse.better, same: worse.same}
  };
}

/** `api/comparison.json`: the candidate of the last build beside the model in production. */
export function comparisonAnswer(facts: ReportFacts): ComparisonAnswer {
  if (facts.gate) return compared(facts.gate);
  return {
    report: facts.summary.id,
    build: null,
    built: null,
    verdict: null,
    first: false,
    promoted: null,
    score: null,
    units: 0,
    production: null,
    candidate: null,
    metrics: [],
    rules: [],
    worse: null,
    missing: noVerdict(facts)
  };
}
