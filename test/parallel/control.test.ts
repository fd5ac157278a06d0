import {Worker} from "node:worker_threads";
import {afterEach, describe, expect, it} from "vitest";
import {closeLoop, createControl, openLoop, runRound} from "../../pipeline/parallel/control.ts";
import {hasStopped} from "../../pipeline/parallel/liveness.ts";
import type {Behaviour, MemberData} from "./controlMember.ts";

const workers: Worker[] = [];
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.terminate()));
});

const TASKS = 100;
const shared = (words: number) => new Int32Array(new SharedArrayBuffer(4 * words));

/** An open loop that one member of this behaviour has entered. */
async function loopWith(behaviour: Behaviour) {
  const control = createControl();
  const data: MemberData = {control, loop: 1, behaviour, ran: shared(TASKS), notes: shared(2)};
  openLoop(control, 1);
  const worker = new Worker(new URL("./controlMember.ts", import.meta.url), {
    workerData: data,
    resourceLimits: {maxOldGenerationSizeMb: 24}
  });
  worker.on("error", () => {});
  worker.postMessage("enter");
  workers.push(worker);
  const entered = Atomics.waitAsync(data.notes, 1, 0);
  if (entered.async) await entered.value;
  const watch = (): void => {
    if (hasStopped(worker, true)) throw new Error("a member stopped");
  };
  return {control, data, watch};
}

/** The caller's own task: slow enough for the member to get its share. */
const slow = (ran: Int32Array) => (index: number) => {
  Atomics.wait(shared(1), 0, 0, 1);
  Atomics.store(ran, index, -1);
};
const never = (error: unknown): void => {
  throw error;
};

describe("a round", () => {
  it("has every task run once, by caller and member", async () => {
    const {control, data, watch} = await loopWith("work");
    for (let round = 0; round < 3; round++) {
      data.ran.fill(0);
      runRound(control, TASKS, slow(data.ran), never, watch);
      expect(data.ran.includes(0)).toBe(false);
      expect(new Set(data.ran).size).toBe(2);
    }
    closeLoop(control, watch);
  });

  it("waits for no member that is late, and for none that is gone between rounds", () => {
    const control = createControl();
    openLoop(control, 1);
    const ran = shared(TASKS);
    runRound(control, TASKS, slow(ran), never, () => {});
    expect(ran.includes(0)).toBe(false);
    closeLoop(control, () => {});
  });

  it("of no tasks is over at once", () => {
    const control = createControl();
    openLoop(control, 1);
    runRound(control, 0, never, never, () => {});
  });

  it("ends when tasks throw, on either side", async () => {
    const {control, data, watch} = await loopWith("throw");
    let own = 0;
    const failing = (index: number): void => {
      slow(data.ran)(index);
      throw new Error("neither");
    };
    runRound(control, TASKS, failing, () => own++, watch);
    closeLoop(control, watch);
    expect(own + data.notes[0]).toBe(TASKS);
    expect(data.notes[0]).toBeGreaterThan(0);
  });

  it.each(["exit", "exhaust"] as const)(
    "is an error, not a wait, when a member dies in it by %s",
    async (behaviour) => {
      const {control, data, watch} = await loopWith(behaviour);
      expect(() => runRound(control, TASKS, slow(data.ran), never, watch)).toThrow("a member stopped");
      expect(() => closeLoop(control, watch)).toThrow("a member stopped");
    }
  );
});
