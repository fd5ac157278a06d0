/** What stands where there is nothing to draw. */
import type {ChartOptions} from "./options.ts";

/** A hatched strip with the sentence the page gives: why there is nothing, and what to do. */
export function emptyChart({document, empty}: ChartOptions): Element {
  const element = document.createElement("p");
  element.className = "chart-empty";
  const text = document.createElement("span");
  text.textContent = empty;
  element.append(text);
  return element;
}
