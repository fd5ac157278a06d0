import {color, type Token} from "../../../charts/theme.ts";
import {svg} from "../../../components/dom.ts";
import type {Block} from "./block.ts";
import type {Paper} from "./paper.ts";
import {balanced, type Face, families, lines} from "./type.ts";

/** How a paragraph is set. */
export interface Setting {
  readonly face: Face;
  readonly width: number;
  readonly ink?: Token;
  /** Set against the right end of its width. */
  readonly right?: boolean;
  /** Set in lines of like length, as titles are. */
  readonly even?: boolean;
}

/** Where a line's letters stand within its height. */
const baseline = ({line, size}: Face): number => line / 2 + size * 0.35;

/** A text broken into lines; nothing where it is empty. */
export function paragraph(
  {document, measure}: Paper,
  text: string,
  {face, width, ink = "ink", right = false, even = false}: Setting
): Block {
  const broken = text === "" ? [] : (even ? balanced : lines)(text, width, face, measure);
  return {
    height: broken.length * face.line,
    place: (x, y) =>
      broken.length === 0
        ? []
        : [
            svg(
              document,
              "text",
              {
                class: face.family,
                fill: color(ink),
                "font-family": families[face.family],
                "font-size": face.size,
                "font-weight": face.weight,
                "text-anchor": right ? "end" : undefined
              },
              ...broken.map((line, i) =>
                svg(
                  document,
                  "tspan",
                  {x: right ? x + width : x, y: Math.round(y + i * face.line + baseline(face))},
                  line
                )
              )
            )
          ]
  };
}
