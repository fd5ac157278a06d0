/** Keeps a part of the page at the top of the window while the page is laid out. */

/** How long drawings above may still change their height, milliseconds. */
const settling = 1500;

/** Brings an element to the top of the window and keeps it there until the page is laid out or the reader moves. */
export function hold(element: Element, milliseconds = settling): void {
  const show = (): void => element.scrollIntoView({behavior: "instant"});
  const observer = new ResizeObserver(show);
  const stop = (): void => observer.disconnect();
  observer.observe(document.body);
  for (const moved of ["wheel", "touchstart", "keydown", "pointerdown"])
    addEventListener(moved, stop, {once: true, passive: true});
  setTimeout(stop, milliseconds);
}
