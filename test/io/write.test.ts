import {execFileSync, spawnSync} from "node:child_process";
import {chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {disk} from "../../pipeline/io/disk.ts";
import {sweepOrphans} from "../../pipeline/io/temporary.ts";
import {writeFileAtomic, writeFilesAtomic} from "../../pipeline/io/write.ts";
import {WriteError} from "../../pipeline/io/writeError.ts";
import {contents, faultyDisk, temporaryFolder} from "./folders.ts";

const told = (error: unknown, folder: string): string => String(error).replaceAll(folder, "…");

describe("writeFileAtomic", () => {
  it("writes text as UTF-8 and bytes as they are, creating folders", async () => {
    const folder = temporaryFolder();
    await writeFileAtomic(join(folder, "a/b/c.txt"), "été");
    await writeFileAtomic(join(folder, "a/d.bin"), Uint8Array.of(1, 2, 3));
    expect(contents(folder)).toEqual({"a/b/c.txt": "été", "a/d.bin": "\u0001\u0002\u0003"});
  });

  it("goes on after short writes", async () => {
    const path = join(temporaryFolder(), "f");
    const text = "some text ".repeat(50);
    await writeFileAtomic(path, text, faultyDisk(-1));
    expect(readFileSync(path, "utf8")).toBe(text);
  });

  it("leaves the previous file, and nothing else, wherever it fails", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "f.txt");
    for (let n = 0; ; n++) {
      writeFileSync(path, "before");
      const faulty = faultyDisk(n);
      const error = await writeFileAtomic(path, "after that", faulty).catch((e: unknown) => e);
      if (!faulty.failed()) {
        expect(n).toBeGreaterThan(6);
        break;
      }
      expect(error).toBeInstanceOf(WriteError);
      expect(contents(folder)).toEqual({"f.txt": "before"});
    }
  });

  it("says what, where and how to mend it when a disk that is really full takes no more", async ({skip}) => {
    const folder = temporaryFolder();
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder]).status === 0;
    if (!mounted) skip("a small disk can be mounted by root only");
    try {
      const path = join(folder, "units.arrow");
      await writeFileAtomic(path, "the previous file");
      const error = await writeFileAtomic(path, new Uint8Array(200_000)).catch((e: unknown) => e);
      expect(told(error, folder)).toMatchInlineSnapshot(
        `"WriteError: Could not write …/units.arrow: the disk is full (ENOSPC). What was there is unchanged. To mend: free some space, or write to another disk."`
      );
      expect(contents(folder)).toEqual({"units.arrow": "the previous file"});
    } finally {
      execFileSync("umount", [folder]);
    }
  });

  it("reports a disk that takes nothing more without an error", async () => {
    const path = join(temporaryFolder(), "f.txt");
    const lazy = {
      ...disk,
      create: async (to: string) => {
        const file = await disk.create(to);
        const write = async () => ({bytesWritten: 0});
        return {write, sync: () => file.sync(), stat: () => file.stat(), close: () => file.close()};
      }
    };
    const error = await writeFileAtomic(path, "text", lazy).catch((e: unknown) => e);
    expect(told(error, path)).toMatchInlineSnapshot(
      `"WriteError: Could not write …: the disk took 0 of 4 bytes and no more. What was there is unchanged. To mend: see the reason above, then run again."`
    );
  });

  it("refuses to write over a folder, below a file, or a name that is too long", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "sub"));
    writeFileSync(join(folder, "sub/x"), "");
    writeFileSync(join(folder, "file"), "");
    const errors = ["sub", "file/x", `${"n".repeat(300)}`].map((name) =>
      writeFileAtomic(join(folder, name), "text").catch((e: unknown) =>
        told(e, folder).replace(/n{300}/, "nnn")
      )
    );
    expect(await Promise.all(errors)).toMatchInlineSnapshot(`
      [
        "WriteError: Could not put in place …/sub: a folder is where the file should be (EISDIR). What was there is unchanged. To mend: remove or rename that folder.",
        "WriteError: Could not write …/file/x: a file is where a folder should be (EEXIST). What was there is unchanged. To mend: remove or rename that file.",
        "WriteError: Could not put in place …/nnn: the name is too long for the file system (ENAMETOOLONG). What was there is unchanged. To mend: choose a shorter path.",
      ]
    `);
    expect(Object.keys(contents(folder))).toEqual(["file", "sub/x"]);
  });

  it("says so where writing is not allowed", {timeout: 30_000}, ({skip}) => {
    const folder = temporaryFolder();
    const locked = join(folder, "locked");
    mkdirSync(locked);
    chmodSync(folder, 0o755);
    chmodSync(locked, 0o555);
    const code = `import {writeFileAtomic} from ${JSON.stringify(new URL("../../pipeline/io/write.ts", import.meta.url).href)};
      if (process.getuid?.() === 0) process.setuid(65534);
      await writeFileAtomic(${JSON.stringify(join(locked, "f.txt"))}, "text").catch((e) => console.log(e.message));`;
    const run = spawnSync(process.execPath, ["--input-type=module", "-e", code], {encoding: "utf8"});
    if (process.platform === "win32") skip("Windows has other permissions");
    expect(run.stderr).toBe("");
    expect(told(run.stdout, folder)).toMatchInlineSnapshot(`
      "Could not write …/locked/f.txt: you may not write there (EACCES). What was there is unchanged. To mend: give yourself write permission on the folder, or choose another one.
      "
    `);
  });
});

describe("writeFilesAtomic", () => {
  it("puts no file in place unless all could be written", async () => {
    const folder = temporaryFolder();
    const before = {a: "1", b: "2"};
    const files = [
      {path: join(folder, "a"), content: "new a"},
      {path: join(folder, "b"), content: "new b"}
    ];
    for (let n = 0; ; n++) {
      for (const [name, text] of Object.entries(before)) writeFileSync(join(folder, name), text);
      const faulty = faultyDisk(n);
      const failed = await writeFilesAtomic(files, faulty).then(
        () => false,
        () => true
      );
      const after = contents(folder);
      if (!failed) {
        expect(after).toEqual({a: "new a", b: "new b"});
        break;
      }
      // The only calls between the two states are the renames: the second of them failed here.
      if (after.a === "new a") expect(after).toEqual({a: "new a", b: "2"});
      else expect(after).toEqual(before);
    }
  });
});

it("temporary files of processes that ended are swept, others are left", async () => {
  const folder = temporaryFolder();
  const gone = spawnSync(process.execPath, ["-e", ""]).pid;
  for (const name of [
    `.x.${gone}-0-1.vigie-tmp`,
    `.x.${process.pid}-0-1.vigie-tmp`,
    "x.txt",
    `.y.${gone}.tmp`
  ]) {
    writeFileSync(join(folder, name), "");
  }
  symlinkSync("/nowhere", join(folder, `.z.${gone}-0-2.vigie-tmp`));
  expect(await sweepOrphans(folder)).toBe(2);
  expect(Object.keys(contents(folder))).toEqual(
    [`.x.${process.pid}-0-1.vigie-tmp`, `.y.${gone}.tmp`, "x.txt"].sort()
  );
  expect(await sweepOrphans(join(folder, "missing"))).toBe(0);
});
