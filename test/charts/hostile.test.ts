import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import {actualVsPredicted} from "../../src/charts/actual-vs-predicted.ts";
import {alphaLambda} from "../../src/charts/alpha-lambda.ts";
import {criticalStrip} from "../../src/charts/critical-strip.ts";
import {errorByStage} from "../../src/charts/error-by-stage.ts";
import {foldsStrip} from "../../src/charts/folds-strip.ts";
import {healthCurve} from "../../src/charts/health-curve.ts";
import {importanceBars} from "../../src/charts/importance-bars.ts";
import {intervalRows} from "../../src/charts/interval-rows.ts";
import {maintenanceTimeline} from "../../src/charts/maintenance-timeline.ts";
import {modelComparison} from "../../src/charts/model-comparison.ts";
import {riskBar} from "../../src/charts/risk-bar.ts";
import {rulBoxes} from "../../src/charts/rul-boxes.ts";
import {rulHistogram} from "../../src/charts/rul-histogram.ts";
import {sensorHeatmap} from "../../src/charts/sensor-heatmap.ts";
import {sensorSmallMultiples} from "../../src/charts/sensor-small-multiples.ts";
import {silhouetteCurve} from "../../src/charts/silhouette-curve.ts";
import {stopDots} from "../../src/charts/stop-dots.ts";
import type {StopDotsOptions} from "../../src/charts/stop-dots-options.ts";
import {trajectory} from "../../src/charts/trajectory.ts";
import {host} from "./host.ts";
import {clipped, drawnTexts, overlaps, svgOf} from "./inspect.ts";
import {sampleUnits, stopData, stopOptions, thresholds} from "./sample.ts";

type Unit = Omit<ReturnType<typeof sampleUnits>[number], "rul"> & {rul: number | null};
const word = {one: "unité", other: "unités"};
const levels = {critical: word, degraded: word, healthy: word, unknown: word};
const names = {critical: "seuil critique", degraded: "seuil dégradé"};
const axis = {
  thresholds,
  thresholdLabels: names,
  xLabel: "durée, heures",
  yLabel: "unités",
  todayLabel: "aujourd’hui",
  quartileLabels: {q1: "q1", median: "médiane", q3: "q3"}
};
const clusters = [1, 2, 3, 4].map((cluster) => ({cluster, label: `Cluster ${cluster}`}));

/** Charts of a whole fleet, each from the same units. */
const fleetCharts: Record<string, (units: readonly Unit[], width: number) => Element> = {
  riskBar: (units, width) => riskBar(lives(units), {...host(width), levels}),
  rulHistogram: (units, width) => rulHistogram(lives(units), {...host(width), ...axis, levels}),
  criticalStrip: (units, width) => criticalStrip(lives(units).slice(0, 9), {...host(width), ...axis}),
  actualVsPredicted: (units, width) =>
    actualVsPredicted(units, {...host(width), ...axis, lateLabel: "trop tard", earlyLabel: "trop tôt"}),
  rulBoxes: (units, width) => rulBoxes(lives(units), {...host(width), ...axis, clusters})
};
const lives = (units: readonly Unit[]) => units.map((unit) => ({...unit, rul: unit.predicted}));

