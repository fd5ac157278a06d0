/** The browser's transport: asks the site for a report's files. */
import {DataError, type Remedy} from "./error.ts";
import type {Transport} from "./report.ts";

const reload: Remedy = {
  fault: "missing",
  text: "Reload the page; if it stays so, the site was copied incompletely"
};

async function read(url: URL, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url).catch((error: Error) => {
    throw new DataError(path, `it did not arrive (${error.message})`, reload);
  });
  if (!response.ok) throw new DataError(path, `the site answered ${response.status}`, reload);
  return new Uint8Array(await response.arrayBuffer());
}

/** Files of a report below `base`, the address of its data folder with a trailing slash. */
export const siteTransport = (base: URL): Transport => ({read: (path) => read(new URL(path, base), path)});
