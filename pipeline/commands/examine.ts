/** What the doctor looks at. */
import {constants} from "node:fs";
import {access, readFile, stat, statfs} from "node:fs/promises";
import {availableParallelism, totalmem} from "node:os";
import {join} from "node:path";
import type {Config} from "../config.ts";
import {findSource, sourceName} from "../io/sources/find.ts";
import {findTable, tableSourceName} from "../io/sources/tabular/find.ts";
import {loadConfig} from "../loadConfig.ts";
import {count, size} from "../progress/words.ts";
import {findBrowser} from "./browser.ts";
import type {CommandIo} from "./command.ts";

/** One thing looked at. */
export interface Finding {
  readonly state: "ok" | "warn" | "fail";
  readonly what: string;
  readonly found: string;
  /** What to do about it; empty when all is well. */
  readonly mend: string;
}

type World = Pick<CommandIo, "root" | "env">;

const ok = (what: string, found: string): Finding => ({state: "ok", what, found, mend: ""});

/** Looks at everything; never throws: what cannot be looked at is itself a finding. */
export async function examine(world: World): Promise<Finding[]> {
  const looks: [string, () => Promise<Finding[]>][] = [
    ["Node", async () => [nodeVersion(process.versions.node)]],
    ["packages", async () => [await packages(world)]],
    [
      "machine",
      async () => [ok("machine", `${count(availableParallelism(), "core")}, ${size(totalmem())} of memory`)]
    ],
    ["disk", async () => [await freeSpace(world)]],
    ["folders", async () => [await writable(world)]],
    ["VIGIE_DATA", async () => [await dataFolder(world)]],
    ["vigie.config.ts", () => configuration(world)],
    ["browser", async () => [await browser(world)]]
  ];
  const findings: Finding[] = [];
  for (const [what, look] of looks)
    findings.push(
      ...(await look().catch((error: Error) => [
        {state: "fail" as const, what, found: error.message, mend: "see the reason above"}
      ]))
    );
  return findings;
}

/** Node runs our TypeScript as it is from version 24 on. */
export function nodeVersion(version: string): Finding {
  if (Number.parseInt(version, 10) >= 24) return ok("Node", version);
  const mend = "run npm install, then start commands with npm run: the project brings its own Node 24";
  return {state: "fail", what: "Node", found: `${version}; expected 24 or later`, mend};
}

interface Lock {
  readonly packages: Readonly<Record<string, {readonly version?: string; readonly optional?: boolean}>>;
}

async function packages({root}: World): Promise<Finding> {
  const read = async (path: string): Promise<Lock> => JSON.parse(await readFile(join(root, path), "utf8"));
  const mend = "run npm install";
  const installed = await read("node_modules/.package-lock.json").catch(() => null);
  if (!installed) return {state: "fail", what: "packages", found: "none installed", mend};
  const wanted = Object.entries((await read("package-lock.json")).packages).filter(([place]) => place !== "");
  const stale = wanted.filter(
    ([place, {version, optional}]) => !optional && installed.packages[place]?.version !== version
  );
  if (stale.length === 0) return ok("packages", `${count(wanted.length, "package")} as in package-lock.json`);
  const [first] = stale[0];
  const found = `${count(stale.length, "package")} missing or of another version, such as ${first.replace(/^.*node_modules\//, "")}`;
  return {state: "fail", what: "packages", found, mend};
}

async function freeSpace({root}: World): Promise<Finding> {
  const {bavail, bsize} = await statfs(root);
  const free = bavail * bsize;
  const found = `${size(free)} free`;
  const mend = "free some space: a build of all of C-MAPSS keeps about 1 GB in .cache";
  if (free < 300e6) return {state: "fail", what: "disk", found, mend};
  return free < 2e9 ? {state: "warn", what: "disk", found, mend} : ok("disk", found);
}

async function writable({root}: World): Promise<Finding> {
  for (const name of [".", ".cache", "public", "dist"]) {
    const path = join(root, name);
    const there = await stat(path).catch(() => null);
    if (!there) continue;
    const allowed = await access(path, constants.W_OK).then(
      () => true,
      () => false
    );
    if (!allowed)
      return {
        state: "fail",
        what: "folders",
        found: `${name} cannot be written`,
        mend: `give yourself write permission on ${name}`
      };
  }
  return ok("folders", "can be written");
}

async function dataFolder({env}: World): Promise<Finding> {
  const folder = env.VIGIE_DATA;
  if (!folder) return ok("VIGIE_DATA", "not set; data is looked for below the project's folder");
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory()) return ok("VIGIE_DATA", folder);
  const mend = "set it to the folder that holds cmapss/, or unset it";
  return {
    state: "warn",
    what: "VIGIE_DATA",
    found: `${folder} is ${found ? "not a folder" : "missing"}`,
    mend
  };
}

async function configuration(world: World): Promise<Finding[]> {
  const config = await loadConfig(world.root);
  const head = ok(
    "vigie.config.ts",
    `${count(config.reports.length, "report")}: ${config.reports.map(({id}) => id).join(", ")}`
  );
  return [head, ...(await Promise.all(config.reports.map((report) => source(report, world))))];
}

async function source(report: Config["reports"][number], {root, env}: World): Promise<Finding> {
  const what = `data of ${report.id}`;
  try {
    const {named, source: used, tried} = await found(report, {root, env});
    const files = used.files.length > 0 ? `, ${count(used.files.length, "file")}` : "";
    const passed = tried.map(({source, reason}) => `; passed over ${source}: ${reason}`).join("");
    return ok(what, `${named}${files}${passed}`);
  } catch (error) {
    return {
      state: "fail",
      what,
      found: (error as Error).message,
      mend:
        report.kind === "rul"
          ? "run npm run data -- fetch cmapss, or add a source"
          : "put the file in one of these places, or add a source"
    };
  }
}

/** The source that answers for a report of any kind, by its name for people. */
async function found(report: Config["reports"][number], world: World) {
  if (report.kind === "tabular") {
    const choice = await findTable(report, world);
    return {...choice, named: tableSourceName(choice.config)};
  }
  const choice = await findSource(report.sources, world);
  return {...choice, named: sourceName(choice.config)};
}

async function browser({env}: World): Promise<Finding> {
  const found = await findBrowser(env);
  if (found) return ok("browser", found);
  const mend =
    "install chromium (apt-get install chromium) or set VIGIE_BROWSER to one; only npm test needs it";
  return {state: "warn", what: "browser", found: "no Chromium or Chrome", mend};
}
