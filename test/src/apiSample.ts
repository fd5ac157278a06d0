/** What answers are made from: a judged report of each kind. */
import type {Gate, HistoryEntry, ModelCard} from "../../pipeline/contract/gate.ts";
import type {RulSummary} from "../../pipeline/contract/summary.ts";
import type {SiteFacts} from "../../src/views/api/health.ts";
import type {RulFacts, TabularFacts} from "../../src/views/api/report.ts";
import {engines} from "./sample.ts";
import {tabularSample} from "./tabularSample.ts";

export const card = (build: string, changes: Partial<ModelCard> = {}): ModelCard => ({
  model: "forest",
  family: "forest",
  options: {trees: 100, maxDepth: 10},
  bytes: 49_600,
  trees: 100,
  nodes: 4000,
  visited: 900,
  features: 12,
  training: {units: 80, rows: 1000, sha256: "a".repeat(64)},
  origin: {fr: "essai", en: "test"},
  metrics: {accuracy: 0.875, "precision-macro": 0.882, "recall-macro": 0.868, "f1-macro": 0.875},
  built: "2026-01-02T10:00:00.000Z",
  build,
  seed: 7,
  code: "abc",
  sha256: build.repeat(8),
  ...changes
});

export const entry = (build: string, promoted: string | null = null): HistoryEntry => ({
  build,
  built: "2026-01-02T10:00:00.000Z",
  verdict: "promote",
  first: false,
  score: 80,
  model: "forest",
  metrics: {accuracy: 0.8},
  promoted,
  override: null,
  link: null
});

const near = (value: number) => ({value, low: value - 0.01, high: value + 0.01});

/** A candidate, build `22222222`, judged beside production, build `11111111`, unless told otherwise. */
export const gate = (changes: Partial<Gate> = {}): Gate => ({
  version: 1,
  report: "apps",
  kind: "classification",
  verdict: "promote",
  first: false,
  rules: [
    {
      id: "improves",
      metric: "f1-macro",
      outcome: "pass",
      value: 0.02,
      low: 0.01,
      high: 0.03,
      limit: 0
    },
    {id: "size", metric: null, outcome: "pass", value: 49_600, low: null, high: null, limit: 1e6}
  ],
  score: {formula: "shares", candidate: 74, production: 72, floor: 70, parts: []},
  metrics: [
    {
      id: "f1-macro",
      better: "higher",
      candidate: near(0.875),
      production: near(0.855),
      difference: near(0.02),
      winner: "candidate"
    }
  ],
  worse: {worse: 3, better: 5, same: 72, units: [], slices: []},
  protocol: {
    units: 80,
    left: 0,
    heldOut: [{part: "out-of-fold", units: 80}],
    draws: 2000,
    level: 0.95,
    seed: 7,
    sha256: "b".repeat(64)
  },
  candidate: card("22222222", {training: {units: 90, rows: 1250, sha256: "c".repeat(64)}}),
  production: card("11111111"),
  history: [entry("11111111", "2026-01-03T14:30:00.000Z"), entry("22222222")],
  ...changes
});

/** The same before anything was in production. */
export const firstGate = (changes: Partial<Gate> = {}): Gate =>
  gate({first: true, production: null, worse: null, history: [entry("22222222")], ...changes});

export const tabularFacts = (changes: Partial<TabularFacts> = {}): TabularFacts => ({
  summary: tabularSample(66).summary,
  gate: gate(),
  ...changes
});

/** Only what answers read of it. */
const rulSummary = {
  kind: "rul",
  id: "aero",
  title: {fr: "Moteurs d’avion", en: "Aircraft engines"},
  vocabulary: engines,
  origin: {
    kind: "files",
    name: {fr: "NASA C-MAPSS", en: "NASA C-MAPSS"},
    citation: {fr: "", en: ""},
    licence: {fr: "", en: ""},
    files: [],
    tried: [],
    problems: [
      {kind: "absent", file: "RUL_FD002.txt", count: 1, examples: ["true lives of FD002 are unknown"]},
      {kind: "repaired", file: "train_FD001.txt", count: 2, examples: ["line 3"]}
    ]
  },
  built: "2026-01-02T10:00:00.000Z",
  build: "22222222",
  scenarios: [
    {current: {units: 100, rows: 1000}, training: {units: 100, rows: 20_000}},
    {current: {units: 59, rows: 900}, training: {units: 60, rows: 10_000}}
  ]
} as unknown as RulSummary;

export const rulFacts = (changes: Partial<RulFacts> = {}): RulFacts => ({
  summary: rulSummary,
  gate: gate({report: "aero", kind: "regression"}),
  risk: {critical: 9, degraded: 50, healthy: 99, unknown: 1},
  ...changes
});

export const siteFacts = (changes: Partial<SiteFacts> = {}): SiteFacts => ({
  version: "0.1.0",
  build: "0123abcd",
  built: "2026-11-20T08:00:00.000Z",
  default: "apps",
  reports: [rulFacts(), tabularFacts()],
  absent: [],
  ...changes
});
