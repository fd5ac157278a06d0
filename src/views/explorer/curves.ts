/** ROC and precision against recall. */
import type {ClassCurves, CurvePoint} from "../../../pipeline/core/explorer/figures/curves.ts";
import {type ScoreCurve, scoreCurves} from "../../charts/explorer/score-curves.ts";
import {type Hue, mostSeries} from "../../charts/explorer/series.ts";
import type {Cell, FigureView} from "../view.ts";
import {decimalCell, type ExplorerContext, figure, nothing, shareCell, textCell} from "./context.ts";
import {huesOf} from "./hues.ts";

interface Known {
  readonly hue: Hue;
  readonly label: string;
  readonly auc: number;
  readonly averagePrecision: number;
  readonly curves: ClassCurves;
}

/** Classes whose curves are known. */
function knownClasses({done: {run}}: ExplorerContext): Known[] {
  const hues = huesOf(run.counts.classes.map(({rows}) => rows));
  return run.curves.flatMap((curves, at): Known[] => {
    const {auc, averagePrecision} = curves;
    return auc === null || averagePrecision === null
      ? []
      : [{hue: hues[at], label: run.counts.classes[at].label, auc, averagePrecision, curves}];
  });
}

/**
 * Curves that are drawn, the worst first. Of two classes one says it all in the ROC curve: the rarer one is drawn,
 * whose errors weigh most. Of more than four, the worst and the most frequent.
 */
function drawn(known: readonly Known[], by: "auc" | "averagePrecision", classes: number): Known[] {
  if (classes === 2) return known.toSorted((a, b) => a.curves.base - b.curves.base).slice(0, 1);
  const [worst, ...rest] = known.toSorted((a, b) => a[by] - b[by]);
  const frequent = rest.filter(({hue}) => hue !== null).sort((a, b) => b.curves.base - a.curves.base);
  const most = [...(worst ? [worst] : []), ...frequent].slice(0, mostSeries);
  return most.sort((a, b) => a[by] - b[by]);
}

function curvesOf(
  known: readonly Known[],
  points: (curves: ClassCurves) => readonly CurvePoint[],
  {speech: {curves: words}}: ExplorerContext,
  [x, y]: readonly [string, string]
): ScoreCurve[] {
  return known.map(({hue, label, curves}) => ({
    hue,
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
  const known = knownClasses(context);
  const classes = run.curves.length;
  const [byAuc, byPrecision] = [drawn(known, "auc", classes), drawn(known, "averagePrecision", classes)];
  const [worst] = byAuc;
  const [low] = byPrecision;
  const rocTitle = worst ? words.roc(worst.label, worst.auc) : words.empty;
  const prTitle = low ? words.pr(low.label, low.averagePrecision, low.curves.base) : words.empty;
  const some = classes > mostSeries ? words.some(byAuc.length, classes) : "";
  const subtitle = [words.rocSubtitle(words.scores[run.scoreKind]), some].filter(Boolean).join(". ");
  const roc = curvesOf(byAuc, ({roc: points}) => points, context, [words.falseAlarms, words.found]);
  const precision = curvesOf(byPrecision, ({precisionRecall}) => precisionRecall, context, [
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
            precision.length === 1 ? {from: low.curves.base, to: low.curves.base, label: words.chance} : null,
          corner: "bottom left",
          steps: true
        }),
      reading: words.prReading,
      table: table(context)
    })
  ];
}
