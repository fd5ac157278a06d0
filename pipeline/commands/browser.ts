/** Finds a Chromium or Chrome to test pages with. */
import {constants} from "node:fs";
import {access} from "node:fs/promises";
import {delimiter, join} from "node:path";

/** The first has the same engine and no windows: pages open in two thirds of the time. */
const names = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome"
];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe"
];

/** Path of a browser: the one `VIGIE_BROWSER` names, or the first of the usual ones; null when there is none. */
export async function findBrowser(env: Readonly<Record<string, string | undefined>>): Promise<string | null> {
  const folders = (env.PATH ?? "").split(delimiter).filter(Boolean);
  const usual = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere];
  for (const path of env.VIGIE_BROWSER ? [env.VIGIE_BROWSER] : usual)
    if (await isExecutable(path)) return path;
  return null;
}

const isExecutable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false
  );
