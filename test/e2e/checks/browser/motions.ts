/** What moves, or would. */
import {whereIs} from "./place.ts";

/** Elements with a transition or an animation that takes time. */
export function motions(): string[] {
  const moving = [...document.querySelectorAll("*")].filter((element) => {
    const {transitionDuration, animationName} = getComputedStyle(element);
    return (
      animationName !== "none" || transitionDuration.split(", ").some((time) => Number.parseFloat(time) > 0)
    );
  });
  return moving.map((element) => `${whereIs(element)} ${element.tagName.toLowerCase()} moves`);
}
