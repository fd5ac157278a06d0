/** Every text that the page shows now: where it stands and how large it is on screen. */
import {type Box, boxOf, common, width} from "./boxes.ts";

export interface Text {
  readonly text: string;
  /** The element whose style it has. */
  readonly element: Element;
  /** The drawing it belongs to. */
  readonly drawing: SVGSVGElement | null;
  /** Font size on screen, pixels. */
  readonly size: number;
  /** A box a line: as wide as the line and as high as its letters without accents and tails. */
  readonly lines: readonly Box[];
}

/** Half the height of letters without accents and tails, of the font's size. */
const half = 0.3;

const isShown = (element: Element): boolean =>
  element.checkVisibility({visibilityProperty: true, opacityProperty: true}) && !element.closest(".unseen");

/** CSS pixels of the screen a pixel of the element's style takes: a drawing may be scaled, a page zoomed. */
function scale(element: Element, drawing: SVGSVGElement | null): number {
  if (!drawing) return element.currentCSSZoom;
  return width(boxOf(drawing.getBoundingClientRect())) / drawing.viewBox.baseVal.width;
}

/** Places where part of a text may be scrolled out of sight: only what is in sight counts. */
function inSight(box: Box, element: Element): Box | null {
  let seen: Box | null = box;
  for (let at = element.parentElement; at && seen && at !== document.body; at = at.parentElement) {
    const {overflowX, overflowY} = getComputedStyle(at);
    if (/auto|scroll/.test(overflowX + overflowY)) seen = common(seen, boxOf(at.getBoundingClientRect()));
  }
  return seen;
}

function describe(text: string, element: Element, boxes: readonly DOMRect[]): Text | null {
  const drawing = element.closest("svg");
  const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale(element, drawing);
  const lines = boxes.flatMap((rect) => {
    const middle = (rect.top + rect.bottom) / 2;
    const letters = {x0: rect.left, x1: rect.right, y0: middle - half * size, y1: middle + half * size};
    const seen = rect.width > 0 && rect.bottom > 0 - scrollY ? inSight(letters, element) : null;
    return seen ? [seen] : [];
  });
  return lines.length > 0 ? {text: text.trim().replace(/\s+/g, " "), element, drawing, size, lines} : null;
}

function ofNode(node: Node): Text | null {
  const element = node.parentElement!;
  if (!node.nodeValue!.trim() || !isShown(element)) return null;
  const range = document.createRange();
  range.selectNodeContents(node);
  return describe(node.nodeValue!, element, [...range.getClientRects()]);
}

function ofField(field: HTMLSelectElement | HTMLInputElement): Text | null {
  const text = field instanceof HTMLSelectElement ? field.selectedOptions[0]?.text : field.value;
  return text && isShown(field) ? describe(text, field, [field.getBoundingClientRect()]) : null;
}

/** Every text on the page, in its order; those of closed parts and those only spoken are left out. */
export function shownTexts(): Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: (Text | null)[] = [];
  while (walker.nextNode()) found.push(ofNode(walker.currentNode));
  for (const field of document.querySelectorAll<HTMLSelectElement | HTMLInputElement>(
    "select, input:not([type=checkbox], [type=radio], [type=range])"
  ))
    found.push(ofField(field));
  return found.filter((text) => text !== null);
}
