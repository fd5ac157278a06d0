import {color} from "../../../charts/theme.ts";
import {type Block, row, space, stack} from "./block.ts";
import {markBlock} from "./mark-block.ts";
import type {Paper} from "./paper.ts";
import {paragraph} from "./paragraph.ts";
import {faces} from "./type.ts";

/** Room of a mark before its word, and between entries, pixels. */
const markRoom = 17;
const gap = 22;

const levels = ["critical", "degraded", "healthy"] as const;
type Level = (typeof levels)[number];

/** Whether a drawing's marks have a level's colour. */
const paints = (drawing: Element, level: Level): boolean => drawing.outerHTML.includes(color(level));

/**
 * What the marks of a drawing stand for: the levels it draws, unless it names one itself. The page says so
 * elsewhere; a picture stands alone.
 */
export function key(paper: Paper, drawing: Element, words: Readonly<Record<Level, string>>): Block {
  const named = (drawing.textContent ?? "").toLowerCase();
  const drawn = levels.filter((level) => paints(drawing, level));
  if (drawn.length < 2 || levels.some((level) => named.includes(words[level]))) return space(0);
  let left = 0;
  const entries = drawn.flatMap((level) => {
    const at = left;
    left += markRoom + paper.measure(words[level], faces.note) + gap;
    return [
      {left: at, block: markBlock(paper.document, level, faces.note.line)},
      {left: at + markRoom, block: paragraph(paper, words[level], {face: faces.note, width: 200})}
    ];
  });
  return stack([row(entries), space(14)]);
}
