import {html} from "../components/dom.ts";
import type {SiteMessages} from "../i18n/fr/site.ts";

/** Copies a link; where the browser refuses, `place` shows it, ready to be copied by hand. Resolves with what to say. */
export async function copyLink(
  link: string,
  place: HTMLElement,
  {exports: words}: SiteMessages
): Promise<string> {
  place.replaceChildren();
  try {
    await navigator.clipboard.writeText(link);
    return words.copied;
  } catch {
    const field = html(document, "input", {
      type: "text",
      readonly: true,
      value: link,
      "aria-label": words.address
    }) as HTMLInputElement;
    place.replaceChildren(field);
    field.focus();
    field.select();
    return words.refused;
  }
}
