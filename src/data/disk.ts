/** The build's transport: reads the pipeline's output from disk. */
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {indexSchema, type ReportIndex} from "../../pipeline/contract/manifest.ts";
import {DataError, type Remedy} from "./error.ts";
import {parseJson} from "./json.ts";
import type {Transport} from "./report.ts";

const emit: Remedy = {fault: "missing", text: "Run `npm run pipeline` first, then build the site"};

async function read(folder: string, path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(join(folder, path)));
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    throw new DataError(path, code === "ENOENT" ? "it does not exist" : `it cannot be read (${code})`, emit);
  }
}

/** Files of a report below `folder`. */
export const diskTransport = (folder: string): Transport => ({read: (path) => read(folder, path)});

/** Reports that the pipeline has emitted below `folder`. @throws {DataError} when there is no valid index. */
export const readIndex = async (folder: string): Promise<ReportIndex> =>
  parseJson("reports.json", await read(folder, "reports.json"), indexSchema);
