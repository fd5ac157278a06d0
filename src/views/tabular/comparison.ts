import {pair} from "../../charts/format.ts";
import {intervalDots} from "../../charts/interval-dots.ts";
import type {Cell, FigureView} from "../view.ts";
import {
  evaluationOf,
  modelName,
  pickModel,
  production,
  ranked,
  scope,
  source,
  type TabularContext,
  textCell,
  theModel
} from "./context.ts";
import {isNaive} from "./facts.ts";
import {measureNames} from "./measure-names.ts";

/** The best other model that learns, or the one that the reader looks at. */
function rival(context: TabularContext): string | null {
  const {data, state} = context;
  const others = ranked(context).filter((model) => model.id !== data.production && !isNaive(model));
  return state.model ?? others.find(({id}) => evaluationOf(context, id))?.id ?? null;
}

function title(context: TabularContext): string {
  const words = context.speech.models.comparison.title;
  const own = production(context);
  const id = rival(context);
  const other = id === null ? undefined : evaluationOf(context, id);
  if (!own) return context.speech.models.none;
  const name = theModel(context, own.model);
  if (!other) return words.alone(name);
  const theirs = theModel(context, other.model);
  const gap = own.accuracy.value - other.accuracy.value;
  if (own.accuracy.low <= other.accuracy.high && other.accuracy.low <= own.accuracy.high)
    return words.level(name, theirs);
  return gap > 0 ? words.ahead(name, theirs, gap) : words.behind(theirs, name, gap);
}

/** Accuracy of every model with its interval beside the naive one; the table has every measure. */
export function comparisonFigure(context: TabularContext): FigureView {
  const {data, speech, state} = context;
  const {f, terms, locale} = speech;
  const words = speech.models.comparison;
  const percent = (value: number): string => f.percent(value, 1);
  const judged = ranked(context).flatMap((model) => {
    const own = evaluationOf(context, model.id);
    return own ? [{model, own}] : [];
  });
  const role = (id: string): string =>
    id === data.production
      ? words.production
      : isNaive(data.models.find((model) => model.id === id)!)
        ? words.baseline
        : words.tried;
  const rows = judged.map(({model, own}) => {
    const {value, low, high} = own.accuracy;
    return {
      key: model.id,
      label: modelName(context, model.id),
      value,
      low,
      high,
      kind:
        model.id === data.production
          ? ("production" as const)
          : isNaive(model)
            ? ("baseline" as const)
            : ("model" as const),
      note: `${percent(value)}, ${role(model.id)}`,
      chosen: model.id === state.model,
      title: [
        modelName(context, model.id),
        pair(locale, words.x, percent(value)),
        pair(locale, terms.interval, terms.between(percent(low), percent(high))),
        role(model.id)
      ].join("\n")
    };
  });
  const own = production(context);
  return {
    topic: words.topic,
    title: title(context),
    subtitle: words.subtitle,
    draw: (host) =>
      intervalDots(rows, {
        ...host,
        description: title(context),
        empty: speech.models.none,
        domain: [0, 1],
        xLabel: words.x,
        noteLabel: words.note
      }),
    pick: (key) => pickModel(context, key),
    reading: own
      ? words.reading(
          theModel(context, own.model),
          percent(own.accuracy.value),
          percent(own.accuracy.low),
          percent(own.accuracy.high)
        )
      : "",
    scope: scope(context),
    source: source(context),
    table: {
      caption: words.topic,
      columns: [
        {head: terms.model, key: true},
        {head: terms.measure},
        {head: terms.value, numeric: true},
        {head: terms.low, numeric: true},
        {head: terms.high, numeric: true},
        {head: words.nature}
      ],
      rows: judged.flatMap(({model, own: results}) =>
        measureNames.map((name): Cell[] => {
          const {value, low, high} = results[name];
          const cell = (one: number): Cell => ({
            text: name === "logLoss" ? f.decimal(one, 3) : percent(one),
            value: one
          });
          return [
            textCell(modelName(context, model.id)),
            textCell(terms.measures[name]),
            cell(value),
            cell(low),
            cell(high),
            textCell(role(model.id))
          ];
        })
      )
    },
    file: "models"
  };
}
