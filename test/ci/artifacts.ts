/** Where jobs leave files for one another, by the platform's rules for paths. */
import {cp, glob, mkdir, readdir, stat} from "node:fs/promises";
import {basename, dirname, join, relative, resolve} from "node:path";

/** The part of a path before its first wildcard. */
function searched(pattern: string): string {
  const parts = pattern.split("/");
  const wild = parts.findIndex((part) => /[*?[]/.test(part));
  return wild < 0 ? pattern : parts.slice(0, wild).join("/");
}

/** The folder that several paths have in common. */
function common(paths: readonly string[]): string {
  const [first, ...others] = paths.map((path) => path.split("/"));
  const shared = first.findIndex((part, i) => others.some((other) => other[i] !== part));
  return first.slice(0, shared < 0 ? first.length : shared).join("/");
}

async function filesOf(folder: string, pattern: string): Promise<string[]> {
  const found: string[] = [];
  for await (const path of glob(pattern, {cwd: folder})) {
    const full = join(folder, path);
    if (!(await stat(full)).isDirectory()) found.push(path);
    else
      for (const entry of await readdir(full, {recursive: true, withFileTypes: true}))
        if (entry.isFile()) found.push(relative(folder, join(entry.parentPath, entry.name)));
  }
  return found.filter((path) => !path.split("/").some((part) => part.startsWith(".")));
}

export interface Upload {
  readonly name?: string;
  readonly path: string;
  readonly archive?: boolean;
}

/** Artifacts of one run, each a folder. */
export class Artifacts {
  readonly #folder: string;
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Names of what was uploaded. */
  names = async (): Promise<string[]> => (await readdir(this.#folder).catch(() => [])).sort();

  /** Folder of an artifact. */
  at = (name: string): string => join(this.#folder, name);

  /** Throws where nothing is found, or where the name is taken, as the platform does. */
  async upload(folder: string, {name, path, archive = true}: Upload): Promise<string> {
    const lines = path.split("\n").filter(Boolean);
    const wanted = lines.filter((line) => !line.startsWith("!"));
    const unwanted = new Set<string>();
    for (const line of lines.filter((line) => line.startsWith("!")))
      for (const file of await filesOf(folder, line.slice(1))) unwanted.add(file);
    const files: string[] = [];
    for (const pattern of wanted)
      for (const file of await filesOf(folder, pattern)) if (!unwanted.has(file)) files.push(file);
    if (files.length === 0) throw new Error(`No files were found at ${lines.join(", ")}`);
    if (!archive && files.length > 1) throw new Error("Only one file can be uploaded without an archive");
    const own = archive ? (name ?? "artifact") : basename(files[0]);
    if ((await this.names()).includes(own)) throw new Error(`There is an artifact ${own} already`);
    const root = files.length === 1 && wanted.length === 1 ? dirname(files[0]) : common(wanted.map(searched));
    for (const file of files) await copy(join(folder, file), join(this.at(own), relative(root, file)));
    return own;
  }

  /** Puts artifacts whose name fits into one folder. */
  async download(folder: string, fits: (name: string) => boolean): Promise<void> {
    const names = (await this.names()).filter(fits);
    if (names.length === 0) throw new Error("There is no such artifact");
    for (const name of names) await cp(this.at(name), resolve(folder), {recursive: true});
  }
}

async function copy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), {recursive: true});
  await cp(from, to);
}
