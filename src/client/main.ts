/** The browser's side of every page: custom elements, then the page's own view made live. */
import {DataAge} from "./data-age.ts";
import {startPage} from "./page.ts";
import {PrintButton} from "./print-button.ts";
import {ThemeSwitch} from "./theme-switch.ts";
import {VigieChart} from "./vigie-chart.ts";
import {VigieExport} from "./vigie-export.ts";

customElements.define("vigie-age", DataAge);
customElements.define("vigie-theme", ThemeSwitch);
customElements.define("vigie-print", PrintButton);
customElements.define("vigie-chart", VigieChart);
customElements.define("vigie-export", VigieExport);
startPage(document);
