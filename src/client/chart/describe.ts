import type {SiteMessages} from "../../i18n/fr/site.ts";

const names = ["role", "aria-roledescription", "aria-labelledby", "aria-description"];

/**
 * Says what a chart is to those who do not see it: one stop of the tab key, named after its figure. One without data
 * to explore is the sentence that says why.
 */
export function describe(root: HTMLElement, words: SiteMessages["chart"], explored: boolean): void {
  root.tabIndex = explored ? 0 : -1;
  if (!explored) {
    for (const name of names) root.removeAttribute(name);
    return;
  }
  root.setAttribute("role", "application");
  root.setAttribute("aria-roledescription", words.role);
  const figure = root.closest("[data-figure]")?.id;
  if (figure) root.setAttribute("aria-labelledby", `${figure}-title`);
  root.setAttribute("aria-description", words.help);
}
