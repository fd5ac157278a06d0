/** Builds the site from the data with Astro, beside the site that is there, and swaps the two. */
import {spawn} from "node:child_process";
import {readdir, readFile, rm} from "node:fs/promises";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {copyShelf, isKept, keepReport} from "./io/kept/keep.ts";
import {type KeptReport, shelfOf} from "./io/kept/shelf.ts";
import {isWorkingName} from "./io/publication.ts";
import {publishFolder} from "./io/publish.ts";
import {writeFileAtomic} from "./io/write.ts";
import {WriteError} from "./io/writeError.ts";
import {sha256} from "./run/hash.ts";
import {treeHash} from "./run/treeHash.ts";

/** Everything of the project that the site is made of. */
const sources = [
  "public",
  "src",
  "pipeline/contract",
  "pipeline/core",
  "astro.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json"
];

/** Astro could not build the site. */
export class SiteError extends Error {
  override readonly name = "SiteError";
}

export interface SiteOptions {
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Build even when nothing changed. */
  readonly force: boolean;
  /** Keep the report file beside those of earlier builds. */
  readonly keep?: boolean;
  readonly signal: AbortSignal;
}

export interface BuiltSite {
  /** Absolute path of the site. */
  readonly folder: string;
  /** Whether the site that was there is what a build would give. */
  readonly reused: boolean;
  /** Lines in which Astro warned of something. */
  readonly warnings: readonly string[];
  /** The report that was kept, if one was. */
  readonly kept: KeptReport | null;
}

/**
 * Builds `dist/`. A reader meets the old site or the new one; when the build fails the old one stays. Throws
 * SiteError, LockError, ShelfError, and WriteError when the disk is at fault.
 */
export async function buildSite(options: SiteOptions): Promise<BuiltSite> {
  const {root, env, force, keep = false, signal} = options;
  const folder = join(root, "dist");
  const stamp = join(root, ".cache/site.json");
  const shelf = shelfOf(root);
  const source = await treeHash(root, sources);
  const current = !force && (await isCurrent(stamp, await inputOf(options, source), root));
  if (current && (!keep || (await isKept(shelf, folder))))
    return {folder, reused: true, warnings: [], kept: null};
  let output = "";
  let kept: KeptReport | null = null;
  await publishFolder(folder, async (staging) => {
    output = await runAstro(root, ["build", "--outDir", staging], env, signal);
    await removeWorkingFiles(join(staging, "data"));
    if (keep) kept = await keepReport(shelf, staging);
    await copyShelf(shelf, shelfOf(staging));
  });
  const made = JSON.stringify({made: await inputOf(options, source), site: await treeHash(root, ["dist"])});
  // Without a stamp the next build makes the site again: no reason to take this one back.
  await writeFileAtomic(stamp, `${made}\n`).catch(() => {});
  const warnings = output.split("\n").filter((line) => line.includes("[WARN]"));
  return {folder, reused: false, warnings, kept};
}

/** Hash of everything the site is made of: its sources, by their hash, and the reports kept beside it. */
const inputOf = async ({root, env}: SiteOptions, source: string): Promise<string> =>
  sha256(
    [source, await treeHash(root, ["reports"]), process.versions.node, env.SOURCE_DATE_EPOCH ?? ""].join("\n")
  );

/** Astro copies `public/` as it is, with what publishing the data set aside for as long as the site may still fail. */
async function removeWorkingFiles(data: string): Promise<void> {
  for (const name of await readdir(data).catch(() => []))
    if (isWorkingName(name)) await rm(join(data, name), {recursive: true});
}

/** Whether the stamp of the last build names this input, and the site is still what that build gave. */
async function isCurrent(stamp: string, made: string, root: string): Promise<boolean> {
  try {
    const last: {made?: unknown; site?: unknown} = JSON.parse(await readFile(stamp, "utf8"));
    return last.made === made && last.site === (await treeHash(root, ["dist"]));
  } catch {
    return false;
  }
}

/** Path of Astro's own command. */
export const astroCommand = (): string => {
  const manifest = createRequire(import.meta.url).resolve("astro/package.json");
  return join(dirname(manifest), "bin/astro.mjs");
};

/** Environment of Astro: nothing leaves the machine. */
export const astroEnv = (env: SiteOptions["env"]): Record<string, string | undefined> => ({
  ...env,
  ASTRO_TELEMETRY_DISABLED: "1",
  NODE_ENV: env.NODE_ENV ?? "production"
});

function runAstro(
  root: string,
  args: string[],
  env: SiteOptions["env"],
  signal: AbortSignal
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [astroCommand(), ...args], {
      cwd: root,
      env: {...astroEnv(env), NO_COLOR: "1", FORCE_COLOR: "0"},
      stdio: ["ignore", "pipe", "pipe"],
      signal
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => reject(signal.aborted ? signal.reason : error));
    child.on("close", (code) => {
      if (code === 0) resolve(output);
      else reject(siteError(output.trim(), root));
    });
  });
}

/** What Astro said, as it said it; of a full disk it says little that helps. */
function siteError(output: string, root: string): Error {
  if (!/ENOSPC|no space left on device/i.test(output))
    return new SiteError(`Astro could not build the site; dist is unchanged.\n${output}`);
  const cause = Object.assign(new Error("no space left on device"), {code: "ENOSPC"});
  return new WriteError("write the site to", join(root, "dist"), cause, "The site is what it was.");
}
