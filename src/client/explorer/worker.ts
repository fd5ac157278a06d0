/** The explorer's worker: messages in, messages out (`protocol.ts`). Bundled as one classic script. */
import {answering} from "./answering.ts";

/** Work goes on this long, in milliseconds, before the worker looks whether a message has come in. */
const TURN = 30;

let turn = performance.now();

/** Lets messages in, now and then: the shortest wait of a browser is four milliseconds. */
async function pause(): Promise<void> {
  if (performance.now() - turn < TURN) return;
  await new Promise((resolve) => setTimeout(resolve, 0));
  turn = performance.now();
}

/** Answers from now on. */
export function startExplorer(): void {
  const hear = answering({post: (reply) => self.postMessage(reply), pause});
  self.addEventListener("message", ({data}) => void hear(data));
}
