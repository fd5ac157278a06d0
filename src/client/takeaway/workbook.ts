/** A page as an Excel workbook: a sheet that says what it is, then a sheet for each figure. */
import {unzipSync, zipSync} from "fflate";
import writeExcel, {type Sheet} from "write-excel-file/browser";
import {aboutSheet} from "./about-sheet.ts";
import {figureSheet} from "./figure-sheet.ts";
import {sheetNames} from "./sheet-names.ts";
import type {ShownPage} from "./shown.ts";

/** Date written into the archive, the earliest it can hold: the same page gives the same bytes. */
const still = new Date(1980, 0, 1);

/** The sheets of a page's workbook. */
export function sheets(page: ShownPage): Sheet<Blob>[] {
  const {about} = page.words.exports;
  const [first, ...names] = sheetNames(
    [about.sheet, ...page.figures.map(({view}) => view.topic)],
    about.untitled
  );
  return [
    aboutSheet(first, names, page),
    ...page.figures.map(({table}, i) => figureSheet(names[i], table, page.locale))
  ];
}

/** Bytes of the workbook (.xlsx). Texts are never formulas, whatever they begin with. */
export async function workbook(page: ShownPage): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await writeExcel(sheets(page), {fontFamily: "Arial", fontSize: 10}).toBlob();
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return zipSync(files, {mtime: still});
}
