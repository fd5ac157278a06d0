import {mkdir, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {buildSite} from "../../pipeline/site.ts";
import {scratch} from "./harness.ts";

let place: Awaited<ReturnType<typeof scratch>>;
const put = async (path: string, text: string): Promise<void> => {
  await mkdir(join(place.folder, path, ".."), {recursive: true});
  await writeFile(join(place.folder, path), text);
};
const read = (path: string): Promise<string> => readFile(join(place.folder, path), "utf8");

beforeEach(async () => {
  place = await scratch();
  await put("astro.config.mjs", "export default {devToolbar: {enabled: false}};\n");
  await put("src/pages/index.astro", "<html><body>one</body></html>\n");
  await put("public/data/reports.json", "{}\n");
});
afterEach(() => place.clean());

const build = (env = {}, force = false) =>
  buildSite({root: place.folder, env: {...process.env, ...env}, force, signal: new AbortController().signal});

describe("the site", () => {
  test("is built beside and swapped in, then reused until something it is made of changes", {
    timeout: 120_000
  }, async () => {
    expect((await build()).reused).toBe(false);
    expect(await read("dist/index.html")).toContain("one");
    expect(await read("dist/data/reports.json")).toBe("{}\n");
    expect((await build()).reused).toBe(true);
    expect((await build({SOURCE_DATE_EPOCH: "1"})).reused).toBe(false);
    await put("dist/index.html", "tampered with");
    expect((await build({SOURCE_DATE_EPOCH: "1"})).reused).toBe(false);
    await put("public/data/reports.json", "[]\n");
    expect((await build({SOURCE_DATE_EPOCH: "1"})).reused).toBe(false);
    expect(await read("dist/data/reports.json")).toBe("[]\n");
    expect(await read("dist/index.html")).toContain("one");
    expect((await build({SOURCE_DATE_EPOCH: "1"}, true)).reused).toBe(false);
  });

  test("stays what it was when the build fails, and the error says what Astro said", {
    timeout: 60_000
  }, async () => {
    await build();
    const before = await read("dist/index.html");
    await put("src/pages/index.astro", '---\nthrow new Error("no data for FD001");\n---\n<html></html>\n');
    await expect(build()).rejects.toThrow(
      /^Astro could not build the site; dist is unchanged\.\n.*no data for FD001/s
    );
    expect(await read("dist/index.html")).toBe(before);
    expect((await readdir(place.folder)).filter((name) => name.startsWith(".dist"))).toEqual([]);
  });

  test("says what to do about a full disk instead of where Astro met it", {timeout: 60_000}, async () => {
    await put(
      "src/pages/index.astro",
      '---\nthrow new Error("ENOSPC: no space left on device, write");\n---\n'
    );
    const message = await build().catch((error: Error) => error.message);
    expect(String(message).replaceAll(place.folder, "…")).toMatchInlineSnapshot(
      `"Could not write the site to …/dist: the disk is full (ENOSPC). The site is what it was. To mend: free some space, or write to another disk."`
    );
  });

  test("takes nothing along that publishing the data needs for a while", {timeout: 60_000}, async () => {
    await put("public/data/.aero.old/summary.json", "{}");
    await put("public/data/.aero.lock", "{}");
    await build();
    expect(await readdir(join(place.folder, "dist/data"))).toEqual(["reports.json"]);
    await rm(join(place.folder, "public/data/.aero.old"), {recursive: true});
    expect((await build()).reused).toBe(true);
  });

  test("is left alone when the build is called off", async () => {
    const stop = new AbortController();
    const run = buildSite({root: place.folder, env: process.env, force: false, signal: stop.signal});
    setTimeout(() => stop.abort(new Error("Stopped by Ctrl-C.")), 300);
    await expect(run).rejects.toThrow("Stopped by Ctrl-C.");
    expect(await readdir(place.folder)).not.toContain("dist");
  });
});
