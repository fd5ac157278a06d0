import {type Proportion, proportion} from "../../../pipeline/core/stats/estimate.ts";
import {pair} from "../../charts/format.ts";
import {intervalDots} from "../../charts/interval-dots.ts";
import type {Cell, FigureView} from "../view.ts";
import {
  bandCell,
  bandOf,
  chosenClass,
  classLabel,
  countCell,
  percentCell,
  pickClass,
  production,
  scope,
  source,
  type TabularContext,
  textCell
} from "./context.ts";

/** A class as the model in service recognises it. */
interface Recognised {
  readonly at: number;
  readonly name: string;
  readonly label: string;
  readonly recall: Proportion;
  readonly precision: number;
  readonly f1: number;
}

/** Classes that have rows, best recognised first; ties by the larger. */
function recognised(context: TabularContext): Recognised[] {
  return (production(context)?.classes ?? [])
    .flatMap(({recall, precision, f1, support}, at): Recognised[] =>
      support > 0
        ? [
            {
              at,
              name: context.data.classes[at].name,
              label: classLabel(context, at),
              recall: proportion(Math.round(recall * support), support),
              precision,
              f1
            }
          ]
        : []
    )
    .sort((a, b) => b.recall.value - a.recall.value || b.recall.n - a.recall.n);
}

function title(context: TabularContext, all: readonly Recognised[]): string {
  const words = context.speech.executive.classes;
  const at = chosenClass(context);
  const chosen = all.find((one) => one.at === at);
  if (chosen) return words.one(chosen.label, chosen.recall.value, chosen.recall.n);
  const [best] = all;
  const worst = all.at(-1);
  return best && worst
    ? words.title(best.label, best.recall.value, worst.label, worst.recall.value)
    : words.none;
}

/** Which classes the model recognises and which not, with how many rows each has. */
export function classesFigure(context: TabularContext): FigureView {
  const {data, speech} = context;
  const {terms, f, locale} = speech;
  const words = speech.executive.classes;
  const all = recognised(context);
  const good = all.filter(({recall}) => recall.value >= data.bands.good).length;
  const percent = (value: number): string => f.percent(value);
  return {
    topic: words.topic,
    title: title(context, all),
    subtitle: words.subtitle,
    draw: (host) =>
      intervalDots(
        all.map(({name, label, recall}) => ({
          key: name,
          label,
          value: recall.value,
          low: recall.low,
          high: recall.high,
          kind: bandOf(context, recall.value),
          note: words.row(recall.value, recall.n),
          chosen: name === context.state.class,
          title: [
            label,
            pair(locale, words.x, percent(recall.value)),
            pair(locale, terms.interval, terms.between(percent(recall.low), percent(recall.high))),
            terms.count(recall.n)
          ].join("\n")
        })),
        {
          ...host,
          description: title(context, all),
          empty: words.none,
          domain: [0, 1],
          xLabel: words.x,
          noteLabel: words.note,
          limits: [
            {value: data.bands.excellent, label: terms.bandFrom("healthy", data.bands.excellent)},
            {value: data.bands.good, label: terms.bandFrom("degraded", data.bands.good)}
          ]
        }
      ),
    pick: (key) => pickClass(context, key),
    reading: all.length ? words.reading(good, all.length - good, data.bands.good) : "",
    scope: scope(context),
    source: source(context),
    table: {
      caption: words.topic,
      columns: words.columns.map((head, i) => ({head, key: i === 0, numeric: i > 0 && i < 7})),
      rows: all.map(({label, recall, precision, f1}): Cell[] => [
        textCell(label),
        percentCell(context, recall.value),
        percentCell(context, recall.low),
        percentCell(context, recall.high),
        percentCell(context, precision),
        percentCell(context, f1),
        countCell(context, recall.n),
        bandCell(context, bandOf(context, recall.value))
      ]),
      chosen: all.findIndex(({name}) => name === context.state.class)
    },
    file: "classes"
  };
}
