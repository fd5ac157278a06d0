/** Figures that train again: map, learning curve, cross-validation. */
import type {CrossValidation} from "../../../pipeline/core/explorer/crossValidate.ts";
import type {LearningCurvePoint} from "../../../pipeline/core/explorer/learningCurve.ts";
import type {DecisionMap} from "../../../pipeline/core/explorer/map.ts";
import {decisionMap, type MapPoint} from "../../charts/explorer/decision-map.ts";
import {foldDots} from "../../charts/explorer/fold-dots.ts";
import {trainTestCurve} from "../../charts/explorer/train-test-curve.ts";
import {shareText} from "../../i18n/explorer-numbers.ts";
import type {FigureView} from "../view.ts";
import {sameTable} from "./beside.ts";
import {countCell, type ExplorerContext, everyRowTested, figure, shareCell, textCell} from "./context.ts";
import {huesOf} from "./hues.ts";

export function mapFigure(context: ExplorerContext, map: DecisionMap): FigureView {
  const {
    done: {run, recipe},
    speech
  } = context;
  const {map: words} = speech;
  const another = words.subtitle(run.counts.features, run.accuracy);
  const unlike = map.features === null && !recipe.settings.scale;
  const labels = run.counts.classes.map(({label}) => label);
  const hues = huesOf(run.counts.classes.map(({rows}) => rows));
  const others = labels.filter((_, at) => hues[at] === null);
  const title = words.title(map.accuracy);
  const axes = map.features ?? [
    words.component(1, map.explained?.[0] ?? 0),
    words.component(2, map.explained?.[1] ?? 0)
  ];
  const points = map.points.map(({x, y, label, answer, test}): MapPoint => {
    const right = answer === label;
    return {x, y, at: label, test, right, title: words.point(labels[label], test, right)};
  });
  const areas = labels.map(
    (_, k) => Array.from(map.classes).filter((own) => own === k).length / map.classes.length
  );
  return figure(context, "map", {
    topic: words.topic,
    title,
    subtitle: unlike ? `${another} ${words.standardised}` : another,
    draw: (host) =>
      decisionMap(
        {...map, points},
        {
          ...host,
          description: title,
          empty: title,
          labels,
          hues,
          othersLabel: words.others(others),
          xLabel: axes[0],
          yLabel: axes[1]
        }
      ),
    reading: words.reading,
    table: {
      columns: [
        {head: words.class, key: true},
        {head: words.areaShare, numeric: true},
        {head: words.testRows, numeric: true},
        {head: words.wrong, numeric: true}
      ],
      rows: labels.map((label, k) => {
        const tested = points.filter(({at, test}) => at === k && test);
        return [
          textCell(label),
          shareCell(areas[k], speech),
          countCell(tested.length, speech),
          countCell(tested.filter(({right}) => !right).length, speech)
        ];
      })
    }
  });
}

/** Ends of the axes that curves beside each other share. */
interface Axes {
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

/** Learning curves of one run, or of two on the same axes; tables of other sizes keep their numbers of rows. */
export function learningFigures(
  sides: readonly ExplorerContext[],
  results: readonly (readonly LearningCurvePoint[])[]
): FigureView[] {
  const points = results.flat();
  const scores = points.flatMap(({train, test}) => [train, test]);
  const one = sides.every(({done}) => sameTable(done, sides[0].done));
  const axes = {
    least: Math.min(...scores.map(({mean, deviation}) => mean - deviation)),
    most: one ? Math.max(...points.map(({rows}) => rows)) : undefined
  };
  return sides.map((side, i) => learningFigure(side, results[i], axes));
}

/** Parts that are hidden in turn for a point of the curve. */
const parts = 3;
/** A gain smaller than half a point is none that anyone would notice. */
const noticed = 0.005;

/** Whether the test score rises from the middle of the curve to its end by more than the parts make it move. */
function rises(points: readonly LearningCurvePoint[]): boolean {
  const [middle, end] = [points[points.length >> 1], points[points.length - 1]].map(({test}) => test);
  const error = Math.sqrt((middle.deviation ** 2 + end.deviation ** 2) / parts);
  return end.mean - middle.mean > Math.max(noticed, error);
}

function learningFigure(
  context: ExplorerContext,
  points: readonly LearningCurvePoint[],
  axes: Axes
): FigureView {
  const {speech} = context;
  const {learning: words} = speech;
  const last = points[points.length - 1];
  const title = rises(points) ? words.rising(last.test.mean) : words.flat(last.test.mean);
  const series = (["train", "test"] as const).map((part) => ({
    label: words[part],
    points: points.map(({rows, [part]: {mean, deviation}}) => ({
      rows,
      mean,
      deviation,
      title: words.point(words[part], rows, mean, deviation)
    }))
  }));
  return figure(context, "learning", {
    topic: words.topic,
    title,
    subtitle: words.subtitle,
    scope: everyRowTested(context),
    draw: (host) =>
      trainTestCurve(series, {
        ...host,
        ...axes,
        description: title,
        empty: title,
        xLabel: words.rows,
        yLabel: words.accuracy
      }),
    reading: words.reading,
    table: {
      columns: [
        {head: words.rows, numeric: true, key: true},
        {head: words.trainColumn, numeric: true},
        {head: words.testColumn, numeric: true},
        {head: words.deviation, numeric: true}
      ],
      rows: points.map(({rows, train, test}) => [
        countCell(rows, speech),
        shareCell(train.mean, speech),
        shareCell(test.mean, speech),
        shareCell(test.deviation, speech)
      ])
    }
  });
}

/** Cross-validations of one run, or of two on one axis. */
export function foldsFigures(
  sides: readonly ExplorerContext[],
  results: readonly CrossValidation[]
): FigureView[] {
  const least = results.map(({accuracies, mean, deviation}, i) =>
    Math.min(sides[i].done.run.accuracy, mean - deviation, ...accuracies)
  );
  return sides.map((side, i) => foldsFigure(side, results[i], Math.min(...least)));
}

function foldsFigure(
  context: ExplorerContext,
  {folds, repeats, accuracies, mean, deviation}: CrossValidation,
  least: number
): FigureView {
  const {
    done: {run},
    speech
  } = context;
  const {folds: words, f} = speech;
  const title = words.title(mean, deviation);
  const place = (i: number): readonly [number, number] => [Math.floor(i / folds) + 1, (i % folds) + 1];
  const scores = accuracies.map((value, i) => ({value, title: words.fold(...place(i), value)}));
  return figure(context, "folds", {
    topic: words.topic,
    title,
    subtitle: words.subtitle(folds, repeats),
    scope: everyRowTested(context),
    draw: (host) =>
      foldDots(scores, {
        ...host,
        description: title,
        empty: title,
        least,
        mean,
        deviation,
        here: run.accuracy,
        meanLabel: `${words.mean} ${shareText(f, mean)}`,
        hereLabel: `${words.here} ${shareText(f, run.accuracy)}`,
        bandLabel: words.band,
        xLabel: words.axis
      }),
    reading: words.reading,
    table: {
      columns: [
        {head: words.round, numeric: true, key: true},
        {head: words.part, numeric: true},
        {head: words.axis, numeric: true}
      ],
      rows: accuracies.map((value, i) => {
        const [repeat, fold] = place(i);
        return [countCell(repeat, speech), countCell(fold, speech), shareCell(value, speech)];
      })
    }
  });
}
