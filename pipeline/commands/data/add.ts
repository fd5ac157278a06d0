/** `npm run data -- add`: adds rows to the table that a report learns from. */
import {resolve} from "node:path";
import type {TabularReportConfig} from "../../config/tabular.ts";
import {excerpt} from "../../core/parse/excerpt.ts";
import {readNewRows, toldOf} from "../../core/parse/googlePlay/newRows.ts";
import {InputError} from "../../core/parse/problem.ts";
import {rowsSinceTraining} from "../../core/tabular/sinceTraining.ts";
import {readPointer} from "../../io/registry/files.ts";
import {registryOf} from "../../io/registry/layout.ts";
import {type AddedRows, appendAdditions} from "../../io/sources/tabular/additions.ts";
import {findTable} from "../../io/sources/tabular/find.ts";
import type {TableRecords} from "../../io/sources/tabular/source.ts";
import {loadConfig} from "../../loadConfig.ts";
import {UsageError} from "../command.ts";
import {givenRows} from "./givenRows.ts";
import {type DataIo, seeHelp, unknown} from "./io.ts";

export {addOptions} from "./givenRows.ts";

/**
 * Adds the rows that `args` give to the additions of the report `id`. Throws `UsageError`, `InputError` over all the
 * rows at once when any cannot be added, and what reading and writing throws: nothing is then added.
 */
export async function addRows(id: string | undefined, args: readonly string[], io: DataIo): Promise<number> {
  const report = chooseReport(id, io.reports ?? (await configuredReports(io.root)));
  const {rows, name} = await givenRows(args, io);
  const records = await (await findTable(report, io)).source.read();
  const read = readNewRows(rows, name, records.table.classes);
  if (!read.value) throw new InputError(toldOf(read.log.errors(), rows.place));
  const place = {path: resolve(io.root, report.additions), shown: report.additions};
  const outcome = await appendAdditions(place, read.value, new Set(records.table.id));
  io.stdout.write(`${outcomeLines(outcome, records, report).join("\n")}\n`);
  io.stdout.write(`${await trainingLine(outcome, records, report, io)}\n`);
  return 0;
}

async function configuredReports(root: string): Promise<TabularReportConfig[]> {
  return (await loadConfig(root)).reports.filter((report) => report.kind === "tabular");
}

function chooseReport(id: string | undefined, reports: readonly TabularReportConfig[]): TabularReportConfig {
  const ids = reports.map((report) => report.id);
  if (ids.length === 0)
    throw new UsageError("No report of vigie.config.ts learns from a table: there is nothing to add to.");
  if (id === undefined) throw new UsageError(`Name the report to add to: ${ids.join(", ")}.${seeHelp}`);
  const report = reports.find((known) => known.id === id);
  if (!report) throw unknown("Reports that rows can be added to are", id, ids);
  return report;
}

const SHOWN = 3;

function outcomeLines(
  {added, known}: AddedRows,
  {table}: TableRecords,
  {additions}: TabularReportConfig
): string[] {
  const categories = new Map(table.id.map((app, row) => [app, table.classes[table.target[row]]]));
  const others = known.filter(({app, category}) => (categories.get(app) ?? category) !== category);
  const more = others.length - SHOWN;
  return [
    added.length === 0
      ? `Nothing was added to ${additions}.`
      : `${rowsWere(added.length)} added to ${additions}.`,
    ...(known.length > 0 ? [`${rowsWere(known.length)} known already.`] : []),
    ...others
      .slice(0, SHOWN)
      .map(
        ({app, category}) =>
          `  ${excerpt(app, 60)} is known as ${categories.get(app)}, not ${category}: it stays so.`
      ),
    ...(more > 0 ? [`  And ${more} more are known under another category.`] : [])
  ];
}

const rowsWere = (n: number): string => (n === 1 ? "1 row was" : `${n} rows were`);

/** How far it is to the next training. */
async function trainingLine(
  {added}: AddedRows,
  {table, origin}: TableRecords,
  {id, retrainAt}: TabularReportConfig,
  {root}: DataIo
): Promise<string> {
  const pointer = await readPointer(registryOf(root, id).pointer);
  const model = pointer && {rows: pointer.card.training.rows, origin: pointer.card.origin.en};
  const rows = table.rows + added.length;
  const since = rowsSinceTraining({rows, origin: origin.name.en}, model);
  if (since === null)
    return model
      ? `The model in production learned from other data (${model.origin}): the next build trains on all ${rows} rows.`
      : `No model is in production yet: the next build trains on all ${rows} rows.`;
  const left = retrainAt - since;
  const next = left > 0 ? `${left} to go` : "the next build trains again";
  return `${since} new ${since === 1 ? "row" : "rows"} since training, threshold ${retrainAt}: ${next}.`;
}
