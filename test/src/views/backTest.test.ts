import {describe, expect, test} from "vitest";
import type {BackTest} from "../../../pipeline/contract/summary.ts";
import {select} from "../../../src/views/context.ts";
import {backTestFigure} from "../../../src/views/fleet/back-test.ts";
import {type FleetData, unpackFleet} from "../../../src/views/fleet-data.ts";
import {plain} from "../../../src/views/rich.ts";
import type {State} from "../../../src/views/state.ts";
import {backTest, context, data, packed} from "../sample.ts";

const space = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

const figure = (locale: "fr" | "en", state: Partial<State> = {}, fleet: FleetData = data()) => {
  const made = context(locale, state, fleet);
  return backTestFigure(made, select(made));
};

/** The fleet with another back-test in its first scenario. */
const having = (own: BackTest): FleetData => {
  const {scenarios, ...rest} = packed();
  return unpackFleet({...rest, scenarios: [{...scenarios[0], backTest: own}, scenarios[1]]});
};

/** The plan's saving on a rule, in thousands, with its interval. */
const saving = (policy: string, value: number, half: number): BackTest => ({
  ...backTest,
  results: backTest.results.map((one) =>
    one.policy === policy
      ? {
          ...one,
          saving: {
            cost: {value: 1000 * value, low: 1000 * (value - half), high: 1000 * (value + half)},
            rate: one.saving!.rate
          }
        }
      : one
  )
});

describe("the plan tried on the past", () => {
  test("says in how many scenarios it beats the simple rules beyond doubt", () => {
    expect(space(figure("fr").title)).toBe(
      "Le plan aurait battu les trois règles simples, mais pas le seuil réglé"
    );
    expect(space(figure("fr", {}, having(saving("critical", -10, 12))).title)).toBe(
      "Le plan aurait battu les trois règles simples dans 1 scénario sur 2, mais pas le seuil réglé"
    );
    expect(space(figure("fr", {}, having(saving("tuned", -9, 2))).title)).toBe(
      "Le plan aurait battu les trois règles simples, le seuil réglé dans 1"
    );
    const lost = {scenario: "fd001"};
    expect(space(figure("en", lost, having(saving("tuned", -9, 2))).title)).toBe(
      "The plan would have cost less than every other rule"
    );
    expect(space(figure("en", lost, having(saving("interval", 5, 2))).title)).toBe(
      "The plan would not have beaten all three simple rules"
    );
  });

  test("says plainly where nothing is established, and where it loses", () => {
    expect(space(plain(figure("fr").reading))).toBe(
      "Sur FD001, s’arrêter à 30 cycles prédits aurait coûté 106 k€ de plus par moteur (de 86 k€ à 126 k€). Sur 40 moteurs, le plan laisse 2 pannes, l’âge fixe 6, le seuil critique 0. Ces écarts sont par moteur ; en dépense par cycle, l’avantage du plan sur le seuil critique est établi dans les 2 scénarios, sur l’âge fixe il est établi dans les 2 scénarios. Face au seuil réglé, rien n’est établi dans les 2 scénarios."
    );
    expect(space(plain(figure("en", {}, having(saving("tuned", 4, 2))).reading))).toMatch(
      /Against the tuned threshold, the plan costs more in 1 of 2 scenarios; nothing is established in 1 of 2 scenarios\.$/
    );
  });

  test("never counts none as an achievement", () => {
    const even: BackTest = {
      ...backTest,
      results: backTest.results.map((one) =>
        one.saving ? {...one, saving: {...one.saving, rate: {value: 0, low: -1, high: 1}}} : one
      )
    };
    const {scenarios, ...rest} = packed();
    const fleet = unpackFleet({
      ...rest,
      scenarios: scenarios.map((scenario) => ({...scenario, backTest: even}))
    });
    const read = (locale: "fr" | "en", state = {}): string =>
      space(plain(figure(locale, state, fleet).reading));
    expect(read("fr")).toContain("sur le seuil critique n’est établi dans aucun scénario");
    expect(read("en")).toContain("over the critical threshold is established in no scenario");
    expect(read("en", {scenario: "fd001"})).toContain("over the fixed age it is not established");
    expect(read("fr", {scenario: "fd001"})).toContain("Face au seuil réglé, rien n’est établi.");
    for (const said of [read("fr"), read("en")]) expect(said).not.toMatch(/\b0 (of|sc)/);
  });

  test("gives every figure its bounds, and each rule its setting", () => {
    const {columns, rows} = figure("en", {scenario: "fd001"}).table;
    expect(columns).toHaveLength(14);
    expect(rows.map((row) => row[1].value)).toEqual([
      "Plan",
      "Tuned threshold",
      "Critical threshold",
      "Fixed age",
      "Run to failure"
    ]);
    expect(space(String(rows[1][2].value))).toBe("6 to 7 cycles");
    // One fold would rather never have stopped: no age says that.
    expect(rows[3][2].value).toBe("");
    expect(rows[2].slice(11).map(({value}) => value)).toEqual([106, 86, 126]);
    expect(rows[0].slice(11).map(({value}) => value)).toEqual([null, null, null]);
  });

  test("follows the scenario chosen, and says whose costs it was made with", () => {
    const some = figure("fr", {scenario: "fd002", assumptions: {failure: 2_000_000}});
    expect(some.table.rows.every((row) => row[0].value === "FD002")).toBe(true);
    expect(space(plain(some.subtitle))).toContain("aux coûts du rapport, non aux vôtres");
    expect(space(some.scope)).toMatch(/^20 moteurs d’apprentissage \(FD002\)/);
  });
});
