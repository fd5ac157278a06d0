const scrolls = ({scrollWidth, clientWidth, scrollHeight, clientHeight}: Element): boolean =>
  scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1;

/** Lets the keyboard stop at a region while it scrolls, and pass it by while it does not. */
export const reachWhileScrolling = (region: HTMLElement): ResizeObserver =>
  new ResizeObserver(() => {
    const reached = getComputedStyle(region).overflowY !== "visible" && scrolls(region);
    if (reached) region.tabIndex = 0;
    else region.removeAttribute("tabindex");
  });
