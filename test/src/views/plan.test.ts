import {describe, expect, test} from "vitest";
import {failureCost} from "../../../pipeline/core/plan/costs.ts";
import type {Locale} from "../../../src/i18n/locale.ts";
import {select} from "../../../src/views/context.ts";
import {scheduleFigure} from "../../../src/views/fleet/schedule.ts";
import {planOf} from "../../../src/views/plan.ts";
import {plain} from "../../../src/views/rich.ts";
import type {State} from "../../../src/views/state.ts";
import {context, data, only} from "../sample.ts";

const space = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const fleet = data();
const names = (units: readonly {readonly unit: {readonly name: string}}[]): string[] =>
  units.map(({unit}) => unit.name);

describe("the plan of a fleet", () => {
  const plan = planOf(fleet, {...fleet.costs, capacity: 8});

  test("has every unit with a prediction, and counts the others", () => {
    expect(plan.units).toHaveLength(7);
    expect(plan.unplanned).toBe(1);
  });

  test("visits who is close to failure, first visit first, each at its recommended time", () => {
    expect(names(plan.visits)).toEqual(["FD001-1", "FD002-1", "FD002-2", "FD001-2"]);
    expect(plan.moved).toEqual([]);
    for (const {at, advice, cost} of plan.visits) expect([at, cost]).toEqual([advice.at, advice.cost]);
    const times = plan.visits.map(({at}) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  test("moves who loses least by it when the shop is full, and prices that and a further place", () => {
    const tight = planOf(fleet, {...fleet.costs, capacity: 1});
    expect(tight.moved.length).toBeGreaterThan(0);
    const own = tight.visits.map(({slot}) => slot);
    expect(new Set(own).size).toBe(own.length);
    expect(tight.slip).toBeCloseTo(
      tight.units.reduce((sum, {slip}) => sum + slip, 0),
      6
    );
    expect(tight.place).toBeGreaterThan(0);
    expect(tight.place).toBeLessThanOrEqual(tight.slip + 1e-6);
  });

  test("compares the visits with letting the same units fail", () => {
    expect(plan.failing).toBe(4 * failureCost(fleet.costs));
    expect(plan.cost).toBeLessThan(plan.failing);
  });

  test("is made anew for other assumptions, and kept for the same", () => {
    const model = {...fleet.costs, capacity: 3};
    const first = planOf(fleet, model);
    expect(planOf(fleet, {...model})).toBe(first);
    expect(planOf(fleet, {...model, horizon: 20}).visits.length).toBeLessThan(first.visits.length);
  });
});

describe("the shop's schedule", () => {
  const figure = (locale: Locale, state: Partial<State> = {}, own = fleet) => {
    const made = context(locale, state, own);
    return scheduleFigure(made, select(made));
  };

  test("says who has no place and what that costs", () => {
    expect(space(figure("fr").title)).toMatch(
      /^Faute de place, deux moteurs changent de période, pour [\d,]+ k€ de plus$/
    );
    expect(space(figure("en").title)).toMatch(
      /^Two engines change period for lack of a slot, at €[\d.]+k more$/
    );
    expect(space(plain(figure("en").reading))).toMatch(
      /^The visit of engine FD00\d-\d would cost least .+; its slot is .+, at €[\d.]+k more\. The 4 visits come to €[\d.]+m expected, against €6\.19m if nobody acts before the failures\. With 2 slots a period the plan would cost €[\d.]+k less\.$/
    );
  });

  test("says that there is room, that nobody needs any, and that there is none", () => {
    const assuming = (capacity: number) => ({assumptions: {capacity}});
    expect(space(figure("fr", assuming(4)).title)).toBe(
      "L’atelier a la place pour les 4 visites à prévoir dans les 60 prochains cycles"
    );
    expect(space(figure("fr", assuming(0)).title)).toMatch(
      /^Sans place à l’atelier, quatre moteurs attendent, pour [\d,]+ M€ de plus$/
    );
    const young = only(fleet, ({predicted}) => predicted !== null && predicted > 95);
    expect(space(figure("en", {}, young).title)).toBe("No visit to plan within 60 cycles");
  });

  test("tells those who move from those who get no visit before the horizon", () => {
    const tight = {assumptions: {capacity: 1, horizon: 20}};
    const plan = planOf(fleet, {...fleet.costs, capacity: 1, horizon: 20});
    expect([names(plan.moved), names(plan.stranded)]).toEqual([["FD002-1"], ["FD002-2"]]);
    expect(space(figure("fr", tight).title)).toMatch(
      /^Faute de place, un moteur change de période, 1 reste sans visite, pour [\d,]+ [kM]€ de plus$/
    );
    expect(figure("fr", tight).table.rows.map(([unit]) => unit.value)).toContain("FD002-2");
  });

  test("has no visit where a failure costs no more than one", () => {
    for (const assumptions of [{failure: 150_000}, {planned: 0, failure: 0, lostLife: 0, downtime: 0}])
      expect(space(figure("fr", {assumptions}).title)).toBe(
        "Aucune visite à prévoir dans les 60 prochains cycles"
      );
  });

  test("lists each visit with its best time, its place, its risk and its cost", () => {
    const {columns, rows} = figure("en", {assumptions: {capacity: 4}}).table;
    expect(columns.map(({head}) => head)).toEqual([
      "Engine",
      "Best in, cycles",
      "Visit in, cycles",
      "Period",
      "Failure before",
      "Expected cost, € thousand",
      "For lack of a slot, € thousand"
    ]);
    expect(rows.map(([unit]) => unit.value)).toEqual(["FD001-1", "FD002-1", "FD002-2", "FD001-2"]);
    expect(space(String(plain(rows[3][3].text)))).toBe("40 to 49");
    expect(rows.every((row) => row[6].value === 0)).toBe(true);
  });

  test("plans the whole fleet whatever is filtered, and lists those who pass", () => {
    const [all, some] = [figure("fr"), figure("fr", {scenario: "fd001"})];
    expect(some.title).toBe(all.title);
    expect(some.scope).toBe(all.scope);
    expect(some.table.rows.map(([unit]) => unit.value)).toEqual(["FD001-1", "FD001-2"]);
    expect(plain(some.subtitle)).toContain("en gris, hors des filtres");
    expect(space(all.scope)).toContain("1 moteur sans prédiction, hors du plan");
  });

  test("chooses a unit by its mark", () => {
    expect(figure("fr").pick!("FD001/1", false)).toEqual({units: "FD001/1"});
  });
});
