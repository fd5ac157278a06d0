/** What a command of the command line is: its options described once, for parsing and for help. */
import {parseArgs} from "node:util";
import type {Screen} from "../progress/screen.ts";
import {nearest} from "./nearest.ts";

/** The world a command works in. */
export interface CommandIo {
  readonly stdout: Screen;
  readonly stderr: Screen;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the project's folder. */
  readonly root: string;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** One option. Without `value` it is a switch; with `value` it takes one, named so in the help. */
export interface Option {
  readonly describe: string;
  readonly value?: string;
  /** Whether the value may be left out: the option is then an empty text. */
  readonly optional?: boolean;
}

export type Options = Readonly<Record<string, Option>>;
export type OptionValues<O extends Options> = {
  readonly [K in keyof O]?: O[K] extends {readonly value: string} ? string : boolean;
};

/** What is told of a command. */
export interface Described<O extends Options = Options> {
  readonly name: string;
  /** One sentence. */
  readonly describe: string;
  readonly options: O;
}

export interface Command<O extends Options = Options> extends Described<O> {
  /** Returns the exit code. */
  readonly run: (options: OptionValues<O>, io: CommandIo) => Promise<number>;
}

/** A command line that cannot be understood. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Keeps the types of a command's options. */
export const defineCommand = <const O extends Options>(command: Command<O>): Command<O> => command;

const help: Options = {help: {describe: "Show this help"}};

/** Runs a command with its arguments, or shows its help. Throws UsageError. */
export async function runCommand<O extends Options>(
  command: Command<O>,
  args: readonly string[],
  io: CommandIo
): Promise<number> {
  const values = parseOptions(command, args);
  if (values.help === true) {
    io.stdout.write(helpOf(command));
    return 0;
  }
  return command.run(values as OptionValues<O>, io);
}

/** Options by name. Throws UsageError on what the command does not know, with the nearest it does. */
export function parseOptions(command: Described, args: readonly string[]): Record<string, string | boolean> {
  const options: Options = {...command.options, ...help};
  const config = Object.fromEntries(
    Object.entries(options).map(([name, {value}]) => [
      name,
      {type: value ? ("string" as const) : ("boolean" as const)}
    ])
  );
  const {tokens} = parseArgs({args: spelledOut(args, options), options: config, strict: false, tokens: true});
  const values: Record<string, string | boolean> = {};
  for (const token of tokens) {
    if (token.kind === "positional") throw new UsageError(unexpected(command, token.value));
    if (token.kind === "option")
      values[token.name] = readValue(command, options, token.name, token.rawName, token.value);
  }
  return values;
}

/** Options whose value may be left out get an empty one, so that they do not swallow the next option. */
function spelledOut(args: readonly string[], options: Options): string[] {
  return args.map((arg, i) => {
    const bare = arg.startsWith("--") && options[arg.slice(2)]?.optional;
    const next = args[i + 1];
    return bare && (next === undefined || next.startsWith("-")) ? `${arg}=` : arg;
  });
}

function readValue(
  command: Described,
  options: Options,
  name: string,
  rawName: string,
  value: string | undefined
): string | boolean {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!option) {
    const like = nearest(
      rawName,
      Object.keys(options).map((known) => `--${known}`)
    );
    throw new UsageError(
      `${command.name} has no option ${rawName}.${like ? ` Did you mean ${like}?` : ""}${seeHelp(command)}`
    );
  }
  if (!option.value) {
    if (value === undefined) return true;
    throw new UsageError(`${rawName} takes no value; found ${JSON.stringify(value)}.${seeHelp(command)}`);
  }
  if (
    value === undefined ||
    (value === "" && !option.optional) ||
    (value.startsWith("--") && !option.optional)
  )
    throw new UsageError(`${rawName} needs a value: ${rawName} <${option.value}>.${seeHelp(command)}`);
  return value;
}

const unexpected = (command: Described, word: string): string =>
  `${command.name} takes options only; found ${JSON.stringify(word)}.${seeHelp(command)}`;

const seeHelp = ({name}: Described): string => ` See npm run ${name} -- --help`;

/** Help of a command: what it does, how to call it, its options. */
export function helpOf({name, describe, options}: Described): string {
  const rows = Object.entries({...options, ...help}).map(([option, {value, optional, describe}]) => {
    const argument = value ? (optional ? ` [${value}]` : ` <${value}>`) : "";
    return [`--${option}${argument}`, describe];
  });
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  const lines = rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`);
  return `${describe}\n\nnpm run ${name} -- [options]\n\n${lines.join("\n")}\n`;
}
