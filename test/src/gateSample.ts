/** Verdicts of every kind, judged on made-up predictions: the same at every run, and every figure the gate's own. */
import {
  type Gate,
  gateSchema,
  type gateUnitsTable,
  type HistoryEntry,
  type ModelCard
} from "../../pipeline/contract/gate.ts";
import type {Columns} from "../../pipeline/contract/table.ts";
import type {ClassificationInputs, ModelCost, RegressionInputs} from "../../pipeline/core/gate/inputs.ts";
import {judge} from "../../pipeline/core/gate/judge.ts";
import type {GateResult} from "../../pipeline/core/gate/result.ts";
import {
  type ClassificationRules,
  classificationRules,
  type RegressionRules,
  regressionRules
} from "../../pipeline/core/gate/rules.ts";
import {CATEGORY_LABELS} from "../../pipeline/core/parse/googlePlay/labels.ts";
import {random} from "../../pipeline/core/stats/random.ts";
import type {Table} from "../../src/data/table.ts";

const seed = 7;
const cap = 125;
const hash = (digit: string): string => digit.repeat(64);
const cost: ModelCost = {bytes: 919_735, visited: 1468};

/** What a judgement gives to the site. */
export interface GateSample {
  readonly gate: Gate;
  readonly units: Table<typeof gateUnitsTable>;
}

const scenarios = ["FD001", "FD002", "FD003", "FD004"];
/** Typical error by fifth of the cap: small near the end. */
const spread = [2.8, 3.7, 10.3, 15.3, 10.3];

export interface Lives {
  readonly units?: number;
  /** Size of the candidate's errors beside production's. */
  readonly factor?: number;
  /** Share of both models' errors that they make together. */
  readonly shared?: number;
  /** Width of the candidate's intervals beside the honest one. */
  readonly width?: number;
  /** Added to the candidate's predictions that are within 30 of the end. */
  readonly late?: number;
  /** Multiplies what everyone gets wrong. */
  readonly noise?: number;
}

/** Remaining lives of a fleet as both models predict them; ids are told as by reports of kind `rul`. */
export function lives({
  units = 400,
  factor = 1,
  shared = 0.8,
  width = 1,
  late = 0,
  noise = 1
}: Lives = {}): RegressionInputs {
  const {next, normal} = random(seed);
  const places = Array.from({length: units}, (_, u) => u);
  const raw = places.map(() => 6 + 139 * next());
  const fifth = raw.map((life) => Math.min(4, Math.floor(life / 25)));
  const truth = raw.map((life) => Math.min(cap, life));
  const both = places.map(() => Math.sqrt(shared) * normal());
  const error = (u: number): number =>
    noise * spread[fifth[u]] * (both[u] + Math.sqrt(1 - shared) * normal());
  const own = places.map((u) => truth[u] + factor * error(u) + (truth[u] < 30 ? late : 0));
  const half = (u: number): number => width * 1.645 * noise * factor * spread[fifth[u]];
  return {
    kind: "regression",
    units: {
      ids: places.map((u) => `${scenarios[u % 4].toLowerCase()}/${u % 3 ? "out-of-fold" : "test"}/${u + 1}`),
      scenario: places.map((u) => scenarios[u % 4]),
      stage: fifth.map((k) => (k === 4 ? "100-" : `${25 * k}-${25 * k + 25}`)),
      truth,
      candidate: own,
      production: factor === 1 && shared === 1 && late === 0 ? own : places.map((u) => truth[u] + error(u)),
      low: places.map((u) => own[u] - half(u)),
      high: places.map((u) => own[u] + half(u)),
      baseline: new Float64Array(units).fill(85)
    },
    candidate: cost,
    production: cost,
    reproduced: {same: true, largest: 0}
  };
}

const classes = [...CATEGORY_LABELS.keys()];

