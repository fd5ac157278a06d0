/** A table as part of a picture: heads over an ink rule, hairlines between rows, small drawings in their cells. */
import type {Cell, TableColumn, TableView} from "../../../views/view.ts";
import {type Block, row, rule, space, stack} from "./block.ts";
import {face, firstMark, gap, markRoom, words} from "./cell-parts.ts";
import {columnWidths} from "./column-widths.ts";
import {graphic} from "./drawing.ts";
import {markBlock} from "./mark-block.ts";
import type {Paper} from "./paper.ts";
import {paragraph} from "./paragraph.ts";
import {faces} from "./type.ts";

/** Room above and below a row. */
const pad = 7;

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
  const whole = Math.min(
    width,
    widths.reduce((all, one) => all + one + gap, -gap)
  );
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
