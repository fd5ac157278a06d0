import {describe, expect, test} from "vitest";
import {executiveView} from "../../../src/views/executive/executive.ts";
import {fleetView} from "../../../src/views/fleet/fleet.ts";
import {plain} from "../../../src/views/rich.ts";
import {context, data, only, propellers} from "../sample.ts";

/** Plain spaces and hyphens that may break. */
const space = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ").replaceAll("\u2060", "");
const headline = (...parameters: Parameters<typeof context>): string =>
  space(plain(executiveView(context(...parameters)).texts.headline));

/** A shop with room for all. */
const roomy = {assumptions: {capacity: 4}} as const;

describe("the executive headline", () => {
  test("says how many units to stop, by when and what it saves", () => {
    expect(headline("fr", roomy)).toBe("Deux moteurs à arrêter d’ici 10 cycles : 2,38 M€ évités");
    expect(headline("en", roomy)).toBe("Stop two engines within 10 cycles: €2.38m saved");
  });

  test("follows the shop and the filter", () => {
    expect(headline("fr")).toBe("Un moteur à arrêter d’ici 10 cycles : 1,21 M€ évités");
    expect(headline("fr", {scenario: "fd001"})).toBe(
      "Un moteur sur les 4 choisis à arrêter d’ici 10 cycles : 1,21 M€ évités"
    );
    expect(headline("en", {units: ["FD001/1"]})).toBe(
      "Stop the chosen engine within 10 cycles: €1.21m saved"
    );
  });

  test("holds for a feminine noun that elides", () => {
    expect(headline("fr", {}, data(propellers))).toBe(
      "Une hélice à arrêter d’ici 10 heures : 1,21 M€ évités"
    );
    const calm = only(data(propellers), ({risk}) => risk === "healthy");
    expect(headline("fr", {}, calm)).toBe("Aucune hélice à arrêter d’ici 60 heures");
  });

  test("says that nothing is to be stopped, or that nothing is yet", () => {
    expect(headline("fr", {levels: ["healthy"]})).toBe(
      "Aucun moteur sur les 3 choisis à arrêter d’ici 60 cycles"
    );
    expect(headline("en", {levels: ["degraded", "healthy"]})).toBe(
      "None of the 4 chosen engines needs to stop within 10 cycles, 1 after that"
    );
    expect(headline("en", {units: ["FD001/2"]})).toBe("The chosen engine can stay in service for 10 cycles");
  });

  test("does not call calm a shop that has no place", () => {
    expect(headline("en", {assumptions: {capacity: 0}})).toBe(
      "For lack of a slot, four engines due for a stop stay in service"
    );
  });

  test("names those without a place beside those it stops", () => {
    expect(headline("fr", {assumptions: {capacity: 1, horizon: 20}})).toMatch(
      /^Un moteur à arrêter d’ici 10 cycles : .+ évités ; 1 sans place$/
    );
  });

  test("stops nobody where a failure costs no more than a visit", () => {
    for (const assumptions of [{failure: 150_000}, {planned: 0, failure: 0, lostLife: 0, downtime: 0}])
      expect(headline("fr", {assumptions})).toBe("Aucun moteur à arrêter d’ici 60 cycles");
  });

  test("says that there is nothing when there is nothing", () => {
    const none = only(data(), () => false);
    expect(headline("fr", {}, none)).toBe("Aucun moteur dans ce rapport");
    expect(headline("fr", {predicted: [200, 300]})).toBe("Aucun moteur ne correspond à ces filtres");
    const unknown = only(data(), ({risk}) => risk === "unknown");
    expect(headline("fr", {}, unknown)).toBe("Aucune prédiction pour 1 moteur");
  });

  test("has at most fifteen words in every case", () => {
    for (const locale of ["fr", "en"] as const)
      for (const keep of ["critical", "degraded", "healthy", "unknown"])
        expect(
          headline(
            locale,
            {},
            only(data(), ({risk}) => risk === keep)
          ).split(/\s+/).length
        ).toBeLessThan(16);
  });
});

