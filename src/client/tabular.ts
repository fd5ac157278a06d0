/** The browser's side of the pages of reports of kind `tabular`. */
import {defineElements} from "./elements.ts";
import {startPage} from "./page.ts";
import {pageSetting} from "./setting.ts";
import {tabularPages} from "./tabular-pages.ts";

defineElements();
startPage(document, pageSetting, {tabular: tabularPages});
