import {describe, expect, test} from "vitest";
import {buildDocument} from "../../../src/components/html.ts";
import {speech} from "../../../src/i18n/messages.ts";
import {coneFigure} from "../../../src/views/models/cone.ts";
import type {ModelsContext} from "../../../src/views/models/context.ts";
import type {ScenarioResults} from "../../../src/views/models/data.ts";
import {healthFigure} from "../../../src/views/models/health.ts";
import {prognosticsFigure} from "../../../src/views/models/prognostics.ts";
import {overall} from "../../../src/views/models/state.ts";
import {plain} from "../../../src/views/rich.ts";
import type {FigureView} from "../../../src/views/view.ts";
import {calibrationFacts, engines, propellers} from "../sample.ts";

const space = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ").replaceAll("\u2060", "");
const say = (text: Parameters<typeof plain>[0]): string => space(plain(text));

const estimate = (value: number, half: number) => ({value, low: value - half, high: value + half});
const quality = (monotonicity: number) => ({monotonicity, prognosability: 0.9, trendability: 0.8});

/** A scenario whose units are right from `horizon` on, with a share `inside` of them in the cone. */
function scenario(id: string, horizon: number, inside: number): ScenarioResults {
  const spread = {q1: estimate(horizon - 20, 4), median: estimate(horizon, 3), q3: estimate(horizon, 1)};
  const accuracy = {q1: estimate(0.8, 0.02), median: estimate(0.9, 0.01), q3: estimate(0.95, 0.01)};
  return {
    id,
    slug: id.toLowerCase(),
    label: {fr: id, en: id},
    cohort: "test",
    truth: true,
    training: {units: 80, rows: 500, life: {min: 1, mean: 2, median: 2, max: 3}},
    current: {units: 80, rows: 300},
    evaluations: [],
    importance: [],
    calibration: calibrationFacts,
    prognostics: {
      units: 80,
      tolerance: 20,
      horizon: spread,
      whole: {...estimate(0.6, 0.1), n: 80},
      alpha: 0.2,
      alphaLambda: [0.25, 0.5, 0.75].map((lambda) => ({lambda, inside: {...estimate(inside, 0.1), n: 80}})),
      accuracy,
      convergence: {q1: estimate(40, 2), median: estimate(46, 1), q3: estimate(50, 2)},
      cone: [0, 50, 100].map((remaining) => ({
        remaining,
        units: 80,
        q5: remaining * 0.8,
        q25: remaining * 0.9,
        q50: remaining,
        q75: remaining * 1.1,
        q95: remaining * 1.2,
        inside: remaining ? inside : null
      }))
    },
    health: {
      window: 20,
      units: 80,
      fused: quality(0.6),
      sensor: {name: "Ps30", ...quality(id === "FD002" ? 0.7 : 0.3)},
      failure: {q5: 85, q25: 94, q50: 100, q75: 106, q95: 117}
    }
  };
}

function contextOf(
  scenarios: readonly ScenarioResults[],
  locale: "fr" | "en" = "fr",
  vocabulary = engines
): ModelsContext {
  const predictions = {model: "boosting", rows: []};
  return {
    data: {
      id: "aero",
      title: {fr: "Moteurs", en: "Engines"},
      vocabulary,
      thresholds: {critical: 30, degraded: 80},
      cap: 125,
      folds: 5,
      built: "2026-11-20T08:00:00Z",
      published: [],
      origin: {kind: "files", name: {fr: "NASA", en: "NASA"}},
      sensors: [{name: "Ps30", symbol: "Ps30", label: {fr: "Pression", en: "Pressure"}, measure: "psia"}],
      models: [{id: "boosting", family: "boosting", options: {}, note: null}],
      production: "boosting",
      scenarios,
      predictions
    },
    state: overall,
    speech: speech(locale, vocabulary),
    predictions,
    all: new Map(),
    unitHref: () => null
  };
}
const two = [scenario("FD001", 125, 0.86), scenario("FD002", 110, 0.77)];
const figuresOf = (context: ModelsContext): FigureView[] => [
  coneFigure(context),
  prognosticsFigure(context),
  healthFigure(context)
];
const draw = (figure: FigureView, width = 620): Element | undefined =>
  figure.draw?.({document: buildDocument(), locale: "fr", width, id: "figure"});

describe("how early and how steadily the model is right", () => {
  test("is told as a range over scenarios, each with its own cone", () => {
    const figure = coneFigure(contextOf(two));
    expect(say(figure.title)).toBe("À 50 cycles de la panne, 77 à 86 % des prédictions sont dans le cône");
    expect(say(figure.scope)).toContain("160 moteurs d’apprentissage");
    expect(draw(figure)!.querySelectorAll("svg")).toHaveLength(2);
    expect(figure.table.rows).toHaveLength(6);
  });

  test("has its bounds in the table, each figure in each scenario", () => {
    const {title, table, ...figure} = prognosticsFigure(contextOf(two));
    expect(say(title)).toBe("Horizon médian : 110 à 125 cycles avant la panne, tolérance de 20 cycles");
    expect(table.rows).toHaveLength(14);
    for (const row of table.rows) {
      const [value, low, high] = row.slice(2).map((cell) => cell.value as number);
      expect(low < value && value < high).toBe(true);
    }
    expect(draw({title, table, ...figure})!.querySelectorAll("svg")).toHaveLength(7);
  });

  test("says that a horizon at the cap may be longer", () => {
    const title = say(prognosticsFigure(contextOf(two.slice(0, 1))).title);
    expect(title).toBe("Horizon médian : 125 cycles ou plus avant la panne, tolérance de 20 cycles");
  });

  test("leaves out what is not defined, and says so where no life was followed", () => {
    const [first] = two;
    const bare = {
      ...first,
      prognostics: {...first.prognostics!, accuracy: null, convergence: null, alphaLambda: []}
    };
    expect(prognosticsFigure(contextOf([bare])).table.rows).toHaveLength(2);
    const none = contextOf([{...first, prognostics: null, health: null}]);
    for (const figure of figuresOf(none)) expect(say(figure.title)).toMatch(/^Aucun/);
    expect(draw(coneFigure(none))!.getAttribute("class")).toBe("chart-empty");
  });
});

describe("the quality of the health index", () => {
  test("is put beside the best single sensor, and the scenarios it wins are counted", () => {
    const figure = healthFigure(contextOf(two));
    expect(say(figure.title)).toBe("L’indice de santé bat le meilleur capteur seul dans 1 scénario sur 2");
    expect(figure.table.rows.map((row) => row.map(({value}) => value))[1]).toEqual([
      "FD001",
      "Ps30 seul",
      0.3,
      0.9,
      0.8,
      expect.closeTo(2, 9)
    ]);
  });
});

test("titles keep to fifteen words, and every sentence to the fleet's own words", () => {
  for (const locale of ["fr", "en"] as const)
    for (const vocabulary of [engines, propellers])
      for (const figure of figuresOf(contextOf(two, locale, vocabulary))) {
        expect(
          say(figure.title)
            .split(" ")
            .filter((word) => /[\p{L}\p{N}]/u.test(word)).length
        ).toBeLessThanOrEqual(15);
        const said = JSON.stringify([figure, figure.table.rows]);
        expect(said).not.toMatch(/undefined|NaN/);
        if (vocabulary === propellers) expect(said).not.toMatch(/moteur|engine|cycle/);
      }
});
