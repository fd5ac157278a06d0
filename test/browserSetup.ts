/**
 * Before tests in a browser: makes sure that there is one and that the site is built, once for all of them. Tests
 * find both in the environment: `VIGIE_BROWSER` (path of a Chromium or Chrome) and `VIGIE_DIST` (folder of the
 * built site). Either may be set beforehand: it is then used as it is.
 */
import {execFile} from "node:child_process";
import {promisify} from "node:util";
import {findBrowser} from "../pipeline/commands/browser.ts";
import {builtSite} from "./builtSite.ts";

const say = (text: string): boolean => process.stderr.write(`${text}\n`);

export default async function setup(): Promise<void> {
  process.env.VIGIE_BROWSER = await browser();
  if (!process.env.VIGIE_DIST) say("Building the site that the browser tests open …");
  process.env.VIGIE_DIST = await builtSite();
}

/** Debian's packages with a Chromium, the lightest first: not every release has it. */
const packages = ["chromium-headless-shell", "chromium"];

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
  for (const name of packages) {
    const refused = await install(name);
    const installed = await findBrowser(process.env);
    if (installed) return installed;
    if (refused && name === packages.at(-1)) throw refused;
  }
  throw new Error(`apt-get installed ${packages.at(-1)}, but no browser was found after it.`);
}

/** Installs a package; resolves with the error of one that cannot be. */
const install = (name: string): Promise<Error | null> =>
  apt("install", "--yes", "--no-install-recommends", name).then(
    () => null,
    (error: Error) => error
  );

const apt = (...args: string[]) =>
  promisify(execFile)("apt-get", args, {
    env: {...process.env, DEBIAN_FRONTEND: "noninteractive"},
    maxBuffer: 1 << 26
  });
