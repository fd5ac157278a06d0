/** A worker of the explorer without a thread: what goes in and out is copied, and arrives later, as between threads. */
import {answering} from "../../../../src/client/explorer/answering.ts";

const later = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export class ThreadlessWorker extends EventTarget {
  /** Workers that were started, ended ones too. */
  static readonly all: ThreadlessWorker[] = [];
  ended = false;
  /** Messages as they came in. */
  readonly heard: {readonly type: string}[] = [];
  readonly #hear = answering({post: (reply) => this.#say(structuredClone(reply)), pause: later});

  constructor() {
    super();
    ThreadlessWorker.all.push(this);
  }

  postMessage(message: {readonly type: string}): void {
    const copy = structuredClone(message);
    this.heard.push(copy);
    setImmediate(() => this.ended || void this.#hear(copy));
  }

  terminate(): void {
    this.ended = true;
  }

  #say(data: unknown): void {
    setImmediate(() => this.ended || this.dispatchEvent(new MessageEvent("message", {data})));
  }
}
