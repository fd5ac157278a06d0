import fc from "fast-check";
import {afterEach, beforeEach, describe, expect, test, vi} from "vitest";
import type {ExplorerTable} from "../../../../pipeline/core/explorer/table.ts";
import {Halted, Refused, Trainer} from "../../../../src/client/explorer/trainer.ts";
import {uciTable} from "../../../core/explorer/tables.ts";
import {ThreadlessWorker} from "./threadless.ts";

const settings = {model: "knn" as const};
const [iris, wine] = [uciTable("iris"), uciTable("wine")];
const csv = (rows: number): string =>
  `a;b\n${Array.from({length: rows}, (_, i) => `${(i * 7) % 11};${i % 2 ? "yes" : "no"}`).join("\n")}\n`;

let trainer: Trainer;
beforeEach(() => {
  vi.stubGlobal("Worker", ThreadlessWorker);
  ThreadlessWorker.all.length = 0;
  trainer = new Trainer("");
});
afterEach(() => {
  trainer.end();
  vi.unstubAllGlobals();
});

const asking = (signal = new AbortController().signal) => ({signal, progress: () => {}});
const read = (name: string, content = csv(40), signal?: AbortSignal): Promise<ExplorerTable> =>
  trainer.ask({type: "read", name, content}, asking(signal));
const run = (table: ExplorerTable, signal?: AbortSignal) =>
  trainer.ask({type: "run", table, settings}, asking(signal));
/** Tables that went to the worker. */
const sent = (): number =>
  ThreadlessWorker.all.flatMap(({heard}) => heard.filter((m) => "table" in m)).length;

describe("a run is of the table that was asked for", () => {
  test("when another one was asked for while a file was being read", async () => {
    const reading = read("mine.csv");
    const meanwhile = run(wine);
    const mine = await reading;
    expect((await meanwhile).table).toBe("wine");
    const after = await run(mine);
    expect([after.table, after.counts.rows]).toEqual(["mine.csv", 40]);
  });

  test("when a file was refused, or its reading stopped, in between", async () => {
    await run(iris);
    await expect(read("empty.csv", "")).rejects.toThrow(Refused);
    expect((await run(iris)).table).toBe("iris");
    const stop = new AbortController();
    const reading = read("mine.csv", csv(4000), stop.signal);
    stop.abort();
    await expect(reading).rejects.toThrow(Halted);
    expect((await run(iris)).table).toBe("iris");
  });

  test("when an unlistening worker had to be ended", async () => {
    const mine = await read("mine.csv");
    const stop = new AbortController();
    const reading = read("long.csv", csv(40_000), stop.signal);
    // The worker is deaf: it never answers the word to stop.
    ThreadlessWorker.all[0].ended = true;
    stop.abort();
    await expect(reading).rejects.toThrow(Halted);
    expect((await run(mine)).table).toBe("mine.csv");
    expect(ThreadlessWorker.all.length).toBe(2);
  });

  test("in whatever order files are read, tables asked for and work stopped", async () => {
    const steps = fc.array(
      fc.record({
        what: fc.constantFrom("read", "run", "run"),
        table: fc.nat({max: 9}),
        stop: fc.constantFrom(false, false, true),
        wait: fc.nat({max: 3})
      }),
      {minLength: 2, maxLength: 12}
    );
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const tables = [iris, wine];
        const asked: Promise<unknown>[] = [];
        for (const {what, table, stop, wait} of all) {
          const control = new AbortController();
          const of = tables[table % tables.length];
          const work =
            what === "read"
              ? read(`${table}.csv`, csv(40 + table), control.signal).then((own) => {
                  expect(own.y.length).toBe(40 + table);
                  tables.push(own);
                })
              : run(of, control.signal).then(({table: name, counts}) =>
                  expect([name, counts.rows]).toEqual([of.name, of.y.length])
                );
          asked.push(
            work.catch((error: unknown) => {
              if (!(error instanceof Halted)) throw error;
            })
          );
          for (let i = 0; i < wait; i++) await new Promise((resolve) => setImmediate(resolve));
          if (stop) control.abort();
        }
        await Promise.all(asked);
      }),
      {numRuns: 40}
    );
  });
});

test("a table goes to the worker once as long as no other is asked for, and a file that was read never", async () => {
  await run(iris);
  await run(iris);
  await trainer.ask({type: "learningCurve", table: iris, settings}, asking());
  expect(sent()).toBe(1);
  await run(await read("mine.csv"));
  expect(sent()).toBe(1);
});

test("after its end a trainer starts no worker again, whatever it is asked", async () => {
  const reading = read("mine.csv");
  trainer.end();
  await expect(reading).rejects.toThrow(Halted);
  await expect(run(iris)).rejects.toThrow(Halted);
  trainer.start();
  expect(ThreadlessWorker.all.map(({ended}) => ended)).toEqual([true]);
});
