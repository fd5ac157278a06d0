/** Risk from the lower bound of a predicted remaining life; `unknown` without a prediction. */
export type Risk = "critical" | "degraded" | "healthy" | "unknown";

/** Limits on the lower bound of the predicted remaining life, in the fleet's time unit, `critical` below `degraded`. */
export interface RiskThresholds {
  readonly critical: number;
  readonly degraded: number;
}

/** `critical` at or below its limit, else `degraded` at or below its own, else `healthy`. */
export function riskLevel(lower: number | null, {critical, degraded}: RiskThresholds): Risk {
  if (lower === null || Number.isNaN(lower)) return "unknown";
  if (lower <= critical) return "critical";
  return lower <= degraded ? "degraded" : "healthy";
}
