/** A copy of the project in a folder of its own, to be built as an operator would. */
import {execFile} from "node:child_process";
import {cp, mkdtemp, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {promisify} from "node:util";

const root = join(import.meta.dirname, "../..");
const copied = [
  ".cache/packed",
  "pipeline",
  "src",
  "data",
  "public/favicon.svg",
  "astro.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json"
];

export interface Project {
  readonly folder: string;
  /** Runs a command of the project; resolves with what it printed. */
  run(args: readonly string[], env?: Record<string, string>): Promise<string>;
  remove(): Promise<void>;
}

/** A fresh copy without data of its own, with `config` as its `vigie.config.ts` and some more files. */
export async function copyProject(config: string, files: Readonly<Record<string, string>>): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), "vigie-project-"));
  for (const path of copied)
    await cp(join(root, path), join(folder, path), {recursive: true, force: true}).catch(missing);
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  await writeFile(join(folder, "vigie.config.ts"), config);
  for (const [path, content] of Object.entries(files)) await writeFile(join(folder, path), content);
  return {
    folder,
    async run(args, env = {}) {
      const {VIGIE_DATA: _, ...inherited} = process.env;
      const options = {
        cwd: folder,
        env: {...inherited, ...env, ASTRO_TELEMETRY_DISABLED: "1"},
        maxBuffer: 2 ** 26
      };
      const {stdout} = await promisify(execFile)(process.execPath, ["pipeline/cli.ts", ...args], options);
      return stdout;
    },
    remove: () => rm(folder, {recursive: true, force: true})
  };
}

/** A project may lack a file; anything else is an error. */
function missing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}
