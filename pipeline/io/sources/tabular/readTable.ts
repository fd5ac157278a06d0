/** Reads a catalogue and its additions into one clean table. */
import type {Origin} from "../../../contract/summary.ts";
import {excerpt} from "../../../core/parse/excerpt.ts";
import {toCatalogue} from "../../../core/parse/googlePlay/catalogue.ts";
import {ADDITIONS, SOURCE} from "../../../core/parse/googlePlay/columns.ts";
import {type CatalogueRecords, parseCatalogue} from "../../../core/parse/googlePlay/records.ts";
import {describe, type ProblemLog} from "../../../core/parse/problem.ts";
import type {Place} from "../location.ts";
import {readInput, repairsOf, throwErrors} from "../readInput.ts";
import type {CatalogueFile, TableRecords} from "./source.ts";

/**
 * Reads the catalogue, then the additions, whose categories must be among the catalogue's. Throws `InputError` when
 * either cannot be used.
 */
export async function readTable(catalogue: CatalogueFile, additions: Place | null): Promise<TableRecords> {
  const files: Origin["files"] = [];
  const main = await catalogue.bytes();
  const {shown, encoding} = catalogue;
  const source = parseCatalogue(main.bytes, {file: shown, format: SOURCE, encoding});
  const classes = source.value && classesOf(source.value);
  if (classes) checkClasses(classes, source.log);
  throwErrors([source.log]);
  const records = source.value as CatalogueRecords;
  files.push({path: shown, bytes: main.bytes.length, sha256: main.sha256, rows: records.read});
  const added = additions && (await readAdditions(additions, classes ?? [], files));
  const {table, cleaning, lastUpdate, added: kept} = toCatalogue(records, added?.records);
  const problems = repairsOf([source.log, ...(added ? [added.log] : [])], describe);
  return {
    table,
    cleaning: {
      ...cleaning,
      repairs: cleaning.repairs.map((repair) => ({...repair, examples: [...repair.examples]}))
    },
    lastUpdate,
    added: kept,
    origin: {...catalogue.origin, files, problems}
  };
}

const classesOf = ({records}: CatalogueRecords): string[] =>
  [...new Set(records.map(({category}) => category))].sort();

async function readAdditions(
  {path, shown}: Place,
  classes: readonly string[],
  files: Origin["files"]
): Promise<{records: CatalogueRecords; log: ProblemLog}> {
  const {bytes, sha256} = await readInput(path, shown);
  const {value, log} = parseCatalogue(bytes, {file: shown, format: ADDITIONS, classes});
  throwErrors([log]);
  const records = value as CatalogueRecords;
  files.push({path: shown, bytes: bytes.length, sha256, rows: records.read});
  return {records, log};
}

/** With fewer than two classes there is nothing to tell apart. */
function checkClasses(classes: readonly string[], log: ProblemLog): void {
  if (classes.length >= 2) return;
  log.error({
    kind: "few-classes",
    line: null,
    column: null,
    found: classes.length === 0 ? "no row with a category" : `the category ${excerpt(classes[0])} alone`,
    expected: "at least 2 categories, to tell one from another",
    mend: "put the complete file in its place"
  });
}
