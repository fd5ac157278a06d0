import {clip, type Score, score} from "./score.ts";

/** Errors within one band of true remaining life, `from` included, `to` excluded; `null`: no upper limit. */
export interface StageScore {
  readonly from: number;
  readonly to: number | null;
  /** Null where no unit falls in the band. */
  readonly score: Score | null;
}

const STAGES = 5;

/**
 * Scores by stage of life: five bands of true remaining life, each a fifth of the cap wide, the last one open above
 * (for a cap of 125: 0–25, 25–50, 50–75, 75–100, 100 and more). Errors are against clipped labels.
 */
export function stageScores(
  predicted: ArrayLike<number>,
  truth: ArrayLike<number>,
  cap: number
): StageScore[] {
  return Array.from({length: STAGES}, (_, stage) => {
    const from = (cap * stage) / STAGES;
    const to = stage + 1 < STAGES ? (cap * (stage + 1)) / STAGES : null;
    const inside = Array.from(truth, (_, i) => i).filter(
      (i) => truth[i] >= from && truth[i] < (to ?? Number.POSITIVE_INFINITY)
    );
    if (inside.length === 0) return {from, to, score: null};
    const labels = clip(
      inside.map((i) => truth[i]),
      cap
    );
    return {
      from,
      to,
      score: score(
        inside.map((i) => predicted[i]),
        labels
      )
    };
  });
}
