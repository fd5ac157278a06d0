import {chmod, mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {findBrowser} from "../../../pipeline/commands/browser.ts";
import {examine, nodeVersion} from "../../../pipeline/commands/examine.ts";
import {scratch} from "../harness.ts";

const root = join(import.meta.dirname, "../../..");

/** What is found of one thing. */
async function finding(what: string, world: {root: string; env: Record<string, string | undefined>}) {
  return (await examine(world)).find((found) => found.what === what);
}

describe("the doctor", () => {
  test("finds this project in order", async () => {
    const findings = await examine({root, env: process.env});
    expect(findings.filter(({state}) => state === "fail")).toEqual([]);
    expect(findings.map(({what}) => what)).toEqual(
      expect.arrayContaining([
        "Node",
        "packages",
        "machine",
        "disk",
        "folders",
        "vigie.config.ts",
        "data of aero",
        "browser"
      ])
    );
  });

  test("says which source would be used, and why others were passed over", async () => {
    const found = await finding("data of aero", {root, env: {}});
    expect(found?.found).toContain("passed over cmapss $VIGIE_DATA/cmapss");
  });

  test("tells how to mend whatever it does not find fine", async () => {
    const {folder, clean} = await scratch();
    try {
      const findings = await examine({
        root: folder,
        env: {VIGIE_DATA: "/no/such/folder", VIGIE_BROWSER: "/no/browser", PATH: ""}
      });
      const ill = findings.filter(({state}) => state !== "ok");
      expect(ill.map(({what, state}) => [what, state])).toEqual([
        ["packages", "fail"],
        ["VIGIE_DATA", "warn"],
        ["vigie.config.ts", "fail"],
        ["browser", "warn"]
      ]);
      for (const {mend} of ill) expect(mend).not.toBe("");
    } finally {
      await clean();
    }
  });

  test("sees packages that are not those of the lock file", async () => {
    const {folder, clean} = await scratch();
    try {
      await mkdir(join(folder, "node_modules"));
      const lock = (version: string) => JSON.stringify({packages: {"": {}, "node_modules/d3": {version}}});
      await writeFile(join(folder, "package-lock.json"), lock("7.9.2"));
      await writeFile(join(folder, "node_modules/.package-lock.json"), lock("7.9.1"));
      expect(await finding("packages", {root: folder, env: {}})).toEqual({
        state: "fail",
        what: "packages",
        found: "1 package missing or of another version, such as d3",
        mend: "run npm install"
      });
    } finally {
      await clean();
    }
  });

  test.each([
    ["20.19.0", "fail"],
    ["22.12.0", "fail"],
    ["24.0.0", "ok"],
    ["26.1.0", "ok"]
  ])("takes Node %s as %s", (version, state) => {
    expect(nodeVersion(version).state).toBe(state);
  });
});

test("a browser is the one VIGIE_BROWSER names, or the first on the path that can be run", async () => {
  const {folder, clean} = await scratch();
  try {
    const path = join(folder, "google-chrome");
    await writeFile(path, "#!/bin/sh\n");
    expect(await findBrowser({VIGIE_BROWSER: join(folder, "missing"), PATH: folder})).toBeNull();
    await chmod(path, 0o755);
    expect(await findBrowser({PATH: `/nowhere:${folder}`})).toBe(path);
    expect(await findBrowser({VIGIE_BROWSER: path, PATH: ""})).toBe(path);
  } finally {
    await clean();
  }
});
