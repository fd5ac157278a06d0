/** Every chart with plausible data and French words: what the goldens show and what the properties hold for. */
import {actualVsPredicted} from "../../src/charts/actual-vs-predicted.ts";
import {alphaLambda} from "../../src/charts/alpha-lambda.ts";
import {contributionBars} from "../../src/charts/contribution-bars.ts";
import {criticalStrip} from "../../src/charts/critical-strip.ts";
import {decisionStrip} from "../../src/charts/decision-strip.ts";
import {differencePlot} from "../../src/charts/difference-plot.ts";
import {errorByStage} from "../../src/charts/error-by-stage.ts";
import {estimateRows} from "../../src/charts/estimate-rows.ts";
import {foldsStrip} from "../../src/charts/folds-strip.ts";
import {healthCurve} from "../../src/charts/health-curve.ts";
import {importanceBars} from "../../src/charts/importance-bars.ts";
import {intervalRows} from "../../src/charts/interval-rows.ts";
import {maintenanceTimeline} from "../../src/charts/maintenance-timeline.ts";
import {modelComparison} from "../../src/charts/model-comparison.ts";
import type {ChartOptions} from "../../src/charts/options.ts";
import {riskBar} from "../../src/charts/risk-bar.ts";
import {rulBoxes} from "../../src/charts/rul-boxes.ts";
import {rulHistogram} from "../../src/charts/rul-histogram.ts";
import {type ScheduledUnit, schedule} from "../../src/charts/schedule.ts";
import {sensorHeatmap} from "../../src/charts/sensor-heatmap.ts";
import {sensorSmallMultiples} from "../../src/charts/sensor-small-multiples.ts";
import {silhouetteCurve} from "../../src/charts/silhouette-curve.ts";
import {stopDots} from "../../src/charts/stop-dots.ts";
import {trajectory} from "../../src/charts/trajectory.ts";
import {waitingCurve} from "../../src/charts/waiting-curve.ts";
import {explorerCases} from "./explorerCases.ts";
import {gateCases} from "./gateCases.ts";
import {
  samplePredictions,
  sampleSeries,
  sampleUnits,
  sensorNames,
  stopData,
  stopLives,
  stopOptions,
  thresholds
} from "./sample.ts";
import {tabularCases} from "./tabularCases.ts";

const unitWord = {one: "moteur", other: "moteurs"};
const levels = {
  critical: {one: "critique", other: "critiques"},
  degraded: {one: "dégradé", other: "dégradés"},
  healthy: {one: "sain", other: "sains"},
  unknown: {one: "sans prédiction", other: "sans prédiction"}
};
const quartileLabels = {q1: "1er quartile", median: "Médiane", q3: "3e quartile"};
const thresholdLabels = {critical: "seuil critique", degraded: "seuil dégradé"};

type Sample = ReturnType<typeof sampleUnits>;
type Lives = Pick<Sample[number], "predicted"> & {readonly rul: number | null};
/** Units as the charts of predicted life take them. */
export const predictedLives = <T extends Lives>(units: readonly T[]) =>
  units.map(({predicted, rul: _, ...unit}) => ({...unit, rul: predicted}));
const worst = (units: Sample) =>
  predictedLives(units)
    .filter(({rul}) => rul !== null)
    .sort((a, b) => (a.rul as number) - (b.rul as number))
    .slice(0, 8);

const stripOptions = {domain: [0, 30] as const, period: 10, periodLabel: "d’ici 10 cycles"};
const fleet = sampleUnits(100);
const lifeOptions = {thresholds, thresholdLabels, xLabel: "durée restante prédite, cycles"};

/** Six periods of nine places; every unit wants the period its prediction falls in, and a full one sends its last on. */
const scheduled = (capacity: number, names = (name: string) => name): ScheduledUnit[] => {
  const taken = new Array(7).fill(0);
  return fleet
    .filter(({predicted}) => predicted !== null && predicted < 66)
    .sort((a, b) => a.predicted! - b.predicted!)
    .map(({key, name, predicted, title}, i) => {
      const wanted = Math.min(6, Math.floor(predicted! / 10));
      let slot = wanted;
      while (slot < 6 && taken[slot] >= capacity) slot++;
      taken[slot]++;
      return {key, name: names(name), slot, wanted, selected: i % 5 !== 3, title};
    })
    .filter(({slot, wanted}) => slot < 6 || wanted < 6);
};
const scheduleOptions = (capacity: number) => ({
  periods: [0, 10, 20, 30, 40, 50].map((from) => `${from} à ${from + 9}`),
  later: "après 59",
  capacity,
  capacityLabel: `${capacity} places`,
  taken: (count: number) => `${count} sur ${capacity}`,
  without: (count: number) => `${count} sans place`,
  xLabel: "cycles à partir du dernier relevé"
});

