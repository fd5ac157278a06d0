/** The browser's side of a dashboard that a reader took away: one page, with all it needs packed beside it. */
import {carriedTransport, carry} from "../data/carried.ts";
import {packedFiles} from "../data/packed.ts";
import {pageAddress} from "./address.ts";
import {defineChapterElements} from "./chapter/elements.ts";
import {chapterPage} from "./chapter/page.ts";
import {defineElements} from "./elements.ts";
import {startPage} from "./page.ts";
import type {Setting} from "./setting.ts";

const files = packedFiles(document);
carry(files);

const setting: Setting = {
  address: pageAddress,
  folded: true,
  signal: new AbortController().signal,
  files: (_, report) => carriedTransport(files, report)
};

defineElements();
defineChapterElements();
startPage(document, setting, {chapter: chapterPage});
