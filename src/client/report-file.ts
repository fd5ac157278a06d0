/** The browser's side of the report file: the same elements and pages as the site's, behind a router. */
import {carried} from "../data/carried.ts";
import {defineChapterElements} from "./chapter/elements.ts";
import {chapterPage} from "./chapter/page.ts";
import {defineElements} from "./elements.ts";
import {Router} from "./router.ts";
import {rulPages} from "./rul-pages.ts";
import {tabularPages} from "./tabular-pages.ts";

defineElements();
defineChapterElements();
new Router(document, carried(), {
  chapter: chapterPage,
  rul: rulPages,
  tabular: tabularPages
}).start();
