import {DataAge} from "./data-age.ts";
import {NewerBuild} from "./newer-build.ts";
import {PrintButton} from "./print-button.ts";
import {VigieTable} from "./table/vigie-table.ts";
import {ThemeSwitch} from "./theme-switch.ts";
import {VigieChart} from "./vigie-chart.ts";
import {VigieExport} from "./vigie-export.ts";

/** Defines the custom elements of every page. */
export function defineElements(): void {
  customElements.define("vigie-age", DataAge);
  customElements.define("vigie-newer", NewerBuild);
  customElements.define("vigie-theme", ThemeSwitch);
  customElements.define("vigie-print", PrintButton);
  customElements.define("vigie-chart", VigieChart);
  customElements.define("vigie-table", VigieTable);
  customElements.define("vigie-export", VigieExport);
}
