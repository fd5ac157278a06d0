import {Worker} from "node:worker_threads";
import {describe, expect, it} from "vitest";
import {boosting} from "../../pipeline/core/learn/boosting.ts";
import {LearnError} from "../../pipeline/core/learn/errors.ts";
import {serial} from "../../pipeline/core/learn/team.ts";
import {createThreadTeam} from "../../pipeline/parallel/threadTeam.ts";
import {withTeam} from "../../pipeline/parallel/withTeam.ts";
import {makeTable} from "../core/learn/data.ts";

const {x, y} = makeTable(2000, 1);
const options = {
  trees: 40,
  rate: 0.1,
  leaves: 31,
  minLeafRows: 5,
  l2: 1,
  rowFraction: 0.8,
  featureFraction: 1,
  bins: 255,
  patience: 1
};
const text = (team = serial) => JSON.stringify(boosting(options).fit(x, y, {seed: 1, team}).save());
const soon = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const teamError = expect.objectContaining({constructor: LearnError, code: "team"});

describe("a team of threads", () => {
  it("gives the caller's result for any number of threads, before and after they have started", async () => {
    const expected = text();
    for (const threads of [1, 2, 5]) {
      await withTeam(threads, async (team) => {
        expect(text(team)).toBe(expected);
        await soon(150);
        expect(text(team)).toBe(expected);
      });
    }
  });

  it("works in a worker thread", async () => {
    const url = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
    const code = `
      import {parentPort} from "node:worker_threads";
      const {withTeam} = await import(${url("../../pipeline/parallel/withTeam.ts")});
      const {boosting} = await import(${url("../../pipeline/core/learn/boosting.ts")});
      const {makeTable} = await import(${url("../core/learn/data.ts")});
      const {x, y} = makeTable(2000, 1);
      const model = await withTeam(2, (team) => boosting(${JSON.stringify(options)}).fit(x, y, {seed: 1, team}));
      parentPort.postMessage(JSON.stringify(model.save()));`;
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`));
    const message = await new Promise((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
    });
    expect(message).toBe(text());
    await worker.terminate();
  });

  it("refuses a number of threads that is none", async () => {
    for (const threads of [0, -1, 1.5, Number.NaN, 1000]) {
      await expect(withTeam(threads, () => 0)).rejects.toThrow(/expected an integer from 1 to 256/);
    }
  });

  it("refuses a kernel it does not know, a second loop at once and work after its end", async () => {
    const team = createThreadTeam(2);
    expect(() => team.open("__proto__", {})).toThrow(/expected one of/);
    const loop = team.open("grow", {});
    expect(() => team.open("grow", {})).toThrow(/one fit at a time/);
    loop.close();
    await team.close();
    expect(() => team.open("grow", {})).toThrow(/is closed/);
  });
});

describe("a thread that fails", () => {
  it("makes the loop throw what it threw, and the team works on", async () => {
    await withTeam(2, async (team) => {
      await soon(200);
      const loop = team.open("grow", {});
      expect(() => loop.run(20)).toThrow(teamError);
      loop.close();
      expect(text(team)).toBe(text());
    });
  });
});
