/** `predictions_moteurs.csv`: the file other dashboards of this fleet read, column for column. */
import type {RiskLevel} from "../contract/rul.ts";
import {type CsvCell, encodeCsv} from "./csv.ts";

/** Values of `risk_level` in that file; an unknown risk is an empty cell. */
const RISK: Readonly<Record<RiskLevel, string | null>> = {
  critical: "🔴 Critique",
  degraded: "🟡 Dégradé",
  healthy: "🟢 Sain",
  unknown: null
};

/** One unit at its last record. */
export interface PredictionLine {
  readonly unit_id: string;
  readonly scenario: string;
  readonly rul: number | null;
  readonly rul_predicted: number | null;
  readonly risk_level: RiskLevel;
  readonly cluster: number | null;
  /** Columns of our own, after the others; every line must have the same. */
  readonly more?: Readonly<Record<string, CsvCell>>;
}

/** The file's text; numbers as they are, integers without decimals. */
export function predictionsCsv(lines: readonly PredictionLine[]): string {
  const more = Object.keys(lines[0]?.more ?? {});
  const header = ["unit_id", "scenario", "rul", "rul_predicted", "risk_level", "cluster", ...more];
  const rows = lines.map((line): CsvCell[] => [
    line.unit_id,
    line.scenario,
    line.rul,
    line.rul_predicted,
    RISK[line.risk_level],
    line.cluster,
    ...more.map((name) => line.more?.[name] ?? null)
  ]);
  return encodeCsv(header, rows);
}
