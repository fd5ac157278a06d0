/** Files of the course: its tables, and `course.json` that says what is in them. */
import {type Course, type CourseTable, courseTableNames} from "../contract/course.ts";
import type {TableSchema} from "../contract/table.ts";
import type {ArtefactContent} from "../io/artefacts.ts";
import {TableError} from "../io/tableCheck.ts";
import type {CourseDraft} from "./course/definition.ts";
import {tableFile} from "./files.ts";

/** What `course.json` says but for its build, and the files it tells of. */
export interface CourseContent {
  readonly facts: Omit<Course, "build" | "built">;
  readonly tables: readonly ArtefactContent[];
}

/**
 * The tables as files, in the contract's order. Throws `TableError` when one is missing, empty, not what its columns
 * say, or holds a text without its English word.
 */
export function courseContent(drafts: readonly CourseDraft[], seed: number): CourseContent {
  const made = courseTableNames.map((name) => {
    const draft = drafts.find((one) => one.name === name);
    if (!draft) throw new TableError(`The course has no table ${name}; expected one.`);
    return tableOf(draft);
  });
  return {
    facts: {version: 1, seed, tables: made.map(({table}) => table)},
    tables: made.map(({file}) => file)
  };
}

function tableOf(draft: CourseDraft): {readonly table: CourseTable; readonly file: ArtefactContent} {
  const {name, origin, source, columns, values} = draft;
  const file = tableFile(`${name}.arrow`, schemaOf(draft), values);
  const rows = file.table?.rows ?? 0;
  if (rows === 0) throw new TableError(`Table ${name} of the course has no row; expected at least one.`);
  const described = Object.entries(columns).map(([column, {label, unit, type}]) => ({
    name: column,
    label,
    unit,
    type
  }));
  const table = {name, file: file.path, rows, origin, source, columns: described, words: wordsOf(draft)};
  return {table, file};
}

/** How the file stores the columns. */
const schemaOf = ({name, source, columns}: CourseDraft): TableSchema => ({
  name,
  description: source.en,
  columns: Object.fromEntries(
    Object.entries(columns).map(([column, {storage, label}]) => [
      column,
      {type: storage, description: label.en}
    ])
  )
});

/** English words by column of text, after every value there is has one. */
function wordsOf({name, columns, values}: CourseDraft): CourseTable["words"] {
  const texts = Object.entries(columns).filter(([, {type}]) => type === "text");
  return Object.fromEntries(
    texts.map(([column, {words = {}}]) => {
      const lacking = Array.from(values[column]).find((value) => !Object.hasOwn(words, String(value)));
      if (lacking !== undefined)
        throw new TableError(
          `Table ${name} of the course: found ${JSON.stringify(lacking)} in ${column}; expected one of ` +
            `${JSON.stringify(Object.keys(words))}, the words that have an English one.`
        );
      return [column, {...words}];
    })
  );
}
