/** A member whose task is told it in shared memory: to note its thread, to fail, or to end its thread. */
import {parentPort, threadId, workerData} from "node:worker_threads";
import {type Control, enterLoop, stayInLoop} from "../../pipeline/parallel/control.ts";

export type Behaviour = "work" | "throw" | "exit" | "exhaust";
export interface MemberData {
  readonly control: Control;
  readonly loop: number;
  readonly behaviour: Behaviour;
  /** Which thread ran each task, from 1. */
  readonly ran: Int32Array<SharedArrayBuffer>;
  /** Failures noted, and 1 once the member is in the loop. */
  readonly notes: Int32Array<SharedArrayBuffer>;
}

const {control, loop, behaviour, ran, notes} = workerData as MemberData;

const acts: Record<Behaviour, () => void> = {
  work() {},
  throw() {
    throw new Error("no luck");
  },
  exit: () => process.exit(3),
  exhaust() {
    const hoard: number[][] = [];
    for (;;) hoard.push(new Array(10_000).fill(1.5));
  }
};

parentPort?.on("message", () => {
  if (!enterLoop(control, loop)) return;
  Atomics.store(notes, 1, 1);
  Atomics.notify(notes, 1);
  const task = (index: number): void => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    Atomics.store(ran, index, threadId + 1);
    acts[behaviour]();
  };
  stayInLoop(control, task, () => Atomics.add(notes, 0, 1));
});
