/** A small fleet in memory, for tests of what pages say. */
import type {
  BackTest,
  CalibrationFacts,
  IntervalResults,
  Vocabulary
} from "../../pipeline/contract/summary.ts";
import type {Calibration} from "../../pipeline/core/calibrate/calibration.ts";
import type {Locale} from "../../src/i18n/locale.ts";
import {speech} from "../../src/i18n/messages.ts";
import type {Context} from "../../src/views/context.ts";
import {packDeviations} from "../../src/views/deviations.ts";
import type {FleetData, PackedFleet} from "../../src/views/fleet-data.ts";
import {unpackFleet} from "../../src/views/fleet-data.ts";
import {everything, type State} from "../../src/views/state.ts";

export const engines: Vocabulary = {
  unit: {fr: {one: "moteur", other: "moteurs", gender: "m"}, en: {one: "engine", other: "engines"}},
  time: {fr: {one: "cycle", other: "cycles", gender: "m"}, en: {one: "cycle", other: "cycles"}}
};

/** A feminine noun that elides, and hours: what a second fleet may bring. */
export const propellers: Vocabulary = {
  unit: {fr: {one: "hélice", other: "hélices", gender: "f"}, en: {one: "propeller", other: "propellers"}},
  time: {fr: {one: "heure", other: "heures", gender: "f"}, en: {one: "hour", other: "hours"}}
};

const score = (mae: number) => ({n: 4, rmse: mae + 1, mae, bias: 0, phm08: 10});

/** Of a prediction p: lives spread evenly over p − 10 to p + 10, or over 0 to 2 p where p is less, up to the cap. */
export const calibration: Calibration = {
  cap: 125,
  levels: [0.01, 0.25, 0.5, 0.75, 0.99],
  lives: Array.from({length: 26}, (_, g) =>
    [0.01, 0.25, 0.5, 0.75, 0.99].map((level) => Math.min(125, 5 * g + (2 * level - 1) * Math.min(5 * g, 10)))
  )
};

const intervals = {
  units: 4,
  coverage: {value: 0.91, low: 0.85, high: 0.96},
  width: {value: 18, low: 16, high: 20},
  below: 0.04,
  score: 21
};
const results: IntervalResults = {
  interval90: intervals,
  interval50: {
    ...intervals,
    coverage: {value: 0.52, low: 0.4, high: 0.6},
    width: {value: 9, low: 8, high: 10}
  },
  stages: [
    {from: 0, to: 100, score: intervals},
    {from: 100, to: null, score: null}
  ]
};

/** Three methods and one for comparison, the last of the three in use. */
export const calibrationFacts: CalibrationFacts = {
  method: "localised",
  methods: (["split", "normalised", "localised", "quantile"] as const).map((method) => ({
    method,
    interval90: intervals
  })),
  tables: [structuredClone(calibration) as CalibrationFacts["tables"][number]],
  validation: results,
  test: results
};

const estimate = (value: number, half: number) => ({value, low: value - half, high: value + half});

/** A plan that beats the three simple rules; against the tuned threshold nothing is established. */
export const backTest: BackTest = {
  units: 20,
  results: [
    {
      policy: "plan",
      settings: [],
      failures: 1,
      lost: 8,
      cost: estimate(380_000, 20_000),
      rate: estimate(1600, 90),
      saving: null
    },
    ...(
      [
        ["tuned", [6, 7], 2, 6, 375_000, 12_000],
        ["critical", [], 0, 29, 486_000, 20_000],
        ["interval", [146, null], 3, 58, 750_000, 70_000],
        ["failure", [], 20, 0, 1_548_000, 15_000]
      ] as const
    ).map(([policy, settings, failures, lost, cost, half]) => ({
      policy,
      settings: [...settings],
      failures,
      lost,
      cost: estimate(cost, 20_000),
      rate: estimate(cost / 230, 90),
      saving: {cost: estimate(380_000 - cost, half), rate: estimate(1600 - cost / 230, 60)}
    }))
  ]
};

