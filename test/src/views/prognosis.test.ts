import {describe, expect, test} from "vitest";
import {buildDocument} from "../../../src/components/html.ts";
import type {FleetData} from "../../../src/views/fleet-data.ts";
import {plain} from "../../../src/views/rich.ts";
import {coneFigure} from "../../../src/views/rul/cone.ts";
import {healthFigure} from "../../../src/views/rul/health.ts";
import type {Prognosis} from "../../../src/views/rul/prognosis.ts";
import type {Tracks} from "../../../src/views/rul/tracks.ts";
import {context, data, propellers, unexplained} from "../sample.ts";

const space = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ").replaceAll("\u2060", "");
const say = (text: Parameters<typeof plain>[0]): string => space(plain(text));

const prognosis: Prognosis = {
  cone: {
    units: 80,
    tolerance: 20,
    alpha: 0.2,
    cone: [0, 50, 100].map((remaining) => ({
      remaining,
      units: 80,
      q5: remaining * 0.8,
      q25: remaining * 0.9,
      q50: remaining,
      q75: remaining + remaining / 10,
      q95: remaining * 1.2,
      inside: remaining ? 0.8 : null
    }))
  },
  health: {
    window: 20,
    failure: {q5: 85, q25: 94, q50: 100, q75: 106, q95: 117},
    ages: [0, 100, 200].map((age) => ({age, units: 50, q25: age / 10, q50: age / 8, q75: age / 5}))
  }
};

/** Units with what is known of training lives, and a life along which `predicted` and `health` were found. */
function unitContext(
  key: string,
  {
    locale = "fr" as "fr" | "en",
    fleet = data() as FleetData,
    known = prognosis as Prognosis | undefined,
    predicted = [100, 62, 40, 8],
    health = [0, 10, 30, 62],
    step = 30
  } = {}
) {
  const found = fleet.units.find((one) => one.key === key)!;
  const unit = {...found, scenario: {...found.scenario, ...(known && {prognosis: known})}};
  const ages = [3, 2, 1, 0].map((before) => unit.age - before * step);
  const tracks: Tracks = {ages, predicted, health, sensorAges: [], sensors: [], healthy: null};
  return {...context(locale, {}, fleet), unit, tracks, ages: null, decision: null, ...unexplained};
}
const draw = (figure: ReturnType<typeof coneFigure>): Element =>
  figure.draw!({document: buildDocument(), locale: "fr", width: 620, id: "figure"});

