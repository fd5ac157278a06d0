/** Risk from a predicted remaining life; `unknown` without a prediction. */
export type Risk = "critical" | "degraded" | "healthy" | "unknown";

/** Limits on predicted remaining life, in the fleet's time unit, `critical` below `degraded`. */
export interface RiskThresholds {
  readonly critical: number;
  readonly degraded: number;
}

/** `critical` at or below its limit, else `degraded` at or below its own, else `healthy`. */
export function riskLevel(predicted: number | null, {critical, degraded}: RiskThresholds): Risk {
  if (predicted === null || Number.isNaN(predicted)) return "unknown";
  if (predicted <= critical) return "critical";
  return predicted <= degraded ? "degraded" : "healthy";
}
