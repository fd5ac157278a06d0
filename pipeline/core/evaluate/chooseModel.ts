import type {Score} from "./score.ts";

/** A model's cross-validated score on one scenario. */
export interface ValidatedModel {
  readonly model: string;
  readonly score: Score;
}

/**
 * Model with the lowest root mean squared error over all units of all scenarios in cross-validation; the first of
 * equals. Test units have no say.
 *
 * @throws RangeError without any model
 */
export function chooseModel(scores: readonly ValidatedModel[]): string {
  const pooled = new Map<string, {squares: number; n: number}>();
  for (const {model, score} of scores) {
    const sum = pooled.get(model) ?? {squares: 0, n: 0};
    pooled.set(model, {squares: sum.squares + score.n * score.rmse ** 2, n: sum.n + score.n});
  }
  const ranked = [...pooled].sort(([, a], [, b]) => a.squares / a.n - b.squares / b.n);
  if (ranked.length === 0) throw new RangeError("chooseModel: found no model, expected at least one");
  return ranked[0][0];
}
