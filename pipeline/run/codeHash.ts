/**
 * What code a stage is made of: the content of its module and of every module of ours it imports, directly or
 * not, and the versions of the packages these import. Type-only imports do not count: they run nothing.
 */
import {readFile} from "node:fs/promises";
import {builtinModules} from "node:module";
import {relative, sep} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {init, parse} from "es-module-lexer";
import {sha256} from "./hash.ts";
import type {PackageVersions} from "./packageVersions.ts";

/** The code behind a stage. */
export interface Code {
  /** SHA-256 of each file, by its path from the project's root, sorted. */
  readonly files: Readonly<Record<string, string>>;
  /** Version of each package in use, those they depend on included. */
  readonly packages: Readonly<Record<string, string>>;
}

/** A module whose code cannot be known from its text. */
export class CodeError extends Error {
  override readonly name = "CodeError";
}

interface Module {
  readonly sha256: string;
  /** Absolute paths of all it refers to. */
  readonly files: readonly string[];
  /** Those of them that are loaded whenever it is. */
  readonly loaded: readonly string[];
  readonly packages: readonly string[];
}

/** Reads modules, each once, and follows what they import. */
export class CodeReader {
  readonly #root: string;
  readonly #versions: PackageVersions;
  readonly #modules = new Map<string, Promise<Module>>();

  /** `root`: absolute path of the project's folder. */
  constructor(root: string, versions: PackageVersions) {
    this.#root = root;
    this.#versions = versions;
  }

  /** The code behind the module at an absolute path. */
  async read(entry: string): Promise<Code> {
    const found = await this.#closure(entry, "files");
    const named = [...found].map(([path, module]) => [this.#name(path), module.sha256] as const);
    const packages = new Set([...found.values()].flatMap((module) => module.packages));
    return {files: Object.fromEntries(named.sort(byName)), packages: this.#versions.of(packages)};
  }

  /** Absolute paths of the modules that are loaded whenever an entry is, nearest first. */
  async loadedBy(entry: string): Promise<string[]> {
    return [...(await this.#closure(entry, "loaded")).keys()];
  }

  async #closure(entry: string, follow: "files" | "loaded"): Promise<ReadonlyMap<string, Module>> {
    const found = new Map<string, Module>();
    let next = [entry];
    while (next.length > 0) {
      const modules = await Promise.all(next.map((path) => this.#module(path)));
      next.forEach((path, i) => {
        found.set(path, modules[i]);
      });
      next = [...new Set(modules.flatMap((module) => module[follow]))].filter((path) => !found.has(path));
    }
    return found;
  }

  #module(path: string): Promise<Module> {
    const known = this.#modules.get(path);
    if (known) return known;
    const read = this.#readModule(path);
    this.#modules.set(path, read);
    return read;
  }

  async #readModule(path: string): Promise<Module> {
    // A URL may name a folder, or a file still to be written: neither is code.
    const text = await readFile(path, "utf8").catch(() => null);
    if (text === null) return {sha256: "none", files: [], loaded: [], packages: []};
    const found = /\.[cm]?[jt]s$/.test(path) ? await importsOf(text, this.#name(path)) : [];
    const base = pathToFileURL(path);
    const ours = found
      .filter(({name}) => isOurs(name))
      .map(({name, at}) => ({path: fileURLToPath(new URL(name, base)), at}));
    const packages = found.filter(({name}) => !isOurs(name) && !isBuiltin(name));
    return {
      sha256: sha256(text),
      files: ours.map((file) => file.path),
      loaded: ours.filter(({at}) => at === "load").map((file) => file.path),
      packages: packages.map(({name}) => packageOf(name))
    };
  }

  #name(path: string): string {
    return relative(this.#root, path).split(sep).join("/");
  }
}

/** A module or file that a module's text names; `at`: whether it is loaded at once or when the code gets there. */
interface Named {
  readonly name: string;
  readonly at: "load" | "run";
}

/** All that a module's text imports, and files named by `new URL("…", import.meta.url)`. */
async function importsOf(text: string, module: string): Promise<Named[]> {
  await init();
  const named: Named[] = [];
  for (const found of parse(text, module)[0]) {
    if (found.type === "import-meta") continue;
    if (found.type === "dynamic" ? found.probablyTypeOnly : found.typeOnly) continue;
    if (found.specifier === undefined || (found.type === "dynamic" && found.glob))
      throw new CodeError(
        `${module} imports a module whose name is computed: ${text.slice(found.importStart, found.importEnd)}. ` +
          "What runs would be unknown to the cache; write the name out."
      );
    named.push({name: found.specifier, at: found.type === "dynamic" ? "run" : "load"});
  }
  for (const [, url] of text.matchAll(/new URL\(\s*["']([^"']+)["']\s*,\s*import\.meta\.url\s*\)/g))
    named.push({name: isOurs(url) ? url : `./${url}`, at: "run"});
  return named;
}

const isOurs = (name: string): boolean => /^\.{1,2}\//.test(name);

const isBuiltin = (name: string): boolean => name.startsWith("node:") || builtinModules.includes(name);

/** `@scope/name/deep/file.js` → `@scope/name`. */
const packageOf = (name: string): string => name.split("/", name.startsWith("@") ? 2 : 1).join("/");

const byName = ([a]: readonly [string, string], [b]: readonly [string, string]): number => (a < b ? -1 : 1);
