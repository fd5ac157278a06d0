/** The promotion gate: whether a candidate deserves to replace the model in production. */
import {random} from "../stats/random.ts";
import {classificationSubject} from "./classification.ts";
import type {ClassificationInputs, GateInputs, RegressionInputs} from "./inputs.ts";
import {LEVEL} from "./intervals.ts";
import {type Compared, compareMetric, type Measured, measureBoth, scoreOf} from "./metrics.ts";
import {regressionSubject} from "./regression.ts";
import type {Decision, GateResult, GateRule, Verdict} from "./result.ts";
import {type Kept, ruleOutcomes} from "./ruleOutcomes.ts";
import type {ClassificationRules, RegressionRules} from "./rules.ts";
import type {Subject} from "./subject.ts";
import {whatGotWorse} from "./worse.ts";

type Rules = RegressionRules | ClassificationRules;

/**
 * Judges a candidate by its predictions of units that neither model has learned from. The order in which units are given
 * does not matter; the seed sets the samples drawn.
 *
 * @throws RangeError for units that cannot be compared: none, repeated, columns of other lengths, numbers that are not
 * finite, probabilities that do not sum to 1
 */
export function judge(inputs: RegressionInputs, rules: RegressionRules, seed: number): GateResult;
export function judge(inputs: ClassificationInputs, rules: ClassificationRules, seed: number): GateResult;
export function judge(inputs: GateInputs, rules: Rules, seed: number): GateResult {
  const prepared = prepare(inputs, rules);
  const worse = whatGotWorse(prepared.subject, rules, random(seed).fork("gate").fork("slices"));
  return {...conclude(inputs, prepared, rules, seed), worse, units: prepared.subject.rows};
}

/** The verdict, its rules, metrics and score, without the lists of units and slices, on which nothing of it depends. */
export function decide(inputs: RegressionInputs, rules: RegressionRules, seed: number): Decision;
export function decide(inputs: ClassificationInputs, rules: ClassificationRules, seed: number): Decision;
export function decide(inputs: GateInputs, rules: Rules, seed: number): Decision {
  return conclude(inputs, prepare(inputs, rules), rules, seed);
}

interface Prepared {
  readonly subject: Subject;
  /** How well the candidate knows how sure it is. */
  readonly kept: (compared: readonly Compared[]) => Kept;
}

function prepare(inputs: GateInputs, rules: Rules): Prepared {
  if ((inputs.units.production === null) !== (inputs.production === null))
    throw new RangeError(
      `gate: found ${inputs.units.production ? "predictions" : "no predictions"} of production and ${inputs.production ? "a" : "no"} cost of it, expected both or neither`
    );
  if (inputs.kind === "regression") {
    const {subject, kept} = regressionSubject(inputs.units, rules as RegressionRules);
    return {subject, kept: () => kept};
  }
  const own = rules as ClassificationRules;
  const error = (compared: readonly Compared[]) =>
    compared.find(({metric}) => metric.id === "calibration-error")!.metric.candidate;
  return {
    subject: classificationSubject(inputs.units, own),
    kept: (compared) => ({estimate: error(compared), better: "lower", limit: own.calibration})
  };
}

function conclude(inputs: GateInputs, {subject, kept}: Prepared, rules: Rules, seed: number): Decision {
  const measured: Measured = measureBoth(subject, rules.draws, random(seed).fork("gate").fork("metrics"));
  const compared = subject.metrics.map((metric) => compareMetric(metric, measured));
  const {score, estimate} = scoreOf(subject, measured, rules.floor);
  const units = subject.rows.length;
  const outcomes = ruleOutcomes(
    inputs,
    {units, tail: measured.tail, compared, score: estimate, kept: kept(compared)},
    rules
  );
  return {
    kind: subject.kind,
    verdict: verdictOf(outcomes),
    first: subject.production === null,
    rules: outcomes,
    score,
    metrics: compared.map(({metric}) => metric),
    protocol: {units, draws: rules.draws, level: LEVEL, seed}
  };
}

/** Production that is not reproduced is no fault of the candidate: nothing is known. */
function verdictOf(rules: readonly GateRule[]): Verdict {
  if (rules.some(({id, outcome}) => outcome === "fail" && id !== "reproduced")) return "hold";
  return rules.every(({outcome}) => outcome === "pass") ? "promote" : "inconclusive";
}
