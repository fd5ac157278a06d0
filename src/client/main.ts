/** The browser's side of a page that is a file of its own: custom elements, then the page's own view made live. */
import {defineElements} from "./elements.ts";
import {startPage} from "./page.ts";
import {pageSetting} from "./setting.ts";

defineElements();
startPage(document, pageSetting);
