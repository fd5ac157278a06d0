import {once} from "node:events";
import {existsSync, readFileSync, statSync, writeFileSync} from "node:fs";
import {type AddressInfo, createServer} from "node:net";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {datasets} from "../../../pipeline/io/fetch/datasets.ts";
import {type DownloadOptions, download} from "../../../pipeline/io/fetch/download.ts";
import {contents, temporaryFolder} from "../folders.ts";
import {serve} from "./server.ts";

const content = Uint8Array.from({length: 300_000}, (_, i) => (i * 7 + (i >> 8)) % 256);
const other = content.map((byte) => byte ^ 255);

const to = (path: string, url: string, more: Partial<DownloadOptions> = {}): Promise<void> =>
  download({url, path, limit: 1e6, pause: 1, ...more});
const failure = async (action: Promise<void>, url = "URL"): Promise<string> =>
  action.then(
    () => "downloaded",
    (error: unknown) => String(error).replaceAll(url, "URL")
  );

/** An address on this machine at which nobody listens. */
async function closedPort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return `http://127.0.0.1:${port}/a.zip`;
}

describe("download", () => {
  it("brings the file whole, tells how it goes, and leaves nothing else", async () => {
    const folder = temporaryFolder();
    const {url} = await serve(content);
    const told: [number, number | null][] = [];
    await to(join(folder, "a.zip"), url, {onProgress: (received, total) => told.push([received, total])});
    expect(readFileSync(join(folder, "a.zip"))).toEqual(Buffer.from(content));
    expect(Object.keys(contents(folder))).toEqual(["a.zip"]);
    expect(told[0]).toEqual([0, content.length]);
    expect(told.at(-1)).toEqual([content.length, content.length]);
  });

  it("goes on where it was interrupted, in the same call", async () => {
    const path = join(temporaryFolder(), "a.zip");
    const {url, seen} = await serve(content, {cuts: [100_000, 50_000]});
    await to(path, url);
    expect(readFileSync(path)).toEqual(Buffer.from(content));
    expect(seen.map(({range, ifRange}) => [range, ifRange])).toEqual([
      [undefined, undefined],
      ["bytes=100000-", '"v1"'],
      ["bytes=150000-", '"v1"']
    ]);
  });

  it("goes on where it was interrupted, in a later call", async () => {
    const path = join(temporaryFolder(), "a.zip");
    const {url, seen} = await serve(content, {cuts: [100_000]});
    expect(await failure(to(path, url, {attempts: 1}), url)).toMatchInlineSnapshot(
      `"DownloadError: Could not download URL: the connection was cut (UND_ERR_SOCKET)."`
    );
    expect([existsSync(path), statSync(`${path}.part`).size]).toEqual([false, 100_000]);
    await to(path, url);
    expect(readFileSync(path)).toEqual(Buffer.from(content));
    expect(seen[1].range).toBe("bytes=100000-");
  });

  it("begins anew when the file has changed on the server meanwhile", async () => {
    const path = join(temporaryFolder(), "a.zip");
    const {url, seen, behaviour} = await serve(content, {cuts: [100_000]});
    await failure(to(path, url, {attempts: 1}));
    Object.assign(behaviour, {content: other, etag: '"v2"'});
    await to(path, url);
    expect(seen[1]).toMatchObject({range: "bytes=100000-", ifRange: '"v1"'});
    expect(readFileSync(path)).toEqual(Buffer.from(other));
  });

  it.each([
    ["has no ranges", {ranges: false}],
    ["names no version", {etag: null}],
    ["names versions that are only alike", {etag: 'W/"v1"'}]
  ])("begins anew when the server %s", async (_, more) => {
    const path = join(temporaryFolder(), "a.zip");
    const {url} = await serve(content, {...more, cuts: [100_000]});
    await to(path, url);
    expect(readFileSync(path)).toEqual(Buffer.from(content));
  });

  it("begins anew when what was kept is longer than the file, or of another address", async () => {
    const path = join(temporaryFolder(), "a.zip");
    const {url, seen} = await serve(content);
    writeFileSync(`${path}.part`, new Uint8Array(content.length + 5));
    writeFileSync(`${path}.part.json`, JSON.stringify({url, validator: '"v1"'}));
    await to(path, url);
    expect(readFileSync(path)).toEqual(Buffer.from(content));
    writeFileSync(`${path}.part`, "from elsewhere");
    writeFileSync(`${path}.part.json`, JSON.stringify({url: `${url}?other`, validator: '"v1"'}));
    seen.length = 0;
    await to(path, url);
    expect(seen.map(({range}) => range)).toEqual([undefined]);
    expect(readFileSync(path)).toEqual(Buffer.from(content));
  });

  it("begins anew when the record of what was kept is damaged", async () => {
    const path = join(temporaryFolder(), "a.zip");
    const {url} = await serve(content);
    writeFileSync(`${path}.part`, "half");
    writeFileSync(`${path}.part.json`, '{"url": 3');
    await to(path, url);
    expect(readFileSync(path)).toEqual(Buffer.from(content));
  });

  it("does not wait for ever for a transfer that stalls", async () => {
    const path = join(temporaryFolder(), "a.zip");
    const {url} = await serve(content, {stallAt: 100_000});
    await to(path, url, {patience: 300});
    expect(readFileSync(path)).toEqual(Buffer.from(content));
    const again = await serve(content, {stallAt: 10});
    const message = await failure(
      to(join(temporaryFolder(), "b"), again.url, {patience: 100, attempts: 1}),
      again.url
    );
    expect(message).toBe("DownloadError: Could not download URL: the transfer stalled.");
  });

  it("tries again when the server is busy, not when the file is not there", async () => {
    const path = join(temporaryFolder(), "a.zip");
    const busy = await serve(content, {statuses: [503, 429]});
    await to(path, busy.url);
    expect(busy.seen).toHaveLength(3);
    const gone = await serve(content, {statuses: [404, 404]});
    expect(await failure(to(join(temporaryFolder(), "b"), gone.url), gone.url)).toMatchInlineSnapshot(
      `"DownloadError: Could not download URL: the server answered 404 (not found); expected the file. To mend: the publisher has moved the file; give its new address with --from."`
    );
    expect(gone.seen).toHaveLength(1);
    const broken = await serve(content, {statuses: Array(9).fill(500)});
    expect(await failure(to(join(temporaryFolder(), "c"), broken.url), broken.url)).toMatchInlineSnapshot(
      `"DownloadError: Could not download URL: the server answered 500; expected the file. To mend: try again later."`
    );
    expect(broken.seen).toHaveLength(4);
  });

  it("leaves the previous file when it fails", async () => {
    const path = join(temporaryFolder(), "a.zip");
    writeFileSync(path, "before");
    const {url} = await serve(content, {statuses: [404]});
    await failure(to(path, url));
    expect(readFileSync(path, "utf8")).toBe("before");
  });

  it("follows redirects, but never to where anybody could change the file", async () => {
    const {url, behaviour} = await serve(content);
    const moved = url.replace("archive.zip", "moved");
    const path = join(temporaryFolder(), "a.zip");
    behaviour.location = "/archive.zip";
    await to(path, moved);
    expect(readFileSync(path)).toEqual(Buffer.from(content));
    behaviour.location = "http://example.org/archive.zip";
    expect(await failure(to(path, moved))).toMatchInlineSnapshot(
      `"DownloadError: Could not download http://example.org/archive.zip: expected an https address, so that nobody on the way can change the file. To mend: give such an address."`
    );
    behaviour.location = "/moved";
    expect(await failure(to(path, moved), moved)).toMatchInlineSnapshot(
      `"DownloadError: Could not download URL: found more than 5 redirects."`
    );
  });

  it.each(["http://example.org/a.zip", "ftp://example.org/a.zip", "file:///etc/passwd", "nonsense"])(
    "refuses the address %s before anything is sent",
    async (url) => {
      expect(await failure(to(join(temporaryFolder(), "a"), url))).toContain("expected an https address");
    }
  );

  it("takes no more than the file can have, whether or not its length is announced", async () => {
    for (const announceLength of [true, false]) {
      const folder = temporaryFolder();
      const {url} = await serve(content, {announceLength});
      expect(await failure(to(join(folder, "a"), url, {limit: 200_000}), url)).toBe(
        "DownloadError: Could not download URL: found more than 200 kB; expected a smaller archive. To mend: check the address."
      );
      expect(contents(folder)).toEqual({});
    }
  });

  it("says what is wrong with the network", async () => {
    const closed = await closedPort();
    expect(await failure(to(join(temporaryFolder(), "a"), closed), closed)).toMatchInlineSnapshot(
      `"DownloadError: Could not download URL: its host refuses connections (ECONNREFUSED)."`
    );
    const nowhere = "https://host.invalid/a.zip";
    expect(await failure(to(join(temporaryFolder(), "a"), nowhere), nowhere)).toMatch(
      /^DownloadError: Could not download URL: .*is there a network\?/
    );
  });

  it("stops when told to, and goes on later", async () => {
    const path = join(temporaryFolder(), "a.zip");
    const {url} = await serve(content, {stallAt: 100_000});
    const stop = new AbortController();
    const stopped = to(path, url, {
      signal: stop.signal,
      onProgress: (received) => received === 100_000 && stop.abort(new Error("stopped"))
    });
    await expect(stopped).rejects.toThrow("stopped");
    await to(path, url);
    expect(readFileSync(path)).toEqual(Buffer.from(content));
  });
});

it("the hashes in data/SOURCES.md are those that are checked", () => {
  const sources = readFileSync(new URL("../../../data/SOURCES.md", import.meta.url), "utf8");
  const listed = Array.from(sources.matchAll(/^([0-9a-f]{64}) {2}(\S+)$/gm), ([, hash, name]) => [
    name,
    hash
  ]);
  expect(Object.fromEntries(listed)).toEqual(datasets.get("cmapss")?.files);
});
