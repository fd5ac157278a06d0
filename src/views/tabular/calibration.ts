import {proportion} from "../../../pipeline/core/stats/estimate.ts";
import {calibrationCurve} from "../../charts/calibration-curve.ts";
import type {Cell, FigureView} from "../view.ts";
import {
  countCell,
  evaluationOf,
  percentCell,
  scope,
  source,
  type TabularContext,
  theModel
} from "./context.ts";

/** A mean gap this small is none that a reader would act on. */
const small = 0.03;

interface Band {
  readonly from: number;
  readonly to: number;
  readonly stated: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

/** Bands in which anything was stated, with the interval of what was right. */
function bands(context: TabularContext, model: string): Band[] {
  return (evaluationOf(context, model)?.calibration ?? []).flatMap(({from, to, n, stated, right}) => {
    if (n === 0 || stated === null || right === null) return [];
    const {value, low, high} = proportion(Math.round(right * n), n);
    return [{from, to, n, stated, right: value, low, high}];
  });
}

function title(context: TabularContext, model: string, all: readonly Band[]): string {
  const words = context.speech.models.calibration.title;
  const own = evaluationOf(context, model);
  if (!own || all.length === 0) return words.none;
  const error = own.calibrationError.value;
  const excess = all.reduce((sum, {stated, right, n}) => sum + n * (stated - right), 0);
  return error <= small ? words.good(error) : excess > 0 ? words.over(error) : words.under(error);
}

/** Whether the probabilities that the model states hold. */
export function calibrationFigure(context: TabularContext): FigureView {
  const {data, speech, state} = context;
  const {f} = speech;
  const words = speech.models.calibration;
  const model = state.model ?? data.production;
  const all = bands(context, model);
  const said = title(context, model, all);
  const largest = all.reduce<Band | undefined>(
    (best, one) => (best && best.n >= one.n ? best : one),
    undefined
  );
  const percent = (value: number): string => f.percent(value);
  return {
    topic: words.topic,
    title: said,
    subtitle: words.subtitle(theModel(context, model)),
    draw: (host) =>
      calibrationCurve(
        all.map(({from, to, stated, right, low, high, n}) => ({
          key: `band:${from}`,
          stated,
          right,
          low,
          high,
          title: words.tip(from, to, percent(right), percent(low), percent(high), n)
        })),
        {
          ...host,
          description: said,
          empty: words.title.none,
          xLabel: words.x,
          yLabel: words.y,
          idealLabel: words.ideal
        }
      ),
    reading: largest ? words.reading(largest.from, largest.to, largest.stated, largest.right, largest.n) : "",
    scope: scope(context),
    source: source(context),
    table: {
      caption: words.topic,
      columns: words.columns.map((head, i) => ({head, key: i === 0, numeric: true})),
      rows: all.map(({from, to, stated, right, low, high, n}): Cell[] => [
        percentCell(context, from, 0),
        percentCell(context, to, 0),
        ...[stated, right, low, high].map((share) => percentCell(context, share)),
        countCell(context, n)
      ])
    },
    file: "calibration"
  };
}
