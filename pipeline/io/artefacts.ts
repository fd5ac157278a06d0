/** The files of a report, written with a manifest by which they can be trusted. */
import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {type Artefact, type Manifest, manifestSchema} from "../contract/manifest.ts";
import {type Disk, disk as realDisk} from "./disk.ts";
import {type Publication, publishing} from "./publication.ts";
import {writeFileAtomic} from "./write.ts";

/** One file of a report. */
export interface ArtefactContent {
  /** Path in the report's folder, with `/`. */
  readonly path: string;
  readonly content: Uint8Array | string;
  /** For a table of the contract: its name, its rows, and the hash of its schema. */
  readonly table?: {readonly name: string; readonly rows: number; readonly schema: string};
}

/** SHA-256 in hexadecimal. */
export const sha256 = (content: Uint8Array | string): string =>
  createHash("sha256").update(content).digest("hex");

/** The manifest of some files: sorted by path, the same for the same content. Throws on a path that is no plain one. */
export function manifestOf(report: string, build: string, files: readonly ArtefactContent[]): Manifest {
  const artefacts = files.map(({path, content, table}): Artefact => {
    const bytes = typeof content === "string" ? Buffer.byteLength(content) : content.length;
    const {rows = null, schema = null, name = null} = table ?? {};
    return {path, bytes, sha256: sha256(content), rows, schema, table: name};
  });
  artefacts.sort((a, b) => (a.path < b.path ? -1 : 1));
  const twice = artefacts.find(({path}, i) => path === artefacts[i + 1]?.path);
  const outside = artefacts.find(({path}) => path.split("/").some((part) => part === "." || part === ".."));
  if (outside)
    throw new Error(`A file of report ${report} has the path ${outside.path}, outside its folder.`);
  if (twice) throw new Error(`Two files of report ${report} have the path ${twice.path}; expected one each.`);
  return manifestSchema.parse({version: 1, report, build, artefacts});
}

/** What a report's folder is to hold. */
export interface ReportContent {
  readonly report: string;
  readonly build: string;
  readonly files: readonly ArtefactContent[];
}

/** Makes the folder of a report, with its `manifest.json`, ready beside the one there is. Throws as `stageFolder` does. */
export async function stageReport(
  publication: Publication,
  folder: string,
  {report, build, files}: ReportContent,
  disk: Disk = realDisk
): Promise<Manifest> {
  const manifest = manifestOf(report, build, files);
  await publication.stageFolder(folder, async (staging) => {
    for (const {path, content} of files) await writeFileAtomic(join(staging, path), content, disk);
    await writeFileAtomic(join(staging, "manifest.json"), `${JSON.stringify(manifest, null, 1)}\n`, disk);
  });
  return manifest;
}

/**
 * Replaces the folder of a report by `files` and their `manifest.json`, as a whole. On any failure the folder stays
 * what it was. Throws as `stageReport` does.
 */
export const publishReport = (
  folder: string,
  content: ReportContent,
  disk: Disk = realDisk
): Promise<Manifest> =>
  publishing(async (publication) => {
    const manifest = await stageReport(publication, folder, content, disk);
    await publication.swap();
    return manifest;
  }, disk);

/** The manifest of a published report. Throws when a file is missing or is not what the manifest says. */
export async function verifyReport(folder: string): Promise<Manifest> {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")));
  for (const artefact of manifest.artefacts) {
    const content = await readFile(join(folder, artefact.path));
    if (content.length === artefact.bytes && sha256(content) === artefact.sha256) continue;
    throw new Error(
      `${artefact.path} in ${folder} is not the file that was published: found ${content.length} bytes, SHA-256 ` +
        `${sha256(content)}; expected ${artefact.bytes} bytes, ${artefact.sha256}. To mend: build the report again.`
    );
  }
  return manifest;
}
