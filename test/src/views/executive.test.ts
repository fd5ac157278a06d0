import {describe, expect, test} from "vitest";
import {executiveView} from "../../../src/views/executive/executive.ts";
import {fleetView} from "../../../src/views/fleet/fleet.ts";
import {plain} from "../../../src/views/rich.ts";
import {context, data, only, propellers} from "../sample.ts";

const space = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const headline = (...parameters: Parameters<typeof context>): string =>
  space(plain(executiveView(context(...parameters)).texts.headline));

describe("the executive headline", () => {
  test("counts the critical units and says how close the first is", () => {
    expect(headline("fr")).toBe("Trois moteurs sur 8 sont critiques, le premier à 5 cycles de la panne");
    expect(headline("en")).toBe("Three of 8 engines are critical, the first 5 cycles from failure");
  });

  test("follows the filter", () => {
    expect(headline("fr", {scenario: "fd001"})).toBe("Un moteur sur 4 est critique, à 5 cycles de la panne");
  });

  test("holds for a feminine noun that elides", () => {
    expect(headline("fr", {}, data(propellers))).toBe(
      "Trois hélices sur 8 sont critiques, la première à 5 heures de la panne"
    );
    const calm = only(data(propellers), ({risk}) => risk === "degraded");
    expect(headline("fr", {}, calm)).toBe("Aucune hélice critique, 1 dégradée à suivre");
  });

  test("speaks of the only unit as such", () => {
    const alone = only(data(propellers), ({key}) => key === "FD001/1");
    expect(headline("fr", {}, alone)).toBe("La seule hélice est critique, à 5 heures de la panne");
    expect(headline("en", {}, alone)).toBe("The only propeller is critical, 5 hours from failure");
  });

  test("says that nothing is close when nothing is, and that there is nothing when there is nothing", () => {
    expect(
      headline(
        "en",
        {},
        only(data(), ({risk}) => risk === "healthy")
      )
    ).toBe("None of 3 engines is close to failure");
    expect(
      headline(
        "fr",
        {},
        only(data(), () => false)
      )
    ).toBe("Aucun moteur dans ce rapport");
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

describe("the executive page", () => {
  const view = executiveView(context("fr"));

  test("says where to begin, since when, and how far to trust it", () => {
    expect(space(plain(view.texts.standfirst))).toBe(
      "Commencez par FD001-1, FD002-1 et FD002-2, dont la durée de vie restante prédite est la plus courte. " +
        "Le plus longtemps sous le seuil critique : FD001-1, depuis le cycle 130, soit 20 cycles. " +
        "À 30 cycles ou moins de la panne, le modèle s’est trompé de 2,0 cycles en moyenne, sur 8 moteurs qu’il n’avait jamais vus."
    );
  });

  test("has key figures that add up, units without a prediction included and named", () => {
    const {critical, degraded, healthy, total} = view.kpis;
    expect([critical, degraded, healthy, total].map(({numeral}) => numeral)).toEqual(["3", "1", "3", "8"]);
    expect(plain(total.sentence)).toBe("moteurs au total, dont 1 sans prédiction");
  });

  test("lists the shortest lives first, each with its level and how long it has lasted", () => {
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
      150
    ]);
  });

  test("links to a unit's page wherever it names the unit, when there is one", () => {
    const linked = executiveView(context("fr", {}, data(), ({key}) => `to/${key}`));
    expect(linked.texts.standfirst).toContainEqual({link: "FD002-2", href: "to/FD002/2"});
    expect(linked.figures.first.table.rows[1][0].text).toEqual([{link: "FD002-1", href: "to/FD002/1"}]);
  });

  test("counts every predicted unit once in the classes of remaining life", () => {
    const counts = view.figures.life.table.rows.map((row) => row[2].value as number);
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(7);
  });

  test("names the scenario with the most critical units", () => {
    expect(view.figures.scenarios.title).toBe("FD002 réunit 2 des 3 moteurs critiques");
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
