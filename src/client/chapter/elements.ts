/** Custom elements of the chapters. */
import {Checklist} from "./checklist.ts";
import {ExplorerPlace} from "./explorer-place.ts";
import {Term} from "./term.ts";

export function defineChapterElements(): void {
  customElements.define("vigie-term", Term);
  customElements.define("vigie-checklist", Checklist);
  customElements.define("vigie-explorer", ExplorerPlace);
}
