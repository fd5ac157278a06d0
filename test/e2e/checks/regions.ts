import {parseHTML} from "linkedom";

/** Names of a page's regions, as those hear them who go from one to the next. */
export function regionNames(html: string): (string | null | undefined)[] {
  const {document} = parseHTML(html);
  return [...document.querySelectorAll("section, [role=region], nav")].map((one) => {
    const by = one.getAttribute("aria-labelledby");
    return by ? document.getElementById(by)?.textContent : one.getAttribute("aria-label");
  });
}
