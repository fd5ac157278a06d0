/** What the answers about one report are made from. */
import type {Gate, ModelCard} from "../../../pipeline/contract/gate.ts";
import type {RiskLevel} from "../../../pipeline/contract/rul.ts";
import type {RulSummary} from "../../../pipeline/contract/summary.ts";
import type {TabularSummary} from "../../../pipeline/contract/tabular.ts";

interface Judged {
  /** Null where the build left no verdict. */
  readonly gate: Gate | null;
}

export interface RulFacts extends Judged {
  readonly summary: RulSummary;
  /** Units at each level of risk. */
  readonly risk: Readonly<Record<RiskLevel, number>>;
}

export interface TabularFacts extends Judged {
  readonly summary: TabularSummary;
}

export type ReportFacts = RulFacts | TabularFacts;

/** Why there is no verdict, and how to get one. */
export const noVerdict = ({summary: {id}}: ReportFacts): string =>
  `data/${id}/gate.json is not there: this report was built by a version that judged no candidates. To mend: npm run report -- --report ${id}.`;

/** When a model went into production, as far as the history knows. */
const promotedAt = ({history}: Gate, {build}: ModelCard): string | null =>
  history.find((entry) => entry.build === build)?.promoted ?? null;

/** When the candidate of a build went into production; null while another model, or none, is there. */
export function candidatePromoted(gate: Gate): string | null {
  const own = promotedAt(gate, gate.candidate);
  const other = gate.production && promotedAt(gate, gate.production);
  return own !== null && (other === null || own >= other) ? own : null;
}

/** The model in production, and since when as far as that is known; null before any promotion. */
export function inProduction(
  gate: Gate
): {readonly card: ModelCard; readonly promoted: string | null} | null {
  const promoted = candidatePromoted(gate);
  if (promoted !== null) return {card: gate.candidate, promoted};
  return gate.production && {card: gate.production, promoted: promotedAt(gate, gate.production)};
}

/** When the model that the candidate was compared with went into production. */
export const productionPromoted = (gate: Gate): string | null =>
  gate.production && promotedAt(gate, gate.production);