const clusters = [1, 2, 3, 4].map((cluster) => ({
  cluster,
  label: `Cluster ${cluster}`,
  note: `${fleet.filter((unit) => unit.cluster === cluster).length} moteurs`
}));
const deviations = clusters.flatMap(({cluster}) =>
  sensorNames.map((sensor, i) => ({
    cluster,
    sensor,
    deviation: cluster === 4 && i === 5 ? null : ((i % 4 === 3 ? -1 : 1) * (6 - i * 0.4)) / cluster
  }))
);

const heatmapWords = {
  sensors: sensorNames.map((name) => ({name, symbol: name, label: `Capteur ${name}`})),
  belowLabel: "sous le niveau sain",
  aboveLabel: "au-dessus, écarts-types",
  valueLabel: "écarts-types",
  unknownLabel: "n. d."
};
const models = [
  {id: "boosting", label: "boosting de gradient", highlight: true},
  {id: "forest", label: "forêt aléatoire"},
  {id: "ridge", label: "régression ridge"},
  {id: "library", label: "ml-random-forest, 2 000 lignes"}
];
const stages = ["0 à 25 cycles", "25 à 50 cycles", "50 à 75 cycles", "75 à 100 cycles", "100 cycles et plus"];
const stageErrors = stages.flatMap((label, s) =>
  models.map(({id}, m) => ({
    model: id,
    stage: label,
    value: s === 4 && m === 3 ? null : 3 + s * 2.5 + m * 1.3,
    n: 12 + s
  }))
);
const scenarios = ["FD001", "FD002", "FD003", "FD004"].map((id) => ({id, label: id}));
const compared = [
  {id: "boosting", label: "boosting de gradient", kind: "production"},
  {id: "forest", label: "forêt aléatoire", kind: "model"},
  {id: "age", label: "âge seul", kind: "baseline"},
  {id: "constant", label: "constante", kind: "baseline"},
  {id: "dcnn", label: "DCNN (Li)", kind: "published", note: "2018"},
  {id: "star", label: "STAR", kind: "published", note: "2024"}
] as const;
const errors = scenarios.flatMap(({id: scenario}, s) =>
  compared.map(({id, kind}, m) => {
    const rmse = id === "dcnn" && s === 1 ? null : [10.8, 12, 33, 40.1, 12.6, 10.6][m] + s * 0.7;
    const own = kind === "production" || kind === "model";
    return {
      model: id,
      scenario,
      rmse,
      interval: own && rmse ? ([rmse - 1.4, rmse + 1.5] as const) : undefined
    };
  })
);

const predictions = samplePredictions(203, 7);
export const story = {
  ...lifeOptions,
  thresholdLabels: {critical: "critique sous 30", degraded: "dégradé sous 80"},
  xLabel: "cycle du moteur",
  yLabel: "durée restante, cycles",
  todayLabel: "aujourd’hui",
  pastLabel: "Prévisions faites jusqu’ici",
  forecastLabel: "Prévision",
  cap: 125,
  capLabel: "plafond appris",
  truth: 7,
  truthLabel: "durée réelle",
  endLabel: "panne prévue au cycle 209",
  events: [
    {age: 125, level: "degraded", label: "dégradé depuis 125"},
    {age: 179, level: "critical", label: "critique depuis 179"}
  ]
} as const;

const cone = {
  cap: 125,
  alpha: 0.2,
  xLabel: "durée restante réelle, cycles",
  yLabel: "durée prédite, cycles",
  coneLabel: "cône, ± 20 %",
  truthLabel: "prédiction exacte",
  ageLabel: "cycle",
  insideLabel: "dans le cône",
  outsideLabel: "hors du cône",
  shareLabel: "dans le cône"
};
/** Predictions of many units that spread and run late far from failure. */
const coneLevels = Array.from({length: 26}, (_, k) => {
  const remaining = 5 * k;
  const at = (share: number): number => Math.min(125, Math.max(0, remaining * (1 + share) + 1 + 4 * share));
  return {
    remaining,
    units: 100,
    q5: at(-0.25),
    q25: at(-0.1),
    q50: at(0.02),
    q75: at(0.14),
    q95: at(0.35),
    inside: k === 0 ? null : 0.7
  };
});

