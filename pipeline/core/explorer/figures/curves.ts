/** How well the scores of one class part it from the others, at every threshold. */

export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

/** One class against all others; figures are null where the test part has none of its rows, or nothing else. */
export interface ClassCurves {
  /** False positive rate and true positive rate, from (0, 0) to (1, 1). */
  readonly roc: readonly CurvePoint[];
  /** Area under that curve. */
  readonly auc: number | null;
  /** Recall and precision, by rising recall. */
  readonly precisionRecall: readonly CurvePoint[];
  /** Sum over thresholds of precision times the recall gained (`average_precision_score` of scikit-learn). */
  readonly averagePrecision: number | null;
  /** Share of the class: the precision of a model that knows nothing. */
  readonly base: number;
}

/** Most points of a drawn curve; areas are computed from all of them. */
const SHOWN = 200;

function thinned(points: readonly CurvePoint[]): CurvePoint[] {
  if (points.length <= SHOWN) return [...points];
  return Array.from({length: SHOWN}, (_, i) => points[Math.round((i * (points.length - 1)) / (SHOWN - 1))]);
}

/** Hits and false alarms at every distinct threshold, from the highest down. */
function steps(positive: Uint8Array, scores: Float64Array): {hits: number[]; alarms: number[]} {
  const order = Array.from(scores.keys()).sort((a, b) => scores[b] - scores[a]);
  const hits: number[] = [];
  const alarms: number[] = [];
  let hit = 0;
  let alarm = 0;
  for (const [i, row] of order.entries()) {
    if (positive[row]) hit++;
    else alarm++;
    if (i + 1 < order.length && scores[order[i + 1]] === scores[row]) continue;
    hits.push(hit);
    alarms.push(alarm);
  }
  return {hits, alarms};
}

/** Both curves of one class: `positive` is 1 for its rows, `scores` are higher where the model thinks of it. */
function classCurves(positive: Uint8Array, scores: Float64Array): ClassCurves {
  const {hits, alarms} = steps(positive, scores);
  const own = hits.at(-1) ?? 0;
  const others = alarms.at(-1) ?? 0;
  const base = own + others > 0 ? own / (own + others) : 0;
  if (own === 0 || others === 0)
    return {roc: [], auc: null, precisionRecall: [], averagePrecision: null, base};
  const roc: CurvePoint[] = [{x: 0, y: 0}];
  const precisionRecall: CurvePoint[] = [];
  let auc = 0;
  let averagePrecision = 0;
  for (let i = 0; i < hits.length; i++) {
    const last = roc[i];
    const point = {x: alarms[i] / others, y: hits[i] / own};
    auc += ((point.x - last.x) * (point.y + last.y)) / 2;
    const precision = hits[i] / (hits[i] + alarms[i]);
    averagePrecision += (point.y - last.y) * precision;
    roc.push(point);
    precisionRecall.push({x: point.y, y: precision});
  }
  return {roc: thinned(roc), auc, precisionRecall: thinned(precisionRecall), averagePrecision, base};
}

/**
 * The curves of every class; score of class k of row r at r × `classes` + k. Of two classes the difference of their
 * scores counts: rows near 1 are equal where those near 0 still differ, and one border would have two areas.
 */
export function allCurves(truth: Int32Array, scores: Float64Array, classes: number): ClassCurves[] {
  return Array.from({length: classes}, (_, k) =>
    classCurves(
      Uint8Array.from(truth, (own) => (own === k ? 1 : 0)),
      Float64Array.from(truth, (_, row) => {
        const own = scores[row * classes + k];
        return classes === 2 ? own - scores[row * classes + 1 - k] : own;
      })
    )
  );
}
