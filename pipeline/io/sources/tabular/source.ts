/** What every source of a table gives; nothing downstream knows more. */
import type {Origin} from "../../../contract/summary.ts";
import type {Cleaning} from "../../../contract/tabular.ts";
import type {CsvEncoding} from "../../../core/parse/csvText.ts";
import type {LabelledTable} from "../../../core/tabular/labelledTable.ts";
import type {Input} from "../readInput.ts";

/** Everything a source read, with the rows added by hand. */
export interface TableRecords {
  readonly table: LabelledTable;
  readonly cleaning: Cleaning;
  /** Day of the newest row (ISO 8601), or null. */
  readonly lastUpdate: string | null;
  /** Rows of the table that came from the file of additions. */
  readonly added: number;
  readonly origin: Omit<Origin, "tried">;
}

/** A source that answered: the files it will read, whose content is the cache key, and how to read them. */
export interface FoundTable {
  readonly found: true;
  /** Absolute paths of every file that will be read, the additions included where there are any. */
  readonly files: readonly string[];
  /** Settings that change what is read beside the files' content; JSON. */
  readonly key: unknown;
  read(): Promise<TableRecords>;
}

/** A catalogue that is there, before its additions: where it comes from, and its bytes in the publisher's format. */
export interface CatalogueFile {
  readonly found: true;
  readonly files: readonly string[];
  readonly key: unknown;
  /** Name of the file for people. */
  readonly shown: string;
  readonly encoding: CsvEncoding;
  readonly origin: Pick<Origin, "kind" | "name" | "citation" | "licence">;
  bytes(): Promise<Input>;
}
