/** Parts of a picture, laid out from top to bottom. */

import {color, type Token} from "../../../charts/theme.ts";
import {svg} from "../../../components/dom.ts";

/** A part of known height, drawn wherever it is put. */
export interface Block {
  readonly height: number;
  /** Elements of the part with its top left corner at a point. */
  place(x: number, y: number): readonly Element[];
}

/** Empty room. */
export const space = (height: number): Block => ({height, place: () => []});

/** A horizontal rule as wide as the picture. */
export const rule = (document: Document, width: number, height: number, token: Token): Block => ({
  height,
  place: (x, y) => [svg(document, "rect", {x, y, width, height, fill: color(token)})]
});

/** Blocks one under the other. */
export const stack = (blocks: readonly Block[], gap = 0): Block => ({
  height: blocks.reduce((sum, {height}) => sum + height, 0) + gap * Math.max(0, blocks.length - 1),
  place(x, y) {
    let top = y;
    return blocks.flatMap((block) => {
      const placed = block.place(x, top);
      top += block.height + gap;
      return placed;
    });
  }
});

/** Blocks side by side, each at its own distance from the left; `alignment`: by their tops or by their feet. */
export const row = (
  blocks: readonly {readonly left: number; readonly block: Block}[],
  alignment: "top" | "foot" = "top"
): Block => {
  const height = Math.max(0, ...blocks.map(({block}) => block.height));
  return {
    height,
    place: (x, y) =>
      blocks.flatMap(({left, block}) =>
        block.place(x + left, alignment === "top" ? y : y + height - block.height)
      )
  };
};
