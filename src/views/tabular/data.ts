/** The page on the data: where it comes from, what was mended, what models may read of it, how to add to it. */
import type {TabularSummary} from "../../../pipeline/contract/tabular.ts";
import {columnLabel} from "../../../pipeline/core/parse/googlePlay/labels.ts";
import {rankedBars} from "../../charts/ranked-bars.ts";
import {sentences} from "../rich.ts";
import type {Cell, FigureView, PageView} from "../view.ts";
import {
  choosing,
  chosenClass,
  classLabel,
  countCell,
  filterText,
  percentCell,
  pickClass,
  source,
  type TabularContext,
  textCell
} from "./context.ts";
import {packFacts, rounded, type TabularFacts} from "./facts.ts";

export interface TabularDataPage
  extends TabularFacts,
    Pick<TabularSummary, "cleaning" | "columns" | "refused"> {}

type Context = TabularContext<TabularDataPage>;

export type TabularDataView = PageView<
  "headline" | "standfirst" | "filters",
  "classes" | "repairs" | "columns" | "refused",
  never
>;

/** Selects what the page shows. */
export const packTabularData = (summary: TabularSummary): TabularDataPage => ({
  ...packFacts(summary, false),
  cleaning: summary.cleaning,
  columns: summary.columns,
  refused: rounded(summary.refused)
});

const repaired = ({data}: Context): number => data.cleaning.repairs.reduce((sum, {count}) => sum + count, 0);

function classesFigure(context: Context): FigureView {
  const {data, speech, state} = context;
  const words = speech.data.classes;
  const all = data.classes
    .map(({name, rows}, at) => ({
      name,
      rows,
      label: classLabel(context, at),
      share: rows / Math.max(1, data.data.rows)
    }))
    .sort((a, b) => b.rows - a.rows);
  const [first] = all;
  const last = all.at(-1);
  const at = chosenClass(context);
  const chosen = at === null ? undefined : all.find(({name}) => name === state.class);
  const title = chosen
    ? words.one(chosen.label, chosen.rows, chosen.share)
    : first && last
      ? words.title(first.label, first.share, last.label, last.rows)
      : words.none;
  return {
    topic: words.topic,
    title,
    subtitle: words.subtitle,
    draw: (host) =>
      rankedBars(
        all.map(({name, rows, label, share}) => ({
          key: name,
          label,
          value: rows,
          text: words.text(rows),
          title: `${label}\n${words.tip(rows, share)}`,
          highlight: name === state.class
        })),
        {...host, description: title, empty: words.none, xLabel: words.x}
      ),
    pick: (key) => pickClass(context, key),
    reading: first && last && last.rows > 0 ? words.reading(first.rows / last.rows) : "",
    scope: speech.terms.count(data.data.rows),
    source: source(context),
    table: {
      caption: words.topic,
      columns: words.columns.map((head, i) => ({head, key: i === 0, numeric: i === 1 || i === 2})),
      rows: all.map(({name, label, rows, share}): Cell[] => [
        textCell(label),
        countCell(context, rows),
        percentCell(context, share),
        textCell(name)
      ])
    },
    file: "classes"
  };
}

function repairsFigure(context: Context): FigureView {
  const {data, speech} = context;
  const words = speech.data.repairs;
  const all = [...data.cleaning.repairs].sort((a, b) => b.count - a.count);
  const [first] = all;
  return {
    topic: words.topic,
    title: first ? words.title(words.label(first.id), first.count) : words.none,
    subtitle: words.subtitle,
    draw: null,
    reading: "",
    scope: words.scope(data.cleaning.read, data.cleaning.kept),
    source: source(context),
    table: {
      caption: words.topic,
      columns: words.columns.map((head, i) => ({head, key: i === 0, numeric: i === 1 || i === 2})),
      rows: all.flatMap(({id, count, examples}) => {
        const [one] = examples;
        return [
          [
            textCell(words.label(id)),
            countCell(context, count),
            countCell(context, one?.line),
            textCell(words.quoted(one?.found ?? "")),
            textCell(words.quoted(one?.became ?? ""))
          ]
        ];
      })
    },
    file: "repairs"
  };
}

function columnsFigure(context: Context): FigureView {
  const {data, speech} = context;
  const words = speech.data.columns;
  const texts = data.columns.filter(({kind}) => kind === "text").length;
  return {
    topic: words.topic,
    title: words.title(data.columns.length, texts),
    subtitle: words.subtitle,
    draw: null,
    reading: words.reading,
    scope: speech.terms.count(data.data.rows),
    source: source(context),
    table: {
      caption: words.topic,
      columns: words.columns.map((head, i) => ({head, key: i === 0, numeric: i === 2})),
      rows: data.columns.map(({name, kind, known}): Cell[] => [
        textCell(columnLabel(name)[speech.locale]),
        textCell(words.kinds[kind]),
        percentCell(context, known / Math.max(1, data.data.rows)),
        textCell(name)
      ])
    },
    file: "columns"
  };
}

function refusedFigure(context: Context): FigureView {
  const {data, speech} = context;
  const words = speech.data.refused;
  const all = [...data.refused].sort((a, b) => b.accuracy - a.accuracy);
  const [first] = all;
  const label = (name: string): string => columnLabel(name)[speech.locale];
  return {
    topic: words.topic,
    title: first ? words.title(label(first.name), first.accuracy) : words.none,
    subtitle: words.subtitle,
    draw: null,
    reading: first ? words.reading(label(first.name)) : "",
    scope: speech.terms.count(data.data.rows),
    source: source(context),
    table: {
      caption: words.topic,
      columns: words.columns.map((head, i) => ({head, key: i === 0, numeric: i === 1})),
      rows: all.map(({name, accuracy}): Cell[] => [textCell(label(name)), percentCell(context, accuracy)])
    },
    file: "refused"
  };
}

/** Computes the page for what the reader has chosen. */
export function tabularDataView(context: Context): TabularDataView {
  const {data, speech} = context;
  const words = speech.data;
  const names = data.refused.map(({name}) => columnLabel(name)[speech.locale]);
  const {added, retrainAt} = data.data;
  return {
    texts: {
      headline: words.headline(data.data.rows, data.data.classes, repaired(context)),
      standfirst: sentences([
        words.standfirst.read(data.cleaning.read, data.cleaning.kept),
        words.standfirst.refused(names),
        [{bold: words.standfirst.add(retrainAt - added)}]
      ]),
      filters: filterText(context)
    },
    kpis: {},
    figures: {
      classes: classesFigure(context),
      repairs: repairsFigure(context),
      columns: columnsFigure(context),
      refused: refusedFigure(context)
    },
    choosing: choosing(context)
  };
}
