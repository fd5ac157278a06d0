/** The file of rows added by hand: appended to as a whole, or left as it was. */
import {mkdir, readFile} from "node:fs/promises";
import {dirname} from "node:path";
import type {CsvTable} from "../../../core/parse/csvRows.ts";
import {decodeCsv} from "../../../core/parse/csvText.ts";
import {guarded, parseByHand, unguarded} from "../../../core/parse/googlePlay/byHand.ts";
import {ADDITIONS, columnNames} from "../../../core/parse/googlePlay/columns.ts";
import {mendName} from "../../../core/parse/googlePlay/name.ts";
import type {NewRows} from "../../../core/parse/googlePlay/newRows.ts";
import {ProblemLog} from "../../../core/parse/problem.ts";
import {encodeCsv} from "../../csv.ts";
import {errorCode} from "../../disk.ts";
import {acquireLock} from "../../lock.ts";
import {writeFileAtomic} from "../../write.ts";
import {WriteError} from "../../writeError.ts";
import type {Place} from "../location.ts";
import {throwErrors} from "../readInput.ts";

type NewRecord = NewRows["records"][number];

/** What became of the rows given. */
export interface AddedRows {
  readonly added: readonly NewRecord[];
  /** Rows of applications that are there already, earlier rows given included. */
  readonly known: readonly NewRecord[];
}

/**
 * Appends the rows whose application is in neither `known` nor the file at `place`, each once; cells of the file stay
 * what they are. One process at a time: throws `LockError` when another is at it, `WriteError` when nothing could be
 * written.
 */
export async function appendAdditions(
  {path, shown}: Place,
  {header, records}: NewRows,
  known: ReadonlySet<string>
): Promise<AddedRows> {
  await mkdir(dirname(path), {recursive: true}).catch((error: unknown) => {
    throw new WriteError("create the folder of", path, error, "Nothing was changed.");
  });
  const lock = await acquireLock(`${path}.lock`);
  try {
    const table = await readAsIs(path, shown);
    const seen = new Set([...known, ...namesOf(table)]);
    const isNew = ({app}: NewRecord): boolean => !seen.has(app) && Boolean(seen.add(app));
    const [added, others] = partition(records, isNew);
    if (added.length > 0) await writeFileAtomic(path, encoded(table, header, added));
    return {added, known: others};
  } finally {
    await lock.release();
  }
}

/** The file's cells; a header alone when there is no file. */
async function readAsIs(path: string, shown: string): Promise<CsvTable> {
  const bytes = await readFile(path).catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  });
  if (!bytes) return {header: [ADDITIONS.app, ADDITIONS.category], records: []};
  const log = new ProblemLog(shown);
  const text = decodeCsv(bytes, "utf-8", log);
  const table = text === null ? null : parseByHand(text, log);
  throwErrors([log]);
  return table as CsvTable;
}

function namesOf({header, records}: CsvTable): string[] {
  const column = header.indexOf(ADDITIONS.app);
  return records.map(({cells}) => mendName(unguarded(cells[column])).name);
}

/** The file's text with the new rows below, and the columns that they have more in the publisher's order. */
function encoded(table: CsvTable, header: readonly string[], added: readonly NewRecord[]): string {
  const more = columnNames(ADDITIONS).filter((name) => header.includes(name) && !table.header.includes(name));
  const columns = [...table.header, ...more];
  const old = table.records.map(({cells}) => [...cells, ...more.map(() => "")]);
  const rows = added.map((record) => columns.map((name) => guarded(cellOf(record, header, name))));
  return encodeCsv(columns, [...old, ...rows]).replaceAll("\r\n", "\n");
}

function cellOf({app, category, cells}: NewRecord, header: readonly string[], name: string): string {
  if (name === ADDITIONS.app) return app;
  if (name === ADDITIONS.category) return category;
  return cells[header.indexOf(name)]?.trim() ?? "";
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  const [yes, no]: [T[], T[]] = [[], []];
  for (const item of items) (test(item) ? yes : no).push(item);
  return [yes, no];
}
