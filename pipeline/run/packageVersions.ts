/** Versions of npm packages as the lock file states them, with everything they depend on. */
import {access, readFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import * as z from "zod";

const names = z.record(z.string(), z.string()).optional();
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      dependencies: names,
      optionalDependencies: names,
      peerDependencies: names
    })
  )
});
type Lock = z.output<typeof lockSchema>["packages"];

/** Looks up packages in one lock file. */
export interface PackageVersions {
  /** `name@place` → version, for the packages and all they depend on, sorted; unknown ones are `missing`. */
  of(packages: Iterable<string>): Record<string, string>;
}

/** Reads `package-lock.json` of a project's folder. */
export async function readPackageVersions(root: string): Promise<PackageVersions> {
  const path = join(root, "package-lock.json");
  const {packages} = lockSchema.parse(JSON.parse(await readFile(path, "utf8")));
  return {of: (wanted) => closure(packages, wanted)};
}

function closure(lock: Lock, wanted: Iterable<string>): Record<string, string> {
  const found = new Map<string, string>();
  const visit = (name: string, from: string): void => {
    const place = resolve(lock, name, from);
    const key = place ?? name;
    if (found.has(key)) return;
    const entry = place === null ? undefined : lock[place];
    found.set(key, entry?.version ?? "missing");
    if (!entry) return;
    const needs = {...entry.peerDependencies, ...entry.optionalDependencies, ...entry.dependencies};
    for (const inner of Object.keys(needs)) visit(inner, `${place}/`);
  };
  for (const name of wanted) visit(name, "");
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Where Node would find a package from `from`: the nearest `node_modules` upwards; null when it is not there. */
function resolve(lock: Lock, name: string, from: string): string | null {
  for (let folder = from; ; ) {
    const place = `${folder}node_modules/${name}`;
    if (place in lock) return place;
    const parent = folder.lastIndexOf("node_modules/");
    if (parent < 0) return null;
    folder = folder.slice(0, parent);
  }
}

/** The project's folder: the nearest one at or above a module's folder that has a `package-lock.json`. */
export async function projectRoot(modulePath: string): Promise<string> {
  for (let folder = dirname(modulePath); ; folder = dirname(folder)) {
    const found = await access(join(folder, "package-lock.json")).then(
      () => true,
      () => false
    );
    if (found) return folder;
    if (folder === dirname(folder))
      throw new Error(
        `No package-lock.json in or above the folder of ${modulePath}, so the versions of packages are unknown. ` +
          "Run npm install in the project's folder."
      );
  }
}
