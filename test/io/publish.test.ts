import {spawn, spawnSync} from "node:child_process";
import {once} from "node:events";
import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync} from "node:fs";
import {hostname} from "node:os";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {describe, expect, it} from "vitest";
import {manifestOf, publishReport, sha256, verifyReport} from "../../pipeline/io/artefacts.ts";
import {acquireLock, LockError} from "../../pipeline/io/lock.ts";
import {publishFolder} from "../../pipeline/io/publish.ts";
import {contents, faultyDisk, temporaryFolder} from "./folders.ts";

const url = (path: string): string =>
  JSON.stringify(new URL(`../../pipeline/io/${path}`, import.meta.url).href);
const put = (text: string) => async (staging: string) => writeFileSync(join(staging, "page.html"), text);

describe("publishFolder", () => {
  it("replaces a folder as a whole and leaves nothing beside it", async () => {
    const root = temporaryFolder();
    const folder = join(root, "data/aero");
    await publishFolder(folder, put("one"));
    writeFileSync(join(folder, "old.txt"), "from before");
    await publishFolder(folder, put("two"));
    expect(contents(root)).toEqual({"data/aero/page.html": "two"});
  });

  it("leaves the old folder, and nothing else, when filling fails", async () => {
    const root = temporaryFolder();
    await publishFolder(join(root, "aero"), put("one"));
    const failing = publishFolder(join(root, "aero"), async (staging) => {
      await put("half")(staging);
      throw new Error("no model could be trained");
    });
    await expect(failing).rejects.toThrow("no model could be trained");
    expect(contents(root)).toEqual({"aero/page.html": "one"});
  });

  it("leaves the old folder byte for byte wherever the disk fails", {timeout: 60_000}, async () => {
    const report = (text: string) => ({
      report: "aero",
      build: "0123abcd",
      files: [
        {path: "units.arrow", content: text},
        {path: "models/boosting.json", content: `${text} model`}
      ]
    });
    let faults = 0;
    for (const code of ["ENOSPC", "EIO", "EACCES"]) {
      const root = temporaryFolder();
      const folder = join(root, "aero");
      await publishReport(folder, report("old"));
      const before = contents(root);
      for (let n = 0; ; n++, faults++) {
        const faulty = faultyDisk(n, code);
        const failed = await publishReport(folder, report("new"), faulty).then(
          () => false,
          () => true
        );
        if (!failed) break;
        expect(contents(root)).toEqual(before);
      }
      expect(readFileSync(join(folder, "units.arrow"), "utf8")).toBe("new");
      await verifyReport(folder);
    }
    expect(faults).toBeGreaterThan(100);
  });

  it("says what and where when even the lock cannot be written", async ({skip}) => {
    const root = temporaryFolder();
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=16k", "tmpfs", root]).status === 0;
    if (!mounted) skip("a small disk can be mounted by root only");
    try {
      await publishFolder(join(root, "aero"), put("one"));
      try {
        writeFileSync(join(root, "ballast"), new Uint8Array(32_768));
      } catch {}
      const error = await publishFolder(join(root, "aero"), put("two")).catch((e: unknown) => e);
      expect(String(error).replaceAll(root, "…")).toMatchInlineSnapshot(
        `"WriteError: Could not lock …/.aero.lock: the disk is full (ENOSPC). Nothing was changed. To mend: free some space, or write to another disk."`
      );
      expect(Object.keys(contents(root))).toEqual(["aero/page.html", "ballast"]);
      expect(readFileSync(join(root, "aero/page.html"), "utf8")).toBe("one");
    } finally {
      spawnSync("umount", [root]);
    }
  });

  it("goes back to the old folder after a crash between the two renames", async () => {
    const root = temporaryFolder();
    const folder = join(root, "aero");
    await publishFolder(folder, put("one"));
    renameSync(folder, join(root, ".aero.old"));
    mkdirSync(join(root, ".aero.new"));
    const failing = publishFolder(folder, async () => {
      expect(contents(folder)).toEqual({"page.html": "one"});
      throw new Error("stop");
    });
    await expect(failing).rejects.toThrow("stop");
    expect(contents(root)).toEqual({"aero/page.html": "one"});
  });

  it("drops the old folder a crash left after the swap", async () => {
    const root = temporaryFolder();
    await publishFolder(join(root, "aero"), put("one"));
    mkdirSync(join(root, ".aero.old"));
    writeFileSync(join(root, ".aero.old/page.html"), "zero");
    await publishFolder(join(root, "aero"), put("two"));
    expect(contents(root)).toEqual({"aero/page.html": "two"});
  });

  it("survives being killed at any moment: the next build finds one whole version", {
    timeout: 60_000
  }, async () => {
    const root = temporaryFolder();
    const folder = join(root, "aero");
    const version = (n: number) => Array.from({length: 4}, (_, i) => ({path: `f${i}`, content: `v${n}`}));
    await publishReport(folder, {report: "aero", build: "00000000", files: version(0)});
    const code = `import {publishReport} from ${url("artefacts.ts")};
      console.log("ready");
      for (let n = 1; ; n++) await publishReport(${JSON.stringify(folder)}, {report: "aero", build: "00000000",
        files: Array.from({length: 4}, (_, i) => ({path: "f" + i, content: "v" + n}))});`;
    for (let round = 0; round < 6; round++) {
      const child = spawn(process.execPath, ["--input-type=module", "-e", code]);
      await once(child.stdout, "data");
      await sleep(7 * round);
      child.kill("SIGKILL");
      await once(child, "exit");
      await expect(publishFolder(folder, () => Promise.reject(new Error("look")))).rejects.toThrow("look");
      await verifyReport(folder);
      expect(
        new Set(Object.entries(contents(folder)).flatMap(([k, v]) => (k.startsWith("f") ? [v] : []))).size
      ).toBe(1);
      expect(readdirSync(root)).toEqual(["aero"]);
    }
  });
});

