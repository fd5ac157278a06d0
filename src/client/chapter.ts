/** The browser's side of a chapter: light until the reader touches a cell. */
import {defineChapterElements} from "./chapter/elements.ts";
import {chapterPage} from "./chapter/page.ts";
import {defineElements} from "./elements.ts";
import {startPage} from "./page.ts";
import {pageSetting} from "./setting.ts";

defineElements();
defineChapterElements();
startPage(document, pageSetting, {chapter: chapterPage});