const none = "Aucun moteur ne correspond à ces filtres";
describe("the executive page", () => {
  const view = executiveView(context("fr"));

  test("says which units, what they cost and save, and how sure that is", () => {
    const {texts} = executiveView(context("fr", roomy));
    expect(space(plain(texts.standfirst))).toBe(
      "Maintenant : FD001-1 et FD002-1. " +
        "Aux coûts supposés, les 2 visites reviennent à 714 k€, contre 3,1 M€ en les laissant en service 60 cycles : 2,38 M€ évités. " +
        "Laissés en service, 15 sur 20 tomberaient en panne d’ici 10 cycles ; arrêtés à temps, moins d’un sur 20. " +
        "L’intervalle annoncé à 90 % a contenu la vraie durée 91 fois sur 100."
    );
  });

  test("parts every unit with a prediction into those to stop, to plan and to watch", () => {
    for (const capacity of [0, 1, 4]) {
      const {act, later, watch} = executiveView(context("en", {assumptions: {capacity}})).kpis;
      expect([act, later, watch].reduce((sum, {numeral}) => sum + Number(numeral), 0)).toBe(7);
    }
  });

  test("lists the units to stop with what they save, and their sum", () => {
    const {table, hidden} = executiveView(context("fr", roomy)).figures.act;
    expect(hidden).toBe(false);
    expect(table.rows.map((row) => [row[0].value, row[1].value, row[4].value, row[5].value])).toEqual([
      ["FD001-1", 0, 20, 1_206_000],
      ["FD002-1", 0, 10, 1_176_000]
    ]);
    expect(table.total?.map(({text}) => space(plain(text)))).toEqual([
      "Les 2",
      "",
      "",
      "",
      "2 sur 2",
      "2,38 M€"
    ]);
  });

  test("says in its figures' populations which prices are the reader's", () => {
    const {act, waiting} = executiveView(context("fr", {assumptions: {failure: 3_000_000}})).figures;
    for (const {scope} of [act, waiting])
      expect(space(scope)).toContain("coûts supposés, dont ceux du lecteur (Panne : 3 M€)");
  });

  test("compares no failure with a visit that costs nothing", () => {
    const free = {planned: 0, failure: 0, lostLife: 0, downtime: 0};
    const said = [free, {planned: 0, downtime: 0}].map((assumptions) =>
      plain(executiveView(context("fr", {assumptions})).figures.life.subtitle)
    );
    for (const text of said) expect(text).toMatch(/ On classe sur ce qui peut mal tourner/);
  });

  test("shows no empty table of stops", () => {
    const {act, waiting} = executiveView(context("fr", {levels: ["healthy"]})).figures;
    expect([act.hidden, waiting.hidden]).toEqual([true, true]);
  });

  test.each([
    ["fr", "Aucun arrêt possible, faute de place", "Aucun arrêt possible d’ici 10 cycles, faute de place"],
    ["en", "No stop possible, for lack of a slot", "No stop possible within 10 cycles, for lack of a slot"]
  ] as const)("says in %s that a full shop, not need, leaves nothing to stop", (locale, never, notYet) => {
    const titles = (state: Parameters<typeof context>[1]): string[] => {
      const {act, waiting} = executiveView(context(locale, state)).figures;
      return [space(act.title), space(waiting.title), plain(waiting.subtitle)];
    };
    expect(titles({assumptions: {capacity: 0}})).toEqual([never, never, ""]);
    expect(titles({scenario: "fd002", assumptions: {capacity: 1}})[1]).toBe(notYet);
    expect(titles({levels: ["healthy"], assumptions: {capacity: 0}})[0]).not.toBe(never);
  });

  test("leaves out what is planned after the first period where the plan ends with it", () => {
    const hidden = (horizon: number) =>
      executiveView(context("fr", {assumptions: {horizon}})).kpis.later.hidden;
    expect([hidden(10), hidden(11)]).toEqual([true, false]);
  });

  test("prices waiting from the recommended time on, to what leaving them costs", () => {
    const {rows} = executiveView(context("fr", roomy)).figures.waiting.table;
    expect(rows[0].map(({value}) => value)).toEqual([0, 714, 0]);
    expect(rows).toHaveLength(21);
    const costs = rows.map((row) => row[1].value as number);
    expect(costs.toSorted((a, b) => a - b)).toEqual(costs);
  });

  test("has key figures that add up, units without a prediction included and named", () => {
    const {critical, degraded, healthy, total} = view.kpis;
    expect([critical, degraded, healthy, total].map(({numeral}) => numeral)).toEqual(["3", "1", "3", "8"]);
    expect(plain(total.sentence)).toBe("moteurs au total, dont 1 sans prédiction");
  });

  test("lists the lowest bounds first, each with its level and how long it has lasted", () => {
    expect(view.figures.first.table.rows.map((row) => row[0].value)).toEqual([
      "FD001-1",
      "FD002-1",
      "FD002-2",
      "FD001-2",
      "FD002-3",
      "FD001-3",
      "FD002-4"
    ]);
    expect(view.figures.first.table.rows[0].map(({value}) => value)).toEqual([
      "FD001-1",
      "critique",
      130,
      5,
      150,
      0.5,
      9.5
    ]);
  });

  test("links to a unit's page wherever it names the unit, when there is one", () => {
    const linked = executiveView(context("fr", roomy, data(), ({key}) => `to/${key}`));
    expect(linked.texts.standfirst).toContainEqual({link: "FD002-1", href: "to/FD002/1"});
    for (const name of ["act", "first"] as const)
      expect(linked.figures[name].table.rows[1][0].text).toEqual([{link: "FD002-1", href: "to/FD002/1"}]);
  });

  test("counts every predicted unit once in the classes of remaining life", () => {
    const counts = view.figures.life.table.rows.map((row) => row[2].value as number);
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(7);
  });

  test("names the scenario with the most critical units", () => {
    expect(view.figures.scenarios.title).toBe("FD002 réunit 2 des 3 moteurs critiques");
  });

  test("claims nothing of the fleet from a choice", () => {
    const titles = (state: Parameters<typeof context>[1], locale: "fr" | "en" = "fr"): string[] => {
      const {figures, texts} = executiveView(context(locale, state));
      const shown = [texts.railTitle, figures.risk.title, figures.scenarios.title].map(plain);
      return shown.map(space);
    };
    expect(titles({levels: ["critical"]})).toEqual([
      "3 moteurs choisis sur 8",
      "Les 3 moteurs choisis sont critiques",
      "FD002 réunit 2 des 3 moteurs critiques choisis"
    ]);
    expect(titles({predicted: [0, 60]}, "en")[1]).toBe("100% of the chosen engines are critical or degraded");
    expect(titles({scenario: "fd001"})[2]).toBe("FD001 : 1 critique sur 4 moteurs");
    expect(titles({scenario: "fd001", levels: ["healthy"]}, "en")[2]).toBe(
      "FD001: none of 1 chosen engine critical"
    );
    expect(titles({predicted: [200, 300]})).toEqual(["0 moteur choisi sur 8", none, none]);
  });

  test("names both scenarios when they have as many critical units", () => {
    const {figures} = executiveView(context("fr", {units: ["FD001/1", "FD001/2", "FD002/1"]}));
    expect(space(figures.scenarios.title)).toBe(
      "FD001 et FD002 ont chacun 1 des 2 moteurs critiques choisis"
    );
  });

  test("does not call units critical that are not, and says which of them comes first", () => {
    const calm = executiveView(context("en", {levels: ["degraded", "healthy"]}));
    expect(calm.figures.first.topic).toBe("Engines with the shortest predicted life");
    expect(space(plain(calm.texts.standfirst))).toContain(
      "The first is FD001-2, to be stopped in 40 cycles."
    );
  });

  test("classes lives by their lower bound, as levels of risk do", () => {
    const {life} = executiveView(context("fr")).figures;
    expect(space(life.title)).toBe("3 moteurs sur 8 ont au moins 5 % de risque de panne d’ici 30 cycles");
    const critical = life.table.rows.filter((row) => (row[1].value as number) <= 30);
    expect(critical.reduce((sum, row) => sum + (row[2].value as number), 0)).toBe(3);
  });

  test("draws nothing and says so when no unit passes", () => {
    const none = executiveView(
      context(
        "fr",
        {},
        only(data(), () => false)
      )
    );
    expect(none.figures.first.table.rows).toEqual([]);
    expect(none.figures.scenarios.reading).toBe("");
    expect(none.figures.life.title).toBe("Aucun moteur n’a de durée de vie prédite");
  });
});

test("no sentence of any page holds a number that is not one, or a word that is missing", () => {
  const said = (value: unknown): string[] =>
    typeof value === "string"
      ? [value]
      : value && typeof value === "object"
        ? Object.values(value).flatMap(said)
        : [];
  const fleets = [data(), data(propellers), only(data(), () => false), only(data(), ({id}) => id === "4")];
  for (const locale of ["fr", "en"] as const)
    for (const fleet of fleets)
      for (const view of [executiveView, fleetView])
        for (const text of said(view(context(locale, {}, fleet))))
          expect(text).not.toMatch(/NaN|undefined|null|Infinity|\[object| {2}/);
});