describe("the α-λ cone of a unit", () => {
  test("says from when predictions stayed near the truth, where that is known", () => {
    const figure = coneFigure(unitContext("FD001/1"));
    expect(say(figure.title)).toBe(
      "À 20 cycles près, la prédiction est juste de 97 à 7 cycles avant la panne"
    );
    expect(say(figure.reading)).toBe("À 37 cycles de la panne, le modèle en annonçait 40 : dans le cône.");
    expect(
      figure.table.rows.map(([age, truth, predicted, inside]) =>
        [age, truth, predicted, inside].map(({value}) => value)
      )
    ).toEqual([
      [60, 97, 100, "oui"],
      [90, 67, 62, "oui"],
      [120, 37, 40, "oui"],
      [150, 7, 8, "oui"]
    ]);
    expect(draw(figure).outerHTML).toContain("dès 97 avant la panne");
  });

  test("says how far off the last prediction is when it is beyond the tolerance", () => {
    const late = coneFigure(unitContext("FD001/1", {predicted: [100, 62, 40, 31]}));
    expect(say(late.title)).toBe("Au dernier relevé, la prédiction est trop longue de 24 cycles");
    expect(draw(late).outerHTML).not.toContain("avant la panne</text>");
  });

  test("says how late it came right where that was shortly before the last record", () => {
    const short = coneFigure(unitContext("FD001/1", {predicted: [80, 60, 20, 8], step: 8}));
    expect(say(short.title)).toBe("La prédiction n’est juste à 20 cycles près que depuis 8 cycles");
  });

  test("claims nothing of records to come from a single one", () => {
    const first = coneFigure(unitContext("FD001/2", {predicted: [100, 40, 40, 45]}));
    expect(say(first.title)).toBe("Au dernier relevé, la prédiction est juste à 20 cycles près");
  });

  test("leaves out the records farther from failure than the cap", () => {
    const figure = coneFigure(unitContext("FD001/2"));
    expect(figure.table.rows.map(([, truth]) => truth.value)).toEqual([105, 75, 45]);
  });

  test("shows the training fleet, and says why, for a unit whose end is not known or too far off", () => {
    const unknown = coneFigure(unitContext("FD001/4"));
    expect(say(unknown.title)).toBe("À 50 cycles de la panne, 80 % des prédictions tombent dans le cône");
    expect(say(unknown.reading)).toBe(
      "La vraie fin du moteur n’est pas connue : voici la flotte d’apprentissage. " +
        "À 50 cycles de la panne, la moitié des prédictions vont de 45 à 55 cycles, neuf sur dix de 40 à 60."
    );
    expect(say(unknown.scope)).toContain("80 moteurs d’apprentissage");
    expect(unknown.table.rows.map((row) => row.map(({value}) => value))[1]).toEqual([
      50, 40, 45, 50, 55, 60, 0.8
    ]);
    const early = coneFigure(unitContext("FD001/3"));
    expect(say(early.reading)).toMatch(/^Le moteur était encore à plus de 125 cycles de la panne/);
    expect(draw(early).getAttribute("class")).toBe("chart");
  });

  test("holds for other vocabularies, and in English", () => {
    const fleet = data(propellers);
    for (const locale of ["fr", "en"] as const)
      for (const key of ["FD001/1", "FD001/4"]) {
        const {title, reading, subtitle, scope} = coneFigure(unitContext(key, {locale, fleet}));
        for (const text of [title, reading, subtitle, scope])
          expect(say(text)).not.toMatch(/moteur|engine|cycle|undefined|NaN| {2}/);
      }
    expect(say(coneFigure(unitContext("FD001/1", {locale: "en"})).title)).toBe(
      "Within 20 cycles, predictions are right from 97 to 7 cycles before failure"
    );
  });

  test("says so where nothing is known of training lives", () => {
    const figure = coneFigure(unitContext("FD001/1", {known: {cone: null, health: null}}));
    expect(say(figure.title)).toBe("Rien à comparer à la vérité");
    expect(draw(figure).getAttribute("class")).toBe("chart-empty");
  });
});

describe("the health index of a unit", () => {
  const titleAt = (level: number, age = 150): string => {
    const given = unitContext("FD001/1", {health: [0, 0, 0, level]});
    return say(healthFigure({...given, tracks: {...given.tracks, ages: [1, 2, 3, age]}}).title);
  };

  test("is compared with failures where it reaches their levels, else with units of the same age", () => {
    expect(titleAt(5)).toBe("Indice à 5 : moins usé que les trois quarts des moteurs de son âge");
    expect(titleAt(20)).toBe("Indice à 20 : dans la moitié centrale des moteurs de son âge");
    expect(titleAt(62)).toBe("Indice à 62 : plus usé que les trois quarts des moteurs de son âge");
    expect(titleAt(85)).toBe("Indice à 85 : une panne sur vingt est survenue à ce niveau ou plus bas");
    expect(titleAt(101)).toBe("Indice à 101 : une panne sur deux est survenue à ce niveau ou plus bas");
    expect(titleAt(150)).toBe(
      "Indice à 150 : dix-neuf pannes sur vingt sont survenues à ce niveau ou plus bas"
    );
  });

  test("stands alone at an age that too few training units reach", () => {
    expect(titleAt(40, 300)).toBe("Indice à 40, où 100 est le niveau médian des pannes");
  });

  test("is told with the quartiles of its age, in the table too", () => {
    const figure = healthFigure(unitContext("FD001/1"));
    expect(say(figure.reading)).toBe(
      "Au cycle 150, l’indice est à 62 ; la moitié des moteurs d’apprentissage arrivés à cet âge étaient entre 15 et 30."
    );
    expect(figure.table.rows.at(-1)!.map(({value}) => value)).toEqual([150, 62, 15, 18.75, 30]);
    expect(draw(figure).outerHTML).toContain("9 pannes sur 10");
  });

  test("says why it is not shown where it does not rise towards failure", () => {
    const figure = healthFigure(unitContext("FD001/1", {known: {cone: null, health: null}}));
    expect(say(figure.title)).toBe("Pas d’indice de santé");
    expect(draw(figure).textContent).toContain("ne monte pas vers la panne");
  });
});
