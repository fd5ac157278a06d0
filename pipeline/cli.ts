/** The command line: finds the command, hands it the world, turns errors into messages and exit codes. */
import {constants} from "node:os";
import {resolve} from "node:path";
import {type Command, type CommandIo, runCommand, UsageError} from "./commands/command.ts";
import {nearest} from "./commands/nearest.ts";
import {isForPeople} from "./run/stageError.ts";

/** Commands are loaded when called: help must not wait for libraries. */
type Loaded = (args: readonly string[], io: CommandIo) => Promise<number>;

const withOptions =
  (load: () => Promise<Command>): Loaded =>
  async (args, io) =>
    runCommand(await load(), args, io);

const commands: Readonly<Record<string, {readonly describe: string; readonly run: Loaded}>> = {
  report: {
    describe: "Build everything and say what was found",
    run: withOptions(async () => (await import("./commands/report.ts")).report)
  },
  pipeline: {
    describe: "Build the data of the reports only",
    run: withOptions(async () => (await import("./commands/pipeline.ts")).pipeline)
  },
  data: {
    describe: "Fetch data, or add rows to a table",
    run: async (args, io) => (await import("./commands/data.ts")).data([...args], io)
  },
  dev: {
    describe: "Serve the site while you work on it",
    run: withOptions(async () => (await import("./commands/dev.ts")).dev)
  },
  gate: {
    describe: "Say whether candidates may replace production",
    run: withOptions(async () => (await import("./commands/gate.ts")).gate)
  },
  promote: {
    describe: "Put a candidate in production",
    run: withOptions(async () => (await import("./commands/promote.ts")).promote)
  },
  doctor: {
    describe: "Check that this machine has what it takes",
    run: withOptions(async () => (await import("./commands/doctor.ts")).doctor)
  }
};

/** Commands that are scripts of their own. */
const scripts = [
  ["bench", "Measure speed and size against peers"],
  ["test", "Run every check there is"]
];

const usage = (): string => {
  const all = [...Object.entries(commands).map(([name, {describe}]) => [name, describe]), ...scripts];
  const lines = all.map(([name, describe]) => `  npm run ${name.padEnd(10)} ${describe}`);
  return `Vigie: predictive-maintenance reports as a static site.\n\n${lines.join("\n")}\n\nEach has --help: npm run report -- --help\n`;
};

/** Runs a command; resolves to its exit code: 0 done, 1 failed, 2 not understood. */
export async function main([name, ...args]: readonly string[], io: CommandIo): Promise<number> {
  if (name === undefined || name === "--help" || name === "help") {
    io.stdout.write(usage());
    return name === undefined ? 2 : 0;
  }
  try {
    if (!Object.hasOwn(commands, name)) throw new UsageError(unknownCommand(name));
    return await commands[name].run(args, io);
  } catch (error) {
    if (io.signal.aborted) return 128 + constants.signals.SIGINT;
    io.stderr.write(`\n${messageOf(error)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

function unknownCommand(name: string): string {
  const like = nearest(name, Object.keys(commands));
  return `There is no command ${JSON.stringify(name)}.${like ? ` Did you mean ${like}?` : ""}\n\n${usage()}`;
}

/** Errors written for people stand alone; of any other the stack is needed to mend it. */
const messageOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return isForPeople(error) ? error.message : (error.stack ?? error.message);
};

if (import.meta.main) {
  const stop = new AbortController();
  process.once("SIGINT", () => {
    process.stderr.write("\nStopping …\n");
    stop.abort(new Error("Stopped by Ctrl-C."));
  });
  process.once("SIGTERM", () => stop.abort(new Error("Stopped by SIGTERM.")));
  const {stdout, stderr, env} = process;
  const root = resolve(import.meta.dirname, "..");
  // Paths of the configuration start at the project's root, from wherever the command was called.
  process.chdir(root);
  process.exitCode = await main(process.argv.slice(2), {
    stdout,
    stderr,
    env,
    root,
    signal: stop.signal,
    now: Date.now
  });
}
