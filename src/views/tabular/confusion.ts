import {type Confusion, confusionMatrix} from "../../charts/confusion-matrix.ts";
import type {Cell, FigureView} from "../view.ts";
import {
  chosenClass,
  classLabel,
  countCell,
  percentCell,
  pickClass,
  scope,
  source,
  type TabularContext,
  textCell,
  theModel
} from "./context.ts";
import type {TabularModelsData} from "./models-data.ts";
import {seriate} from "./seriate.ts";

type Context = TabularContext<TabularModelsData>;

/** Bars on a phone. */
const drawn = 15;

/** A class taken for another, by their places in the summary. */
export interface Taken {
  readonly truth: number;
  readonly predicted: number;
  readonly count: number;
  /** Of all of its true class. */
  readonly share: number;
  readonly all: number;
}

/** Every pair that occurs, right answers included. */
function pairs({data}: Context): Taken[] {
  return data.confusion.flatMap((row, truth) => {
    const all = row.reduce((sum, n) => sum + n, 0);
    return row.flatMap((count, predicted) =>
      count > 0 ? [{truth, predicted, count, all, share: count / all}] : []
    );
  });
}

/** Confusions, the most frequent first. */
export const confusions = (context: Context): Taken[] =>
  pairs(context)
    .filter(({truth, predicted}) => truth !== predicted)
    .sort((a, b) => b.count - a.count || b.share - a.share);

/** Whether a pair is of the class that the reader has chosen. */
const isChosen = (context: Context): ((taken: Taken) => boolean) => {
  const at = chosenClass(context);
  return ({truth, predicted}) => at === null || truth === at || predicted === at;
};

/** What each class is taken for by the model in service. */
export function confusionFigure(context: Context): FigureView {
  const {data, speech, state} = context;
  const {f} = speech;
  const words = speech.models.confusion;
  const order = seriate(data.confusion);
  const placeOf = new Map(order.map((at, i) => [at, i]));
  const label = (at: number): string => classLabel(context, at);
  const all = pairs(context);
  const wrong = confusions(context).filter(isChosen(context));
  const at = chosenClass(context);
  const [most] = wrong;
  const title = most ? words.title(label(most.truth), label(most.predicted), most.count) : words.none;
  const cells = all.map(
    ({truth, predicted, count, share, all: total}): Confusion => ({
      truth: placeOf.get(truth)!,
      predicted: placeOf.get(predicted)!,
      count,
      share,
      title: words.tip(label(truth), label(predicted), count, total, share),
      name: words.name(label(truth), label(predicted)),
      text: words.text(count, share)
    })
  );
  return {
    topic: words.topic,
    title,
    subtitle: words.subtitle(theModel(context, data.production)),
    draw: (host) =>
      confusionMatrix(cells, {
        ...host,
        description: title,
        empty: words.none,
        classes: order.map((at) => ({key: data.classes[at].name, label: label(at)})),
        chosen: state.class,
        rowLabel: words.rows,
        columnLabel: words.columns,
        rightLabel: words.right,
        wrongLabel: words.wrong,
        xLabel: words.x,
        format: (share) => f.percent(share),
        limit: drawn
      }),
    pick: (key) => pickClass(context, key),
    reading: [
      most ? words.reading(label(most.truth), label(most.predicted), most.count, most.all) : "",
      words.order
    ]
      .filter(Boolean)
      .join(" "),
    scope: scope(context, at === null ? [] : [words.chosen(label(at))]),
    source: source(context),
    table: {
      caption: words.topic,
      columns: words.tableColumns.map((head, i) => ({head, key: i === 0, numeric: i > 1})),
      rows: wrong.map(({truth, predicted, count, share}): Cell[] => [
        textCell(label(truth)),
        textCell(label(predicted)),
        countCell(context, count),
        percentCell(context, share)
      ])
    },
    file: "confusions"
  };
}
