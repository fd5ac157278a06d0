/** `npm run data -- fetch`: downloads a public data set and checks it. */
import {basename, dirname, join, resolve} from "node:path";
import type {Dataset} from "../../io/fetch/datasets.ts";
import {DownloadError} from "../../io/fetch/downloadError.ts";
import {fetchDataset} from "../../io/fetch/fetchDataset.ts";
import {TransferLine} from "../../io/fetch/transferLine.ts";
import type {DataIo} from "./io.ts";

/** Puts the files of `dataset` into its folder, or another; resolves to the exit code. */
export async function fetchTo(
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