/** Charts by the name of their golden. */
export const cases: Readonly<Record<string, (options: ChartOptions) => Element>> = {
  "risk-bar": (options) => riskBar(predictedLives(fleet), {...options, levels}),
  "rul-histogram": (options) =>
    rulHistogram(predictedLives(fleet), {...options, ...lifeOptions, levels, yLabel: "moteurs", cap: 125}),
  "rul-histogram-bars": (options) =>
    rulHistogram(predictedLives(sampleUnits(700)), {
      ...options,
      ...lifeOptions,
      levels,
      yLabel: "moteurs",
      cap: 125
    }),
  "critical-strip": (options) =>
    criticalStrip(worst(fleet), {...options, ...lifeOptions, todayLabel: "aujourd’hui"}),
  "critical-strip-row": (options) =>
    criticalStrip(worst(fleet).slice(2, 3), {
      ...options,
      ...lifeOptions,
      todayLabel: "aujourd’hui",
      part: "row",
      domain: [0, 40]
    }),
  "critical-strip-axis": (options) =>
    criticalStrip([], {...options, ...lifeOptions, todayLabel: "aujourd’hui", part: "axis", domain: [0, 40]}),
  "actual-vs-predicted": (options) =>
    actualVsPredicted(fleet, {
      ...options,
      xLabel: "durée restante réelle, cycles",
      yLabel: "prédite, cycles",
      lateLabel: "trop tard : plus de vie promise qu’il n’en reste",
      earlyLabel: "trop tôt : vie perdue"
    }),
  "actual-vs-predicted-others": (options) =>
    actualVsPredicted(fleet.slice(0, 20), {
      ...options,
      xLabel: "durée restante réelle, cycles",
      yLabel: "prédite, cycles",
      lateLabel: "trop tard",
      earlyLabel: "trop tôt",
      others: fleet.slice(20)
    }),
  "sensor-heatmap": (options) =>
    sensorHeatmap(deviations, {
      ...options,
      ...heatmapWords,
      clusters: clusters.map(({cluster, label}) => ({cluster, label}))
    }),
  "sensor-heatmap-noted": (options) =>
    sensorHeatmap(deviations, {
      ...options,
      ...heatmapWords,
      clusters: clusters.map(({note, ...own}, i) => (i === 1 ? own : {...own, note}))
    }),
  "rul-boxes": (options) =>
    rulBoxes(predictedLives(fleet), {...options, ...lifeOptions, clusters, quartileLabels}),
  "rul-boxes-others": (options) =>
    rulBoxes(predictedLives(fleet.slice(0, 30)), {
      ...options,
      ...lifeOptions,
      clusters,
      quartileLabels,
      others: predictedLives(fleet.slice(30))
    }),
  "decision-strip": (options) =>
    decisionStrip(
      {lives: [...stopLives.slice(0, 18), 48, 125], stop: 7},
      {...options, ...stripOptions, part: "row"}
    ),
  "waiting-curve": (options) => {
    const costs = Array.from({length: 21}, (_, wait) => 3.1 + 10.4 / (1 + Math.exp(6 - wait)));
    return waitingCurve(costs, {
      ...options,
      wait: 7,
      ceiling: 13.5,
      money: (cost) => `${cost.toFixed(1).replace(".", ",")} M€`,
      xLabel: "cycles de report",
      ceilingLabel: "13,5 M€ : laisser en service",
      waitLabels: ["+6,7 M€", "6 pannes attendues sur 9"],
      tip: (wait) => [`Report de ${wait} cycles`]
    });
  },
  "waiting-curve-half": (options) => {
    const costs = Array.from({length: 21}, (_, wait) => 12.6 + 40 / (1 + Math.exp((10 - wait) / 2)));
    return waitingCurve(costs, {
      ...options,
      wait: 10,
      ceiling: 52.6,
      money: (cost) => `${cost.toFixed(0)} M€`,
      xLabel: "cycles de report",
      ceilingLabel: "52,6 M€ : laisser en service",
      waitLabels: ["+20 M€", "18 pannes attendues sur 34"],
      tip: (wait) => [`Report de ${wait} cycles`]
    });
  },
  trajectory: (options) => trajectory(predictions, {...options, ...story}),
  "trajectory-bands": (options) => {
    const band = ({age, predicted}: {age: number; predicted: number}, spread = 1) => ({
      age,
      interval50: [Math.max(0, predicted * 0.9 - spread), predicted * 1.1 + spread] as const,
      interval90: [
        Math.max(0, predicted * 0.7 - 3 * spread),
        Math.min(130, predicted * 1.3 + 3 * spread)
      ] as const
    });
    const past = predictions.slice(-90);
    const last = past[past.length - 1];
    const ahead = [0, 2, 4, 6, 8].map((t) => ({
      age: last.age + t,
      predicted: Math.max(0, last.predicted - t)
    }));
    return trajectory(past, {
      ...options,
      ...story,
      truth: null,
      bands: past.map((point) => band(point)),
      forecastBands: ahead.map((point) => band(point)),
      bandLabels: {half: "50 % des cas", ninety: "90 %"}
    });
  },
  "trajectory-stop": (options) => {
    const past = predictions.slice(-60);
    const {age, predicted: left} = past[past.length - 1];
    const used = (from: number, later: number): number => Math.max(0, from - later);
    return trajectory(past, {
      ...options,
      ...story,
      events: story.events.slice(1),
      stop: {age: age + 4, label: `arrêt ${age + 4}`},
      endLabel: "panne de 206 à 215,\n9 fois sur 10",
      bands: past.map(({age, predicted}) => ({
        age,
        interval50: [predicted * 0.85, Math.min(125, predicted * 1.1)],
        interval90: [predicted * 0.6, Math.min(125, predicted * 1.3)]
      })),
      forecastBands: Array.from({length: 13}, (_, later) => ({
        age: age + later,
        interval50: [used(left - 1, later), used(left + 2, later)],
        interval90: [used(left - 3, later), used(left + 5, later)]
      })),
      bandLabels: {half: "50 % des cas", ninety: "90 % des cas"}
    });
  },
  "stop-dots": (options) => stopDots(stopData(stopLives), {...options, ...stopOptions}),
  "stop-dots-cap": (options) =>
    stopDots(
      stopData(
        stopLives.map((life, i) => (i < 9 ? 40 + 4 * life : 125)),
        62
      ),
      {
        ...options,
        ...stopOptions,
        stop: 60,
        optimum: null
      }
    ),
  "alpha-lambda": (options) =>
    alphaLambda(
      predictions
        .map(({age, predicted}) => ({age, predicted, remaining: 210 - age}))
        .filter(({remaining}) => remaining <= 125),
      {
        ...options,
        ...cone,
        lineLabel: "moteur 34",
        horizon: {remaining: 98, label: "± 20 cycles dès 98 cycles avant la panne"}
      }
    ),
  "alpha-lambda-levels": (options) =>
    alphaLambda([], {
      ...options,
      ...cone,
      levels: coneLevels,
      lineLabel: "médiane",
      bandLabels: {half: "la moitié", ninety: "9 sur 10"}
    }),
  "interval-rows": (options) =>
    intervalRows(
      scenarios.map(({id}, i) => ({
        key: id,
        label: id,
        value: 0.82 + 0.03 * i,
        low: 0.73 + 0.03 * i,
        high: 0.88 + 0.03 * i
      })),
      {
        ...options,
        domain: [0, 1],
        format: (value) => `${Math.round(100 * value)} %`,
        xLabel: "Moteurs dans le cône à λ = 0,25",
        intervalLabel: "intervalle à 95 %"
      }
    ),
  "health-curve": (options) =>
    healthCurve(
      predictions.map(({age}) => ({age, health: Math.round(4 + 88 * (age / 203) ** 3)})),
      {
        ...options,
        xLabel: "âge, cycles",
        yLabel: "indice de santé",
        others: Array.from({length: 30}, (_, i) => ({age: 9 * (i + 1), q25: 2 * i, q75: 8 + 3 * i})),
        othersLabel: "moitié des moteurs du même âge",
        failure: [85, 116],
        failureLabel: "9 pannes sur 10"
      }
    ),
  "sensor-small-multiples": (options) =>
    sensorSmallMultiples(
      sampleSeries(50).map((series, i) => ({
        ...series,
        highlight: i === 0,
        note: i === 2 ? undefined : "47,52 à 47,99 psia"
      })),
      {...options, band: [-2, 2], ageLabel: "âge, cycles", valueLabel: "écarts-types"}
    ),
  "maintenance-timeline": (options) =>
    maintenanceTimeline(
      [
        {kind: "entered", age: 1, label: "mise en service", value: "cycle 1"},
        {kind: "degraded", age: 125, label: "dégradé depuis", value: "cycle 125"},
        {kind: "critical", age: 179, label: "critique depuis", value: "cycle 179"},
        {kind: "today", age: 203, label: "aujourd’hui", value: "cycle 203"},
        {kind: "end", age: 209, label: "panne prévue", value: "cycle 209"},
        {kind: "truth", age: 210, label: "panne réelle", value: "cycle 210"}
      ],
      options
    ),
  "error-by-stage": (options) =>
    errorByStage(stageErrors, {
      ...options,
      models,
      stages: stages.map((label) => ({id: label, label})),
      xLabel: "erreur quadratique (RMSE), cycles",
      units: unitWord
    }),
  "error-by-stage-bias": (options) =>
    errorByStage(
      stageErrors.map((error) => ({...error, value: error.value === null ? null : error.value - 8})),
      {
        ...options,
        models: models.slice(0, 2),
        stages: stages.map((label) => ({id: label, label})),
        xLabel: "biais, cycles : à droite, trop tard",
        units: unitWord,
        signed: true
      }
    ),
  "model-comparison": (options) =>
    modelComparison(errors, {
      ...options,
      models: compared,
      scenarios,
      xLabel: "RMSE, cycles",
      kinds: {model: "Nos modèles", baseline: "Références naïves", published: "Résultats publiés"}
    }),
  "importance-bars": (options) =>
    importanceBars(
      sensorNames.map((name, i) => ({
        name,
        label: i === 0 ? "Pression Ps30, sortie compresseur" : name,
        value: 5 / (1 + i) - 0.5,
        error: 0.2,
        highlight: i === 0
      })),
      {...options, xLabel: "hausse de la RMSE, cycles"}
    ),
  "contribution-bars": (options) =>
    contributionBars(
      sensorNames.slice(0, 9).map((name, i) => ({
        name,
        label: i === 0 ? "Pression Ps30, sortie compresseur" : name,
        value: i < 7 ? -25 / (1 + i) : 4,
        highlight: i === 0
      })),
      {...options, xLabel: "cycles"}
    ),
  "contribution-bars-changed": (options) =>
    contributionBars(
      sensorNames.slice(0, 5).map((name, i) => ({name, label: name, value: 3 - 2 * i, before: 2 - i})),
      {...options, xLabel: "cycles", beforeLabel: "tel que relevé"}
    ),
  schedule: (options) => schedule(scheduled(8), {...options, ...scheduleOptions(8)}),
  "schedule-short": (options) =>
    schedule(
      scheduled(4, (name) => `FD001-${name}`),
      {...options, ...scheduleOptions(4)}
    ),
  "difference-plot": (options) =>
    differencePlot(
      [
        ["Seuil réglé sur les autres moteurs", 4, 30],
        ["Seuil critique", 95, 20],
        ["Jusqu’à la panne", 1150, 20]
      ].map(([label, shift, half]) => ({
        label: String(label),
        rows: scenarios.map(({id}, i) => {
          const value = Number(shift) - 60 * (i === 1 && shift === 4 ? 1 : 0) + 3 * i;
          const [low, high] = [value - Number(half), value + Number(half)];
          return {
            key: `${label}/${id}`,
            label: id,
            value,
            low,
            high,
            text: `${value} k€`,
            title: `${id}, ${label}`
          };
        })
      })),
      {
        ...options,
        xLabel: "coût de plus que le plan, k€",
        below: "moins cher",
        above: "plus cher que le plan"
      }
    ),
  "silhouette-curve": (options) =>
    silhouetteCurve(
      [0.41, 0.47, 0.52, 0.44, 0.39].map((value, i) => ({k: i + 2, value})),
      {
        ...options,
        chosen: 4,
        chosenLabel: "4 groupes retenus",
        xLabel: "nombre de groupes",
        yLabel: "silhouette moyenne"
      }
    ),
  "folds-strip": (options) =>
    foldsStrip(
      models.map(({id}, m) => ({model: id, folds: [12.1, 13.4, 11.2, 12.9, 14.1].map((fold) => fold + m)})),
      {
        ...options,
        models,
        foldLabels: [1, 2, 3, 4, 5].map((i) => `pli ${i}`),
        xLabel: "RMSE de chaque pli, cycles",
        meanLabel: "moyenne"
      }
    ),
  "estimate-rows": (options) =>
    estimateRows(
      [
        {key: "FD001", label: "FD001, test", value: 96, low: 92, high: 99, note: "26,1", tip: "96 sur 100"},
        {key: "FD002", label: "FD002, test", value: 90, low: 87, high: 94, note: "25,5", tip: "90 sur 100"},
        {key: "all", label: "Ensemble", value: 93, low: 90, high: 95, note: "25,8", tip: "93", strong: true}
      ],
      {
        ...options,
        xLabel: "% de vraies durées dans l’intervalle",
        reference: {value: 90, label: "90 annoncés"},
        domain: [75, 100],
        noteLabel: "largeur, cycles"
      }
    ),
  ...tabularCases,
  ...explorerCases,
  ...gateCases
};
