/** Tables of the course as the explorer knows them: features by their words, classes in the reader's language. */
import type {CourseColumn} from "../../../pipeline/contract/course.ts";
import {fromObjects, type ObjectRow} from "../../../pipeline/core/explorer/read/objects.ts";
import type {ExplorerTable} from "../../../pipeline/core/explorer/table.ts";
import {columnName} from "../../components/cells/host.ts";
import {CourseFiles} from "../../data/course.ts";
import {courseRows} from "../../data/courseRows.ts";
import type {Transport} from "../../data/report.ts";
import type {Locale} from "../../i18n/locale.ts";
import type {DataName} from "../../views/explorer/state.ts";

export type CourseData = Exclude<DataName, "own">;

/** A table with the sentence that says where it comes from. */
export interface SourcedTable {
  readonly table: ExplorerTable;
  readonly source: string;
}

/** Reads tables of the course, each once. */
export class Datasets {
  readonly #transport: Transport;
  readonly #locale: Locale;
  #files: Promise<CourseFiles> | null = null;
  readonly #tables = new Map<CourseData, Promise<SourcedTable>>();

  constructor(transport: Transport, locale: Locale) {
    this.#transport = transport;
    this.#locale = locale;
  }

  /** Rejects with a `DataError` when the table does not come; asking again tries again. */
  table(name: CourseData): Promise<SourcedTable> {
    const reading = this.#tables.get(name) ?? this.#read(name);
    this.#tables.set(name, reading);
    reading.catch(() => {
      this.#tables.delete(name);
      this.#files = null;
    });
    return reading;
  }

  async #read(name: CourseData): Promise<SourcedTable> {
    this.#files ??= CourseFiles.open(this.#transport);
    const files = await this.#files;
    const facts = files.table(name);
    const locale = this.#locale;
    const rows = courseRows(await files.bytes(name), facts, locale) as ObjectRow[];
    const columns = new Map<string, CourseColumn>(facts.columns.map((column) => [column.name, column]));
    const table = fromObjects(name, rows);
    return {
      table: {...table, features: table.features.map((feature) => columnName(feature, {columns, locale}))},
      source: facts.source[locale]
    };
  }
}
