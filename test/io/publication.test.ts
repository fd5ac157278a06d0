import {mkdirSync, statSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {type Disk, disk} from "../../pipeline/io/disk.ts";
import {LockError} from "../../pipeline/io/lock.ts";
import {isWorkingName, type Publication, publishing} from "../../pipeline/io/publication.ts";
import {contents, faultyDisk, temporaryFolder} from "./folders.ts";

/** A root with two folders, one of which nobody wants any more, and a file. */
function published(): string {
  const root = temporaryFolder();
  for (const name of ["one", "two", "gone"]) {
    mkdirSync(join(root, name));
    writeFileSync(join(root, name, "page.html"), `old ${name}`);
  }
  writeFileSync(join(root, "index.json"), "old index");
  return root;
}

/** New content for both folders, a third folder, the file, and no `gone`. */
async function renew(publication: Publication, root: string): Promise<void> {
  for (const name of ["one", "two", "three"])
    await publication.stageFolder(join(root, name), async (staging) =>
      writeFileSync(join(staging, "page.html"), `new ${name}`)
    );
  await publication.swap();
  await publication.retire(join(root, "gone"));
  await publication.stageFile(join(root, "index.json"), "new index");
  await publication.swap();
}

const renewed = {
  "index.json": "new index",
  "one/page.html": "new one",
  "three/page.html": "new three",
  "two/page.html": "new two"
};

describe("a publication", () => {
  it("puts all its parts in place and leaves nothing beside them", async () => {
    const root = published();
    await publishing((publication) => renew(publication, root));
    expect(contents(root)).toEqual(renewed);
  });

  it("takes all of them back when what follows fails, however late", async () => {
    const root = published();
    const before = contents(root);
    const late = publishing(async (publication) => {
      await renew(publication, root);
      expect(visible(contents(root))).toEqual(renewed);
      throw new Error("no room for the site");
    });
    await expect(late).rejects.toThrow("no room for the site");
    expect(contents(root)).toEqual(before);
  });

  it("leaves every part byte for byte wherever the disk fails", async () => {
    let faults = 0;
    for (const code of ["ENOSPC", "EIO", "EACCES"])
      for (let n = 0; ; n++, faults++) {
        const root = published();
        const before = contents(root);
        const faulty = faultyDisk(n, code);
        const outcome = await publishing((publication) => renew(publication, root), faulty).catch((e) => e);
        if (!(outcome instanceof Error)) break;
        expect(String(outcome)).toContain("To mend: ");
        expect(contents(root), `${code} at call ${n}`).toEqual(before);
      }
    expect(faults).toBeGreaterThan(40);
  });

  it("mends what a crash left of an earlier one, and touches nothing where none did", async () => {
    const root = published();
    const {ino} = statSync(join(root, "one"));
    await publishing(async (publication) => {
      await publication.mend(join(root, "one"));
      await publication.swap();
    });
    expect(statSync(join(root, "one")).ino).toBe(ino);
    await disk.rename(join(root, "two"), join(root, ".two.old"));
    mkdirSync(join(root, ".two.new"));
    await publishing((publication) => publication.mend(join(root, "two")));
    expect(contents(root)).toEqual(contents(published()));
  });

  it("waits for nobody who publishes the same folder, and lets go when it ends", async () => {
    const root = published();
    const stage = (publication: Publication) => publication.stageFolder(join(root, "one"), async () => {});
    await publishing(async (publication) => {
      await stage(publication);
      await expect(publishing(stage)).rejects.toThrow(LockError);
    });
    await publishing(stage);
    expect(contents(root)).toEqual(contents(published()));
  });

  it("hands back an undo that the disk refuses to the next publication", async () => {
    const root = published();
    const before = contents(root);
    let failing = false;
    const stubborn: Disk = {
      ...disk,
      rename: async (from, to) => {
        failing ||= to === join(root, "two");
        if (failing) throw Object.assign(new Error("made by a test"), {code: "EIO"});
        await disk.rename(from, to);
      }
    };
    const stopped = publishing((publication) => renew(publication, root), stubborn);
    await expect(stopped).rejects.toThrow("the disk reported an error");
    await publishing(async (publication) => {
      for (const name of ["one", "two", "three"]) await publication.mend(join(root, name));
    });
    expect(contents(root)["two/page.html"]).toBe(before["two/page.html"]);
    expect(Object.keys(contents(root)).filter(isWorkingName)).toEqual([]);
  });
});

/** Files that are neither locks nor set aside. */
const visible = (files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !path.split("/").some(isWorkingName)));

it.each([
  [".aero.old", true],
  [".aero.new", true],
  [".aero.lock", true],
  [".aero.lock.3f2504e0-4f89-41d3-9a0c-0305e82c3301", true],
  [".aero.lock.12-0-1.vigie-tmp", true],
  ["aero.old", false],
  [".well-known", false],
  [".old", false]
])("the name %j is one of publishing's own: %s", (name, own) => {
  expect(isWorkingName(name)).toBe(own);
});
