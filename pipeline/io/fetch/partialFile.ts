/** A download in progress: the bytes so far in `<path>.part`, and beside it what they are the beginning of. */
import {type FileHandle, open, readFile, rename, rm, stat} from "node:fs/promises";
import * as z from "zod";
import {writeFileAtomic} from "../write.ts";
import {WriteError} from "../writeError.ts";

const stateSchema = z.object({url: z.string(), validator: z.string().min(1)});

/** Where a download stands. */
export interface Progress {
  /** Bytes that are on the disk. */
  readonly received: number;
  /** Strong ETag or date of the version they belong to. */
  readonly validator: string;
}

/** The bytes so far, and the version they belong to. */
export class PartialFile {
  readonly #path: string;
  readonly #part: string;
  readonly #state: string;
  readonly #url: string;
  #handle: FileHandle | null = null;
  #length = 0;

  constructor(path: string, url: string) {
    this.#path = path;
    this.#part = `${path}.part`;
    this.#state = `${path}.part.json`;
    this.#url = url;
  }

  get length(): number {
    return this.#length;
  }

  /** What earlier attempts left of this address; null when there is nothing one could go on from. */
  async resume(): Promise<Progress | null> {
    try {
      const {url, validator} = stateSchema.parse(JSON.parse(await readFile(this.#state, "utf8")));
      const {size: received} = await stat(this.#part);
      return url === this.#url && received > 0 ? {received, validator} : null;
    } catch {
      return null;
    }
  }

  /** Goes on after the bytes that are there. */
  async append(): Promise<void> {
    await this.#writing(async () => {
      this.#handle = await open(this.#part, "a");
      this.#length = (await this.#handle.stat()).size;
    });
  }

  /** Begins anew; without `validator` a later attempt will have to as well. */
  async restart(validator: string | null): Promise<void> {
    await rm(this.#state, {force: true});
    await this.#writing(async () => {
      this.#handle = await open(this.#part, "w");
    });
    this.#length = 0;
    if (validator) await writeFileAtomic(this.#state, JSON.stringify({url: this.#url, validator}));
  }

  async write(bytes: Uint8Array): Promise<void> {
    await this.#writing(async () => {
      await this.#handle?.writeFile(bytes);
    });
    this.#length += bytes.length;
  }

  /** Closes the file; what was written stays for a later attempt. */
  async close(): Promise<void> {
    const handle = this.#handle;
    this.#handle = null;
    if (handle) await this.#writing(() => handle.sync().finally(() => handle.close()));
  }

  /** Closes the file and gives it its final name. */
  async finish(): Promise<void> {
    await this.close();
    await this.#writing(() => rename(this.#part, this.#path));
    await rm(this.#state, {force: true});
  }

  /** Forgets everything received. */
  async discard(): Promise<void> {
    await this.#handle?.close();
    this.#handle = null;
    await Promise.all([this.#part, this.#state].map((path) => rm(path, {force: true})));
  }

  async #writing(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      throw new WriteError("write", this.#part, error, "What was downloaded before is kept.");
    }
  }
}
