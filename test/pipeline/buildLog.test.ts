import {readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {expect, test} from "vitest";
import {BuildLog, pastSeconds, writeRecord} from "../../pipeline/run/buildLog.ts";
import {scratch} from "./harness.ts";

const run = {id: "train (FD001)", stage: "train", scope: "FD001", weight: 1};
const facts = (minute: number) => ({
  started: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
  seconds: 1,
  outcome: "built",
  workers: 2
});

/** The record of a build in which the stage ran, or was reused. */
function record(minute: number, seconds: number | null) {
  const log = new BuildLog();
  const follow = log.follow("aero");
  if (seconds === null) follow({type: "reused", run});
  else {
    follow({type: "started", run, why: ["forced"], threads: 2});
    follow({type: "finished", run, why: ["forced"], cost: {seconds, cpuSeconds: 1, peakBytes: 5}});
    follow({type: "reused", run});
  }
  follow({type: "warning", message: "mind the gap"});
  return log.record(facts(minute));
}

test("a record has the time, processor time, memory and reasons of every stage", () => {
  const {stages, warnings, peakResidentBytes} = record(0, 3);
  expect(stages).toEqual([
    {
      report: "aero",
      id: "train (FD001)",
      reused: false,
      why: ["forced"],
      threads: 2,
      seconds: 3,
      cpuSeconds: 1,
      peakBytes: 5
    }
  ]);
  expect(warnings).toEqual(["aero: mind the gap"]);
  expect(peakResidentBytes).toBeGreaterThan(10e6);
});

test("the past of a stage is what it took when it last ran, whatever lies damaged among the records", async () => {
  const {folder, clean} = await scratch();
  try {
    await writeRecord(folder, record(0, 8));
    await writeRecord(folder, record(1, 4));
    await writeRecord(folder, record(2, null));
    await writeFile(join(folder, "build-2026-01-02.json"), '{"version":');
    expect(await pastSeconds(folder, "aero")).toEqual(new Map([["train (FD001)", 4]]));
    expect(await pastSeconds(folder, "rail")).toEqual(new Map());
    expect(await pastSeconds(join(folder, "missing"), "aero")).toEqual(new Map());
  } finally {
    await clean();
  }
});

test("only the latest thirty records are kept", async () => {
  const {folder, clean} = await scratch();
  try {
    for (let minute = 0; minute < 33; minute++) await writeRecord(folder, record(minute, 1));
    const names = (await readdir(folder)).sort();
    expect(names).toHaveLength(30);
    expect(JSON.parse(await readFile(join(folder, names[0]), "utf8")).started).toBe(facts(3).started);
  } finally {
    await clean();
  }
});