const sample: readonly Unit[] = sampleUnits(60);
const unknown = {rul: null, predicted: null, level: "unknown", cluster: null} as const;
const fleets: Record<string, readonly Unit[]> = {
  "one unit": sample.slice(0, 1),
  "two units": sample.slice(0, 2),
  "units that are all equal": sample.map((unit) => ({
    ...unit,
    rul: 40,
    predicted: 40,
    level: "degraded",
    cluster: 2
  })),
  "units at the end of their life": sample.map((unit) => ({
    ...unit,
    rul: 0,
    predicted: 0,
    level: "critical",
    cluster: 1
  })),
  "lives of thousands of hours": sample.map((unit) => ({
    ...unit,
    rul: (unit.rul ?? 0) * 250,
    predicted: unit.predicted === null ? null : unit.predicted * 250
  })),
  "lives of fractions of a day": sample.map((unit) => ({
    ...unit,
    rul: (unit.rul ?? 0) / 900,
    predicted: unit.predicted === null ? null : unit.predicted / 900,
    level: unit.level === "unknown" ? ("unknown" as const) : ("critical" as const)
  })),
  "names of forty characters": sample.map((unit) => ({
    ...unit,
    name: `Locomotive BB-${unit.name}, dépôt de Villeneuve`
  })),
  "names that are markup": sample.map((unit) => ({...unit, name: "<b>&\"'", key: `a"><script>${unit.name}`})),
  "every second unit unknown": sample.map((unit, i) => (i % 2 ? {...unit, ...unknown} : unit)),
  "readings that are not numbers": sample.map((unit, i) =>
    i % 5 ? unit : {...unit, rul: Number.NaN, predicted: Number.NaN, level: "unknown" as const}
  )
};

