/** Reads the rows of a catalogue: values, repairs, and errors where a cell is not what its column holds. */
import type {CsvRecord} from "../csvRows.ts";
import {excerpt} from "../excerpt.ts";
import {nearest} from "../nearest.ts";
import type {ColumnPlace, ProblemLog} from "../problem.ts";
import {readCategory} from "./category.ts";
import {type CataloguePlaces, METADATA} from "./columns.ts";
import {mendName} from "./name.ts";
import type {CatalogueOptions, CatalogueRecord} from "./records.ts";
import type {RepairTally} from "./repairs.ts";

/** Reads the rows of one file. */
export class RowReader {
  readonly #places: CataloguePlaces;
  readonly #classes: ReadonlySet<string> | null;
  readonly #log: ProblemLog;
  readonly #repairs: RepairTally;

  constructor(places: CataloguePlaces, {classes}: CatalogueOptions, log: ProblemLog, repairs: RepairTally) {
    this.#places = places;
    this.#classes = classes ? new Set(classes) : null;
    this.#log = log;
    this.#repairs = repairs;
  }

  /** Null for a row without a category, and for one with an error. */
  read({line, cells}: CsvRecord): CatalogueRecord | null {
    const {app, category, metadata} = this.#places;
    const name = this.#name(cells[app.number - 1], line);
    const values = METADATA.map((column, i) => {
      const place = metadata[i];
      if (!place) return column.kind === "number" ? Number.NaN : null;
      return this.#cell(column, cells[place.number - 1], line, place);
    });
    const known = this.#category(cells[category.number - 1], line, name);
    if (name === null || known === null || values.includes(undefined as never)) return null;
    const text = cells.map((cell) => cell.trim()).join("\u001f");
    return {line, app: name, category: known, values: values as CatalogueRecord["values"], text};
  }

  #name(cell: string, line: number): string | null {
    const {name, repairs} = mendName(cell);
    for (const id of repairs)
      this.#repairs.add(id, () => ({line, found: excerpt(cell, 80), became: excerpt(name, 80)}));
    if (name !== "") return name;
    this.#refuse(
      line,
      this.#places.app,
      cell,
      "the name of an application",
      "write its name, or remove the row"
    );
    return null;
  }

  #category(cell: string, line: number, app: string | null): string | null {
    const place = this.#places.category;
    const read = readCategory(this.#trimmed(cell, line, place.name));
    if (read === null) {
      const mend = "correct the category, or leave it empty to set the row aside";
      this.#refuse(line, place, cell, "a category such as ART_AND_DESIGN", mend);
    } else if (read.value === null) return this.#withoutClass(cell, line, app);
    else {
      const {value, repair} = read;
      if (repair)
        this.#repairs.add(repair, () => ({line, found: `${place.name} ${excerpt(cell)}`, became: value}));
      if (!this.#classes || this.#classes.has(value)) return value;
      this.#unknownClass(cell, value, line, [...this.#classes]);
    }
    return null;
  }

  #withoutClass(cell: string, line: number, app: string | null): null {
    if (this.#classes) {
      const mend = "write one of them, or remove the row";
      this.#refuse(line, this.#places.category, cell, `one of ${[...this.#classes].join(", ")}`, mend);
    } else
      this.#repairs.add("no-class", () => ({
        line,
        found: `${excerpt(app ?? "", 60)} without a category`,
        became: "set aside"
      }));
    return null;
  }

  #unknownClass(cell: string, value: string, line: number, classes: readonly string[]): void {
    const like = nearest(value, classes);
    const mend = like ? `if ${like} is meant, write it so` : "choose one of them";
    this.#refuse(line, this.#places.category, cell, `one of ${classes.join(", ")}`, mend);
  }

  /** The value of a cell; undefined when it is an error. */
  #cell(
    column: (typeof METADATA)[number],
    cell: string,
    line: number,
    place: ColumnPlace
  ): number | string | null | undefined {
    const read = column.read(this.#trimmed(cell, line, place.name));
    if (!read) {
      const mend = "correct the value, or leave the cell empty when it is not known";
      this.#refuse(line, place, cell, column.expected, mend);
      return undefined;
    }
    const {value, repair} = read;
    if (repair) {
      const known = column.kind === "number" ? !Number.isNaN(value) : value !== null;
      this.#repairs.add(repair, () => ({
        line,
        found: `${column.name} ${shown(cell)}`,
        became: known ? written(column, value) : "not known"
      }));
    }
    return value;
  }

  #trimmed(cell: string, line: number, name: string): string {
    const trimmed = cell.trim();
    if (trimmed !== cell)
      this.#repairs.add("white-space", () => ({
        line,
        found: `${name} ${excerpt(cell)}`,
        became: excerpt(trimmed)
      }));
    return trimmed;
  }

  #refuse(line: number, column: ColumnPlace, cell: string, expected: string, mend: string): void {
    this.#log.error({kind: column.name, line, column, found: shown(cell), expected, mend});
  }
}

const shown = (cell: string): string => (cell.trim() === "" ? "an empty cell" : excerpt(cell));

const written = (column: (typeof METADATA)[number], value: number | string | null): string =>
  column.kind === "number" ? column.show(value as number) : String(value);
