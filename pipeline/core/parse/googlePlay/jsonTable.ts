/** Rows of a catalogue as JSON: a list of objects, one an application, their keys the names of columns. */
import type {CsvTable} from "../csvRows.ts";
import {excerpt} from "../excerpt.ts";
import type {ProblemLog} from "../problem.ts";

type Item = Readonly<Record<string, unknown>>;

/** The rows as a table of cells, the line of each being its place in the list; null when `log` then has errors. */
export function parseJsonTable(text: string, log: ProblemLog): CsvTable | null {
  const items = parseItems(text, log);
  if (!items) return null;
  const header = [...new Set(items.flatMap((item) => Object.keys(item)))];
  const records = items.map((item, i) => ({
    line: i + 1,
    cells: header.map((name) => (Object.hasOwn(item, name) ? cellOf(item[name], i + 1, name, log) : ""))
  }));
  return log.failed ? null : {header, records};
}

function parseItems(text: string, log: ProblemLog): readonly Item[] | null {
  const list = parseText(text, log);
  if (list === undefined) return null;
  if (!Array.isArray(list) || list.length === 0) {
    if (Array.isArray(list)) refuse(log, "an empty list", "write the rows to add");
    else refuse(log, excerpt(text.trim()), "put square brackets around the objects");
    return null;
  }
  list.forEach((item: unknown, i) => {
    if (typeof item !== "object" || item === null || Array.isArray(item))
      refuse(log, `${excerpt(JSON.stringify(item))} as item ${i + 1}`, "write an object in its place");
  });
  return log.failed ? null : list;
}

function parseText(text: string, log: ProblemLog): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    refuse(log, `no JSON (${(error as Error).message})`, "correct the text, or give a CSV file");
    return undefined;
  }
}

function refuse(log: ProblemLog, found: string, mend: string): void {
  const expected = 'a list of objects such as {"app_name": "My app", "category": "TOOLS"}';
  log.error({kind: "json", line: null, column: null, found, expected, mend});
}

function cellOf(value: unknown, item: number, name: string, log: ProblemLog): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string" || typeof value === "number") return String(value);
  log.error({
    kind: "json-value",
    line: null,
    column: null,
    found: `${excerpt(JSON.stringify(value))} as ${excerpt(name)} in item ${item}`,
    expected: "a text or a number",
    mend: "write the value between quotes, or leave it out when it is not known"
  });
  return "";
}
