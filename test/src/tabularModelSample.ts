/** A small model of the made-up catalogue's names, trained as the pipeline trains one. */
import {fitTabular} from "../../pipeline/core/tabular/fitTabular.ts";
import {indexTable} from "../../pipeline/core/tabular/indexedTable.ts";
import type {LabelledTable} from "../../pipeline/core/tabular/labelledTable.ts";
import {tabularSettings} from "../../pipeline/core/tabular/settings.ts";
import type {TabularModel} from "../../pipeline/core/tabular/tabularModel.ts";
import type {TabularSample} from "./tabularSample.ts";

/** Its names, with a rating that every second row lacks. */
export function namedTable({summary, answers}: TabularSample): LabelledTable {
  return {
    rows: answers.length,
    id: answers.map(({name}) => name),
    group: Int32Array.from(answers, (_, i) => i),
    columns: [
      {kind: "text", name: "App", values: answers.map(({name}) => name)},
      {
        kind: "number",
        name: "Rating",
        values: Float64Array.from(answers, ({stated}, i) => (i % 2 ? 1 + 4 * stated : Number.NaN))
      },
      {kind: "category", name: "Type", values: answers.map((_, i) => (i % 5 === 0 ? "Paid" : "Free"))}
    ],
    classes: summary.classes.map(({name}) => name),
    target: Int32Array.from(answers, ({truth}) => truth)
  };
}

/** A logistic regression of the sample's names and cells. */
export function modelOf(sample: TabularSample): TabularModel {
  const table = namedTable(sample);
  return fitTabular("logistic", {
    learned: {table, indexed: indexTable(table)},
    rows: Int32Array.from({length: table.rows}, (_, row) => row),
    settings: tabularSettings,
    context: {seed: 3}
  });
}