describe("the lock", () => {
  it("refuses a second build while the first runs, and says how to go on", async () => {
    const path = join(temporaryFolder(), ".aero.lock");
    const lock = await acquireLock(path);
    const error = await acquireLock(path).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(LockError);
    const text = String(error)
      .replaceAll(path, "…")
      .replaceAll(hostname(), "host")
      .replaceAll(String(process.pid), "12");
    expect(text).toMatchInlineSnapshot(
      `"LockError: Another process (12 on host) is at work and holds …. To mend: wait until it ends; if it runs on no machine any more, remove that file."`
    );
    await lock.release();
    await lock.release();
    await (await acquireLock(path)).release();
    expect(existsSync(path)).toBe(false);
  });

  it("of a process that ended is taken over, also when its number is used again", async () => {
    const path = join(temporaryFolder(), ".aero.lock");
    const stale = {id: "3f2504e0-4f89-41d3-9a0c-0305e82c3301", host: hostname()};
    const gone = spawnSync(process.execPath, ["-e", ""]).pid;
    for (const owner of [
      {...stale, pid: gone, started: "1"},
      {...stale, pid: process.pid, started: "1"}
    ]) {
      if (owner.pid === process.pid && process.platform !== "linux") continue;
      writeFileSync(path, JSON.stringify(owner));
      const lock = await acquireLock(path);
      await expect(acquireLock(path)).rejects.toThrow(LockError);
      await lock.release();
    }
    expect(readdirSync(join(path, ".."))).toEqual([]);
  });

  it("of another machine is respected", async () => {
    const path = join(temporaryFolder(), ".aero.lock");
    writeFileSync(
      path,
      JSON.stringify({id: "3f2504e0-4f89-41d3-9a0c-0305e82c3301", pid: 1, host: "elsewhere", started: ""})
    );
    await expect(acquireLock(path)).rejects.toThrow("Another process (1 on elsewhere)");
  });

  it("that is no lock of ours is left alone", async () => {
    const path = join(temporaryFolder(), ".aero.lock");
    writeFileSync(path, "something");
    await expect(acquireLock(path)).rejects.toThrow("is not one of ours");
    expect(readFileSync(path, "utf8")).toBe("something");
  });

  it("is held by one process at a time, though many find it stale at once", {timeout: 60_000}, async () => {
    const folder = temporaryFolder();
    const path = join(folder, ".aero.lock");
    const gone = spawnSync(process.execPath, ["-e", ""]).pid;
    writeFileSync(
      path,
      JSON.stringify({id: "3f2504e0-4f89-41d3-9a0c-0305e82c3301", pid: gone, host: hostname(), started: "1"})
    );
    const code = `import {acquireLock} from ${url("lock.ts")};
      import {writeFileSync, unlinkSync} from "node:fs";
      let held = 0;
      const until = Date.now() + 1500;
      while (Date.now() < until) {
        try {
          const lock = await acquireLock(${JSON.stringify(path)});
          writeFileSync(${JSON.stringify(join(folder, "held"))}, "", {flag: "wx"});
          await new Promise((done) => setTimeout(done, 1));
          unlinkSync(${JSON.stringify(join(folder, "held"))});
          held++;
          if (held % 5) await lock.release();
          else process.exit(0); // Ends while holding it: the others must take it over.
        } catch (error) {
          if (error.name !== "LockError") throw error;
        }
      }`;
    const children = Array.from({length: 6}, () =>
      spawn(process.execPath, ["--input-type=module", "-e", code])
    );
    const ends = await Promise.all(
      children.map(async (child) => {
        let text = "";
        child.stderr.on("data", (data) => {
          text += data;
        });
        const [status] = await once(child, "exit");
        return `${status} ${text}`;
      })
    );
    expect(ends).toEqual(children.map(() => "0 "));
  });
});

describe("the manifest", () => {
  it("lists every file with its size and hash, sorted, and its table's rows", () => {
    const table = {name: "units", rows: 3, schema: "0".repeat(64)};
    const manifest = manifestOf("aero", "0123abcd", [
      {path: "units.arrow", content: Uint8Array.of(1, 2), table},
      {path: "a/summary.json", content: "é"}
    ]);
    expect(manifest.artefacts).toEqual([
      {path: "a/summary.json", bytes: 2, sha256: sha256("é"), rows: null, schema: null, table: null},
      {
        path: "units.arrow",
        bytes: 2,
        sha256: sha256(Uint8Array.of(1, 2)),
        rows: 3,
        schema: "0".repeat(64),
        table: "units"
      }
    ]);
  });

  it.each(["../x", "a/../x", "/x", "a b", "", "a//b", "./x"])("refuses the path %j", (path) => {
    expect(() => manifestOf("aero", "0123abcd", [{path, content: ""}])).toThrow();
  });

  it("refuses two files of one path", () => {
    const file = {path: "x", content: ""};
    expect(() => manifestOf("aero", "0123abcd", [file, file])).toThrow(
      "Two files of report aero have the path x"
    );
  });

  it("finds a file that was changed, with what to do", async () => {
    const folder = join(temporaryFolder(), "aero");
    await publishReport(folder, {report: "aero", build: "0123abcd", files: [{path: "x", content: "text"}]});
    writeFileSync(join(folder, "x"), "texT");
    await expect(verifyReport(folder)).rejects.toThrow("is not the file that was published");
  });
});
