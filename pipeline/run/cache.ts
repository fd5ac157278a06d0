/**
 * Results of stages by recipe. An entry is a small JSON file that names the blobs of its outputs; entries of one
 * stage and scenario share a folder, newest last used.
 */
import {mkdir, readdir, readFile, rm, stat, utimes} from "node:fs/promises";
import {join} from "node:path";
import * as z from "zod";
import {sweepOrphans} from "../io/temporary.ts";
import {writeFileAtomic} from "../io/write.ts";
import {isPresent, type Stored} from "./blobs.ts";
import {sha256} from "./hash.ts";
import {keyOf, type Recipe} from "./recipe.ts";

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const texts = z.record(z.string(), z.string());
const entrySchema = z.object({
  version: z.literal(1),
  key: hex,
  recipe: z.object({
    stage: z.string(),
    scope: z.string().nullable(),
    seed: z.number(),
    params: z.unknown(),
    inputs: texts,
    files: z.array(z.object({name: z.string(), sha256: z.string()})),
    code: texts,
    packages: texts,
    node: z.string()
  }),
  /** By address, in the order they were made. */
  outputs: z.record(z.string(), z.object({content: hex, blob: hex, bytes: z.number()}))
});

export type Entry = z.output<typeof entrySchema>;

/** Entries kept of each stage and scenario, and how old something unreferenced must be to be swept. */
const kept = 3;
const sweepAfterMs = 60 * 60 * 1000;

/** Which stage and scenario an entry is of; scenario names come from data and never become paths. */
const shelf = (stage: string, scope: string | null): string =>
  scope === null ? stage : `${stage}@${sha256(scope).slice(0, 16)}`;

export class Cache {
  readonly folder: string;
  constructor(folder: string) {
    this.folder = folder;
  }

  /** The result of a recipe, when it is stored with all its blobs; their bytes are checked only when read. */
  async find(recipe: Recipe): Promise<Entry | null> {
    const path = this.#path(recipe);
    const entry = await readEntry(path);
    if (!entry || entry.key !== keyOf(recipe)) return null;
    const present = await Promise.all(Object.values(entry.outputs).map((out) => isPresent(this.folder, out)));
    if (present.includes(false)) return null;
    const now = new Date();
    await utimes(path, now, now);
    return entry;
  }

  /** The recipe of the latest stored result of a stage in a scenario. */
  async latest(stage: string, scope: string | null): Promise<Recipe | null> {
    const [newest] = await newestFirst(join(this.folder, "entries", shelf(stage, scope)));
    return newest ? ((await readEntry(newest))?.recipe ?? null) : null;
  }

  /** Keeps a result whose blobs are written. */
  async store(recipe: Recipe, outputs: Readonly<Record<string, Stored>>): Promise<Entry> {
    const entry: Entry = {
      version: 1,
      key: keyOf(recipe),
      recipe: {...recipe, files: [...recipe.files]},
      outputs
    };
    await writeFileAtomic(this.#path(recipe), `${JSON.stringify(entry)}\n`);
    return entry;
  }

  /** Forgets a result, so that its stage runs again. */
  async drop(recipe: Recipe): Promise<void> {
    await rm(this.#path(recipe), {force: true});
  }

  /** Removes all but the latest entries of each stage, then blobs and leftovers that nothing refers to. */
  async prune(): Promise<void> {
    const entries = join(this.folder, "entries");
    const used = new Set<string>();
    for (const name of await list(entries)) {
      await sweepOrphans(join(entries, name));
      for (const [age, path] of (await newestFirst(join(entries, name))).entries()) {
        const entry = age < kept ? await readEntry(path) : null;
        if (!entry) await rm(path, {force: true});
        else for (const {blob} of Object.values(entry.outputs)) used.add(blob);
      }
    }
    await this.#sweep(used);
  }

  /** Something young may belong to a run of another process that is about to refer to it. */
  async #sweep(used: ReadonlySet<string>): Promise<void> {
    const blobs = join(this.folder, "blobs");
    for (const prefix of await list(blobs))
      for (const name of await list(join(blobs, prefix))) {
        if (used.has(name)) continue;
        const path = join(blobs, prefix, name);
        const facts = await stat(path).catch(() => null);
        if (facts && Date.now() - facts.mtimeMs > sweepAfterMs) await rm(path, {force: true});
      }
  }

  #path(recipe: Recipe): string {
    return join(this.folder, "entries", shelf(recipe.stage, recipe.scope), `${keyOf(recipe)}.json`);
  }
}

/** A cache in a folder, which is made; throws when it cannot be. */
export async function openCache(folder: string): Promise<Cache> {
  await mkdir(folder, {recursive: true});
  return new Cache(folder);
}

async function readEntry(path: string): Promise<Entry | null> {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return null;
  try {
    return entrySchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

async function newestFirst(folder: string): Promise<string[]> {
  const names = (await list(folder)).filter((name) => /^[0-9a-f]{64}\.json$/.test(name));
  const paths = names.map((name) => join(folder, name));
  const dated = await Promise.all(
    paths.map(async (path) => ({path, time: (await stat(path).catch(() => null))?.mtimeMs ?? 0}))
  );
  return dated.sort((a, b) => b.time - a.time).map(({path}) => path);
}

const list = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
