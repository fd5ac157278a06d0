/** ROC and precision against recall. */
import type {ClassCurves, CurvePoint} from "../../../pipeline/core/explorer/figures/curves.ts";
import {type ScoreCurve, scoreCurves} from "../../charts/explorer/score-curves.ts";
import {mostSeries} from "../../charts/explorer/series.ts";
import type {Cell, FigureView} from "../view.ts";
import {decimalCell, type ExplorerContext, figure, nothing, shareCell, textCell} from "./context.ts";

interface Known {
  readonly at: number;
  readonly label: string;
  readonly auc: number;
  readonly averagePrecision: number;
  readonly curves: ClassCurves;
}

/**
 * Curves that are drawn, the worst ranked first. Of two classes one says it all in the ROC curve: the rarer one is
 * drawn, whose errors weigh most. Of more than four, the four worst.
 */
function drawn({done: {run}}: ExplorerContext): Known[] {
  const known = run.curves.flatMap((curves, at): Known[] => {
    const {auc, averagePrecision} = curves;
    return auc === null || averagePrecision === null
      ? []
      : [{at, label: run.counts.classes[at].label, auc, averagePrecision, curves}];
  });
  const sorted = known.sort((a, b) => a.auc - b.auc || a.at - b.at);
  if (run.curves.length === 2) return sorted.sort((a, b) => a.curves.base - b.curves.base).slice(0, 1);
  return sorted.slice(0, mostSeries);
}

function curvesOf(
  known: readonly Known[],
  points: (curves: ClassCurves) => readonly CurvePoint[],
  {speech: {curves: words}}: ExplorerContext,
  [x, y]: readonly [string, string]
): ScoreCurve[] {
  return known.map(({at, label, curves}) => ({
    at,
    label,
    points: points(curves).map((point) => ({
      ...point,
      title: words.point(label, words.at(x, point.x), words.at(y, point.y))
    }))
  }));
}

/** Both areas of every class. */
function table({done: {run}, speech}: ExplorerContext): Omit<FigureView["table"], "caption"> {
  const {curves: words} = speech;
  const figureCell = (value: number | null): Cell =>
    value === null ? nothing : decimalCell(value, 3, speech);
  return {
    columns: [
      {head: words.class, key: true},
      {head: words.auc, numeric: true},
      {head: words.average, numeric: true},
      {head: words.base, numeric: true}
    ],
    rows: run.curves.map(({auc, averagePrecision, base}, k) => [
      textCell(run.counts.classes[k].label),
      figureCell(auc),
      figureCell(averagePrecision),
      shareCell(base, speech)
    ])
  };
}

export function curveFigures(context: ExplorerContext): readonly [FigureView, FigureView] {
  const {
    done: {run},
    speech
  } = context;
  const {curves: words} = speech;
  const known = drawn(context);
  const worst = known[0];
  const [low] = [...known].sort((a, b) => a.averagePrecision - b.averagePrecision);
  const rocTitle = worst ? words.roc(worst.label, worst.auc) : words.empty;
  const prTitle = low ? words.pr(low.label, low.averagePrecision, low.curves.base) : words.empty;
  const subtitle = words.rocSubtitle(words.scores[run.scoreKind]);
  const roc = curvesOf(known, ({roc: points}) => points, context, [words.falseAlarms, words.found]);
  const precision = curvesOf(known, ({precisionRecall}) => precisionRecall, context, [
    words.found,
    words.precision
  ]);
  return [
    figure(context, "roc", {
      topic: words.rocTopic,
      title: rocTitle,
      subtitle,
      draw: (host) =>
        scoreCurves(roc, {
          ...host,
          description: rocTitle,
          empty: words.empty,
          xLabel: words.falseAlarms,
          yLabel: words.found,
          chance: {from: 0, to: 1, label: words.chance},
          corner: "bottom right",
          steps: false
        }),
      reading: words.rocReading,
      table: table(context)
    }),
    figure(context, "precision-recall", {
      topic: words.prTopic,
      title: prTitle,
      subtitle,
      draw: (host) =>
        scoreCurves(precision, {
          ...host,
          description: prTitle,
          empty: words.empty,
          xLabel: words.found,
          yLabel: words.precision,
          chance:
            known.length === 1 ? {from: worst.curves.base, to: worst.curves.base, label: words.chance} : null,
          corner: "bottom left",
          steps: true
        }),
      reading: words.prReading,
      table: table(context)
    })
  ];
}
