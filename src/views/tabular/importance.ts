import {columnLabel} from "../../../pipeline/core/parse/googlePlay/labels.ts";
import {importanceBars} from "../../charts/importance-bars.ts";
import type {FigureView} from "../view.ts";
import {scope, source, type TabularContext, textCell} from "./context.ts";
import type {TabularModelsData} from "./models-data.ts";

/** What the model leans on: accuracy lost when a column is shuffled. */
export function importanceFigure(context: TabularContext<TabularModelsData>): FigureView {
  const {data, speech} = context;
  const words = speech.models.importance;
  const label = (column: string): string => columnLabel(column)[speech.locale];
  const all = [...data.importance].sort((a, b) => b.permutation - a.permutation);
  const [first] = all;
  const weighs = first !== undefined && first.permutation > 2 * first.permutation_error;
  const title = !first
    ? words.none
    : weighs
      ? words.title(label(first.column), first.permutation)
      : words.flat;
  return {
    topic: words.topic,
    title,
    subtitle: words.subtitle,
    draw: (host) =>
      importanceBars(
        all.map(({column, permutation, permutation_error}, i) => ({
          name: column,
          label: label(column),
          value: 100 * permutation,
          error: 100 * permutation_error,
          highlight: weighs && i === 0
        })),
        {...host, description: title, empty: words.none, xLabel: words.x}
      ),
    reading: first ? words.reading(label(first.column), first.permutation) : "",
    scope: scope(context),
    source: source(context),
    table: {
      caption: words.topic,
      columns: words.columns.map((head, i) => ({head, key: i === 0, numeric: i > 0})),
      rows: all.map(({column, permutation, permutation_error}) => [
        textCell(label(column)),
        {text: speech.f.signed(100 * permutation, 1), value: 100 * permutation},
        {text: speech.f.decimal(100 * permutation_error, 1), value: 100 * permutation_error}
      ])
    },
    file: "importance"
  };
}
