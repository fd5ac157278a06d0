import {learningCurve} from "../../charts/learning-curve.ts";
import type {Cell, FigureView} from "../view.ts";
import {
  baseline,
  countCell,
  mostFrequent,
  percentCell,
  production,
  source,
  type TabularContext
} from "./context.ts";
import type {TabularModelsData} from "./models-data.ts";

/** A gain over the last step that is worth collecting rows for. */
const worth = 0.01;

/** Whether the curve still rises: by how much it has since the last point that it is established to be above. */
function titleOf(context: TabularContext, points: TabularModelsData["learning"]): string {
  const words = context.speech.models.learning.title;
  const last = points.at(-1);
  const before = points.at(-2);
  if (!last || !before) return words.none;
  const below = points.findLast(({accuracy}) => accuracy.high < last.accuracy.low);
  return below && last.accuracy.value - before.accuracy.value >= worth
    ? words.more(last.accuracy.value - below.accuracy.value, below.rows)
    : words.flat(before.rows);
}

/** Whether more rows would help: accuracy by how many were learned from. */
export function learningFigure(context: TabularContext<TabularModelsData>): FigureView {
  const {data, speech} = context;
  const {f} = speech;
  const words = speech.models.learning;
  const points = [...data.learning].sort((a, b) => a.rows - b.rows);
  const last = points.at(-1);
  const own = production(context);
  const naive = baseline(context);
  const frequent = mostFrequent(context);
  const percent = (value: number): string => f.percent(value, 1);
  const title = titleOf(context, points);
  return {
    topic: words.topic,
    title,
    subtitle: words.subtitle,
    draw: (host) =>
      learningCurve(
        points.map(({rows, accuracy}) => ({
          rows,
          ...accuracy,
          title: words.tip(rows, percent(accuracy.value), percent(accuracy.low), percent(accuracy.high))
        })),
        {
          ...host,
          description: title,
          empty: words.title.none,
          xLabel: words.x,
          yLabel: words.y,
          lastLabel: last ? percent(last.accuracy.value) : "",
          reference:
            naive && frequent
              ? {value: naive.accuracy.value, label: words.reference(frequent.label[speech.locale])}
              : null
        }
      ),
    reading: last
      ? words.reading(last.rows, percent(last.accuracy.value), own ? percent(own.accuracy.value) : null)
      : "",
    scope: last ? words.scope(data.data.rows - last.rows, data.folds) : "",
    source: source(context),
    table: {
      caption: words.topic,
      columns: words.columns.map((head, i) => ({head, key: i === 0, numeric: true})),
      rows: points.map(({rows, accuracy}): Cell[] => [
        countCell(context, rows),
        percentCell(context, accuracy.value),
        percentCell(context, accuracy.low),
        percentCell(context, accuracy.high)
      ])
    },
    file: "learning"
  };
}
