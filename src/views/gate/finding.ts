/** What a verdict rests on, told apart as a sentence must tell it. */
import type {Gate, GateMetric, GateRule} from "../../../pipeline/contract/gate.ts";

type Estimate = GateMetric["candidate"];

export type Finding =
  | {readonly kind: "first"}
  /** A metric moved by more than chance, for the better or the worse. */
  | {readonly kind: "moved"; readonly metric: GateMetric}
  /** The limit that is passed. */
  | {readonly kind: "limit"; readonly rule: GateRule}
  | {readonly kind: "unreproduced"; readonly largest: number | null}
  | {readonly kind: "unverified"}
  | {readonly kind: "few"}
  /** The candidate is the model in production, or predicts what that predicts. */
  | {readonly kind: "inService"}
  | {readonly kind: "same"}
  /** No improvement is established. */
  | {readonly kind: "open"; readonly metric: GateMetric}
  /** One metric has improved; whether another got worse is not settled. */
  | {readonly kind: "mixed"; readonly metric: GateMetric; readonly other: GateMetric};

/** Half the width of an interval. */
export const half = ({low, high}: Estimate): number => (high - low) / 2;

/** Whether a difference is for the better. */
export const isBetter = ({better}: GateMetric, difference: number): boolean =>
  better === "lower" ? difference < 0 : difference > 0;

const metricOf = (gate: Gate, id: string | null): GateMetric => gate.metrics.find((one) => one.id === id)!;

/** What a broken rule says; the metric that decides first. */
export const findingOfRule = (gate: Gate, rule: GateRule): Finding =>
  rule.id === "not-worse" ? {kind: "moved", metric: metricOf(gate, rule.metric)} : {kind: "limit", rule};

/** Rules that a candidate breaks, the gravest first. That production is not reproduced is no fault of it. */
export const broken = ({rules}: Gate): GateRule[] =>
  rules.filter(({id, outcome}) => outcome === "fail" && id !== "reproduced");

const isSame = ({worse}: Gate): boolean => worse !== null && worse.worse + worse.better === 0;

/** The first reason that there is for a verdict. */
export function findingOf(gate: Gate): Finding {
  const {verdict, first, rules, metrics} = gate;
  if (verdict === "hold") return findingOfRule(gate, broken(gate)[0]);
  if (verdict === "promote") return first ? {kind: "first"} : {kind: "moved", metric: metrics[0]};
  const reproduced = rules.find(({id}) => id === "reproduced");
  if (reproduced?.outcome === "fail") return {kind: "unreproduced", largest: reproduced.value};
  if (rules.some(({id, outcome}) => id === "floor" && outcome === "unclear")) return {kind: "few"};
  if (gate.production?.sha256 === gate.candidate.sha256) return {kind: "inService"};
  if (isSame(gate)) return {kind: "same"};
  const open = rules.find(({id, outcome}) => id === "improves" && outcome !== "pass");
  if (open) return {kind: "open", metric: metrics[0]};
  const other = rules.find(({id, outcome}) => id === "not-worse" && outcome === "unclear");
  if (other) return {kind: "mixed", metric: metrics[0], other: metricOf(gate, other.metric)};
  return {kind: "unverified"};
}
