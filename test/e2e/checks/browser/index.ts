/** The checks of a page that run within it. Each gives what it found, a sentence a fault. */
import {tooFaint} from "./contrasts.ts";
import {cutOff, overflow, overlapping, tooSmall, unhidden} from "./legible.ts";
import {shownTexts} from "./texts.ts";

/** Faults of place and size; the smallest text that will do, pixels. */
export function layout(smallest = 12): string[] {
  const texts = shownTexts();
  return [
    ...overflow(),
    ...unhidden(),
    ...tooSmall(texts, smallest),
    ...cutOff(texts),
    ...overlapping(texts)
  ];
}

/** Faults of contrast in the theme shown. */
export const contrasts = (): string[] => tooFaint(shownTexts());

export {figures} from "./figures.ts";
export {focus, stopNames} from "./focus.ts";
export {motions} from "./motions.ts";
export {print} from "./prints.ts";