/** Applications in 33 classes; each model sees the true one through noise, the better the stronger its signal. */
export function applications(
  signal: {production: number; candidate: number},
  units = 1200
): ClassificationInputs {
  const {next, int, normal} = random(seed);
  const k = classes.length;
  const truth = Int32Array.from({length: units}, (_, u) => (u < 2 * k ? u % k : Math.min(int(k), int(k))));
  const production = new Float64Array(units * k);
  const candidate = new Float64Array(units * k);
  for (let u = 0; u < units; u++)
    for (let c = 0; c < k; c++) {
      const is = c === truth[u] ? 1 : 0;
      const noise = normal();
      production[u * k + c] = signal.production * (signal.production * is + noise);
      candidate[u * k + c] = signal.candidate * (signal.candidate * is + 0.8 * noise + 0.6 * normal());
    }
  for (const scores of [production, candidate]) toProbabilities(scores, k);
  return {
    kind: "classification",
    units: {
      ids: Array.from(truth, (_, u) => `Application ${u + 1} ${Math.floor(900 * next())}`),
      classes,
      truth,
      candidate,
      production
    },
    candidate: cost,
    production: cost,
    reproduced: {same: true, largest: 0}
  };
}

function toProbabilities(scores: Float64Array, k: number): void {
  for (let at = 0; at < scores.length; at += k) {
    let sum = 0;
    for (let i = at; i < at + k; i++) sum += scores[i] = Math.exp(scores[i]);
    for (let i = at; i < at + k; i++) scores[i] /= sum;
  }
}

/** The same without a model in production. */
export const asFirst = <T extends RegressionInputs | ClassificationInputs>(inputs: T): T => ({
  ...inputs,
  units: {...inputs.units, production: null},
  production: null,
  reproduced: null
});

const card = (kind: Gate["kind"], build: string, change: Partial<ModelCard>): ModelCard => ({
  model: "boosting",
  family: "boosting",
  options: {rate: 0.03, leaves: 31, minLeafRows: 60, bins: 255},
  bytes: cost.bytes,
  trees: 978,
  nodes: 59_658,
  visited: cost.visited,
  features: 85,
  training: {units: 709, rows: 160_359, sha256: hash("6")},
  origin:
    kind === "regression"
      ? {
          fr: "NASA C-MAPSS, dégradation simulée de turboréacteurs",
          en: "NASA C-MAPSS turbofan degradation simulation"
        }
      : {fr: "Google Play, table de 2018", en: "Google Play, table of 2018"},
  metrics: {},
  built: "2026-11-29T02:00:44.356Z",
  build,
  seed,
  code: "f78efbfcb05b5537",
  sha256: hash("a"),
  ...change
});

const history: readonly HistoryEntry[] = [
  {
    build: "c0ffee01",
    built: "2026-09-29T01:53:15.218Z",
    verdict: "promote",
    first: true,
    score: 68.2,
    model: "forest",
    metrics: {},
    promoted: "2026-09-30T02:00:42.530Z",
    override: "Premier essai, plancher levé pour la démonstration",
    link: null
  },
  {
    build: "c0ffee02",
    built: "2026-10-14T01:53:15.218Z",
    verdict: "hold",
    first: false,
    score: 66.9,
    model: "ridge",
    metrics: {},
    promoted: null,
    override: null,
    link: null
  },
  {
    build: "c0ffee03",
    built: "2026-11-02T01:53:15.218Z",
    verdict: "promote",
    first: false,
    score: 75.1,
    model: "boosting",
    metrics: {},
    promoted: "2026-11-03T02:00:42.530Z",
    override: null,
    link: null
  }
];

