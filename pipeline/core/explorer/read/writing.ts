/** Whether a comma or a point parts the thousands of a column's numbers or starts their decimals: "1,101" may be both. */
import {isParted, numberOf, type Sign, type Writing} from "./cell.ts";

/** How the numbers of a column are written, as its cells tell, or else the file's. */
export interface ColumnWriting extends Writing {
  /** A cell that could be read otherwise, where no cell of the column says which way is right. */
  readonly ambiguous: string | null;
}

/** Cells of a column with a sign. */
interface Signed {
  /** In which it can only part thousands: 1,101,000 or 1,101.5. */
  thousands: number;
  /** In which it can only start decimals: 1,5 or 0,101. */
  decimals: number;
  /** In which it may do either: 1,101. */
  either: number;
  /** The first of these. */
  example: string;
}

type Rows = readonly (readonly string[])[];
type BySign<T> = Readonly<Record<Sign, T>>;

const SIGNS = [",", "."] as const;
const OTHER: BySign<Sign> = {",": ".", ".": ","};
/** Whole numbers as they are written where nothing parts thousands, and those in which nothing could. */
const [LONG, SHORT] = [/^[+\u2212-]?[1-9]\d{3,}$/, /^[+\u2212-]?[1-9]\d{0,2}$/];

function signedCells(rows: Rows, at: number, sign: Sign): Signed {
  const found: Signed = {thousands: 0, decimals: 0, either: 0, example: ""};
  const decimal: Writing = {comma: sign === ",", thousands: null};
  for (const cells of rows) {
    if (!cells[at].includes(sign)) continue;
    const cell = cells[at].trim();
    const [parts, starts] = [isParted(cell, sign), !Number.isNaN(numberOf(cell, decimal))];
    if (parts && starts) {
      found.example ||= cell;
      found.either++;
    } else if (parts) found.thousands++;
    else if (starts) found.decimals++;
  }
  return found;
}

/** Whole numbers of a column, by whether they have more than three digits. */
function wholeCells(rows: Rows, at: number): {readonly long: number; readonly short: number} {
  const count = (pattern: RegExp): number =>
    rows.reduce((n, cells) => n + Number(pattern.test(cells[at].trim())), 0);
  return {long: count(LONG), short: count(SHORT)};
}

/** Cells of the file by which a sign rather parts thousands: its own, and those in which the other starts decimals. */
function leaning(columns: readonly BySign<Signed>[], sign: Sign): number {
  const other = OTHER[sign];
  const of = (column: BySign<Signed>): number =>
    column[sign].thousands + column[other].decimals - column[sign].decimals - column[other].thousands;
  return columns.reduce((sum, column) => sum + of(column), 0);
}

/** The columns of a file, with what is known of the signs in them. */
class SignedColumns {
  readonly #rows: Rows;
  readonly #comma: boolean;
  readonly #columns: readonly BySign<Signed>[];
  readonly #leanings: BySign<number>;

  constructor(rows: Rows, comma: boolean) {
    this.#rows = rows;
    this.#comma = comma;
    this.#columns = rows[0].map((_, at) => ({
      ",": signedCells(rows, at, ","),
      ".": signedCells(rows, at, ".")
    }));
    this.#leanings = {",": leaning(this.#columns, ","), ".": leaning(this.#columns, ".")};
  }

  writings(): ColumnWriting[] {
    return this.#columns.map((column, at) => {
      const comma = this.#comma || column[","].decimals > 0;
      const told = SIGNS.find((sign) => column[sign].thousands > column[sign].decimals);
      if (told) return {comma, thousands: told, ambiguous: null};
      const open = SIGNS.filter((sign) => column[sign].either > 0 && column[sign].decimals === 0);
      const thousands = open.find((sign) => this.#parts(at, sign)) ?? null;
      const noted = thousands ?? open.find((sign) => this.#mayPart(at, sign));
      return {comma, thousands, ambiguous: noted ? column[noted].example : null};
    });
  }

  /** Whether a sign parts the thousands of a column in which it may do either. */
  #parts(at: number, sign: Sign): boolean {
    // Where commas part the cells, one in a cell starts no decimals, and a point does.
    if (!this.#comma) return sign === ",";
    const leaning = this.#leanings[sign];
    if (leaning !== 0) return leaning > 0;
    // Who writes 1,101 for a thousand writes 900 beside it, and not 1200; who rounds to 1,101 writes 1,100 too.
    const {long, short} = wholeCells(this.#rows, at);
    return short > 0 && this.#columns[at][sign].either > long;
  }

  /** Whether the sign, read as the start of decimals, leaves a doubt: neither the file nor the column tells. */
  #mayPart(at: number, sign: Sign): boolean {
    if (!this.#comma) return false;
    const {long, short} = wholeCells(this.#rows, at);
    return this.#leanings[sign] === 0 || long + short > 0;
  }
}

/**
 * How each of a file's columns writes its numbers.
 * @param rows Cells, a row as long as the others
 * @param comma Whether a comma may start decimals throughout: not where commas part the cells
 */
export const writings = (rows: Rows, comma: boolean): ColumnWriting[] =>
  new SignedColumns(rows, comma).writings();
