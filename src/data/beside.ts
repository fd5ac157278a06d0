/** The transport of pages opened from disk, where nothing can be fetched: each file also lies there as a script. */
import {DataError, type Remedy} from "./error.ts";
import {unpack} from "./packed.ts";
import type {Transport} from "./report.ts";
import {runScript} from "./script.ts";

/** Where the scripts leave what they carry, until it is taken. */
type Shelf = {vigieFiles?: Record<string, string>};

const copy: Remedy = {fault: "missing", text: "Copy the whole folder of the site, and open the page again"};

async function read(base: URL, report: string, path: string): Promise<Uint8Array<ArrayBuffer>> {
  await runScript(new URL(`${path}.js`, base)).catch(() => {
    throw new DataError(path, `${path}.js does not lie beside it`, copy);
  });
  const shelf = (globalThis as Shelf).vigieFiles ?? {};
  const key = `${report}/${path}`;
  if (!Object.hasOwn(shelf, key)) throw new DataError(path, `${path}.js does not carry it`, copy);
  const text = shelf[key];
  delete shelf[key];
  return unpack(path, text);
}

/** Files of a report below `base`, the address of its data folder with a trailing slash. */
export const besideTransport = (base: URL, report: string): Transport => ({
  read: (path) => read(base, report, path)
});
