/** Cells as the parts of a dashboard: what each is for, and what a reader calls it. */
import type {CellResult} from "../../cells/engine.ts";
import type {Shown} from "../../cells/shown.ts";
import type {CellSource} from "../../cells/source.ts";

/** What a cell brings to a dashboard, in the order in which a dashboard has them. */
export const kinds = ["input", "notice", "cards", "chart", "table"] as const;

export type Kind = (typeof kinds)[number];

export interface Collected {
  readonly id: string;
  readonly kind: Kind;
  /** Its title, or the words it shows where it has none. */
  readonly name: string;
}

/** A chart with a sentence is a chart, a table with a notice a table. */
const telling: readonly Kind[] = ["input", "chart", "cards", "table", "notice"];

function nameOf(shown: readonly Shown[]): string {
  for (const one of shown) {
    if (one.type === "input" && one.input.label) return one.input.label;
    if (one.type === "cards") return one.cards.map(({label}) => label).join(", ");
    if (one.type === "notice") return one.text;
  }
  return "";
}

/** Cells that show something, as parts of a dashboard from top to bottom. */
export function collected(
  cells: readonly Pick<CellSource, "id" | "title">[],
  results: ReadonlyMap<string, Pick<CellResult, "shown">>
): Collected[] {
  const parts = cells.flatMap(({id, title}) => {
    const shown = results.get(id)?.shown ?? [];
    const kind = telling.find((one) => shown.some(({type}) => type === one));
    return kind ? [{id, kind, name: title || nameOf(shown) || id}] : [];
  });
  return parts.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}
