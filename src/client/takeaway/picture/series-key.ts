import type {Legend, LegendEntry} from "../../../charts/recorded/colours.ts";
import {swatch} from "../../../components/cells/legend.ts";
import {type Block, row, space, stack} from "./block.ts";
import type {Paper} from "./paper.ts";
import {paragraph} from "./paragraph.ts";
import {faces} from "./type.ts";

/** Side of a swatch and the room it takes before its word, room between entries, pixels. */
const side = 12;
const room = 18;
const gap = 22;

const swatchBlock = (document: Document, entry: LegendEntry, line: number): Block => ({
  height: line,
  place(x, y) {
    const drawn = swatch(document, entry);
    const place = {x, y: y + (line - side) / 2, width: side, height: side, overflow: "visible"};
    for (const [name, value] of Object.entries(place)) drawn.setAttribute(name, String(value));
    return [drawn];
  }
});

/** What each colour and symbol of a drawing stands for, in as many lines as it takes. */
export function seriesKey(paper: Paper, {label, entries}: Legend, width: number): Block {
  const face = faces.note;
  const lines: {left: number; block: Block}[][] = [[]];
  let left = 0;
  const put = (wide: number, ...blocks: readonly {readonly at: number; readonly block: Block}[]): void => {
    if (left > 0 && left + wide > width) {
      lines.push([]);
      left = 0;
    }
    lines.at(-1)!.push(...blocks.map(({at, block}) => ({left: left + at, block})));
    left += wide + gap;
  };
  const text = (words: string, ink: "ink" | "ink2") => paragraph(paper, words, {face, width, ink});
  if (label) put(paper.measure(label, face), {at: 0, block: text(label, "ink2")});
  for (const entry of entries)
    put(
      room + paper.measure(entry.name, face),
      {at: 0, block: swatchBlock(paper.document, entry, face.line)},
      {at: room, block: text(entry.name, "ink")}
    );
  return stack([...lines.map((blocks) => row(blocks)), space(14)]);
}
