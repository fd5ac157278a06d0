/** What the outputs of cells need of the world that draws them. */
import type {CourseColumn} from "../../../pipeline/contract/course.ts";
import type {Writing} from "../../charts/recorded/points.ts";
import type {ChapterMessages} from "../../i18n/chapters.ts";
import type {Locale} from "../../i18n/locale.ts";

export interface CellHost {
  readonly document: Document;
  readonly locale: Locale;
  readonly words: ChapterMessages;
  readonly writing: Writing;
  /** Words for the names of columns, with their unit. */
  readonly columns: ReadonlyMap<string, CourseColumn>;
}

/** A column's word and unit, or its name where we have none. */
export function columnName(name: string, {columns, locale}: Pick<CellHost, "columns" | "locale">): string {
  const column = columns.get(name);
  if (!column) return name;
  const unit = column.unit?.[locale];
  return unit ? `${column.label[locale]} (${unit})` : column.label[locale];
}
