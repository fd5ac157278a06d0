import {describe, expect, test} from "vitest";
import {
  type Gate,
  gateSchema,
  type gateUnitsTable,
  type ModelCard,
  type GateMetric as WrittenMetric,
  type GateRule as WrittenRule,
  type GateScore as WrittenScore,
  type Verdict as WrittenVerdict,
  type GateWorse as WrittenWorse
} from "../../../pipeline/contract/gate.ts";
import {judge} from "../../../pipeline/core/gate/judge.ts";
import type {
  Decision,
  GateMetric,
  GateResult,
  GateRule,
  GateScore,
  GateWorse,
  UnitRow,
  Verdict
} from "../../../pipeline/core/gate/result.ts";
import {classificationRules, regressionRules} from "../../../pipeline/core/gate/rules.ts";
import {classesOf, livesOf, withProduction} from "./simulated.ts";

/** True only where each type may stand for the other. */
type Same<A, B> = [A, B] extends [B, A] ? true : false;

// A shape that changes on one side only fails the type check here.
const agreed: {
  readonly verdict: Same<Verdict, WrittenVerdict>;
  readonly metric: Same<GateMetric, WrittenMetric>;
  readonly rule: Same<GateRule, WrittenRule>;
  readonly score: Same<GateScore, WrittenScore>;
  readonly worse: Same<GateWorse, WrittenWorse>;
  readonly decision: Decision extends Pick<Gate, "kind" | "verdict" | "first" | "rules" | "score" | "metrics">
    ? true
    : false;
  readonly columns: Same<keyof UnitRow, Camel<keyof (typeof gateUnitsTable)["columns"]>>;
} = {verdict: true, metric: true, rule: true, score: true, worse: true, decision: true, columns: true};

/** `production_error` → `productionError`; the unit's id is called `unit` in core. */
type Camel<Name extends string> = Name extends "unit_id"
  ? "unit"
  : Name extends `${infer Head}_${infer Tail}`
    ? `${Head}${Capitalize<Tail>}`
    : Name;

const hash = "0".repeat(64);
const card: ModelCard = {
  model: "boosting",
  family: "boosting",
  options: {},
  bytes: 1,
  trees: 1,
  nodes: 1,
  visited: 1,
  features: 1,
  training: {units: 1, rows: 1, sha256: hash},
  origin: {fr: "essai", en: "test"},
  metrics: {},
  built: "2026-11-29T00:00:00Z",
  build: "00000000",
  seed: 1,
  code: hash,
  sha256: hash
};

/** `gate.json` as a stage would write it. */
const fileOf = ({units, ...result}: GateResult) => ({
  version: 1,
  report: "test",
  ...result,
  protocol: {
    ...result.protocol,
    left: 0,
    heldOut: [{part: "test", units: units.length}],
    sha256: hash
  },
  candidate: card,
  production: result.first ? null : card,
  history: []
});

describe("a result", () => {
  const life = livesOf(40, 1.2, 1);
  const word = classesOf(40, 5, {production: 2, candidate: 2}, 1);
  const rules = {draws: 200};

  test("has the shapes of the contract", () => {
    expect(Object.values(agreed)).not.toContain(false);
  });

  test.each([
    ["lives", judge(life, {...regressionRules, ...rules}, 1)],
    ["first lives", judge(withProduction(life, null), {...regressionRules, ...rules}, 1)],
    ["classes", judge(word, {...classificationRules, ...rules}, 1)],
    ["first classes", judge(withProduction(word, null), {...classificationRules, ...rules}, 1)],
    ["one unit", judge(livesOf(1, 1, 1), {...regressionRules, ...rules}, 1)]
  ])("makes a file that the contract accepts, unchanged by a trip through JSON: %s", (_, result) => {
    const file = fileOf(result);
    expect(gateSchema.parse(file)).toEqual(file);
    expect(JSON.parse(JSON.stringify(file))).toEqual(file);
  });

  test("has every figure inside its interval", () => {
    for (const {metrics, worse} of [
      judge(life, {...regressionRules, ...rules}, 1),
      judge(word, {...classificationRules, ...rules}, 1)
    ]) {
      const estimates = metrics.flatMap(({candidate, production, difference}) => [
        candidate,
        production!,
        difference!
      ]);
      for (const {value, low, high} of [...estimates, ...worse!.slices.map(({difference}) => difference)]) {
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
      }
    }
  });
});
