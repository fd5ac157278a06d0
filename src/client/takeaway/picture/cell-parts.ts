/** Parts of a table's cell as a picture sets them. */
import {type MarkName, type Piece, plain} from "../../../views/rich.ts";
import type {Cell, TableColumn, TableView} from "../../../views/view.ts";
import {type Face, faces} from "./type.ts";

/** Room between columns, and of a mark before its word, pixels. */
export const gap = 24;
export const markRoom = 16;

/** Face of a column's texts. */
export const face = ({key}: TableColumn): Face => (key ? faces.key : faces.table);

/** The mark that a cell begins with. */
export function firstMark({text}: Cell): MarkName | null {
  const first: Piece | undefined = typeof text === "string" ? undefined : text[0];
  return typeof first === "object" && "mark" in first ? first.mark : null;
}

/** Words of a cell, without the room before them that a mark takes. */
export const words = (cell: Cell): string => plain(cell.text).replace(/^[\s\u00a0]+/, "");

/** Whether a column holds drawings that take what room there is. */
export const isDrawn = ({columns, rows}: TableView, i: number): boolean =>
  columns[i].draw !== undefined || rows.some((cells) => cells[i].draw !== undefined);
