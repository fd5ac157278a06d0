import {describe, expect, test} from "vitest";
import {main} from "../../../pipeline/cli.ts";
import {
  type CommandIo,
  defineCommand,
  helpOf,
  parseOptions,
  runCommand
} from "../../../pipeline/commands/command.ts";
import {nearest} from "../../../pipeline/commands/nearest.ts";

const command = defineCommand({
  name: "report",
  describe: "Build everything.",
  options: {
    force: {value: "stages", optional: true, describe: "Run again"},
    workers: {value: "n", describe: "Threads"},
    why: {describe: "Say why"}
  },
  run: async () => 0
});

/** A world that keeps what is written. */
function world(): CommandIo & {readonly out: string[]; readonly err: string[]} {
  const [out, err]: string[][] = [[], []];
  return {
    out,
    err,
    stdout: {write: (text) => out.push(text)},
    stderr: {write: (text) => err.push(text)},
    env: {},
    root: "/nowhere",
    signal: new AbortController().signal,
    now: () => 0
  };
}

describe("options", () => {
  test("are read as switches, values, and values that may be left out", () => {
    expect(parseOptions(command, ["--why", "--workers", "2", "--force=read,train"])).toEqual({
      why: true,
      workers: "2",
      force: "read,train"
    });
    expect(parseOptions(command, ["--force", "--why"])).toEqual({force: "", why: true});
    expect(parseOptions(command, ["--why", "--force"])).toEqual({force: "", why: true});
    expect(parseOptions(command, ["--force", "train"])).toEqual({force: "train"});
  });

  test.each([
    [
      ["--wokers", "2"],
      "report has no option --wokers. Did you mean --workers? See npm run report -- --help"
    ],
    [["--zebra"], "report has no option --zebra. See npm run report -- --help"],
    [["--constructor"], "report has no option --constructor. See npm run report -- --help"],
    [["-w"], "report has no option -w. See npm run report -- --help"],
    [["--workers"], "--workers needs a value: --workers <n>. See npm run report -- --help"],
    [["--workers", "--why"], "--workers needs a value: --workers <n>. See npm run report -- --help"],
    [["--why=yes"], '--why takes no value; found "yes". See npm run report -- --help'],
    [["aero"], 'report takes options only; found "aero". See npm run report -- --help']
  ])("%j are refused", (args, message) => {
    expect(() => parseOptions(command, args)).toThrow(message);
  });

  test("are explained by --help, which runs nothing", async () => {
    const io = world();
    expect(await runCommand(command, ["--help"], io)).toBe(0);
    expect(io.out.join("")).toBe(helpOf(command));
    expect(helpOf(command)).toMatchInlineSnapshot(`
      "Build everything.

      npm run report -- [options]

        --force [stages]  Run again
        --workers <n>     Threads
        --why             Say why
        --help            Show this help
      "
    `);
  });
});

describe("the command line", () => {
  test("lists the commands", async () => {
    const io = world();
    expect(await main(["--help"], io)).toBe(0);
    for (const name of ["report", "pipeline", "data", "dev", "doctor"])
      expect(io.out.join("")).toContain(`npm run ${name}`);
  });

  test("refuses an unknown command and names the nearest", async () => {
    const io = world();
    expect(await main(["reprot"], io)).toBe(2);
    expect(io.err.join("")).toContain('There is no command "reprot". Did you mean report?');
    expect(await main(["toString"], world())).toBe(2);
  });

  test("shows a mistake in the configuration without a stack", async () => {
    const io = world();
    expect(await main(["pipeline"], io)).toBe(1);
    expect(io.err.join("")).toBe(
      "\nvigie.config.ts is missing in /nowhere. To mend: restore it, or run from the project's folder.\n"
    );
  });

  test.each(["report", "pipeline", "dev", "doctor"])("%s has help of its own", async (name) => {
    const io = world();
    expect(await main([name, "--help"], io)).toBe(0);
    expect(io.out.join("")).toContain(`npm run ${name} -- [options]`);
  });
});

test("the nearest name is one of few edits, or none", () => {
  expect(nearest("fd01", ["fd001", "fd002"])).toBe("fd001");
  expect(nearest("aero", ["froid", "rail"])).toBeNull();
  expect(nearest("x", [])).toBeNull();
});
