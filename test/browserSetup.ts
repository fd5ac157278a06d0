/**
 * Before tests in a browser: makes sure that there is one and that the site is built, once for all of them. Tests
 * find both in the environment: `VIGIE_BROWSER` (path of a Chromium or Chrome) and `VIGIE_DIST` (folder of the
 * built site). Either may be set beforehand: it is then used as it is.
 */
import {execFile, spawn} from "node:child_process";
import {join} from "node:path";
import {promisify} from "node:util";
import {findBrowser} from "../pipeline/commands/browser.ts";

const root = join(import.meta.dirname, "..");
const say = (text: string): boolean => process.stderr.write(`${text}\n`);

export default async function setup(): Promise<void> {
  process.env.VIGIE_BROWSER = await browser();
  process.env.VIGIE_DIST ??= await site();
}

/** A browser's path; Debian's Chromium is installed when there is none and we may. */
async function browser(): Promise<string> {
  const found = await findBrowser(process.env);
  if (found) return found;
  const wanted = process.env.VIGIE_BROWSER;
  if (wanted)
    throw new Error(
      `VIGIE_BROWSER is ${wanted}, which cannot be run. Set it to a Chromium or Chrome, or unset it.`
    );
  if (process.getuid?.() !== 0)
    throw new Error(
      "No Chromium or Chrome found. Install one (apt-get install chromium), or set VIGIE_BROWSER to its path."
    );
  say("No Chromium or Chrome found: installing Debian's chromium with apt-get …");
  await apt("update");
  await apt("install", "--yes", "--no-install-recommends", "chromium");
  const installed = await findBrowser(process.env);
  if (!installed) throw new Error("apt-get installed chromium, but no browser was found after it.");
  return installed;
}

const apt = (...args: string[]) =>
  promisify(execFile)("apt-get", args, {
    env: {...process.env, DEBIAN_FRONTEND: "noninteractive"},
    maxBuffer: 1 << 26
  });

/** The site as `npm run report` builds it; quick when nothing changed since. */
function site(): Promise<string> {
  say("Building the site that the browser tests open …");
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["pipeline/cli.ts", "report"], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"]
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => {
        output += chunk;
      });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(join(root, "dist"));
      else
        reject(new Error(`The site could not be built, so nothing can be tested in a browser.\n${output}`));
    });
  });
}
