/** Where the keyboard is on the page, and whether that can be seen. */
import {type Box, boxOf, common, height, width} from "./boxes.ts";
import {contrast, over, parseColor} from "./color.ts";
import {backgrounds} from "./painted.ts";
import {quote, whereIs} from "./place.ts";

const reachable = "a[href], button, select, input, textarea, summary, [tabindex]";

/** What the Tab key must reach, in the page's order. */
const stops = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(reachable)].filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.matches(":disabled") &&
      !element.closest("[inert]") &&
      element.checkVisibility({visibilityProperty: true})
  );

const name = (element: Element): string =>
  `${whereIs(element)} ${element.tagName.toLowerCase()} ${quote((element.getAttribute("aria-label") ?? element.textContent ?? "").trim())}`;

/** Names of what the Tab key must reach. */
export const stopNames = (): string[] => stops().map(name);

export interface Focus {
  /** Place among the stops, −1 when the keyboard is on none of them. */
  readonly at: number;
  readonly name: string;
  /** Where it is on the page, whatever is scrolled. */
  readonly box: Box;
  readonly faults: readonly string[];
}

/** Room that the outline takes around an element, pixels. */
const outlineRoom = ({outlineWidth, outlineOffset}: CSSStyleDeclaration): number =>
  Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);

function outlineFaults(element: Element, style: CSSStyleDeclaration): string[] {
  const {outlineStyle, outlineWidth, outlineColor} = style;
  if (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2) return ["has no outline of 2 px"];
  const color = parseColor(outlineColor);
  const low = Math.min(
    ...backgrounds()(element.parentElement).map((one) => (color ? contrast(over(color, one), one) : 1))
  );
  return low < 3 ? [`has an outline of contrast ${low.toFixed(2)}, wanted 3`] : [];
}

/** What shows of the page around an element: the window, and what each box that cuts or scrolls leaves. */
function sight(element: Element): Box | null {
  let seen: Box | null = {x0: 0, y0: 0, x1: innerWidth, y1: innerHeight};
  for (let at = element.parentElement; at && seen && at !== document.body; at = at.parentElement)
    if (getComputedStyle(at).overflowX !== "visible") seen = common(seen, boxOf(at.getBoundingClientRect()));
  return seen;
}

/** Room that pages keep above and below what they scroll to, pixels: nothing as high as the rest fits whole. */
const padding = 22;

function cutFaults(box: Box, room: number, seen: Box | null): string[] {
  if (!seen) return ["is out of sight"];
  const cut = (over: number, size: number, whole: number): number =>
    size + 2 * (room + padding) > whole ? 0 : over;
  const over = Math.max(
    cut(seen.x0 - (box.x0 - room), width(box), width(seen)),
    cut(box.x1 + room - seen.x1, width(box), width(seen)),
    cut(seen.y0 - (box.y0 - room), height(box), height(seen)),
    cut(box.y1 + room - seen.y1, height(box), height(seen))
  );
  return over > 1 ? [`has its outline cut by ${over.toFixed(0)} px`] : [];
}

function coverFaults(element: Element, box: Box): string[] {
  const hit = document.elementFromPoint((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2);
  if (!hit || element.contains(hit) || hit.contains(element)) return [];
  return [`is covered by ${hit.tagName.toLowerCase()}.${hit.getAttribute("class")}`];
}

/** What has the keyboard. */
export function focus(): Focus {
  const element = document.activeElement ?? document.body;
  const box = boxOf(element.getClientRects()[0] ?? element.getBoundingClientRect());
  const style = getComputedStyle(element);
  const seen = sight(element);
  const middle = seen && height(box) > height(seen) ? common(box, seen) : box;
  return {
    at: stops().indexOf(element as HTMLElement),
    name: name(element),
    box: {x0: box.x0 + scrollX, x1: box.x1 + scrollX, y0: box.y0 + scrollY, y1: box.y1 + scrollY},
    faults: [
      ...outlineFaults(element, style),
      ...cutFaults(box, outlineRoom(style), seen),
      ...(middle ? coverFaults(element, middle) : [])
    ]
  };
}
