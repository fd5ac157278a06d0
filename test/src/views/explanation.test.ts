import {describe, expect, test} from "vitest";
import type {Explanation} from "../../../pipeline/core/explain/unitExplainer.ts";
import {buildDocument} from "../../../src/components/html.ts";
import {plain} from "../../../src/views/rich.ts";
import {parseUnitState, toUnit} from "../../../src/views/rul/choice.ts";
import {type Explained, movedParts, partsOf, rounded, sameParts} from "../../../src/views/rul/explained.ts";
import {explanationFigure} from "../../../src/views/rul/explanation.ts";
import {whatIfFigure} from "../../../src/views/rul/what-if.ts";
import {movedSensors, parseWhat, toWhat} from "../../../src/views/rul/what-if-state.ts";
import {formatQuery} from "../../../src/views/state.ts";
import {context, data, propellers, unexplained} from "../sample.ts";

const space = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ").replaceAll("\u2060", "");
const explanation = (groups: Record<string, number>, more: Partial<Explanation> = {}): Explanation => {
  const contributions = Object.entries(groups).map(([group, value]) => ({group, value}));
  const base = more.base ?? 87;
  const sum = contributions.reduce((total, {value}) => total + value, base);
  return {age: 198, base, predicted: sum + (more.bound ?? 0), contributions, bound: 0, ...more};
};
const falling = explanation({Ps30: -25, health: -20, T24: -16, age: -14});

/** The page of the sample's first unit with these explanations. */
function unitContext(
  present: Explanation,
  more: Partial<Explained> = {},
  {
    locale = "fr" as "fr" | "en",
    fleet = data(),
    what = unexplained.what as {shifts: Record<string, number>; ahead: number}
  } = {}
) {
  const explained = {
    ages: [178, 198],
    movable: ["Ps30", "T24"],
    present,
    chosen: present,
    changed: null,
    ...more
  };
  const tracks = {ages: [], predicted: [], sensorAges: [], sensors: [], healthy: null, health: []};
  return {
    ...context(locale, {}, fleet),
    unit: fleet.units[0],
    tracks,
    ages: null,
    decision: null,
    at: null,
    explained,
    what
  } as Parameters<typeof explanationFigure>[0];
}
const drawnText = (figure: ReturnType<typeof explanationFigure>): string =>
  space(figure.draw!({document: buildDocument(), locale: "fr", width: 620, id: "x"}).textContent ?? "");

describe("the explanation of a prediction", () => {
  test("says what explains most of the fall, and by how much", () => {
    const figure = explanationFigure(unitContext(falling));
    expect(space(figure.title)).toBe("Ps30 explique un tiers de la baisse : 25 cycles sur 75");
    expect(space(plain(figure.subtitle))).toContain(
      "la prédiction moyenne à l’apprentissage (87) et celle de ce moteur (12)"
    );
    expect(space(explanationFigure(unitContext(falling, {}, {locale: "en"})).title)).toBe(
      "Ps30 explains a third of the fall: 25 cycles of 75"
    );
  });

  test("speaks of the rise of a unit above the mean, and of one thing that outdoes the whole", () => {
    const rising = explanation({health: 20, Ps30: 12, T24: -2});
    expect(space(explanationFigure(unitContext(rising)).title)).toBe(
      "L’indice de santé explique les deux tiers de la hausse : 20 cycles sur 30"
    );
    const more = explanation({Ps30: -40, health: 20});
    expect(space(explanationFigure(unitContext(more)).title)).toBe(
      "Ps30 retire 40 cycles, plus que la baisse entière"
    );
  });

  test("reckons with the mean and the prediction as they are written", () => {
    const title = (groups: Record<string, number>, base: number): string =>
      space(explanationFigure(unitContext(explanation(groups, {base}))).title);
    // 94 and 4, though 93.6 and 4.4 are 89.2 apart.
    expect(title({Ps30: -63.2, T24: -26}, 93.6)).toMatch(/63 cycles sur 90$/);
    expect(title({Ps30: -39.6, T24: -0.2}, 43.4)).toMatch(/39 cycles sur 39$/);
  });

  test("finds nothing to say of a prediction near the mean", () => {
    const plainOne = explanation({Ps30: -0.4, health: 0.2});
    expect(space(explanationFigure(unitContext(plainOne)).title)).toBe(
      "Rien ne distingue ce moteur de la moyenne"
    );
  });

  test("agrees with a feminine noun that elides", () => {
    const fleet = data(propellers);
    const figure = explanationFigure(unitContext(explanation({Ps30: -0.4}), {}, {fleet}));
    expect(space(figure.title)).toBe("Rien ne distingue cette hélice de la moyenne");
    expect(drawnText(figure)).toContain("heures ajoutées à la prédiction");
  });

  test("has a table that sums from the mean to the prediction, the cap's part included", () => {
    const capped = explanation({Ps30: 30, health: 10.5}, {bound: -2.5});
    const {table} = explanationFigure(unitContext(capped));
    const values = table.rows.map((row) => Number(row[1].value));
    expect(values.slice(0, -1).reduce((a, b) => a + b)).toBeCloseTo(values.at(-1)!, 9);
    expect(table.rows.map((row) => plain(row[0].text)).map(space)).toContain("Plafond du modèle");
  });

  test("names the age where it is not the present one", () => {
    const chosen = explanation({Ps30: -10}, {age: 178});
    const figure = explanationFigure(unitContext(falling, {chosen}));
    expect(space(plain(figure.subtitle))).toContain("celle de ce moteur au cycle 178 (77)");
    expect(space(figure.scope)).toMatch(/au cycle 178$/);
  });

  test("says why there is none", () => {
    for (const [why, words] of [
      ["none", /n’est pas fait d’arbres, ou il est trop grand/],
      ["failed", /n’a pas pu être chargé/]
    ] as const) {
      const figure = explanationFigure({...unitContext(falling), explained: why});
      expect(figure.title).toBe("Cette prédiction ne s’explique pas ici");
      expect(drawnText(figure)).toMatch(words);
    }
  });
});

