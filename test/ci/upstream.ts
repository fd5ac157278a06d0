/** A repository of a small project: what a run of the workflow checks out of it and pushes to it. */
import {execFile} from "node:child_process";
import {cp, mkdir, symlink, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {promisify} from "node:util";
import {random} from "../../pipeline/core/stats/random.ts";
import {root} from "./workflow.ts";

const copied = [
  ".gitignore",
  "pipeline",
  "src",
  "public/favicon.svg",
  "astro.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json"
];

const person = ["-c", "user.name=A person", "-c", "user.email=person@example.org"];

export async function git(folder: string, ...args: readonly string[]): Promise<string> {
  const {stdout} = await promisify(execFile)("git", [...person, ...args], {cwd: folder});
  return stdout.trim();
}

/** Pumps read until they fail, of three sensors. */
export function pumps(count: number): string {
  const draw = random(11);
  const lines = ["pump,hours,flow,head,power"];
  for (let pump = 1; pump <= count; pump++) {
    const readings = 30 + draw.int(20);
    for (let i = 0; i < readings; i++) {
      const wear = (i / readings) ** 3;
      const noisy = (level: number, drift: number): string =>
        (level + drift * wear + draw.normal()).toFixed(2);
      lines.push([`P-${pump}`, 6 * (i + 1), noisy(100, -20), noisy(50, -8), noisy(30, 12)].join(","));
    }
  }
  return `${lines.join("\n")}\n`;
}

/** What a small fleet is held to: few units must do. */
const lenient = {units: 5, coverage: {tolerance: 0.3}, automatic: true};

/** Text of a configuration with these reports; `more` are settings besides. */
export function configuration(
  ids: readonly string[],
  {gate, ...more}: {gate?: object; boosting?: object} = {}
): string {
  const noun = (one: string, other: string) => ({one, other});
  const reports = ids.map((id) => ({
    id,
    kind: "rul",
    title: {fr: `Pompes « ${id} »`, en: `Pumps “${id}”`},
    vocabulary: {
      unit: {fr: {...noun("pompe", "pompes"), gender: "f"}, en: noun("pump", "pumps")},
      time: {fr: {...noun("heure", "heures"), gender: "f"}, en: noun("hour", "hours")}
    },
    sources: [
      {
        type: "csv",
        train: "data/pumps.csv",
        columns: {unit: "pump", time: "hours", sensors: ["flow", "head", "power"]},
        name: {fr: "Banc de pompes", en: "Pump bench"},
        simulated: true
      }
    ],
    thresholds: {critical: 40, degraded: 120},
    cap: 200,
    folds: 2,
    boosting: {trees: 10},
    forest: {trees: 5},
    ...more,
    gate: {...lenient, ...gate}
  }));
  return `import {defineConfig} from "./pipeline/config.ts";\nexport default defineConfig(${JSON.stringify({default: ids.at(-1), course: false, reports})});\n`;
}

export interface Upstream {
  /** The repository that runs push to. */
  readonly repository: string;
  /** A clean copy of main in a folder. */
  checkout(folder: string): Promise<void>;
  /** Text of a file on main; throws where there is none. */
  read(path: string): Promise<string>;
}

/** Makes the repository below `folder`, with the project as it is here and two reports. */
export async function makeUpstream(folder: string, ids: readonly string[]): Promise<Upstream> {
  const [repository, first] = [join(folder, "upstream.git"), join(folder, "first")];
  await mkdir(repository, {recursive: true});
  await git(repository, "init", "--quiet", "--bare", "--initial-branch=main");
  for (const path of copied) await cp(join(root, path), join(first, path), {recursive: true});
  await mkdir(join(first, "data"));
  await writeFile(join(first, "data/pumps.csv"), pumps(14));
  await writeFile(join(first, "vigie.config.ts"), configuration(ids));
  await git(first, "init", "--quiet", "--initial-branch=main");
  await git(first, "add", ".");
  await git(first, "commit", "--quiet", "-m", "Begin");
  await git(first, "push", "--quiet", repository, "main");
  return {
    repository,
    async checkout(target) {
      await git(folder, "clone", "--quiet", repository, target);
      await symlink(join(root, "node_modules"), join(target, "node_modules"));
    },
    read: (path) => git(repository, "show", `main:${path}`)
  };
}
