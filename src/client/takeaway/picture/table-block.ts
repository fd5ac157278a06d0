/** A table as part of a picture: heads over an ink rule, hairlines between rows, small drawings in their cells. */
import {type Piece, plain} from "../../../views/rich.ts";
import type {Cell, TableColumn, TableView} from "../../../views/view.ts";
import {type Block, row, rule, space, stack} from "./block.ts";
import {graphic} from "./drawing.ts";
import {markBlock} from "./mark-block.ts";
import type {Paper} from "./paper.ts";
import {paragraph} from "./paragraph.ts";
import {type Face, faces} from "./type.ts";

const gap = 24;
const pad = 7;
/** Room of a mark before its word. */
const markRoom = 16;
/** Room of a drawing as small as a word. */
const inlineRoom = 84;
/** Widest column of text, and how much a column may grow beyond what it would like. */
const widestText = 300;
const spread = 56;

const face = ({key}: TableColumn): Face => (key ? faces.key : faces.table);

const firstMark = ({text}: Cell) => {
  const first: Piece | undefined = typeof text === "string" ? undefined : text[0];
  return typeof first === "object" && "mark" in first ? first.mark : null;
};

/** Words of a cell, without the room before them that a mark takes. */
const words = (cell: Cell): string => plain(cell.text).replace(/^[\s\u00a0]+/, "");

const isDrawn = ({columns, rows}: TableView, i: number): boolean =>
  columns[i].draw !== undefined || rows.some((cells) => cells[i].draw !== undefined);

/** Widths of a column: the least its longest word takes, and what it would like. */
interface Wish {
  readonly least: number;
  readonly best: number;
}

/** A head takes two lines at most, where there is room. */
const headWish = (width: (text: string) => number, head: string): number =>
  Math.max(...head.split(" ").map(width), width(head) * 0.62);

/** What each column would like: its texts on one line, its head on two; nothing for drawings. */
function wishes({measure}: Paper, view: TableView): (Wish | null)[] {
  return view.columns.map((column, i) => {
    if (isDrawn(view, i)) return null;
    const head = (text: string): number => measure(text, faces.head);
    const cells = view.rows.map((row) => row[i]);
    const room = Math.max(0, ...cells.map((cell) => (firstMark(cell) ? markRoom : 0)));
    const own = (text: string): number => measure(text, face(column)) + room;
    const inline = cells.some((cell) => cell.inline) ? inlineRoom : 0;
    const texts = cells.filter((cell) => !cell.inline).map(words);
    const longestWord = Math.max(
      inline,
      ...column.head.split(" ").map(head),
      ...texts.flatMap((text) => text.split(" ").map(own))
    );
    const best = Math.max(headWish(head, column.head), inline, ...texts.map(own));
    return {
      least: Math.ceil(longestWord),
      best: Math.ceil(Math.min(widestText, Math.max(best, longestWord)))
    };
  });
}

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

/** A cell's words, after its mark where it has one. */
function textBlock(paper: Paper, cell: Cell, column: TableColumn, width: number): Block {
  const mark = firstMark(cell);
  const left = mark ? markRoom : 0;
  const setting = {face: face(column), width: width - left, right: column.numeric ?? false};
  const block = paragraph(paper, words(cell), setting);
  return mark
    ? row([
        {left: 0, block: markBlock(paper.document, mark, faces.table.line)},
        {left, block}
      ])
    : block;
}

function cellBlock(paper: Paper, cell: Cell, column: TableColumn, width: number): Block {
  if (cell.inline) return graphic(cell.inline(paper.document), width);
  return cell.draw
    ? graphic(cell.draw({document: paper.document, width: Math.floor(width)}), width)
    : textBlock(paper, cell, column, width);
}

function headBlock(paper: Paper, {head, numeric, draw}: TableColumn, width: number): Block {
  const title = paragraph(paper, head, {face: faces.head, width, ink: "ink2", right: numeric ?? false});
  if (!draw) return title;
  return stack([title, space(4), graphic(draw({document: paper.document, width: Math.floor(width)}), width)]);
}

/** Blocks of a row, each in its column. */
function line(blocks: readonly Block[], widths: readonly number[], alignment: "top" | "foot"): Block {
  let left = 0;
  return row(
    blocks.map((block, i) => {
      const at = left;
      left += widths[i] + gap;
      return {left: at, block};
    }),
    alignment
  );
}

/** Blocks in the middle of the tallest of them. */
const centred = (blocks: readonly Block[]): Block[] => {
  const tallest = Math.max(0, ...blocks.map(({height}) => height));
  return blocks.map((block) => stack([space((tallest - block.height) / 2), block]));
};

/** The table at a given width. */
export function tableBlock(paper: Paper, view: TableView, width: number): Block {
  const {document} = paper;
  const widths = columnWidths(paper, view, width);
  const whole = Math.min(width, sum(widths) + gap * (widths.length - 1));
  const heads = view.columns.map((column, i) => headBlock(paper, column, widths[i]));
  return stack([
    line(heads, widths, "foot"),
    space(5),
    rule(document, whole, 1, "ink"),
    ...view.rows.flatMap((cells, i) => [
      ...(i > 0 ? [rule(document, whole, 1, "hair")] : []),
      space(pad),
      line(
        centred(cells.map((cell, i) => cellBlock(paper, cell, view.columns[i], widths[i]))),
        widths,
        "top"
      ),
      space(pad)
    ])
  ]);
}
