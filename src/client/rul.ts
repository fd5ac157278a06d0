/** The browser's side of the pages of reports of kind `rul`: custom elements, then the page's own view made live. */
import {defineElements} from "./elements.ts";
import {startPage} from "./page.ts";
import {rulPages} from "./rul-pages.ts";
import {pageSetting} from "./setting.ts";

defineElements();
startPage(document, pageSetting, {rul: rulPages});
