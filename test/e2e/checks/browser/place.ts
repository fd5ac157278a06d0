/** Where on its page an element is, in words of a test's message. */
export function whereIs(element: Element): string {
  const named = element.closest("[data-figure], [data-kpi], section[aria-labelledby], header, footer, form");
  if (!named) return element.tagName.toLowerCase();
  const {figure, kpi} = (named as HTMLElement).dataset;
  return figure ?? kpi ?? named.getAttribute("aria-labelledby") ?? named.tagName.toLowerCase();
}

/** The beginning of a text, in quotes. */
export const quote = (text: string): string => `"${text.length > 40 ? `${text.slice(0, 38)}…` : text}"`;
