import {spawnSync} from "node:child_process";
import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {strToU8, zipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {type DataIo, data} from "../../pipeline/commands/data.ts";
import {sha256} from "../../pipeline/io/artefacts.ts";
import type {Dataset} from "../../pipeline/io/fetch/datasets.ts";
import {serve} from "../io/fetch/server.ts";
import {contents, temporaryFolder} from "../io/folders.ts";

const FILES = {"train_X.txt": "1 1\n".repeat(9000), "RUL_X.txt": "7\n"};
const zipped = (files: Record<string, string>): Uint8Array =>
  zipSync({
    "Data Set/inner.zip": [
      zipSync(Object.fromEntries(Object.entries(files).map(([n, t]) => [n, [strToU8(t), {level: 0}]]))),
      {level: 0}
    ]
  });
const archive = zipped(FILES);

const dataset: Dataset = {
  id: "toy",
  title: "A toy",
  publisher: "Nobody",
  url: "https://host.invalid/toy.zip",
  folder: "data/toy",
  limits: {archive: 1e6, unpacked: 1e6},
  files: {"train_X.txt": sha256(FILES["train_X.txt"]), "RUL_X.txt": sha256(FILES["RUL_X.txt"])}
};

/** A world that remembers what it was told; its clock ticks a second each time it is read. */
function world(more: Partial<DataIo> & {tty?: boolean} = {}) {
  const root = temporaryFolder();
  const text: string[] = [];
  let clock = 0;
  const screen = {isTTY: more.tty === true, columns: 80, write: (t: string) => text.push(t)};
  const io: DataIo = {
    stdout: screen,
    stderr: screen,
    env: {},
    root,
    now: () => (clock += 1000),
    datasets: new Map([["toy", dataset]]),
    waits: {pause: 1},
    ...more
  };
  return {io, root, told: (): string => text.join("").replaceAll(root, "ROOT")};
}

const failure = async (action: Promise<number>, ...hide: [string, string][]): Promise<string> => {
  const message = await action.then(
    (code) => `exit ${code}`,
    (error: unknown) => String(error)
  );
  return hide.reduce((text, [what, name]) => text.replaceAll(what, name), message);
};

describe("npm run data -- fetch", () => {
  it("downloads, checks and puts the files in place", async () => {
    const {io, root, told} = world();
    const {url} = await serve(archive);
    expect(await data(["fetch", "toy", "--from", url], io)).toBe(0);
    expect(contents(root)).toEqual({
      "data/toy/train_X.txt": FILES["train_X.txt"],
      "data/toy/RUL_X.txt": FILES["RUL_X.txt"]
    });
    expect(told().replace(url, "URL")).toMatchInlineSnapshot(`
      "Fetching URL
        0 %, 0 B of 36 kB
        100 %, 36 kB of 36 kB
      Checking 2 files
      2 files of Nobody are in data/toy.
      npm run report uses them.
      "
    `);
  });

  it("draws one line that changes on a terminal", async () => {
    const {io, told} = world({tty: true});
    const {url} = await serve(archive);
    await data(["fetch", "toy", "--from", url], io);
    const clear = "\r\u001b[2K";
    expect(told()).toContain(`${clear}  ${"░".repeat(24)} 0 %, 0 B of 36 kB`);
    expect(told()).toContain(`${clear}  ${"█".repeat(24)} 100 %, 36 kB of 36 kB\nChecking 2 files\n`);
  });

  it("does nothing when the files are there and right", async () => {
    const {io, told} = world();
    const {url, seen} = await serve(archive);
    await data(["fetch", "toy", "--from", url], io);
    expect(await data(["fetch", "toy", "--from", url], io)).toBe(0);
    expect(seen).toHaveLength(1);
    expect(told()).toContain("2 files are in data/toy already, and are right.");
  });

  it("goes to another folder, seen from where the person is, and says how to use it", async () => {
    const {io, root, told} = world();
    const {url} = await serve(archive);
    const here = join(root, "somewhere");
    const code = await data(["fetch", "toy", "--from", url, "--to", "mine/toy"], {
      ...io,
      env: {INIT_CWD: here}
    });
    expect([code, Object.keys(contents(join(here, "mine/toy")))]).toEqual([0, ["RUL_X.txt", "train_X.txt"]]);
    expect(told()).toContain("To use them: VIGIE_DATA=ROOT/somewhere/mine npm run report\n");
  });

  it("takes an archive that was downloaded by hand", async () => {
    const {io, root} = world();
    writeFileSync(join(root, "toy.zip"), archive);
    expect(await data(["fetch", "toy", "--from", "toy.zip"], io)).toBe(0);
    expect(Object.keys(contents(root))).toEqual(["data/toy/RUL_X.txt", "data/toy/train_X.txt", "toy.zip"]);
    expect(
      await failure(data(["fetch", "toy", "--from", "none.zip", "--to", "x"], io), [root, "ROOT"])
    ).toMatchInlineSnapshot(
      `"FetchError: ROOT/none.zip cannot be read (ENOENT). To mend: give the archive's path."`
    );
  });

  it("never writes over a file that is not the publisher's", async () => {
    const {io, root} = world();
    const {url, seen} = await serve(archive);
    mkdirSync(join(root, "data/toy"), {recursive: true});
    writeFileSync(join(root, "data/toy/RUL_X.txt"), "mine");
    expect(await failure(data(["fetch", "toy", "--from", url], io), [root, "ROOT"])).toMatchInlineSnapshot(
      `"FetchError: ROOT/data/toy/RUL_X.txt is there already and is not the publisher's: found SHA-256 3fd30542fe3f61b14bd4a4b2dc0b6fb30fa6f63ebce52dd1778aaa8c4dc02cff, expected 10159baf262b43a92d95db59dae1f72c645127301661e0a3ce4e38b295a97c58. Nothing was changed. To mend: move that file away, or give another folder with --to."`
    );
    expect(contents(root)).toEqual({"data/toy/RUL_X.txt": "mine"});
    expect(seen).toEqual([]);
  });

  it.each([
    ["has another content", zipped({...FILES, "RUL_X.txt": "8\n"})],
    ["lacks a file", zipped({"RUL_X.txt": "7\n"})],
    ["is cut short", archive.subarray(0, archive.length - 40)],
    ["is a page", strToU8("<!doctype html><title>Sign in</title>")]
  ])("puts nothing in place when the archive %s", async (_, bytes) => {
    const {io, root} = world();
    const {url} = await serve(bytes);
    expect(await failure(data(["fetch", "toy", "--from", url], io), [url, "URL"])).toMatchSnapshot();
    expect(contents(root)).toEqual({});
  });

  it("leaves the folder as it was when the disk is full, and says so", async ({skip}) => {
    const {io, root} = world();
    const small = join(root, "small");
    mkdirSync(small);
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=16k", "tmpfs", small]).status === 0;
    if (!mounted) skip("a small disk can be mounted by root only");
    try {
      const {url} = await serve(archive);
      const message = await failure(data(["fetch", "toy", "--from", url, "--to", "small"], io), [
        root,
        "ROOT"
      ]);
      expect(message).toMatchInlineSnapshot(
        `"WriteError: Could not write ROOT/small/train_X.txt: the disk is full (ENOSPC). What was there is unchanged. To mend: free some space, or write to another disk."`
      );
      expect(contents(small)).toEqual({});
    } finally {
      spawnSync("umount", [small]);
    }
  });

  it("says how to do it by hand when there is no network, and goes on later", async () => {
    const {io, root} = world();
    const message = await failure(data(["fetch", "toy"], io));
    expect(message.replace(/: [^:]*is there a network\? \(\w+\)/, ": REASON")).toMatchInlineSnapshot(`
      "DownloadError: Could not download https://host.invalid/toy.zip: REASON.
      To do it by hand: download
        https://host.invalid/toy.zip
      on any machine, then
        npm run data -- fetch toy --from <the archive>
      or unpack it and put its files in data/toy."
    `);
    const {url} = await serve(archive, {cuts: [10_000, 10, 10, 10]});
    expect(await failure(data(["fetch", "toy", "--from", url], io))).toContain("the connection was cut");
    expect(Object.keys(contents(root))).toEqual([
      ".cache/downloads/toy.zip.part",
      ".cache/downloads/toy.zip.part.json"
    ]);
    expect(await data(["fetch", "toy", "--from", url], io)).toBe(0);
    expect(Object.keys(contents(root))).toEqual(["data/toy/RUL_X.txt", "data/toy/train_X.txt"]);
    expect(readFileSync(join(root, "data/toy/train_X.txt"), "utf8")).toBe(FILES["train_X.txt"]);
  });
});

describe("npm run data", () => {
  it("helps", async () => {
    const {io, told} = world();
    expect([
      await data(["--help"], io),
      await data(["fetch", "toy", "--help"], io),
      await data([], io)
    ]).toEqual([0, 0, 2]);
    expect(told().split("Fetch public")[1]).toMatchInlineSnapshot(`
      " data sets, and add rows to a table that a report learns from.

      npm run data -- fetch <data set> [options]

      Downloads with resume, checks every file by its SHA-256, then puts them in place. Data sets:
        toy  A toy (Nobody), to data/toy

        --to <folder>     Folder the files go to
        --from <address>  Another https address of the archive, or the archive as a file

      npm run data -- add <report> [options]

      Checks rows, leaves out those known already, and appends the rest to the report's file of additions.

        --name <text>      Name of an application; with its --category, as often as there are
        --category <name>  Its category
        --file <path>      CSV file (app_name, category, any of the table's columns), or JSON; - reads what is piped in

        --help            Show this help
      "
    `);
  });

  it.each([
    [["get", "toy"]],
    [["fetch"]],
    [["fetch", "toi"]],
    [["fetch", "toy", "now"]],
    [["fetch", "toy", "--too", "x"]],
    [["fetch", "toy", "--to"]]
  ])("does not understand %j, and says what it would", async (args) => {
    expect(await failure(data(args, world().io))).toMatchSnapshot();
  });

  it("knows C-MAPSS by its twelve files", async () => {
    const {io, told} = world();
    const {datasets: _, ...real} = io;
    await data(["--help"], real);
    expect(told()).toContain("cmapss  C-MAPSS turbofan engine degradation simulation (NASA");
  });
});
