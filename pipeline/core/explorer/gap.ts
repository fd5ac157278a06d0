/** Whether one share of right answers is higher than another by more than chance. */

/** Right answers among so many rows. */
export interface Score {
  readonly right: number;
  readonly rows: number;
}

/** Half the width of an interval of 95 %, standard errors. */
const WIDE = 1.96;

/**
 * Whether the interval of 95 % of the difference of two shares lies above zero. One right and one wrong answer are
 * added to each first, so that shares of 0 and 1 have a spread too (Agresti and Caffo 2000, "Simple and effective
 * confidence intervals for proportions and differences of proportions").
 */
export function surelyHigher(high: Score, low: Score): boolean {
  const [a, b] = [high, low].map(({right, rows}) => ({share: (right + 1) / (rows + 2), rows: rows + 2}));
  const variance = [a, b].reduce((sum, {share, rows}) => sum + (share * (1 - share)) / rows, 0);
  return a.share - b.share > WIDE * Math.sqrt(variance);
}
