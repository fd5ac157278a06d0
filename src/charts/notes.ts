/** Annotations as a numbered list below a drawing that is too narrow to carry them. */
import type {ChartOptions} from "./options.ts";

/** The drawing and its notes, in the order of their numbers; the drawing alone when there is none. */
export function withNotes(svg: Element, notes: readonly string[], {document}: ChartOptions): Element {
  if (notes.length === 0) return svg;
  const list = document.createElement("ol");
  list.className = "chart-notes";
  for (const note of notes) {
    const item = document.createElement("li");
    item.textContent = note;
    list.append(item);
  }
  const block = document.createElement("div");
  block.className = "chart-with-notes";
  block.append(svg, list);
  return block;
}