/** `gate.json` and its table as the pipeline publishes a judgement. */
function published(
  result: GateResult,
  change: Partial<ModelCard>,
  past: readonly HistoryEntry[]
): GateSample {
  const {units, ...rest} = result;
  const candidate = card(result.kind, "fac63ef5", change);
  const third = units.filter((_, u) => u % 3 === 0).length;
  const gate = gateSchema.parse({
    version: 1,
    report: result.kind === "regression" ? "aero" : "apps",
    ...structuredClone(rest),
    protocol: {
      ...rest.protocol,
      left: 3,
      heldOut:
        result.kind === "regression"
          ? [
              {part: "test", units: third},
              {part: "out-of-fold", units: units.length - third}
            ]
          : [{part: "out-of-fold", units: units.length}],
      sha256: hash("b")
    },
    candidate,
    production: result.first
      ? null
      : card(result.kind, "c0ffee03", {
          built: "2026-11-02T01:53:15.218Z",
          bytes: 801_200,
          trees: 900,
          nodes: 54_900,
          sha256: hash("c"),
          code: "0123456789abcdef"
        }),
    history: [
      ...past,
      {
        build: candidate.build,
        built: candidate.built,
        verdict: result.verdict,
        first: result.first,
        score: result.score.candidate,
        model: "boosting",
        metrics: {},
        promoted: null,
        override: null,
        link: null
      }
    ]
  });
  const columns: Columns<typeof gateUnitsTable> = {
    unit_id: units.map(({unit}) => unit),
    slice: units.map(({slice}) => slice),
    truth: units.map(({truth}) => truth),
    production: units.map(({production}) => production),
    candidate: units.map((one) => one.candidate),
    production_error: units.map(({productionError}) => productionError),
    candidate_error: Float64Array.from(units, ({candidateError}) => candidateError)
  } as unknown as Columns<typeof gateUnitsTable>;
  return {gate, units: {rows: units.length, columns}};
}

export const judgeLives = (
  inputs: RegressionInputs,
  rules: Partial<RegressionRules> = {},
  change: Partial<ModelCard> = {}
): GateSample =>
  published(
    judge(inputs, {...regressionRules, draws: 400, ...rules}, seed),
    change,
    inputs.production ? history : []
  );

export const judgeClasses = (
  inputs: ClassificationInputs,
  rules: Partial<ClassificationRules> = {},
  change: Partial<ModelCard> = {}
): GateSample =>
  published(
    judge(inputs, {...classificationRules, draws: 400, ...rules}, seed),
    change,
    inputs.production ? history : []
  );

/** One verdict of each kind that a page must be able to say. */
export const samples = {
  better: () => judgeLives(lives({factor: 0.88})),
  worse: () => judgeLives(lives({factor: 1.15})),
  open: () => judgeLives(lives({factor: 0.92, shared: 0.5, units: 240})),
  openWorse: () => judgeLives(lives({factor: 1.01, shared: 0.5, units: 240})),
  identical: () => judgeLives(lives({shared: 1})),
  few: () => judgeLives(lives({units: 12})),
  unreproduced: () => judgeLives({...lives({factor: 0.9}), reproduced: {same: false, largest: 4.2}}),
  unverified: () => judgeLives({...lives({factor: 0.9}), reproduced: null}),
  below: () => judgeLives(lives({factor: 0.9, noise: 2.4}), {notWorse: ["rmse"]}),
  uncovered: () => judgeLives(lives({factor: 0.9, width: 0.6})),
  heavy: () =>
    judgeLives(
      {...lives({factor: 0.9}), candidate: {bytes: 31e6, visited: 5000}},
      {},
      {bytes: 31_000_000, visited: 5000}
    ),
  mixed: () =>
    judgeLives(lives({factor: 0.86, late: 6, width: 1.6, units: 300}), {
      notWorse: ["rmse", "mae", "phm08", "bias", "late"]
    }),
  first: () => judgeLives(asFirst(lives())),
  firstBelow: () => judgeLives(asFirst(lives({noise: 2.4}))),
  firstFew: () => judgeLives(asFirst(lives({units: 12}))),
  classesBetter: () => judgeClasses(applications({production: 2.3, candidate: 2.6}), {floor: 50}),
  classesWorse: () => judgeClasses(applications({production: 2.6, candidate: 2.3}), {floor: 50}),
  classesFirst: () => judgeClasses(asFirst(applications({production: 2.3, candidate: 2.6})), {floor: 50})
} satisfies Readonly<Record<string, () => GateSample>>;
