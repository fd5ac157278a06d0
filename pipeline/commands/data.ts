/** `npm run data`: fetches public data sets, and adds rows to a table that a report learns from. */
import {type Dataset, datasets as published} from "../io/fetch/datasets.ts";
import {parseOptions, UsageError} from "./command.ts";
import {addOptions, addRows} from "./data/add.ts";
import {fetchTo} from "./data/fetch.ts";
import {type DataIo, seeHelp, unknown} from "./data/io.ts";

export type {DataIo} from "./data/io.ts";

const fetchOptions = {
  to: {value: "folder", describe: "Folder the files go to"},
  from: {value: "address", describe: "Another https address of the archive, or the archive as a file"}
} as const;

const describe = "Fetch public data sets, and add rows to a table that a report learns from.";

const help = (datasets: ReadonlyMap<string, Dataset>): string => {
  const list = Array.from(
    datasets.values(),
    ({id, title, publisher, folder}) => `  ${id}  ${title} (${publisher}), to ${folder}`
  );
  return `${describe}

npm run data -- fetch <data set> [options]

Downloads with resume, checks every file by its SHA-256, then puts them in place. Data sets:
${list.join("\n")}

  --to <folder>     ${fetchOptions.to.describe}
  --from <address>  ${fetchOptions.from.describe}

npm run data -- add <report> [options]

Checks rows, leaves out those known already, and appends the rest to the report's file of additions.

  --name <text>      ${addOptions.name.describe}
  --category <name>  ${addOptions.category.describe}
  --file <path>      ${addOptions.file.describe}

  --help            Show this help
`;
};

/** Runs the command; resolves to its exit code. Throws `UsageError`, and errors written for people. */
export async function data(args: readonly string[], io: DataIo): Promise<number> {
  const first = args.findIndex((arg) => arg.startsWith("-"));
  const datasets = io.datasets ?? published;
  const words = first < 0 ? args : args.slice(0, first);
  const rest = first < 0 ? [] : args.slice(first);
  if (rest.includes("--help") || words.length === 0) {
    io.stdout.write(help(datasets));
    return rest.includes("--help") ? 0 : 2;
  }
  const [action, subject, ...more] = words;
  if (action !== "fetch" && action !== "add") throw unknown("data can", action, ["fetch", "add"]);
  const what = action === "fetch" ? "data set" : "report";
  if (more.length > 0)
    throw new UsageError(`Found ${JSON.stringify(more[0])} after the ${what}; expected options.${seeHelp}`);
  if (action === "add") return addRows(subject, rest, io);
  const options = parseOptions({name: "data", describe, options: fetchOptions}, rest);
  return fetchTo(chooseDataset(subject, datasets), options as {to?: string; from?: string}, io);
}

function chooseDataset(id: string | undefined, datasets: ReadonlyMap<string, Dataset>): Dataset {
  const ids = [...datasets.keys()];
  if (id === undefined) throw new UsageError(`Name the data set to fetch: ${ids.join(", ")}.${seeHelp}`);
  const dataset = datasets.get(id);
  if (!dataset) throw unknown("The data sets are", id, ids);
  return dataset;
}
