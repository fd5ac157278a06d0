/** Rows given on the command line: in its options, in a file, or on standard input. */
import {resolve} from "node:path";
import {ADDITIONS} from "../../core/parse/googlePlay/columns.ts";
import {type GivenRows, parseGivenRows} from "../../core/parse/googlePlay/newRows.ts";
import {disk} from "../../io/disk.ts";
import {readInput, throwErrors} from "../../io/sources/readInput.ts";
import {parseOptions, UsageError} from "../command.ts";
import {type DataIo, seeHelp} from "./io.ts";

export const addOptions = {
  name: {value: "text", describe: "Name of an application; with its --category, as often as there are"},
  category: {value: "name", describe: "Its category"},
  file: {
    value: "path",
    describe: `CSV file (${ADDITIONS.app}, ${ADDITIONS.category}, any of the table's columns), or JSON; - reads what is piped in`
  }
} as const;

const command = {name: "data", describe: "Add rows to a table.", options: addOptions};

/** The rows, and what they are called in messages. Throws `UsageError`, or `InputError` when a file is no table. */
export async function givenRows(
  args: readonly string[],
  io: DataIo
): Promise<{rows: GivenRows; name: string}> {
  const parts = split(args);
  if (parts.some((part) => times(part, "--category") > 1 || times(part, "--file") > 1))
    throw new UsageError(`Give one --category after each --name, and one --file at a time.${seeHelp}`);
  const pairs = parts.map((part) => parseOptions(command, part) as {[K in keyof typeof addOptions]?: string});
  const file = pairs.find((pair) => pair.file !== undefined)?.file;
  const named = pairs.filter(({name, category}) => name !== undefined || category !== undefined);
  if (file !== undefined && named.length > 0)
    throw new UsageError(`Give rows by --name and --category or by --file, not both.${seeHelp}`);
  if (file !== undefined) return readFile(file, io);
  if (named.length === 0)
    throw new UsageError(`Give the rows to add: --name and --category, or --file.${seeHelp}`);
  return {rows: {table: tableOf(named), place: "row"}, name: "The command line"};
}

const times = (args: readonly string[], option: string): number =>
  args.filter((arg) => arg === option || arg.startsWith(`${option}=`)).length;

/** Arguments cut before each `--name` but the first, so that every part tells of one row. */
function split(args: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  let names = 0;
  for (const arg of args) {
    if (times([arg], "--name") > 0 && ++names > 1) parts.push([]);
    parts[parts.length - 1].push(arg);
  }
  return parts;
}

function tableOf(pairs: readonly {readonly name?: string; readonly category?: string}[]): GivenRows["table"] {
  const records = pairs.map(({name, category}, i) => {
    if (name === undefined || category === undefined)
      throw new UsageError(
        `${name === undefined ? `--category ${category} without a --name` : `--name ${JSON.stringify(name)} without a --category`}; expected both for each row.${seeHelp}`
      );
    return {line: i + 1, cells: [name, category]};
  });
  return {header: [ADDITIONS.app, ADDITIONS.category], records};
}

async function readFile(file: string, io: DataIo): Promise<{rows: GivenRows; name: string}> {
  const piped = file === "-";
  const name = piped ? "Standard input" : file;
  // npm runs commands in the project's folder and says in INIT_CWD where the person is.
  const path = resolve(io.env.INIT_CWD ?? io.root, file);
  if (!piped && !(await disk.exists(path)))
    throw new UsageError(`There is no file ${JSON.stringify(file)}, seen from where you are.${seeHelp}`);
  const bytes = piped ? await all(io.stdin ?? process.stdin) : (await readInput(path, name)).bytes;
  const {value, log} = parseGivenRows(bytes, name);
  throwErrors([log]);
  return {rows: value as GivenRows, name};
}

async function all(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
