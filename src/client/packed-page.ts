import type {CarriedFiles} from "../data/carried.ts";
import {dataPlace, type FoldedPage, pagePath} from "../report/folded.ts";

/** A page of the report file with its data in it. @throws {DataError} when either is damaged. */
export async function packedPage(files: CarriedFiles, folder: string): Promise<FoldedPage> {
  const read = async (path: string): Promise<string> => new TextDecoder().decode(await files.read(path));
  const page: FoldedPage = JSON.parse(await read(pagePath(folder)));
  if (page.data === undefined) return page;
  const data = await read(page.data);
  return {...page, html: page.html.replace(dataPlace, (tag) => tag + data)};
}
