/** The gate's result as the site reads it, once the build has a name. */
import type {Gate, HistoryEntry, ModelCard} from "../contract/gate.ts";
import type {GateResult, UnitRow} from "../core/gate/result.ts";
import type {TableColumns} from "../io/tableCheck.ts";
import type {CardDraft} from "./modelCard.ts";

/** Builds of the past that pages list. */
const SHOWN = 50;

/** A result before the build has a name. */
export interface GateDraft {
  readonly report: string;
  readonly result: Omit<GateResult, "units">;
  readonly card: CardDraft;
  readonly protocol: Pick<Gate["protocol"], "left" | "heldOut" | "sha256">;
  readonly production: ModelCard | null;
  readonly history: readonly HistoryEntry[];
}

/** What only the build knows. */
export interface BuildName {
  readonly build: string;
  /** ISO 8601 UTC. */
  readonly built: string;
  /** Hash of the code that trained the candidate. */
  readonly code: string;
}

/** `gate.json`: the draft with the build's name, and this build last in the history. */
export function gateOf(
  {report, result, card, protocol, production, history}: GateDraft,
  name: BuildName
): Gate {
  const metrics = Object.fromEntries(result.metrics.map(({id, candidate}) => [id, candidate.value]));
  const candidate: ModelCard = {...card, ...name, metrics};
  const entry = entryOf(result, candidate);
  return structuredClone({
    version: 1,
    report,
    ...result,
    protocol: {...result.protocol, ...protocol},
    candidate,
    production,
    history: shownHistory(history, entry, production)
  }) as Gate;
}

/** The same verdict with what the registry's history has come to say of its build and of others. */
export function withHistory(gate: Gate, history: readonly HistoryEntry[]): Gate {
  const {candidate, production} = gate;
  const own = gate.history.find(({build}) => build === candidate.build) ?? entryOf(gate, candidate);
  return {...gate, history: shownHistory(history, own, production)};
}

/** The last builds, this one at the end as the history has it, and always the one in production. */
function shownHistory(
  history: readonly HistoryEntry[],
  own: HistoryEntry,
  production: ModelCard | null
): HistoryEntry[] {
  const past = history.filter(({build}) => build !== own.build);
  const entry = history.find(({build}) => build === own.build) ?? own;
  const all = [...past, entry];
  const recent = all.slice(-SHOWN);
  const live = all.find(({build}) => build === production?.build);
  return live && !recent.includes(live) ? [live, ...recent] : recent;
}

/** A build as the history keeps it. */
export const entryOf = (
  {verdict, first, score}: Pick<GateResult, "verdict" | "first" | "score">,
  {build, built, model, metrics}: ModelCard
): HistoryEntry => ({
  build,
  built,
  verdict,
  first,
  score: score.candidate,
  model,
  metrics: {...metrics},
  promoted: null,
  override: null,
  link: null
});

/** Columns of the contract's table of both models' errors. */
export const gateUnitsOf = (units: readonly UnitRow[]): TableColumns => ({
  unit_id: units.map(({unit}) => unit),
  slice: units.map(({slice}) => slice),
  truth: units.map(({truth}) => truth),
  production: units.map(({production}) => production),
  candidate: units.map(({candidate}) => candidate),
  production_error: units.map(({productionError}) => productionError),
  candidate_error: units.map(({candidateError}) => candidateError)
});
