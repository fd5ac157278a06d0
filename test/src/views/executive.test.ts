import {describe, expect, test} from "vitest";
import {executiveView} from "../../../src/views/executive/executive.ts";
import {fleetView} from "../../../src/views/fleet/fleet.ts";
import {plain} from "../../../src/views/rich.ts";
import {context, data, only, propellers} from "../sample.ts";

/** Plain spaces and hyphens that may break. */
const space = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ").replaceAll("\u2060", "");
const headline = (...parameters: Parameters<typeof context>): string =>
  space(plain(executiveView(context(...parameters)).texts.headline));

describe("the executive headline", () => {
  test("counts the critical units and says how close the first is", () => {
    expect(headline("fr")).toBe("Trois moteurs sur 8 sont critiques, le premier à 5 cycles de la panne");
    expect(headline("en")).toBe("Three of 8 engines are critical, the first only 5 cycles from failure");
  });

  test("follows the filter", () => {
    expect(headline("fr", {scenario: "fd001"})).toBe(
      "Un moteur sur les 4 choisis est critique, à 5 cycles de la panne"
    );
  });

  test("holds for a feminine noun that elides", () => {
    expect(headline("fr", {}, data(propellers))).toBe(
      "Trois hélices sur 8 sont critiques, la première à 5 heures de la panne"
    );
    const calm = only(data(propellers), ({risk}) => risk === "degraded" || risk === "healthy");
    expect(headline("fr", {}, calm)).toBe("Aucune hélice critique, 1 dégradée à suivre");
  });

  test("names the only unit, whatever its level", () => {
    const alone = (key: string) => only(data(propellers), (unit) => unit.key === key);
    expect(headline("fr", {}, alone("FD001/1"))).toBe(
      "L’hélice FD001-1 est critique, à 5 heures de la panne"
    );
    expect(headline("en", {}, alone("FD001/1"))).toBe("Propeller FD001-1 is critical, 5 hours from failure");
    expect(headline("fr", {}, alone("FD001/2"))).toBe(
      "L’hélice FD001-2 est dégradée, à 50 heures de la panne"
    );
    expect(headline("en", {units: ["FD002/4"]})).toBe("Engine FD002-4 is healthy, 120 cycles from failure");
    expect(
      headline(
        "fr",
        {},
        only(data(), ({risk}) => risk === "unknown")
      )
    ).toBe("Aucune prédiction pour le moteur FD001-4");
  });

  test("says that what is shown is a choice", () => {
    expect(headline("fr", {levels: ["critical"]})).toBe(
      "Les 3 moteurs choisis sont critiques, le premier à 5 cycles de la panne"
    );
    expect(headline("en", {levels: ["critical"], scenario: "fd001"})).toBe(
      "Engine FD001-1 is critical, 5 cycles from failure"
    );
    expect(headline("fr", {levels: ["healthy"]})).toBe("Les 3 moteurs choisis sont sains");
    expect(headline("en", {levels: ["degraded", "healthy"]})).toBe(
      "None of the 4 chosen engines is critical, 1 degraded to watch"
    );
    expect(headline("fr", {predicted: [200, 300]})).toBe("Aucun moteur ne correspond à ces filtres");
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

const none = "Aucun moteur ne correspond à ces filtres";
/** The sample's longest life is all that its model can say. */
const capped = {
  ...data(),
  cap: 120,
  units: data().units.map((unit) => (unit.risk === "healthy" ? {...unit, predicted: 120} : unit))
};

describe("the executive page", () => {
  const view = executiveView(context("fr"));

  test("says where to begin, since when, and how far to trust it", () => {
    expect(space(plain(view.texts.standfirst))).toBe(
      "Commencez par FD001-1, FD002-1 et FD002-2, dont la durée de vie restante prédite est la plus courte. " +
        "Le plus longtemps sous le seuil critique : FD001-1, depuis le cycle 130, soit 20 cycles. " +
        "À moins de 30 cycles de la panne, le modèle s’est trompé de 2,0 cycles en moyenne, sur 8 moteurs qu’il n’avait jamais vus."
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
    expect(titles({predicted: [0, 60]}, "en")[1]).toBe(
      "100% of the chosen engines need watching: 3 critical, 1 degraded"
    );
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
      "Closest to failure: FD001-2, 50 cycles away by the prediction."
    );
  });

  test("says what the model's cap hides", () => {
    const far = executiveView(context("en", {levels: ["healthy"]}, capped));
    expect(space(far.figures.life.title)).toBe("Half of the engines have 120 cycles or more to go");
    expect(space(plain(far.figures.life.reading))).toMatch(
      /perhaps far more: the model does not count beyond 120\.$/
    );
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