const scenario = (id: string, units: number, clustered: boolean): PackedFleet["scenarios"][number] => ({
  id,
  slug: id.toLowerCase(),
  label: {fr: "1 régime", en: "1 condition"},
  cohort: "test",
  truth: true,
  sensors: ["T24", "Ps30"],
  units,
  error: {rmse: 5, bias: 0.5, stages: [{from: 0, to: 30, score: score(2)}]},
  calibration: calibrationFacts,
  backTest,
  clustering: clustered
    ? {
        k: 2,
        silhouette: [{k: 2, value: 0.4}],
        clusters: [1, 2].map((cluster) => ({
          cluster,
          units: units / 2,
          rul: {min: 1, q1: 2, median: 3, q3: 4, max: 5},
          sensors: ["T24"]
        }))
      }
    : null
});

/** Of FD001's units: the clusters' profiles are their means. */
const sampleDeviations = packDeviations(["1", "2", "3", "4"], ["T24", "Ps30"], {
  rows: 4,
  columns: {unit_id: ["1", "2", "3", "4"]},
  extra: {T24: [-1.27, 2.07, -0.5, 0.1], Ps30: [1, 4, 0.1, 0.1]}
});

/** Two scenarios of four units each: predicted lives 5, 50, 100 and none, then 10, 25, 90, 120. */
export function packed(vocabulary = engines): PackedFleet {
  return {
    id: "aero",
    title: {fr: "Moteurs d’avion", en: "Aircraft engines"},
    vocabulary,
    thresholds: {critical: 30, degraded: 80},
    cap: 125,
    currency: "EUR",
    costs: {
      planned: 300_000,
      failure: 1_500_000,
      lostLife: 6_000,
      downtime: {planned: 3, failure: 12, cost: 4_000},
      horizon: 60,
      period: 10,
      capacity: 1
    },
    built: "2026-11-20T08:00:00Z",
    origin: {kind: "files", name: {fr: "NASA C-MAPSS", en: "NASA C-MAPSS"}},
    sensors: ["T24", "Ps30"].map((name) => ({name, symbol: name, label: {fr: name, en: name}, measure: ""})),
    scenarios: [scenario("FD001", 4, true), scenario("FD002", 4, false)],
    profiles: [
      {scenario: "FD001", cluster: 1, deviations: [0.4, 2.5]},
      {scenario: "FD001", cluster: 2, deviations: [-0.2, 0.1]}
    ],
    units: [
      [0, "1", 150, 7, 5, 0.5, 9.5, 0, 0, 1, 90, 130],
      [0, "2", 120, 45, 50, 41, 59, 0, 1, 1, 100, null],
      [0, "3", 60, 140, 100, 91, 109, 0, 2, 2, null, null],
      [0, "4", 61, null, null, null, null, 0, 3, 2, null, null],
      [1, "1", 200, 12, 10, 1, 19, 0, 0, null, 150, 180],
      [1, "2", 210, 60, 25, 16, 34, 0, 0, null, 150, 205],
      [1, "3", 80, 90, 90, 81, 99, 0, 2, null, null, null],
      [1, "4", 90, 130, 120, 111, 125, 0, 2, null, null, null]
    ],
    deviations: [sampleDeviations, null]
  };
}

export const data = (vocabulary = engines): FleetData => unpackFleet(packed(vocabulary));

/** Everything a view needs, in a language, with a reader's choice and links to units when asked. */
export const context = (
  locale: Locale,
  state: Partial<State> = {},
  fleet: FleetData = data(),
  unitHref: Context["unitHref"] = () => null
): Context => ({
  data: fleet,
  state: {...everything, ...state},
  speech: speech(locale, fleet.vocabulary),
  unitHref
});

/** The same fleet with only the units that pass. */
export const only = (fleet: FleetData, keep: (unit: FleetData["units"][number]) => boolean): FleetData => ({
  ...fleet,
  units: fleet.units.filter(keep)
});

/** A unit's page whose model has no explanation. */
export const unexplained = {at: null, explained: "none", what: {shifts: {}, ahead: 0}} as const;
