/** The content of files and folders as one hash. */
import {readdir} from "node:fs/promises";
import {join, sep} from "node:path";
import {errorCode} from "../io/disk.ts";
import {isWorkingName} from "../io/publication.ts";
import {hashFile, sha256} from "./hash.ts";

/**
 * Hash of some files and folders below `root`: names and content, not dates. What is missing counts as empty, and what
 * publishing needs for a while as not there.
 */
export async function treeHash(root: string, paths: readonly string[]): Promise<string> {
  const lines: string[] = [];
  for (const path of paths)
    for (const file of (await filesBelow(root, path)).sort())
      lines.push(`${await hashFile(join(root, file))} ${file}\n`);
  return sha256(lines.join(""));
}

async function filesBelow(root: string, path: string): Promise<string[]> {
  try {
    const entries = await readdir(join(root, path), {withFileTypes: true, recursive: true});
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .split(sep)
          .join("/")
      )
      .filter((file) => !file.split("/").some(isWorkingName));
  } catch (error) {
    if (errorCode(error) === "ENOTDIR") return [path];
    if (errorCode(error) === "ENOENT") return [];
    throw error;
  }
}