describe("the parts of an explanation", () => {
  const many = Array.from({length: 12}, (_, i) => ({group: `s${i}`, value: 12 - i}));

  test("are the largest, and the others in one: they sum to the same", () => {
    const parts = partsOf(many, 9);
    expect(parts.map(({groups}) => groups.length)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 3]);
    expect(parts.reduce((sum, {value}) => sum + value, 0)).toBe(78);
  });

  test("of a what-if are what the reader can move and what moves with it, however small, then the others", () => {
    const found = [...many, {group: "age", value: -0.1}, {group: "health", value: 0.1}];
    const parts = movedParts(found, ["s11", "s0"]);
    expect(parts.map(({key}) => key)).toEqual(["s0", "s11", "age", "health", "…"]);
    expect(parts.reduce((sum, {value}) => sum + value, 0)).toBeCloseTo(78, 9);
  });

  test("never fold one alone", () => {
    expect(partsOf(many.slice(0, 10), 9)).toHaveLength(10);
  });

  test("keep their groups in another explanation", () => {
    const parts = sameParts(
      partsOf(many, 9),
      many.map(({group}) => ({group, value: 1}))
    );
    expect(parts.map(({value}) => value)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 3]);
  });

  test("are carried by the page to a thousandth, the prediction exactly", () => {
    const carried = rounded(explanation({Ps30: -1 / 3}, {base: 1 / 7, predicted: 0.123456789}));
    expect(carried).toMatchObject({base: 0.143, predicted: 0.123456789, contributions: [{value: -0.333}]});
  });
});

describe("a what-if", () => {
  test("says what was changed and what it does", () => {
    const changed = explanation({Ps30: -33, health: -20, T24: -16, age: -14});
    const what = {shifts: {T24: 3, Ps30: 0}, ahead: 0};
    expect(space(whatIfFigure(unitContext(falling, {changed}, {what})).title)).toBe(
      "T24 +3 σ : 12 → 4 cycles"
    );
    const both = {shifts: {T24: -0.25}, ahead: 10};
    expect(space(whatIfFigure(unitContext(falling, {changed}, {what: both})).title)).toBe(
      "T24 −0,25 σ et 10 cycles plus tard : 12 → 4 cycles"
    );
    const same = {shifts: {T24: 1, Ps30: 1}, ahead: 2};
    expect(space(whatIfFigure(unitContext(falling, {changed: falling}, {what: same})).title)).toBe(
      "3 réglages changés : toujours 12 cycles"
    );
  });

  test("sets what time alone would leave beside what the model says", () => {
    const changed = explanation({Ps30: -33, health: -20, T24: -16, age: -14});
    const what = {shifts: {}, ahead: 5};
    expect(space(plain(whatIfFigure(unitContext(falling, {changed}, {what})).reading))).toBe(
      "5 cycles plus tard, il en resterait 7 si chaque cycle en coûtait un ; le modèle dit 4 si l’usure garde son rythme."
    );
  });

  test("lives in the address; what is unknown changes nothing, what is out of reach is brought back", () => {
    const sensors = ["T24", "a,b:c"];
    expect(parseWhat("T24:1.5,ahead:10", sensors)).toEqual({shifts: {T24: 1.5}, ahead: 10});
    expect(parseWhat("T24:1.6,ahead:999,Q:1,__proto__:2,T24x:1", sensors)).toEqual({
      shifts: {T24: 1.5},
      ahead: 60
    });
    expect(parseWhat("T24:-99,ahead:-3", sensors)).toEqual({shifts: {T24: -3}, ahead: 0});
    expect(parseWhat(null, sensors)).toEqual({shifts: {}, ahead: 0});
    const change = {shifts: {"a,b:c": -0.25, T24: 0}, ahead: 3};
    const {what} = toWhat(change);
    expect(parseWhat(what, sensors)).toEqual({shifts: {"a,b:c": -0.25}, ahead: 3});
    expect(toWhat({shifts: {T24: 0}, ahead: 0})).toEqual({what: null});
  });

  test("is left behind with the unit it was asked of", () => {
    const fleet = data();
    const query = new URLSearchParams("?what=T24:1&at=50");
    const state = parseUnitState(query, fleet);
    expect(state).toMatchObject({at: 50, what: {shifts: {T24: 1}, ahead: 0}});
    expect(formatQuery(toUnit(fleet.units[1]), query)).not.toMatch(/what|at=/);
  });

  test("offers the most important sensors that can be moved", () => {
    const important = ["a", "b", "ahead", "c", "d", "e", "f", "g"];
    expect(movedSensors(important, ["g", "f", "e", "d", "c", "ahead", "a"])).toEqual([
      "a",
      "c",
      "d",
      "e",
      "f",
      "g"
    ]);
  });
});
