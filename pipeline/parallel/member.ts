/** Entry of a worker thread of a team. */
import {parentPort, workerData} from "node:worker_threads";
import {openKernel} from "../core/learn/team.ts";
import {type Control, enterLoop, stayInLoop} from "./control.ts";
import {type FailureNote, writeFailure} from "./failure.ts";

/** What a member is given at its start. */
export interface MemberData {
  readonly control: Control;
  readonly failure: FailureNote;
  /** Word of each member, 1 once it has handled a message. */
  readonly started: Int32Array<SharedArrayBuffer>;
  /** Which of the words is this member's. */
  readonly index: number;
}

/** The order to join a loop. */
export interface Join {
  readonly loop: number;
  readonly kernel: string;
  readonly data: unknown;
}

const {control, failure, started, index} = workerData as MemberData;

parentPort?.on("message", ({loop, kernel, data}: Join) => {
  Atomics.store(started, index, 1);
  if (!enterLoop(control, loop)) return;
  const failed = (error: unknown): void => writeFailure(failure, error);
  let task = (_index: number): void => {};
  try {
    task = openKernel(kernel, data);
  } catch (error) {
    failed(error);
  }
  stayInLoop(control, task, failed);
});
