/** The build's host: renders elements to HTML text with linkedom. */
import {parseHTML} from "linkedom";

/** An empty document to build elements in. */
export const buildDocument = (): Document => parseHTML("<!doctype html><html><body></body></html>").document;

const document = buildDocument();

/** HTML text of what a component builds. */
export function toHtml(build: (document: Document) => Node | readonly Node[]): string {
  const holder = document.createElement("div");
  const made = build(document);
  for (const node of Array.isArray(made) ? made : [made]) holder.appendChild(node as Node);
  return holder.innerHTML;
}
