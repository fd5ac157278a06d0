/** Small catalogues in the publisher's format. */
import {type Catalogue, toCatalogue} from "../../../../pipeline/core/parse/googlePlay/catalogue.ts";
import {SOURCE} from "../../../../pipeline/core/parse/googlePlay/columns.ts";
import {
  type CatalogueOptions,
  type CatalogueRecords,
  parseCatalogue
} from "../../../../pipeline/core/parse/googlePlay/records.ts";
import {InputError} from "../../../../pipeline/core/parse/problem.ts";
import {utf8} from "../cmapssText.ts";

export const HEADER =
  "App,Category,Rating,Reviews,Size,Installs,Type,Price,Content Rating,Genres,Last Updated,Current Ver,Android Ver";

const DEFAULTS: Readonly<Record<string, string>> = {
  App: "Zelpo",
  Category: "TOOLS",
  Rating: "4.1",
  Reviews: "159",
  Size: "19M",
  Installs: "10,000+",
  Type: "Free",
  Price: "0",
  "Content Rating": "Everyone",
  Genres: "Tools",
  "Last Updated": "January 7, 2018",
  "Current Ver": "1.0.0",
  "Android Ver": "4.0.3 and up"
};

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A line of the file: the default application, but for these cells. */
export const row = (cells: Readonly<Record<string, string>> = {}): string =>
  HEADER.split(",")
    .map((name) => quoted(cells[name] ?? DEFAULTS[name]))
    .join(",");

export const file = (lines: readonly string[], header = HEADER): Uint8Array =>
  utf8(`${[header, ...lines].join("\n")}\n`);

const options: CatalogueOptions = {file: "apps.csv", format: SOURCE};

/** What a file holds; fails where it is refused. */
export function records(bytes: Uint8Array, given = options): CatalogueRecords {
  const {value, log} = parseCatalogue(bytes, given);
  if (!value) throw new InputError(log.errors());
  return value;
}

/** The table of a file; fails where it is refused. */
export const catalogue = (bytes: Uint8Array): Catalogue => toCatalogue(records(bytes));

/** The message with which a file is refused. */
export function refusal(bytes: Uint8Array, given = options): string {
  const {value, log} = parseCatalogue(bytes, given);
  return value ? "accepted" : new InputError(log.errors()).message;
}

/** How often each repair was made. */
export const counts = ({cleaning}: Catalogue): Record<string, number> =>
  Object.fromEntries(cleaning.repairs.map(({id, count}) => [id, count]));
