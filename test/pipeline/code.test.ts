import {mkdir, readFile, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {CodeReader} from "../../pipeline/run/codeHash.ts";
import {projectRoot, readPackageVersions} from "../../pipeline/run/packageVersions.ts";
import {scratch} from "./harness.ts";

let place: Awaited<ReturnType<typeof scratch>>;
beforeEach(async () => {
  place = await scratch();
});
afterEach(() => place.clean());

const lock = {
  packages: {
    "": {version: "0.0.0"},
    "node_modules/tree": {version: "1.0.0", dependencies: {leaf: "^1"}, optionalDependencies: {absent: "1"}},
    "node_modules/leaf": {version: "1.5.0"},
    "node_modules/@wood/oak": {version: "2.0.0", dependencies: {leaf: "^2", tree: "*"}},
    "node_modules/@wood/oak/node_modules/leaf": {version: "2.1.0"},
    "node_modules/unused": {version: "9.0.0"}
  }
};

/** Writes files and reads the code behind the first. */
async function codeOf(files: Record<string, string>) {
  for (const [name, text] of Object.entries({...files, "package-lock.json": JSON.stringify(lock)})) {
    const path = join(place.folder, name);
    await mkdir(dirname(path), {recursive: true});
    await writeFile(path, text);
  }
  const reader = new CodeReader(place.folder, await readPackageVersions(place.folder));
  const code = await reader.read(join(place.folder, Object.keys(files)[0]));
  return {files: Object.keys(code.files), packages: code.packages};
}

describe("the code behind a module", () => {
  test("is all it imports, directly or not, in every way there is", async () => {
    const {files} = await codeOf({
      "stages/main.ts": [
        'import {a} from "../core/a.ts";',
        'export * from "../core/b.ts";',
        'const late = await import("../core/c.ts");',
        'const worker = new Worker(new URL("../core/worker.ts", import.meta.url));',
        'const table = new URL("table.json", import.meta.url);'
      ].join("\n"),
      "core/a.ts": 'import {d} from "./d.ts";\nimport {b} from "./b.ts";',
      "core/b.ts": 'import {a} from "./a.ts";',
      "core/c.ts": "",
      "core/d.ts": "",
      "core/worker.ts": 'import "./e.ts";',
      "core/e.ts": "",
      "stages/table.json": "{}",
      "core/unused.ts": ""
    });
    expect(files).toEqual([
      "core/a.ts",
      "core/b.ts",
      "core/c.ts",
      "core/d.ts",
      "core/e.ts",
      "core/worker.ts",
      "stages/main.ts",
      "stages/table.json"
    ]);
  });

  test("leaves out what is imported for its types alone", async () => {
    const {files} = await codeOf({
      "main.ts": 'import type {A} from "./a.ts";\nexport type {B} from "./b.ts";\nlet c: import("./c.ts").C;'
    });
    expect(files).toEqual(["main.ts"]);
  });

  test("knows the versions of packages and of all they depend on, each where Node would find it", async () => {
    const {packages} = await codeOf({
      "main.ts": 'import "@wood/oak/deep/file.js";\nimport {readFile} from "node:fs";\nimport "path";'
    });
    expect(packages).toEqual({
      absent: "missing",
      "node_modules/@wood/oak": "2.0.0",
      "node_modules/@wood/oak/node_modules/leaf": "2.1.0",
      "node_modules/leaf": "1.5.0",
      "node_modules/tree": "1.0.0"
    });
  });

  test("must not depend on a computed name", async () => {
    await expect(codeOf({"main.ts": "export const load = (name: string) => import(name);"})).rejects.toThrow(
      "main.ts imports a module whose name is computed: import(name)."
    );
  });

  test("of this project can be followed with its real lock file", async () => {
    const root = await projectRoot(import.meta.filename);
    const reader = new CodeReader(root, await readPackageVersions(root));
    const code = await reader.read(join(root, "pipeline/config.ts"));
    expect(Object.keys(code.files)).toContain("pipeline/contract/summary.ts");
    const manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    expect(code.packages["node_modules/zod"]).toBe(manifest.dependencies.zod);
  });
});
