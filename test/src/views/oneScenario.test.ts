/** A report with a single scenario: its pages never name it, since there is nothing to tell it from. */
import {expect, test} from "vitest";
import {speech} from "../../../src/i18n/messages.ts";
import {scenarioNames, unitTip} from "../../../src/views/context.ts";
import {executiveView} from "../../../src/views/executive/executive.ts";
import {fleetView} from "../../../src/views/fleet/fleet.ts";
import {unpackFleet} from "../../../src/views/fleet-data.ts";
import {errors} from "../../../src/views/home.ts";
import {context, packed, propellers} from "../sample.ts";

const whole = packed(propellers);
const alone = unpackFleet({
  ...whole,
  scenarios: whole.scenarios.slice(0, 1).map((scenario) => ({...scenario, cohort: "validation" as const})),
  units: whole.units.slice(0, 4)
});

/** Everything a view says; the figure that compares scenarios is on no page that has one only. */
const said = ({figures: {scenarios: _, ...figures}, ...view}: {figures: Record<string, unknown>}): string =>
  JSON.stringify({...view, figures});
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, " ");

test.each(["fr", "en"] as const)("names it on neither page, filter nor tip (%s)", (locale) => {
  for (const state of [{}, {scenario: "fd001"}, {cluster: 1}]) {
    const here = context(locale, state, alone);
    for (const view of [executiveView(here), fleetView(here)]) expect(said(view)).not.toContain("FD001");
    for (const unit of alone.units) expect(unitTip(here, unit)).not.toContain("FD001");
  }
});

test("says how many units, when, and by what they were judged", () => {
  const {scope} = fleetView(context("fr", {}, alone)).figures.actual;
  expect(plain(scope)).toBe("4 hélices, au dernier relevé de chacune ; en validation croisée");
  expect(plain(fleetView(context("en", {}, alone)).figures.actual.scope)).toBe(
    "4 propellers, each at its last record; by cross-validation"
  );
});

test("opens its pages with units and origin alone, where several scenarios are listed", () => {
  const {dateline} = speech("fr", propellers).terms;
  expect(plain(dateline.population(4, scenarioNames(alone, alone.scenarios), "Banc"))).toBe(
    "4 hélices, Banc"
  );
  expect(plain(dateline.population(8, scenarioNames(whole, whole.scenarios), "Banc"))).toBe(
    "8 hélices (FD001 et FD002), Banc"
  );
});

test("keeps no column of scenarios in its table of profiles", () => {
  const head = (fleet: typeof alone): string[] =>
    fleetView(context("fr", {}, fleet)).figures.profile.table.columns.map((column) => column.head);
  expect(head(alone)).not.toContain("Scénario");
  expect(head(unpackFleet(whole))).toContain("Scénario");
});

test("gives the home page one error, of the whole fleet", () => {
  expect(errors(alone.scenarios)).toEqual([{scenario: null, rmse: 5}]);
  expect(errors(unpackFleet(whole).scenarios).map(({scenario}) => scenario)).toEqual(["FD001", "FD002"]);
});