function expectSound(element: Element, width: number): void {
  expect(element.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
  if (element.getAttribute("class") === "chart-empty") return;
  const svg = svgOf(element);
  const texts = drawnTexts(svg);
  expect(clipped(texts, width, Number(svg.getAttribute("height")))).toEqual([]);
  expect(overlaps(texts)).toEqual([]);
}

describe.each(Object.entries(fleetCharts))("%s", (_, chart) => {
  test.each(Object.entries(fleets))("stays sound with %s", (_, units) => {
    for (const width of [320, 620, 1280]) expectSound(chart(units, width), width);
  });

  test("says the page's sentence when there are no units", () => {
    const element = chart([], 620);
    expect(element.getAttribute("class")).toBe("chart-empty");
    expect(element.textContent).toBe("Aucun moteur ne passe sous 30 cycles.");
  });

  test("never turns a name or a key into markup", () => {
    const {document} = parseHTML(`<main>${chart(fleets["names that are markup"], 620).outerHTML}</main>`);
    expect(document.querySelectorAll("script, b")).toHaveLength(0);
  });
});

test("a chart of unknown units alone draws them, hatched, or says why there is nothing", () => {
  const units = sample.map((unit) => ({...unit, ...unknown}));
  expect(riskBar(lives(units), {...host(620), levels}).outerHTML).toContain("url(#chart-620-hatch)");
  expect(
    actualVsPredicted(units, {...host(620), ...axis, lateLabel: "a", earlyLabel: "b"}).textContent
  ).toContain("Aucun");
  expect(rulBoxes(lives(units), {...host(620), ...axis, clusters}).textContent).toContain("Aucun");
  expectSound(rulHistogram(lives(units), {...host(620), ...axis, levels}), 620);
});

const story = {
  ...axis,
  pastLabel: "Prévisions faites",
  forecastLabel: "Prévision",
  cap: 125,
  capLabel: "plafond"
};
const sensors = {ageLabel: "âge, heures", valueLabel: "écarts-types"};
const deviations = {valueLabel: "écarts-types", unknownLabel: "n. d."};
const models = [
  {id: "a", label: "un modèle au nom interminable qui ne tient nulle part", highlight: true},
  {id: "b", label: "b"}
];
const compared = [
  {id: "a", label: "un modèle au nom interminable qui ne tient nulle part", kind: "production"},
  {id: "b", label: "b", kind: "baseline", note: "une note tout aussi interminable que le nom du modèle"}
] as const;
const kinds = {model: "Nos modèles", baseline: "Références", published: "Publiés"};

const stops = (lives: readonly number[], width: number, own: Partial<StopDotsOptions> = {}, end = 60) =>
  stopDots(stopData(lives, end), {...host(width), ...stopOptions, ...own});
const twenty = (life: number): number[] => Array(20).fill(life);

const others: Record<string, (width: number) => Element> = {
  "a stop of a unit that may outlive the cap whatever happens": (width) =>
    stops(twenty(125), width, {stop: 60, optimum: null}),
  "a stop of a unit at its end": (width) => stops(twenty(0), width, {stop: 0, optimum: 0}, 10),
  "a stop past every life": (width) => stops(twenty(3), width, {stop: 10, optimum: 2}, 10),
  "a stop of lives that are all one": (width) => stops(twenty(11.5), width, {stop: 11, optimum: 11}, 13),
  "a stop of lives spread to the cap": (width) =>
    stops(
      twenty(0).map((_, i) => Math.min(125, 3 + 7 * i)),
      width,
      {stop: 58, optimum: 2},
      124
    ),
  "a stop at an age of a hundred thousand hours": (width) =>
    stops(
      twenty(0).map((_, i) => Math.min(5000, 250 * i)),
      width,
      {age: 123_456.7, cap: 5000, stop: 2400, optimum: 1200},
      4999
    ),
  "a stop that costs nothing": (width) =>
    stopDots(
      {lives: twenty(4), costs: [0]},
      {...host(width), ...stopOptions, stop: 0, optimum: 0, failure: 0}
    ),
  "a trajectory of one record": (width) => trajectory([{age: 5, predicted: 80}], {...host(width), ...story}),
  "a trajectory at the end of life": (width) =>
    trajectory(
      [5, 6, 7].map((age) => ({age, predicted: 0})),
      {...host(width), ...story, truth: 0, truthLabel: "réelle", endLabel: "fin"}
    ),
  "a trajectory with gaps, the last one missing": (width) =>
    trajectory(
      [50, null, 48, 47, null].map((predicted, age) => ({age, predicted})),
      {...host(width), ...story}
    ),
  "a trajectory with events at one age": (width) =>
    trajectory(
      [90, 70, 20, 10].map((predicted, age) => ({age, predicted})),
      {
        ...host(width),
        ...story,
        events: [
          {age: 2, level: "degraded", label: "dégradé depuis 2 cycles de fonctionnement environ"},
          {age: 2, level: "critical", label: "critique depuis 2"}
        ]
      }
    ),
  "small multiples of one constant sensor": (width) =>
    sensorSmallMultiples([{name: "a", label: "a", ages: [1], values: [0]}], {...host(width), ...sensors}),
  "small multiples of a silent sensor": (width) =>
    sensorSmallMultiples([{name: "a", label: "a", ages: [1, 2], values: [null, Number.NaN]}], {
      ...host(width),
      ...sensors
    }),
  "a heatmap of zeros": (width) =>
    sensorHeatmap([{cluster: 1, sensor: "a", deviation: 0}], {
      ...host(width),
      clusters: clusters.slice(0, 1),
      sensors: [{name: "a", symbol: "un symbole bien trop long pour sa colonne"}],
      belowLabel: "sous",
      aboveLabel: "au-dessus",
      ...deviations
    }),
  "a heatmap of fifty sensors": (width) =>
    sensorHeatmap(
      clusters.flatMap(({cluster}) =>
        Array.from({length: 50}, (_, i) => ({cluster, sensor: `s${i}`, deviation: i - 25}))
      ),
      {
        ...host(width),
        clusters,
        sensors: Array.from({length: 50}, (_, i) => ({name: `s${i}`, symbol: `capteur ${i}`})),
        belowLabel: "sous le niveau sain de la flotte entière",
        aboveLabel: "au-dessus du niveau sain de la flotte entière",
        ...deviations
      }
    ),
  "a timeline of one milestone": (width) =>
    maintenanceTimeline([{kind: "today", age: 3, label: "aujourd’hui", value: "cycle 3"}], host(width)),
  "a timeline of milestones at one age": (width) =>
    maintenanceTimeline(
      (["entered", "degraded", "critical", "today", "end"] as const).map((kind) => ({
        kind,
        age: 3,
        label: "un événement",
        value: "cycle 3"
      })),
      host(width)
    ),
  "errors of one stage": (width) =>
    errorByStage([{model: "a", stage: "s", value: 0, n: 1}], {
      ...host(width),
      models,
      stages: [{id: "s", label: "toute la vie"}],
      xLabel: "RMSE",
      units: word
    }),
  "one error compared": (width) =>
    modelComparison([{model: "a", scenario: "s", rmse: 0}], {
      ...host(width),
      models: compared,
      scenarios: [{id: "s", label: "s"}],
      xLabel: "RMSE, cycles",
      kinds
    }),
  "a baseline a hundred times worse": (width) =>
    modelComparison(
      [
        {model: "a", scenario: "s", rmse: 3},
        {model: "b", scenario: "s", rmse: 300}
      ],
      {...host(width), models: compared, scenarios: [{id: "s", label: "s"}], xLabel: "RMSE, cycles", kinds}
    ),
  "importances that are all zero": (width) =>
    importanceBars(
      [
        {name: "a", label: "a", value: 0},
        {name: "b", label: "b", value: 0}
      ],
      {...host(width), xLabel: "hausse"}
    ),
  "importances below zero": (width) =>
    importanceBars([{name: "a", label: "un nom bien trop long pour la place", value: -0.02, error: 0.01}], {
      ...host(width),
      xLabel: "hausse"
    }),
  "one number of clusters": (width) =>
    silhouetteCurve([{k: 3, value: 0}], {
      ...host(width),
      chosen: 3,
      chosenLabel: "3 groupes retenus",
      xLabel: "groupes",
      yLabel: "silhouette"
    }),
  "silhouettes below zero": (width) =>
    silhouetteCurve(
      [
        {k: 2, value: -0.3},
        {k: 3, value: -0.1}
      ],
      {
        ...host(width),
        chosen: 3,
        chosenLabel: "3 groupes retenus",
        xLabel: "groupes",
        yLabel: "silhouette"
      }
    ),
  "one fold": (width) =>
    foldsStrip([{model: "a", folds: [0]}], {
      ...host(width),
      models,
      xLabel: "RMSE",
      foldLabels: ["pli 1"],
      meanLabel: "moyenne"
    })
};

test.each(Object.entries(others))("%s stays sound", (_, chart) => {
  for (const width of [320, 620, 1280]) {
    const element = chart(width);
    expect(element.getAttribute("class")).not.toBe("chart-empty");
    expectSound(element, width);
  }
});

test.each<[string, Element]>([
  ["trajectory", trajectory([{age: 1, predicted: null}], {...host(620), ...story})],
  ["trajectory without records", trajectory([], {...host(620), ...story})],
  ["sensorSmallMultiples", sensorSmallMultiples([], {...host(620), ...sensors})],
  ["maintenanceTimeline", maintenanceTimeline([], host(620))],
  ["importanceBars", importanceBars([], {...host(620), xLabel: "x"})],
  ["foldsStrip", foldsStrip([], {...host(620), models, xLabel: "x", foldLabels: [], meanLabel: "m"})],
  [
    "silhouetteCurve",
    silhouetteCurve([], {...host(620), chosen: 2, chosenLabel: "2", xLabel: "x", yLabel: "y"})
  ],
  ["errorByStage", errorByStage([], {...host(620), models, stages: [], xLabel: "x", units: word})],
  [
    "modelComparison",
    modelComparison([], {...host(620), models: compared, scenarios: [], xLabel: "x", kinds})
  ]
])("%s says the page's sentence when there is nothing to draw", (_, element) => {
  expect(element.textContent).toBe("Aucun moteur ne passe sous 30 cycles.");
});

const coneWords = {
  cap: 125,
  alpha: 0.2,
  xLabel: "durée restante réelle, cycles",
  yLabel: "durée prédite, cycles",
  coneLabel: "cône, ± 20 %",
  truthLabel: "prédiction exacte",
  lineLabel: "moteur FD001-34",
  ageLabel: "cycle",
  insideLabel: "dans le cône",
  outsideLabel: "hors du cône",
  shareLabel: "dans le cône"
};
const coneCases: Record<string, {points: Parameters<typeof alphaLambda>[0]; more?: object}> = {
  "one prediction": {points: [{age: 3, remaining: 50, predicted: 60}]},
  "a prediction at the very end": {points: [{age: 200, remaining: 0, predicted: 0}]},
  "predictions that are all the cap": {
    points: [120, 60, 0].map((remaining) => ({age: 200 - remaining, remaining, predicted: 125}))
  },
  "a horizon at the cap and words too long for it": {
    points: [120, 10].map((remaining) => ({age: 200 - remaining, remaining, predicted: remaining})),
    more: {
      horizon: {remaining: 125, label: "à ± 20 locomotives près dès 125 heures de service avant la panne"}
    }
  },
  "a horizon at the end": {
    points: [5, 1].map((remaining) => ({age: 200 - remaining, remaining, predicted: remaining})),
    more: {horizon: {remaining: 1, label: "± 20 cycles dès le dernier"}}
  },
  "lives of thousands of hours": {
    points: [7000, 900].map((remaining) => ({age: 9000 - remaining, remaining, predicted: remaining * 1.3})),
    more: {cap: 7000}
  },
  "one level of many units": {
    points: [],
    more: {
      levels: [{remaining: 60, units: 9, q5: 60, q25: 60, q50: 60, q75: 60, q95: 60, inside: 1}],
      bandLabels: {half: "la moitié", ninety: "9 sur 10"}
    }
  }
};

test.each(Object.entries(coneCases))("the α-λ cone stays sound with %s", (_, {points, more}) => {
  for (const width of [320, 620, 1280])
    expectSound(alphaLambda(points, {...host(width), ...coneWords, ...more}), width);
});

test("the α-λ cone says the page's sentence without predictions or levels", () => {
  expect(alphaLambda([], {...host(620), ...coneWords}).getAttribute("class")).toBe("chart-empty");
});

const healthWords = {
  xLabel: "âge, heures",
  yLabel: "indice de santé",
  others: [],
  othersLabel: "moitié des locomotives du même âge",
  failure: [85, 116] as const,
  failureLabel: "9 pannes sur 10"
};
const lifeOf = (...levels: number[]) => levels.map((health, i) => ({age: 1 + i * 40, health}));
const healthCases: Record<string, {points: ReturnType<typeof lifeOf>; more?: object}> = {
  "one record": {points: lifeOf(12)},
  "a unit that stays at 0": {points: lifeOf(0, 0, 0)},
  "a unit at the most there is": {points: lifeOf(0, 90, 200)},
  "failures all at one level": {points: lifeOf(0, 40, 99), more: {failure: [100, 100]}},
  "others of no age of its own": {points: lifeOf(3, 5), more: {others: [{age: 900, q25: 10, q75: 40}]}},
  "others that all stand alike": {
    points: lifeOf(3, 5, 9),
    more: {others: [1, 50, 200].map((age) => ({age, q25: 0, q75: 0}))}
  },
  "ages of thousands of hours": {points: lifeOf(1, 20, 60).map((p) => ({...p, age: p.age * 400}))}
};

test.each(Object.entries(healthCases))("the health curve stays sound with %s", (_, {points, more}) => {
  for (const width of [320, 620, 1280])
    expectSound(healthCurve(points, {...host(width), ...healthWords, ...more}), width);
});

test("the health curve says the page's sentence without a record", () => {
  expect(healthCurve([], {...host(620), ...healthWords}).getAttribute("class")).toBe("chart-empty");
});

const intervalWords = {domain: [-1, 1] as const, format: String, xLabel: "exactitude", intervalLabel: "95 %"};

test.each(
  Object.entries({
    "one row without a name": [{key: "a", label: "", value: 0.5, low: 0.5, high: 0.5}],
    "names of forty characters": ["a", "b"].map((key) => ({
      key,
      label: `Locomotives du dépôt de Villeneuve ${key}`,
      value: -1,
      low: -1,
      high: 1
    }))
  })
)("rows of intervals stay sound with %s", (_, rows) => {
  for (const width of [320, 620, 1280])
    expectSound(intervalRows(rows, {...host(width), ...intervalWords}), width);
});

test("rows of intervals say the page's sentence without a row", () => {
  expect(intervalRows([], {...host(620), ...intervalWords}).getAttribute("class")).toBe("chart-empty");
});
