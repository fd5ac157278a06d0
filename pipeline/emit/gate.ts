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
  const past = history.filter(({build}) => build !== name.build);
  const entry = history.find(({build}) => build === name.build) ?? entryOf(result, candidate);
  return structuredClone({
    version: 1,
    report,
    ...result,
    protocol: {...result.protocol, ...protocol},
    candidate,
    production,
    history: [...past, entry].slice(-SHOWN)
  }) as Gate;
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
