/** Rules under which comparing alone decides, and ways to read a decision. */
import type {Decision, GateRule, RuleId} from "../../../pipeline/core/gate/result.ts";
import {
  type ClassificationRules,
  classificationRules,
  type RegressionRules,
  regressionRules
} from "../../../pipeline/core/gate/rules.ts";

export const lives = (rules: Partial<RegressionRules> = {}): RegressionRules => ({
  ...regressionRules,
  draws: 500,
  floor: 0,
  ...rules
});
export const words = (rules: Partial<ClassificationRules> = {}): ClassificationRules => ({
  ...classificationRules,
  draws: 500,
  floor: 0,
  ...rules
});
export const equalSignals = {production: 2, candidate: 2};
export const strongerCandidate = {production: 2, candidate: 2.4};

export const ruleOf = ({rules}: Decision, id: RuleId, metric: string | null = null): GateRule =>
  rules.find((rule) => rule.id === id && (metric === null || rule.metric === metric))!;
export const outcomeOf = (decision: Decision, id: RuleId, metric: string | null = null) =>
  ruleOf(decision, id, metric)?.outcome;
