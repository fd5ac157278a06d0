/** Each rule's figure, what it is compared with, and what comes of it. */
import type {Estimate} from "../stats/estimate.ts";
import {holm} from "./holm.ts";
import type {GateInputs, ModelCost, Reproduction} from "./inputs.ts";
import {chanceOfNoMore, sideOf} from "./intervals.ts";
import type {Compared} from "./metrics.ts";
import type {Better, GateRule, Outcome, RuleId} from "./result.ts";
import type {ClassificationRules, RegressionRules} from "./rules.ts";

type Rules = RegressionRules | ClassificationRules;

/** How well the candidate knows how sure it is: coverage of its intervals, or its calibration error. */
export interface Kept {
  readonly estimate: Estimate;
  readonly better: Better;
  readonly limit: number;
}

/** What the rules look at. */
export interface Evidence {
  readonly units: number;
  /** Share of draws beyond each end of an interval. */
  readonly tail: number;
  /** The metric that decides first. */
  readonly compared: readonly Compared[];
  readonly score: Estimate;
  readonly kept: Kept;
}

const rule = (
  id: RuleId,
  outcome: Outcome,
  {value, low = null, high = null}: {value: number | null; low?: number | null; high?: number | null},
  limit: number | null,
  metric: string | null = null
): GateRule => ({id, metric, outcome, value, low, high, limit});

/** Every rule that applies; those that need production do not where there is none. */
export function ruleOutcomes(
  {candidate, production, reproduced}: Omit<GateInputs, "kind" | "units">,
  {units, tail, compared, score, kept}: Evidence,
  rules: Rules
): GateRule[] {
  const enough = units >= rules.units;
  const own = [
    floorRule(score, rules.floor, enough),
    coverageRule(kept, enough),
    ...(production ? [costRule(candidate, production, rules)] : []),
    sizeRule(candidate, production, rules)
  ];
  if (!production) return own;
  const same = reproducedRule(reproduced, rules.reproduced);
  const settles = enough && same.outcome !== "fail";
  return [same, improvesRule(compared[0], settles), ...notWorseRules(compared, rules, settles, tail), ...own];
}

function reproducedRule(found: Reproduction | null, limit: number): GateRule {
  if (!found) return rule("reproduced", "unclear", {value: null}, limit);
  const kept = found.same && (found.largest ?? 0) <= limit;
  return rule("reproduced", kept ? "pass" : "fail", {value: found.largest}, limit);
}

/** Passes when the whole interval of the difference is on the better side; not to improve is no fault. */
function improvesRule({metric}: Compared, settles: boolean): GateRule {
  const outcome = settles && metric.winner === "candidate" ? "pass" : "unclear";
  return rule("improves", outcome, metric.difference!, 0, metric.id);
}

/**
 * Fails where the whole interval is beyond what is put up with. The metric that decides is one question, asked
 * beforehand; the others are several, and fail only where that holds allowing for their number (Holm), unclear where it
 * does not.
 */
function notWorseRules(
  compared: readonly Compared[],
  rules: Rules,
  settles: boolean,
  tail: number
): GateRule[] {
  const listed: readonly string[] = rules.notWorse;
  const looked = compared.filter(({metric}) => listed.includes(metric.id)).map(asWorsening(rules.tolerance));
  const others = looked.filter(({metric}) => metric !== compared[0].metric);
  const adjusted = holm(others.map(({chance}) => chance));
  const perhapsChance = new Set(others.filter((_, i) => adjusted[i] > tail));
  return looked.map((one) => {
    const {metric, limit, beyond} = one;
    const outcome = !settles ? "unclear" : !beyond ? "pass" : perhapsChance.has(one) ? "unclear" : "fail";
    return rule("not-worse", outcome, metric.difference!, limit, metric.id);
  });
}

const asWorsening =
  (tolerance: number) =>
  ({metric, difference}: Compared) => {
    const sign = metric.better === "lower" ? 1 : -1;
    const allowed = tolerance * Math.abs(metric.production!.value);
    // Not −0, which a file would not keep.
    const limit = sign === 1 ? allowed : 0 - allowed;
    const {value, draws} = difference!;
    return {
      metric,
      limit,
      beyond: sideOf(metric.difference!, limit, metric.candidate.value) === sign,
      chance: chanceOfNoMore({value: sign * value, draws: draws.map((draw) => sign * draw)}, allowed)
    };
  };

const floorRule = (score: Estimate, floor: number, enough: boolean): GateRule =>
  rule("floor", !enough ? "unclear" : score.value >= floor ? "pass" : "fail", score, floor);

/** Fails only when it is established that the promise is broken. */
function coverageRule({estimate, better, limit}: Kept, enough: boolean): GateRule {
  const kept = better === "higher" ? estimate.high >= limit : estimate.low <= limit;
  return rule("coverage", !enough ? "unclear" : kept ? "pass" : "fail", estimate, limit);
}

function costRule({visited}: ModelCost, production: ModelCost, {cost}: Rules): GateRule {
  const value = visited / Math.max(production.visited, cost.least);
  return rule("cost", value <= cost.ratio ? "pass" : "fail", {value}, cost.ratio);
}

function sizeRule({bytes}: ModelCost, production: ModelCost | null, {size}: Rules): GateRule {
  const limit = production
    ? Math.min(size.limit, size.ratio * Math.max(production.bytes, size.least))
    : size.limit;
  return rule("size", bytes <= limit ? "pass" : "fail", {value: bytes}, limit);
}
