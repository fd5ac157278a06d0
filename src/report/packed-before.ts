/** Archives that an earlier build packed: what did not change since, such as the code, is not packed again. */
import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {archive} from "./archive.ts";
import type {ArchiveContent} from "./archives.ts";

/** What decides how files are packed: another version of it packs anew. */
const packing = ["archive.ts", "inPlanes.ts", "../data/archive.ts", "../data/base91.ts", "../data/crc32.ts"];

function packingHash(): string {
  const hash = createHash("sha256");
  for (const path of packing) hash.update(readFileSync(join(import.meta.dirname, path)));
  return hash.update(readFileSync(createRequire(import.meta.url).resolve("lzma1"))).digest("hex");
}

function keyOf(packing: string, {name, files}: ArchiveContent): string {
  const hash = createHash("sha256").update(
    JSON.stringify([packing, name, files.map(([path, {length}]) => [path, length])])
  );
  for (const [, content] of files) hash.update(content);
  return hash.digest("hex");
}

/** The element of an archive as an earlier build left it, or null: a cache that cannot be read is none. */
function found(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

/** Leaves an element for later builds, whole or not at all; where that cannot be, they pack anew. */
function leave(path: string, element: string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(temporary, element);
    renameSync(temporary, path);
  } catch {
    if (existsSync(temporary)) rmSync(temporary);
  }
}

/** Takes away what this build had no use for. */
function tidy(folder: string, used: readonly string[]): void {
  try {
    for (const name of readdirSync(folder))
      if (!used.includes(name)) rmSync(join(folder, name), {force: true});
  } catch {
    // What stays is found by nobody.
  }
}

/** The elements of archives, in their order; `folder` keeps them from this build to the next, and no others. */
export function packAll(archives: readonly ArchiveContent[], folder: string): string[] {
  const packing = packingHash();
  const names = archives.map((content) => keyOf(packing, content));
  const elements = archives.map(({name, files}, i) => {
    const path = join(folder, names[i]);
    const before = found(path);
    if (before !== null) return before;
    const element = archive(name, files);
    leave(path, element);
    return element;
  });
  tidy(folder, names);
  return elements;
}
