/** `npm run data`: fetches public data sets. */
import {basename, dirname, join, resolve} from "node:path";
import {type Dataset, datasets as published} from "../io/fetch/datasets.ts";
import {DownloadError} from "../io/fetch/downloadError.ts";
import {type FetchOptions, fetchDataset} from "../io/fetch/fetchDataset.ts";
import {TransferLine} from "../io/fetch/transferLine.ts";
import {type CommandIo, parseOptions, UsageError} from "./command.ts";
import {nearest} from "./nearest.ts";

/** What the command needs of the world; tests bring data sets and short pauses of their own. */
export interface DataIo
  extends Pick<CommandIo, "stdout" | "stderr" | "env" | "root">,
    Partial<Pick<CommandIo, "signal" | "now">> {
  readonly datasets?: ReadonlyMap<string, Dataset>;
  readonly waits?: Pick<FetchOptions, "pause" | "patience">;
}

const command = {
  name: "data",
  describe: "Fetch public data sets.",
  options: {
    to: {value: "folder", describe: "Folder the files go to"},
    from: {value: "address", describe: "Another https address of the archive, or the archive as a file"}
  }
} as const;

const help = (datasets: ReadonlyMap<string, Dataset>): string => {
  const list = Array.from(
    datasets.values(),
    ({id, title, publisher, folder}) => `  ${id}  ${title} (${publisher}), to ${folder}`
  );
  return `Fetch public data sets: download with resume, check every file by its SHA-256, then put them in place.

npm run data -- fetch <data set> [options]

Data sets:
${list.join("\n")}

Options:
  --to <folder>     ${command.options.to.describe}
  --from <address>  ${command.options.from.describe}
  --help            Show this help
`;
};

/** Runs the command; resolves to its exit code. Throws `UsageError`, and errors written for people. */
export async function data(args: readonly string[], io: DataIo): Promise<number> {
  const first = args.findIndex((arg) => arg.startsWith("-"));
  const known = io.datasets ?? published;
  const words = first < 0 ? args : args.slice(0, first);
  const options = parseOptions(command, first < 0 ? [] : args.slice(first));
  if (options.help === true || words.length === 0) {
    io.stdout.write(help(known));
    return options.help === true ? 0 : 2;
  }
  const dataset = chooseDataset(words, known);
  return fetchTo(dataset, options as {to?: string; from?: string}, io);
}

function chooseDataset(
  [action, id, ...rest]: readonly string[],
  datasets: ReadonlyMap<string, Dataset>
): Dataset {
  if (action !== "fetch") throw unknown("data can", action, ["fetch"]);
  if (id === undefined)
    throw new UsageError(`Name the data set to fetch: ${[...datasets.keys()].join(", ")}.${seeHelp}`);
  if (rest.length > 0)
    throw new UsageError(`Found ${JSON.stringify(rest[0])} after the data set; expected options.${seeHelp}`);
  const dataset = datasets.get(id);
  if (!dataset) throw unknown("The data sets are", id, [...datasets.keys()]);
  return dataset;
}

const seeHelp = " See npm run data -- --help";

function unknown(what: string, found: string, known: readonly string[]): UsageError {
  const like = nearest(found, known);
  const hint = like ? ` Did you mean ${like}?` : "";
  return new UsageError(`${what} ${known.join(", ")}; found ${JSON.stringify(found)}.${hint}${seeHelp}`);
}

async function fetchTo(
  dataset: Dataset,
  {to, from}: {to?: string; from?: string},
  io: DataIo
): Promise<number> {
  // npm runs commands in the project's folder and says in INIT_CWD where the person is.
  const here = io.env.INIT_CWD ?? io.root;
  const folder = to === undefined ? join(io.root, dataset.folder) : resolve(here, to);
  const shown = to ?? dataset.folder;
  const source =
    from !== undefined && !/^[a-z]+:\/\//i.test(from)
      ? {file: resolve(here, from)}
      : {url: from ?? dataset.url};
  const line = new TransferLine(io.stdout, io.now ?? (() => performance.now()));
  const files = Object.keys(dataset.files).length;
  try {
    const fetched = await fetchDataset({
      dataset,
      from: source,
      folder,
      downloads: join(io.root, ".cache", "downloads"),
      signal: io.signal,
      ...io.waits,
      onProgress: (received, total) => line.update(received, total),
      onStep: (step) => {
        if (step === "download" && "url" in source) io.stdout.write(`Fetching ${source.url}\n`);
        if (step === "check") line.end();
        if (step === "check") io.stdout.write(`Checking ${files} files\n`);
      }
    });
    io.stdout.write(
      fetched
        ? `${files} files of ${dataset.publisher} are in ${shown}.\n`
        : `${files} files are in ${shown} already, and are right.\n`
    );
    io.stdout.write(`${nextStep(dataset, to, folder)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof DownloadError)) throw error;
    line.end();
    throw new DownloadError(
      `${error.message}\n${error.retry ? RESUME : ""}${byHand(dataset)}`,
      error.retry,
      error
    );
  }
}

const RESUME = "What was received is kept: the same command goes on from there.\n";

/** How to use the files. */
function nextStep(dataset: Dataset, to: string | undefined, folder: string): string {
  if (to === undefined) return "npm run report uses them.";
  if (basename(folder) === dataset.id) return `To use them: VIGIE_DATA=${dirname(folder)} npm run report`;
  return "To use them, name this folder in the report's sources, in vigie.config.ts.";
}

const byHand = ({id, url, folder}: Dataset): string =>
  `To do it by hand: download
  ${url}
on any machine, then
  npm run data -- fetch ${id} --from <the archive>
or unpack it and put its ${id === "cmapss" ? "train_*, test_* and RUL_* files" : "files"} in ${folder}.`;
