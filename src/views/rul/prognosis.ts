/** What a unit's page knows of how the model did along training lives, and of where health stood. */
import type {Health, Prognostics, Scenario} from "../../../pipeline/contract/summary.ts";

/** Plain values, rounded to what a drawing can show. */
export interface Prognosis {
  readonly cone: Pick<Prognostics, "units" | "tolerance" | "alpha" | "cone"> | null;
  /** Null where the index does not rise towards failure. */
  readonly health: Pick<Health, "window" | "failure" | "ages"> | null;
}

const rounded = <T extends object>(values: T, digits: number): T =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === "number" ? Math.round(value * 10 ** digits) / 10 ** digits : value
    ])
  ) as T;

/** Selects what the page shows of a scenario. */
export function prognosisOf({prognostics, health}: Pick<Scenario, "prognostics" | "health">): Prognosis {
  return {
    cone: prognostics && {
      units: prognostics.units,
      tolerance: prognostics.tolerance,
      alpha: prognostics.alpha,
      cone: prognostics.cone.map(({inside, ...lives}) => ({
        ...rounded(lives, 1),
        inside: inside === null ? null : Math.round(inside * 1000) / 1000
      }))
    },
    health: health && {
      window: health.window,
      failure: rounded(health.failure, 1),
      ages: health.ages.map((level) => rounded(level, 1))
    }
  };
}
