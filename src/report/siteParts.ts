import {access, readFile} from "node:fs/promises";
import {join} from "node:path";
import {courseId} from "../../pipeline/contract/course.ts";
import {diskTransport, readIndex} from "../data/disk.ts";
import {ReportFiles} from "../data/report.ts";

/** Folders of full records, offered by the hosted site's `public/data` only: too large for one file. */
const left = /^full\//;

/** HTML of the built pages by folder from the site's root; `pathnames` as Astro lists them. */
export async function readPages(
  site: string,
  pathnames: readonly string[]
): Promise<ReadonlyMap<string, string>> {
  const folders = [...new Set(pathnames)].sort();
  return new Map(
    await Promise.all(
      folders.map(
        async (folder) => [folder, await readFile(join(site, folder, "index.html"), "utf8")] as const
      )
    )
  );
}

/**
 * Files of every report of a site, and of the course where it has one, by path from its root, full records left out.
 * @throws {DataError} when one is missing or differs from its manifest.
 */
export async function readReportFiles(site: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const data = join(site, "data");
  const all = new Map<string, Uint8Array>();
  const reports = (await readIndex(data)).reports.map(({id}) => id);
  for (const id of (await hasCourse(data)) ? [...reports, courseId] : reports) {
    const transport = diskTransport(join(data, id));
    const files = await ReportFiles.open(transport);
    all.set(`data/${id}/manifest.json`, await transport.read("manifest.json"));
    for (const {path} of files.manifest.artefacts)
      if (!left.test(path)) all.set(`data/${id}/${path}`, await files.bytes(path));
  }
  return all;
}

const hasCourse = (data: string): Promise<boolean> =>
  access(join(data, courseId, "manifest.json")).then(
    () => true,
    () => false
  );
