/** A file server on this machine that fails as networks do. */
import {createServer, type IncomingMessage, type ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";
import {onTestFinished} from "vitest";

/** One request as the server saw it. */
export interface Seen {
  readonly url: string;
  readonly range: string | undefined;
  readonly ifRange: string | undefined;
}

/** How to answer; tests change it between requests. */
export interface Behaviour {
  content: Uint8Array;
  etag: string | null;
  /** Bytes after which the connection is cut, for each coming answer; then none is. */
  cuts: number[];
  /** Answers with these statuses first. */
  statuses: number[];
  /** Where to send whoever asks for `/moved`. */
  location?: string;
  ranges: boolean;
  announceLength: boolean;
  /** Sends this many bytes, then nothing more, for the first answer. */
  stallAt: number | null;
}

export interface Served {
  readonly url: string;
  readonly seen: Seen[];
  readonly behaviour: Behaviour;
}

/** Serves `content` until the test ends. */
export async function serve(content: Uint8Array, more: Partial<Behaviour> = {}): Promise<Served> {
  const behaviour: Behaviour = {
    content,
    etag: '"v1"',
    cuts: [],
    statuses: [],
    ranges: true,
    announceLength: true,
    stallAt: null,
    ...more
  };
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const {range} = request.headers;
    const ifRange = request.headers["if-range"];
    seen.push({url: request.url ?? "", range, ifRange: typeof ifRange === "string" ? ifRange : undefined});
    answer(request, response, behaviour);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/archive.zip`, seen, behaviour};
}

function answer({url, headers}: IncomingMessage, response: ServerResponse, behaviour: Behaviour): void {
  const status = behaviour.statuses.shift();
  if (status !== undefined) return void response.writeHead(status).end("no");
  if (url === "/moved") return void response.writeHead(302, {location: behaviour.location}).end();
  const {content, etag, ranges, announceLength} = behaviour;
  const start = Number(/^bytes=(\d+)-$/.exec(headers.range ?? "")?.[1] ?? 0);
  const partial = ranges && start > 0 && headers["if-range"] === etag;
  if (partial && start >= content.length) return void response.writeHead(416).end();
  const body = partial ? content.subarray(start) : content;
  const fields: Record<string, string | number> = {};
  if (etag) fields.etag = etag;
  if (announceLength) fields["content-length"] = body.length;
  if (partial) fields["content-range"] = `bytes ${start}-${content.length - 1}/${content.length}`;
  response.writeHead(partial ? 206 : 200, fields);
  const stall = behaviour.stallAt;
  behaviour.stallAt = null;
  if (stall !== null) return void response.write(body.subarray(0, stall));
  const cut = behaviour.cuts.shift();
  if (cut === undefined) return void response.end(body);
  // What was sent must have been read before the line goes dead: a client drops what it has not.
  response.write(body.subarray(0, cut), () => setTimeout(() => response.destroy(), 250));
}
