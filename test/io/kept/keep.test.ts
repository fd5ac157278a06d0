import {readdir, readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {copyShelf, isKept, keepReport} from "../../../pipeline/io/kept/keep.ts";
import {KEPT, keptReports, makeRoom} from "../../../pipeline/io/kept/shelf.ts";
import {contents, temporaryFolder} from "../folders.ts";
import {builtSite, days} from "./site.ts";

/** A shelf with so many reports. */
async function filled(n: number): Promise<string> {
  const root = temporaryFolder();
  const shelf = join(root, "reports");
  for (const [build, built] of days(n))
    await keepReport(shelf, await builtSite(join(root, "site"), build, built));
  return shelf;
}

describe("the shelf of kept reports", () => {
  test("names a report after its day and its build, newest first in the index", async () => {
    const shelf = await filled(3);
    const reports = await keptReports(shelf);
    expect(reports.map(({file}) => file)).toEqual([
      "dashboard_report_2026-01-03_a0000002.html",
      "dashboard_report_2026-01-02_a0000001.html",
      "dashboard_report_2026-01-01_a0000000.html"
    ]);
    expect((await readdir(shelf)).sort()).toEqual([...reports.map(({file}) => file), "index.json"].sort());
  });

  test(`holds ${KEPT}: the oldest goes for the newest`, async () => {
    const shelf = await filled(KEPT + 2);
    const reports = await keptReports(shelf);
    expect(reports).toHaveLength(KEPT);
    expect(reports.at(-1)?.build).toBe("a0000002");
    expect(await readdir(shelf)).toHaveLength(KEPT + 1);
    await makeRoom(shelf);
    expect(await keptReports(shelf)).toHaveLength(KEPT - 1);
    expect(await readdir(shelf)).toHaveLength(KEPT);
  });

  test("keeps a build once: built again, its report takes its own place", async () => {
    const shelf = await filled(2);
    const again = await builtSite(temporaryFolder(), "a0000001", "2026-01-02T12:00:00.000Z", "again");
    await keepReport(shelf, again);
    const reports = await keptReports(shelf);
    expect(reports).toHaveLength(2);
    expect(await readFile(join(shelf, reports[0].file), "utf8")).toContain("again");
    expect(await isKept(shelf, again)).toBe(true);
    expect(
      await isKept(shelf, await builtSite(temporaryFolder(), "b0000000", "2026-01-02T12:00:00.000Z"))
    ).toBe(false);
  });

  test("is in order whatever the order in which builds came", async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(days(6), {minLength: 1}), async (builds) => {
        const root = temporaryFolder();
        const shelf = join(root, "reports");
        for (const [build, built] of builds)
          await keepReport(shelf, await builtSite(join(root, "s"), build, built));
        const found = (await keptReports(shelf)).map(({built}) => built);
        expect(found).toEqual(
          builds
            .map(([, built]) => built)
            .sort()
            .reverse()
        );
      }),
      {numRuns: 15}
    );
  });

  test("comes into a site whole, without what it does not name, and takes the place of an older one", async () => {
    const shelf = await filled(2);
    await writeFile(join(shelf, "stranger.html"), "none of ours");
    const target = join(temporaryFolder(), "reports");
    await copyShelf(shelf, target);
    await copyShelf(shelf, target);
    const {"stranger.html": _, ...ours} = contents(shelf);
    expect(contents(target)).toEqual(ours);
  });

  test("leaves a site without reports when there are none", async () => {
    const root = temporaryFolder();
    await copyShelf(join(root, "reports"), join(root, "site/reports"));
    expect(contents(root)).toEqual({});
  });

  test.each([
    ["a report that was altered", async (path: string) => writeFile(path, "other")],
    ["a report that is gone", async (path: string) => rm(path)]
  ])("does not publish %s, and says how to mend it", async (_, harm) => {
    const shelf = await filled(1);
    await harm(join(shelf, "dashboard_report_2026-01-01_a0000000.html"));
    await expect(copyShelf(shelf, join(temporaryFolder(), "x"))).rejects.toThrow(
      /a0000000\.html: .*To mend: remove its folder/
    );
  });

  test.each([
    ["no JSON", "{"],
    ["a path that leads out", JSON.stringify({version: 1, reports: [{file: "../../x.html"}]})]
  ])("refuses an index that is %s", async (_, text) => {
    const shelf = await filled(1);
    await writeFile(join(shelf, "index.json"), text);
    await expect(keptReports(shelf)).rejects.toThrow(/index\.json: it is not an index of reports/);
  });
});
