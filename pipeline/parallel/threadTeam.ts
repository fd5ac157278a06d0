/** A team of worker threads that shares the work of one fit. */
import {Worker} from "node:worker_threads";
import {LearnError} from "../core/learn/errors.ts";
import type {Loop, Team} from "../core/learn/estimator.ts";
import {openKernel} from "../core/learn/team.ts";
import {closeLoop, createControl, MAX_TASKS, openLoop, runRound} from "./control.ts";
import {createFailureNote, takeFailure, writeFailure} from "./failure.ts";
import {hasStopped} from "./liveness.ts";
import type {Join, MemberData} from "./member.ts";

/** A team whose threads run until it is closed. */
export interface ThreadTeam extends Team {
  /**
   * Resolves when every thread is known to run. Before that a caller that never returns to its event loop cannot tell a
   * thread in a task of some seconds from one that died (`liveness.ts`).
   */
  ready(): Promise<void>;
  /** Ends the threads; the team is of no use afterwards. */
  close(): Promise<void>;
}

/**
 * Starts a team of `size` threads, the caller's included, which works while the others start. Works in worker
 * threads too. A thread that fails or dies makes the loop it worked in throw a `LearnError` with code `team`.
 */
export function createThreadTeam(size: number): ThreadTeam {
  const control = createControl();
  const failure = createFailureNote();
  const started = new Int32Array(new SharedArrayBuffer(4 * size));
  const workers = Array.from({length: size - 1}, (_, index) => {
    const workerData: MemberData = {control, failure, started, index};
    const worker = new Worker(new URL("./member.ts", import.meta.url), {workerData});
    worker.on("error", (error) => writeFailure(failure, error));
    return worker;
  });
  let loops = 0;
  let isOpen = false;
  let isClosed = false;

  const watch = (): void => {
    if (workers.some((worker, index) => hasStopped(worker, started[index] === 1))) {
      throw new LearnError(
        "team",
        `One of ${size} threads stopped in the middle of its work. Its memory may have run out: use fewer threads or fewer rows.`
      );
    }
  };

  const throwFailure = (): void => {
    const message = takeFailure(failure);
    if (message !== null) throw new LearnError("team", `A thread of the team failed: ${message}`);
  };

  const expectIdle = (): void => {
    if (isClosed) throw new LearnError("team", "The team is closed: make a new one.");
    if (isOpen) throw new LearnError("team", "The team is at work: one fit at a time may use it.");
  };

  function open(kernel: string, data: unknown): Loop {
    expectIdle();
    const task = openKernel(kernel, data);
    isOpen = true;
    loops++;
    openLoop(control, loops);
    for (const worker of workers) worker.postMessage({loop: loops, kernel, data} satisfies Join);
    return {
      run(tasks) {
        if (tasks > MAX_TASKS) throw new RangeError(`Found ${tasks} tasks; expected at most ${MAX_TASKS}.`);
        runRound(control, tasks, task, (error) => writeFailure(failure, error), watch);
        throwFailure();
      },
      close() {
        isOpen = false;
        closeLoop(control, watch);
      }
    };
  }

  const online = workers.map(
    (worker) =>
      new Promise<void>((resolve) => {
        worker.once("online", resolve);
        worker.once("exit", () => resolve());
      })
  );

  return {
    size,
    ready: async () => void (await Promise.all(online)),
    memory: (bytes) => new SharedArrayBuffer(bytes),
    open,
    async close() {
      isClosed = true;
      await Promise.all(workers.map((worker) => worker.terminate()));
    }
  };
}
