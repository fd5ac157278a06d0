/** A page as it is printed: what has no place on paper, and what would not fit on a page. */
import {boxOf, height} from "./boxes.ts";
import {backgrounds} from "./painted.ts";
import {quote, whereIs} from "./place.ts";

const controls = "button, select, input, summary, nav, .skip";

const isShown = (element: Element): boolean =>
  element.checkVisibility() && element.getClientRects().length > 0;

const shownControls = (): string[] =>
  [...document.querySelectorAll(controls)]
    .filter((element) => isShown(element) && getComputedStyle(element).display !== "contents")
    .map((element) => `${whereIs(element)} shows ${quote(element.textContent?.trim() ?? element.tagName)}`);

/** Figures that may not be cut and are higher than a page, which the window is as high as. */
const tallFigures = (): string[] =>
  [...document.querySelectorAll("figure")].flatMap((figure) => {
    const high = height(boxOf(figure.getBoundingClientRect()));
    const whole = getComputedStyle(figure).breakInside === "avoid";
    return whole && high > innerHeight
      ? [`${figure.id} is ${high.toFixed(0)} px high, a page ${innerHeight}`]
      : [];
  });

export function print(): string[] {
  const [red, green, blue] = backgrounds()(document.querySelector("main"))[0];
  const ground = red + green + blue < 3 * 255 ? ["the paper is not white"] : [];
  return [...ground, ...shownControls(), ...tallFigures()];
}
