/** Texts that are too small, cut off, or lie on one another. */
import {type Box, boxOf, common, height, width} from "./boxes.ts";
import {quote, whereIs} from "./place.ts";
import type {Text} from "./texts.ts";

/** How far a letter may reach over an edge or into another, pixels: less than a side bearing. */
const slack = 1.5;

const named = ({text, element}: Text): string => `${whereIs(element)} ${quote(text)}`;

export const tooSmall = (texts: readonly Text[], smallest: number): string[] =>
  texts
    .filter(({size}) => size < smallest - 0.01)
    .map(
      (text) => `${named(text)} is ${text.size.toFixed(1)} px high, at least ${smallest.toFixed(1)} is wanted`
    );

/** By how much a box reaches over the sides of another, pixels. */
const beyond = (box: Box, frame: Box): number =>
  Math.max(frame.x0 - box.x0, box.x1 - frame.x1, frame.y0 - box.y0, box.y1 - frame.y1);

/** The frames that hide what leaves them: ancestors that cut, the drawing (its file ends there), the page. */
function frames({element, drawing}: Text): Box[] {
  const found: Box[] = drawing ? [boxOf(drawing.getBoundingClientRect())] : [];
  let scrolls = false;
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
    const {overflowX} = getComputedStyle(at);
    scrolls ||= /auto|scroll/.test(overflowX);
    if (/hidden|clip/.test(overflowX) && !scrolls && !(at instanceof SVGElement))
      found.push(boxOf(at.getBoundingClientRect()));
  }
  const page = {x0: 0, x1: document.documentElement.clientWidth, y0: -Infinity, y1: Infinity};
  return scrolls ? found : [...found, page];
}

export const cutOff = (texts: readonly Text[]): string[] =>
  texts.flatMap((text) => {
    const over = Math.max(...frames(text).flatMap((frame) => text.lines.map((line) => beyond(line, frame))));
    return over > slack ? [`${named(text)} is cut off by ${over.toFixed(0)} px`] : [];
  });

/** Pairs of texts that lie on one another. */
export function overlapping(texts: readonly Text[]): string[] {
  const lines = texts.flatMap((text) => text.lines.map((box) => ({text, box})));
  lines.sort((a, b) => a.box.y0 - b.box.y0);
  return lines.flatMap((a, i) => {
    const found: string[] = [];
    for (let j = i + 1; j < lines.length && lines[j].box.y0 < a.box.y1; j++) {
      const shared = lines[j].text === a.text ? null : common(a.box, lines[j].box);
      if (shared && width(shared) > slack && height(shared) > slack)
        found.push(
          `${named(a.text)} overlaps ${quote(lines[j].text.text)} by ${width(shared).toFixed(0)} × ${height(shared).toFixed(0)} px`
        );
    }
    return found;
  });
}

/** Pixels by which the page is wider than its window. */
export function overflow(): string[] {
  const {scrollWidth, clientWidth} = document.documentElement;
  return scrollWidth > clientWidth
    ? [`the page is ${scrollWidth - clientWidth} px wider than its window`]
    : [];
}

/** What is said to be hidden and shows all the same. */
export const unhidden = (): string[] =>
  [...document.querySelectorAll("[hidden]")]
    .filter((element) => element.checkVisibility())
    .map((element) => `${whereIs(element)} shows ${quote(element.textContent ?? "")} although it is hidden`);
