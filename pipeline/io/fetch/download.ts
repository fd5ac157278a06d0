/** Downloads a file that may be large over a network that may fail: it goes on where it was interrupted. */
import {mkdir} from "node:fs/promises";
import {dirname} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {acquireLock} from "../lock.ts";
import {cutShort, DownloadError, networkError, statusError, tooLarge} from "./downloadError.ts";
import {PartialFile, type Progress} from "./partialFile.ts";

/** How to download. */
export interface DownloadOptions {
  readonly url: string;
  /** Where the file goes when it is complete. */
  readonly path: string;
  /** Most bytes it may have. */
  readonly limit: number;
  /** Called as bytes arrive; `total` is null when the server does not tell. */
  readonly onProgress?: (received: number, total: number | null) => void;
  readonly signal?: AbortSignal | undefined;
  /** Attempts in all, with a growing pause between them. */
  readonly attempts?: number;
  /** First pause, milliseconds. */
  readonly pause?: number;
  /** Longest time without a byte, milliseconds. */
  readonly patience?: number;
}

const REDIRECTS = 5;

/**
 * Downloads `url` to `path`. Over https only (http on this machine itself, for tests and mirrors). An interrupted
 * transfer is resumed, now or by a later call, if the server still has the same version; else it begins anew.
 * Throws `DownloadError`, after which `path` is what it was, or `WriteError`. The content is not checked here.
 */
export async function download(options: DownloadOptions): Promise<void> {
  const {url, path, attempts = 4, pause = 1000, signal} = options;
  checkAddress(url);
  await mkdir(dirname(path), {recursive: true});
  const lock = await acquireLock(`${path}.lock`);
  try {
    for (let attempt = 1; ; attempt++) {
      try {
        return await transfer(options);
      } catch (error) {
        signal?.throwIfAborted();
        if (!(error instanceof DownloadError && error.retry) || attempt >= attempts) throw error;
        await sleep(pause * 2 ** (attempt - 1), undefined, {signal});
      }
    }
  } finally {
    await lock.release();
  }
}

/** One attempt. */
async function transfer(options: DownloadOptions): Promise<void> {
  const {url, path, patience = 30_000} = options;
  const part = new PartialFile(path, url);
  const watch = new Watch(options.signal, patience);
  try {
    const before = await part.resume();
    const response = await request(url, before, watch.signal);
    watch.heard();
    const total = await begin(part, response, before, url);
    await receive(part, response, total, watch, options);
    await part.finish();
  } catch (error) {
    options.signal?.throwIfAborted();
    if (watch.stalled)
      throw new DownloadError(`Could not download ${url}: the transfer stalled.`, true, error);
    throw error;
  } finally {
    watch.stop();
    await part.close();
  }
}

/** Asks for the file, or for the rest of it if its version is still the same, following redirects. */
async function request(url: string, before: Progress | null, signal: AbortSignal): Promise<Response> {
  const headers: Record<string, string> = {"accept-encoding": "identity"};
  if (before) Object.assign(headers, {range: `bytes=${before.received}-`, "if-range": before.validator});
  let address = url;
  for (let step = 0; step <= REDIRECTS; step++) {
    const response = await ask(address, {headers, redirect: "manual", signal});
    const location = response.headers.get("location");
    if (response.status < 300 || response.status >= 400 || !location) return response;
    await response.body?.cancel();
    address = new URL(location, address).href;
    checkAddress(address);
  }
  throw new DownloadError(`Could not download ${url}: found more than ${REDIRECTS} redirects.`, false);
}

async function ask(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (error) {
    throw networkError(address, error);
  }
}

/** Opens the file where the answer continues it; the size in all, null when the server does not tell. */
async function begin(
  part: PartialFile,
  response: Response,
  before: Progress | null,
  url: string
): Promise<number | null> {
  if (response.status === 206 && before) {
    const [, start, total] =
      /^bytes (\d+)-\d+\/(\d+)$/.exec(response.headers.get("content-range") ?? "") ?? [];
    await part.append();
    if (Number(start) === part.length) return Number(total);
  }
  if (response.status === 206 || response.status === 416) {
    await response.body?.cancel();
    await part.discard();
    throw new DownloadError(
      `Could not download ${url}: the server does not continue where we stopped.`,
      true
    );
  }
  if (response.status !== 200) {
    await response.body?.cancel();
    throw statusError(url, response.status);
  }
  await part.restart(validatorOf(response));
  const length = response.headers.get("content-length");
  return length === null ? null : Number(length);
}

/** What identifies this version byte for byte: a strong ETag, or else the date of its last change. */
function validatorOf({headers}: Response): string | null {
  const tag = headers.get("etag");
  return tag && !tag.startsWith("W/") ? tag : headers.get("last-modified");
}

async function receive(
  part: PartialFile,
  response: Response,
  total: number | null,
  watch: Watch,
  {url, limit, onProgress}: DownloadOptions
): Promise<void> {
  onProgress?.(part.length, total);
  for await (const chunk of chunks(response, url)) {
    watch.heard();
    if (part.length + chunk.length > limit) {
      await part.discard();
      throw tooLarge(url, limit);
    }
    await part.write(chunk);
    onProgress?.(part.length, total);
  }
  if (total !== null && part.length < total) throw cutShort(url, part.length, total);
}

async function* chunks({body}: Response, url: string): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  if (!reader) return;
  try {
    for (;;) {
      const {done, value} = await reader.read().catch((error) => {
        throw networkError(url, error);
      });
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** Ends a transfer from which nothing is heard any more. */
class Watch {
  readonly #controller = new AbortController();
  readonly #patience: number;
  readonly signal: AbortSignal;
  #timer: NodeJS.Timeout | undefined;
  stalled = false;

  constructor(outer: AbortSignal | undefined, patience: number) {
    this.#patience = patience;
    this.signal = outer ? AbortSignal.any([outer, this.#controller.signal]) : this.#controller.signal;
    this.heard();
  }

  heard(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.stalled = true;
      this.#controller.abort();
    }, this.#patience);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

/** Throws unless the address is https, or http on this machine. */
function checkAddress(address: string): void {
  const url = URL.parse(address);
  const local = url !== null && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url?.protocol === "https:" || (url?.protocol === "http:" && local)) return;
  const expected = "an https address, so that nobody on the way can change the file";
  throw new DownloadError(
    `Could not download ${address}: expected ${expected}. To mend: give such an address.`,
    false
  );
}
