/** How often intervals held, over several scenarios. */
import type {CalibrationFacts, Estimate, IntervalScore} from "../../pipeline/contract/summary.ts";
import {pooledEstimate} from "../../pipeline/core/stats/pooledEstimate.ts";

export const pool = (scores: readonly IntervalScore[], of: (score: IntervalScore) => Estimate): Estimate =>
  pooledEstimate(scores.map((score) => ({...of(score), weight: score.units})));

/** On test units where there are any with labels, else on training units left out. */
export const judgedPart = ({test}: Pick<CalibrationFacts, "test">): "test" | "validation" =>
  test ? "test" : "validation";

/** Coverage of the 90 % interval over scenarios, and on how many units of each part; null without scenarios. */
export interface Coverage {
  readonly of: Estimate;
  readonly units: Readonly<Record<"test" | "validation", number>>;
}

export function coverageOf(scenarios: readonly {readonly calibration: CalibrationFacts}[]): Coverage | null {
  if (scenarios.length === 0) return null;
  const judged = scenarios.map(({calibration}) => {
    const part = judgedPart(calibration);
    return {part, score: (calibration[part] ?? calibration.validation).interval90};
  });
  const count = (part: "test" | "validation"): number =>
    judged.reduce((sum, one) => sum + (one.part === part ? one.score.units : 0), 0);
  return {
    of: pool(
      judged.map(({score}) => score),
      ({coverage}) => coverage
    ),
    units: {test: count("test"), validation: count("validation")}
  };
}
