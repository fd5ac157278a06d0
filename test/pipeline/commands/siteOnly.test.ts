import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {main} from "../../../pipeline/cli.ts";
import {refuseDataOptions, withPublishedData} from "../../../pipeline/commands/siteOnly.ts";
import {scratch} from "../harness.ts";

const root = join(import.meta.dirname, "../../..");

/** The world of a command in a folder, and what it printed. */
function world(folder: string) {
  const printed = {out: "", err: ""};
  const screen = (name: "out" | "err") => ({
    isTTY: false,
    write: (text: string) => {
      printed[name] += text;
      return true;
    }
  });
  const io = {
    stdout: screen("out"),
    stderr: screen("err"),
    env: {},
    root: folder,
    signal: new AbortController().signal,
    now: () => 0
  };
  return {printed, io: io as unknown as Parameters<typeof main>[1]};
}

let place: Awaited<ReturnType<typeof scratch>>;
beforeEach(async () => {
  place = await scratch();
  const config = `import {defineConfig} from ${JSON.stringify(join(root, "pipeline/config.ts"))};
import own from ${JSON.stringify(join(root, "vigie.config.ts"))};
const [{default: _, ...aero}] = own.reports.map((report) => ({default: null, ...report}));
export default defineConfig({reports: [aero, {...aero, id: "second"}]});
`;
  await writeFile(join(place.folder, "vigie.config.ts"), config);
});
afterEach(() => place.clean());

describe("listing reports", () => {
  test("prints the ids of the configuration as JSON, in order, and nothing else", async () => {
    const {printed, io} = world(place.folder);
    expect(await main(["pipeline", "--list"], io)).toBe(0);
    const ids = JSON.parse(printed.out);
    expect(ids).toHaveLength(2);
    expect(ids[1]).toBe("second");
    expect(printed.err).toBe("");
  });
});

describe("building the site only", () => {
  test("refuses options that would do nothing, and says which", async () => {
    const {printed, io} = world(place.folder);
    expect(await main(["report", "--site-only", "--why", "--workers", "2"], io)).toBe(2);
    expect(printed.err).toContain(
      "--site-only builds no data, so --why and --workers would do nothing. To mend: leave one or the other out."
    );
    expect(() => refuseDataOptions({force: "", keep: true, open: true})).not.toThrow();
  });

  test("needs data to build from, and says how to get some", async () => {
    const {io} = world(place.folder);
    await expect(withPublishedData(io, async () => "used")).rejects.toThrow(
      "There is no data to build a site from in public/data. To mend: npm run report."
    );
  });

  test("refuses data that is not what its manifest says", async () => {
    const folder = join(place.folder, "public/data/second");
    await mkdir(folder, {recursive: true});
    const artefact = {
      path: "summary.json",
      bytes: 2,
      sha256: "0".repeat(64),
      rows: null,
      schema: null,
      table: null
    };
    const manifest = {version: 1, report: "second", build: "x", artefacts: [artefact]};
    await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest));
    await writeFile(join(folder, "summary.json"), "{}");
    const {io} = world(place.folder);
    await expect(withPublishedData(io, async () => "used")).rejects.toThrow(
      /summary\.json .* is not the file that was published/
    );
  });

  test("is told in the help", async () => {
    const {printed, io} = world(place.folder);
    await main(["report", "--help"], io);
    for (const option of ["--site-only", "--keep", "--earlier <address>"])
      expect(printed.out).toContain(option);
  });
});
