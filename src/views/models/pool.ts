/** Results over several scenarios, pooled by unit: exactly what one computation over all units would give. */
import type {Evaluation, Score, StageScore} from "../../../pipeline/contract/summary.ts";
import type {ScenarioResults} from "./data.ts";

/** Where an error was measured: on test units, or on training units out of fold. */
export type Part = "test" | "validation";
export type Labels = "clipped" | "raw";
export const labelKinds: readonly Labels[] = ["clipped", "raw"];

/** One score over all units of several; null without any. */
export function pool(scores: readonly Score[]): Score | null {
  const n = scores.reduce((sum, score) => sum + score.n, 0);
  if (n === 0) return null;
  const mean = (value: (score: Score) => number): number =>
    scores.reduce((sum, score) => sum + value(score) * score.n, 0) / n;
  return {
    n,
    rmse: Math.sqrt(mean(({rmse}) => rmse ** 2)),
    mae: mean(({mae}) => mae),
    bias: mean(({bias}) => bias),
    phm08: scores.reduce<number | null>(
      (sum, {phm08}) => (sum === null || phm08 === null ? null : sum + phm08),
      0
    )
  };
}

/** Results of one model in one scenario. */
export const evaluationOf = ({evaluations}: ScenarioResults, model: string): Evaluation | null =>
  evaluations.find((evaluation) => evaluation.model === model) ?? null;

/** Score of a model over scenarios; those without such a part are left out. */
export const scoreOf = (
  scenarios: readonly ScenarioResults[],
  model: string,
  part: Part,
  labels: Labels
): Score | null =>
  pool(
    scenarios.flatMap((scenario) => {
      const score = evaluationOf(scenario, model)?.[part]?.[labels];
      return score ? [score] : [];
    })
  );

const sameBand =
  (a: StageScore) =>
  (b: StageScore): boolean =>
    a.from === b.from && a.to === b.to;

/** Errors by band of true remaining life, pooled over scenarios; bands in rising order. */
export function stagesOf(scenarios: readonly ScenarioResults[], model: string, part: Part): StageScore[] {
  const all = scenarios.flatMap((scenario) => evaluationOf(scenario, model)?.[part]?.stages ?? []);
  const bands = all.filter((stage, i) => all.findIndex(sameBand(stage)) === i);
  return bands
    .map((band) => ({
      from: band.from,
      to: band.to,
      score: pool(all.filter(sameBand(band)).flatMap(({score}) => (score ? [score] : [])))
    }))
    .sort((a, b) => a.from - b.from);
}
