/** `npm run report`: from the files to the site, and what it found. */
import {spawn} from "node:child_process";
import {access} from "node:fs/promises";
import {join, relative} from "node:path";
import {count, duration} from "../progress/words.ts";
import type {AnyBuilt} from "../reports/reports.ts";
import {buildSite} from "../site.ts";
import {buildData, buildOptions} from "./build.ts";
import {closingLines} from "./closing.ts";
import {type CommandIo, defineCommand} from "./command.ts";
import {prepareShelf} from "./keptReports.ts";
import {refuseDataOptions, withPublishedData} from "./siteOnly.ts";

export const report = defineCommand({
  name: "report",
  describe: "Build everything: the data of every report, then the site in dist/, and say what was found.",
  options: {
    ...buildOptions,
    "site-only": {describe: "Build the site from the data that is there: read nothing, learn nothing"},
    keep: {describe: "Keep the report file in reports/, and in the site, beside those of earlier builds"},
    earlier: {
      value: "address",
      describe: "Take the reports kept by the site published at this address first"
    },
    open: {describe: "Open the site when it is built"}
  },
  run: async (options, io) => {
    const start = io.now();
    const siteOnly = options["site-only"] === true;
    if (siteOnly) refuseDataOptions(options);
    await prepareShelf(options, io);
    const site = () => build(io, options.force !== undefined, options.keep === true);
    const {folder, lines, kept} = siteOnly
      ? await withPublishedData(io, async (data) => {
          const {warnings, ...built} = await site();
          return {...built, lines: [...data, ...warned(warnings)]};
        })
      : await buildData(options, io, async (reports) => {
          const {warnings, ...built} = await site();
          return {...built, lines: [...(await closing(reports)), ...warned(warnings)]};
        });
    const entry = join(folder, "index.html");
    io.stdout.write(`\n${lines.join("\n")}\n`);
    io.stdout.write(
      `\nDone in ${duration((io.now() - start) / 1000)}. Open ${relative(process.cwd(), entry)}\n`
    );
    const single = join(folder, "dashboard-report.html");
    if (await exists(single)) io.stdout.write(`The same in one file: ${relative(process.cwd(), single)}\n`);
    if (kept) io.stdout.write(`Kept as reports/${kept.file}\n`);
    if (options.open === true) openInBrowser(entry);
    return 0;
  }
});

async function build({root, env, signal, stdout, now}: CommandIo, force: boolean, keep: boolean) {
  const start = now();
  const site = await buildSite({root, env, force, keep, signal});
  const took = duration((now() - start) / 1000);
  stdout.write(site.reused ? "site: nothing changed\n" : `site: built, ${took}\n`);
  return site;
}

async function closing(built: readonly AnyBuilt[]): Promise<string[]> {
  const reports = await Promise.all(built.map(closingLines));
  return reports.flatMap((lines, i) => (i === 0 ? lines : ["", ...lines]));
}

const warned = (warnings: readonly string[]): string[] => [
  ...(warnings.length > 0 ? ["", `${count(warnings.length, "warning")} from Astro:`] : []),
  ...warnings.map((text) => `  ! ${text.trim()}`)
];

/** Hands a file to the system's own way of opening it; the build does not wait for it. */
function openInBrowser(path: string): void {
  const [command, ...args] =
    process.platform === "darwin"
      ? ["open"]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", ""]
        : ["xdg-open"];
  const child = spawn(command, [...args, path], {stdio: "ignore", detached: true});
  child.on("error", () =>
    process.stderr.write(`Could not open a browser: ${command} is missing. Open ${path} yourself.\n`)
  );
  child.unref();
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false
  );
