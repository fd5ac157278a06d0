import {writeFile} from "node:fs/promises";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import sirv from "sirv";
import {afterEach, describe, expect, test} from "vitest";
import {takeEarlier} from "../../../pipeline/io/kept/earlier.ts";
import {keepReport} from "../../../pipeline/io/kept/keep.ts";
import {keptReports, readReport} from "../../../pipeline/io/kept/shelf.ts";
import {contents, temporaryFolder} from "../folders.ts";
import {builtSite, days} from "./site.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Serves a folder below a path, as a project's pages are. */
async function serve(folder: string): Promise<string> {
  const files = sirv(folder, {dev: true});
  const server = createServer((request, response) => {
    request.url = request.url!.replace(/^\/project/, "");
    files(request, response, () => void response.writeHead(404).end());
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/project`;
}

/** A published site that keeps so many reports. */
async function published(n: number): Promise<string> {
  const site = temporaryFolder();
  for (const [build, built] of days(n))
    await keepReport(join(site, "reports"), await builtSite(join(site, "now"), build, built));
  return site;
}

async function take(shelf: string, site: string): Promise<{taken: number; said: string[]}> {
  const said: string[] = [];
  const options = {site, signal: new AbortController().signal, say: (line: string) => said.push(line)};
  return {taken: await takeEarlier(shelf, options), said};
}

describe("reports of earlier builds", () => {
  test("come from the published site, each checked; those that are there already stay", async () => {
    const site = await published(3);
    const shelf = join(temporaryFolder(), "reports");
    const address = await serve(site);
    expect(await take(shelf, address)).toEqual({taken: 3, said: []});
    expect(await keptReports(shelf)).toEqual(await keptReports(join(site, "reports")));
    for (const report of await keptReports(shelf)) await readReport(shelf, report);
    expect((await take(shelf, `${address}/`)).taken).toBe(0);
    expect(contents(shelf)).toEqual(contents(join(site, "reports")));
  });

  test("are none where the site has none, or is not there yet", async () => {
    const shelf = join(temporaryFolder(), "reports");
    expect((await take(shelf, await serve(temporaryFolder()))).taken).toBe(0);
    expect(contents(shelf)).toEqual({});
  });

  test("are left out, and said so, when they are not what the index says", async () => {
    const site = await published(2);
    const altered = "dashboard_report_2026-01-01_a0000000.html";
    const size = contents(join(site, "reports"))[altered].length;
    await writeFile(join(site, "reports", altered), "x".repeat(size));
    const shelf = join(temporaryFolder(), "reports");
    const {taken, said} = await take(shelf, await serve(site));
    expect(taken).toBe(1);
    expect(said).toEqual([`${altered} is not what the site's index says; left out.`]);
    expect(Object.keys(contents(shelf)).sort()).toEqual([
      "dashboard_report_2026-01-02_a0000001.html",
      "index.json"
    ]);
  });

  test("are refused as a whole when the site's index leads elsewhere", async () => {
    const site = await published(1);
    await writeFile(join(site, "reports/index.json"), '{"version": 1, "reports": [{"file": "../../../x"}]}');
    const shelf = join(temporaryFolder(), "reports");
    await expect(take(shelf, await serve(site))).rejects.toThrow(/it is not an index of reports/);
    expect(contents(shelf)).toEqual({});
  });

  test("are asked for over https only", async () => {
    await expect(take(temporaryFolder(), "http://example.org/")).rejects.toThrow(/https/);
  });
});
