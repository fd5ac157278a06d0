/** The summary of a table's report, from its settings and what its stages gave. */
import type {TablePlan, TrainedTable} from "../../catalog.ts";
import type {TabularReportConfig} from "../../config/tabular.ts";
import type {Origin} from "../../contract/summary.ts";
import type {TabularEvaluation, TabularModelInfo, TabularSummary} from "../../contract/tabular.ts";
import {confusionOf} from "../../core/evaluate/classification/evaluateClasses.ts";
import {CATEGORY_LABELS} from "../../core/parse/googlePlay/labels.ts";
import type {Column, LabelledTable} from "../../core/tabular/labelledTable.ts";
import type {TableRecords} from "../../io/sources/tabular/source.ts";
import {likeliestOf} from "./predictions.ts";

export interface TabularSummaryInputs {
  readonly report: Pick<TabularReportConfig, "id" | "title" | "vocabulary" | "folds" | "retrainAt" | "bands">;
  readonly tried: Origin["tried"];
  readonly seed: number;
  readonly records: TableRecords;
  readonly plan: TablePlan;
  readonly evaluations: readonly TabularEvaluation[];
  /** Model that the pages show. */
  readonly production: TrainedTable;
  readonly infos: readonly TabularModelInfo[];
  /** Rows that came since the model in production was trained. */
  readonly added: number;
}

/** What the target of a catalogue is called in the source. */
const TARGET = "Category";

/** Everything but when and from what it was built. */
export function tabularSummaryOf(inputs: TabularSummaryInputs): Omit<TabularSummary, "build" | "built"> {
  const {report, tried, seed, records, plan, evaluations, production, infos, added} = inputs;
  const {table, refused} = plan;
  return {
    version: 1,
    kind: "tabular",
    id: report.id,
    title: report.title,
    vocabulary: report.vocabulary,
    origin: {...records.origin, tried: [...tried]},
    seed,
    target: TARGET,
    columns: table.columns.map((column) => ({name: column.name, kind: column.kind, known: knownIn(column)})),
    refused: [...refused],
    classes: classesOf(table),
    cleaning: records.cleaning,
    folds: report.folds,
    bands: report.bands,
    models: [...infos],
    production: production.info.id,
    evaluations: [...evaluations],
    confusion: confusionOf(
      table.target,
      likeliestOf(production.outOfFold, table.rows, table.classes.length, 1),
      table.classes.length
    ),
    importance: [...(production.importance ?? [])],
    learning: [...(production.learning ?? [])],
    data: {
      rows: table.rows,
      classes: table.classes.length,
      lastUpdate: records.lastUpdate,
      added,
      retrainAt: report.retrainAt
    }
  };
}

const knownIn = (column: Column): number =>
  column.kind === "number"
    ? column.values.filter((value) => !Number.isNaN(value)).length
    : column.values.filter((value) => value !== null && value !== "").length;

/** Classes with their rows; those without a name for people are told as the source does. */
function classesOf({classes, target}: LabelledTable): TabularSummary["classes"] {
  const counts = new Array<number>(classes.length).fill(0);
  for (const own of target) counts[own]++;
  return classes.map((name, k) => ({
    name,
    label: {...(CATEGORY_LABELS.get(name) ?? {fr: name, en: name})},
    rows: counts[k]
  }));
}
