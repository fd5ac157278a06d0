import type {Cell, TableColumn, TableView} from "../../../views/view.ts";
import {face, firstMark, gap, isDrawn, markRoom, words} from "./cell-parts.ts";
import type {Paper} from "./paper.ts";
import {faces} from "./type.ts";

/** Room of a drawing as small as a word. */
const inlineRoom = 84;
/** Widest column of text, and how much a column may grow beyond what it would like. */
const widestText = 300;
const spread = 56;

/** Widths of a column: the least its longest word takes, and what it would like. */
interface Wish {
  readonly least: number;
  readonly best: number;
}

/** A head takes two lines at most, where there is room. */
const headWish = (width: (text: string) => number, head: string): number =>
  Math.max(...head.split(" ").map(width), width(head) * 0.62);

/** What a column would like: its texts on one line, its head on two. */
function wish({measure}: Paper, column: TableColumn, cells: readonly Cell[]): Wish {
  const head = (text: string): number => measure(text, faces.head);
  const room = Math.max(0, ...cells.map((cell) => (firstMark(cell) ? markRoom : 0)));
  const own = (text: string): number => measure(text, face(column)) + room;
  const inline = cells.some((cell) => cell.inline) ? inlineRoom : 0;
  const texts = cells.filter((cell) => !cell.inline).map(words);
  const least = Math.max(
    inline,
    ...column.head.split(" ").map(head),
    ...texts.flatMap((text) => text.split(" ").map(own))
  );
  const best = Math.max(least, headWish(head, column.head), ...texts.map(own));
  return {least: Math.ceil(least), best: Math.ceil(Math.min(Math.max(widestText, least), best))};
}

/** What each column would like; nothing for drawings. */
const wishes = (paper: Paper, view: TableView): (Wish | null)[] =>
  view.columns.map((column, i) =>
    isDrawn(view, i)
      ? null
      : wish(
          paper,
          column,
          view.rows.map((row) => row[i])
        )
  );

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/**
 * Widths of columns. Drawings share what texts leave. Without drawings, texts that would like more room than
 * there is give way as far as their longest words; where there is more, columns grow a little.
 */
export function columnWidths(paper: Paper, view: TableView, width: number): number[] {
  const all = wishes(paper, view);
  const texts = all.filter((wish) => wish !== null);
  const room = width - gap * (all.length - 1);
  const best = sum(texts.map((wish) => wish.best));
  const least = sum(texts.map((wish) => wish.least));
  if (texts.length < all.length) {
    const drawn = Math.max(120, (room - best) / (all.length - texts.length));
    return all.map((wish) => wish?.best ?? drawn);
  }
  if (best <= room) return texts.map((wish) => wish.best + Math.min(spread, (room - best) / texts.length));
  const share = least < room ? (room - least) / (best - least) : 0;
  return texts.map((wish) =>
    least < room ? wish.least + (wish.best - wish.least) * share : (wish.least * room) / least
  );
}
