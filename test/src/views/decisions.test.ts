import {describe, expect, test} from "vitest";
import {expectedCosts} from "../../../pipeline/core/plan/expectedCost.ts";
import {costsOf} from "../../../src/views/assumptions.ts";
import {select} from "../../../src/views/context.ts";
import {avoidedBy, decisionsOf, leavingCost, postponed} from "../../../src/views/executive/decisions.ts";
import {livesOf} from "../../../src/views/outlook.ts";
import {planOf} from "../../../src/views/plan.ts";
import {context, data} from "../sample.ts";

const roomy = {assumptions: {capacity: 4}} as const;
const decide = (...parameters: Parameters<typeof context>) => {
  const all = context(...parameters);
  return decisionsOf(all, select(all));
};

describe("decisions", () => {
  test("are those of the fleet's plan: acts in its first period, then those before the horizon, then the rest", () => {
    const fleet = data();
    const {act, later, watch} = decide("en", roomy, fleet);
    const {units, periods} = planOf(fleet, costsOf(context("en", roomy, fleet)));
    const keys = (of: typeof units): string[] => of.map(({unit}) => unit.key).sort();
    expect(keys(act)).toEqual(keys(units.filter(({slot}) => slot === 0)));
    expect(keys(later)).toEqual(keys(units.filter(({slot}) => slot > 0 && slot < periods)));
    expect(keys(watch)).toEqual(keys(units.filter(({slot}) => slot === periods)));
  });

  test("a filter narrows what is shown and leaves the plan alone", () => {
    const whole = decide("en");
    const part = decide("en", {scenario: "fd002"});
    expect(part.plan.visits.map(({unit, at}) => [unit.key, at])).toEqual(
      whole.plan.visits.map(({unit, at}) => [unit.key, at])
    );
    for (const {unit} of [...part.act, ...part.later, ...part.watch]) expect(unit.scenario.id).toBe("FD002");
  });

  test("avoid what leaving a unit until the horizon is expected to cost, less its stop; never less than nothing", () => {
    const {act, left, cost, plan} = decide("en", roomy);
    const [first] = act;
    const curve = expectedCosts(livesOf(first.unit, 200), plan.model, plan.model.horizon);
    expect(leavingCost(first)).toBe(curve.cost[60]);
    expect(avoidedBy(first)).toBe(curve.cost[60] - curve.cost[first.at]);
    expect(act.reduce((sum, one) => sum + avoidedBy(one), 0)).toBeCloseTo(left - cost, 6);
    for (const one of act) expect(avoidedBy(one)).toBeGreaterThanOrEqual(0);
  });

  test("put off cost what they do now at first, and what leaving them costs in the end", () => {
    const decisions = decide("en", roomy);
    const waits = postponed(decisions, 60);
    expect(waits[0]).toEqual({cost: decisions.cost, failures: decisions.early});
    expect(waits[60].cost).toBeCloseTo(decisions.left, 6);
    expect(waits[60].failures).toBe(2);
  });

  test("name units for which the shop has no place", () => {
    const {stranded, act, later} = decide("en", {assumptions: {capacity: 0}});
    expect(stranded.map(({unit}) => unit.key).sort()).toEqual(["FD001/1", "FD001/2", "FD002/1", "FD002/2"]);
    expect([...act, ...later]).toEqual([]);
  });
});
