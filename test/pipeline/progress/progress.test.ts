import {describe, expect, test, vi} from "vitest";
import {draft} from "../../../pipeline/progress/liveBlock.ts";
import {showProgress} from "../../../pipeline/progress/progress.ts";
import {follow, type Standing, secondsLeft} from "../../../pipeline/progress/tracker.ts";
import {bar, duration, size} from "../../../pipeline/progress/words.ts";
import type {GraphEvent, StageRun} from "../../../pipeline/run/events.ts";

const stage = (id: string, weight = 1): StageRun => ({id, stage: id, scope: null, weight});
const [read, train, score] = [stage("read"), stage("train (FD001)", 10), stage("score", 2)];
const cost = (seconds: number) => ({seconds, cpuSeconds: seconds, peakBytes: 1e6});
const story: readonly (readonly [ms: number, event: GraphEvent])[] = [
  [0, {type: "planned", stages: [read, train, score]}],
  [10, {type: "reused", run: read}],
  [20, {type: "started", run: train, why: ["parameter trees 400 → 800"], threads: 2}],
  [2000, {type: "progress", run: train, done: 0.5}],
  [2100, {type: "warning", message: "The stored value of x is damaged; read runs again."}],
  [4020, {type: "finished", run: train, why: ["parameter trees 400 → 800"], cost: cost(4)}]
];
const standingAt = (until: number): Standing =>
  story
    .filter(([ms]) => ms <= until)
    .reduce<Standing>((now, [ms, event]) => follow(now, event, ms), new Map());

/** What a run writes on a screen that is no terminal. */
function written(why: boolean): string {
  let text = "";
  let clock = 0;
  const screen = {write: (more: string) => (text += more)};
  const progress = showProgress({title: "aero", screen, now: () => clock, threads: 2, why, past: new Map()});
  for (const [ms, event] of story) {
    clock = ms;
    progress.observe(event);
  }
  progress.end();
  return text;
}

describe("progress in plain lines", () => {
  test("has one line for each stage that ran, and no control characters", () => {
    expect(written(false)).toMatchInlineSnapshot(`
      "aero
        ! The stored value of x is damaged; read runs again.
        ✓ train (FD001)                      4.0 s
      aero: 1 stage ran, 1 reused, 1 not done, 4.0 s
      "
    `);
    expect(written(false)).not.toContain("\x1b");
  });

  test("says why when asked", () => {
    expect(written(true)).toMatchInlineSnapshot(`
      "aero
        = read: reused, nothing it depends on changed
        ! The stored value of x is damaged; read runs again.
        ✓ train (FD001)                      4.0 s
            because: parameter trees 400 → 800
      aero: 1 stage ran, 1 reused, 1 not done, 4.0 s
      "
    `);
  });
});

describe("progress on a terminal", () => {
  const drawn = (until: number, columns: number, past = new Map<string, number>()) =>
    draft({standing: standingAt(until), start: 0, columns, now: () => until, threads: 2, past});

  test("shows each running stage with a bar, and the whole with the time left", () => {
    expect(drawn(2000, 100, new Map([["score", 1]]))).toMatchInlineSnapshot(`
      [
        "  › train (FD001)                ████████████░░░░░░░░░░░░  50 %       2.0 s",
        "  1 of 3 stages · 2.0 s · about 3.0 s left",
      ]
    `);
  });

  test("draws again and again, and leaves only the lines that stay", () => {
    vi.useFakeTimers();
    try {
      let text = "";
      const screen = {write: (more: string) => (text += more), isTTY: true, columns: 80};
      const now = Date.now;
      const progress = showProgress({title: "aero", screen, now, threads: 2, why: false, past: new Map()});
      for (const [, event] of story) {
        progress.observe(event);
        vi.advanceTimersByTime(250);
      }
      expect(onScreen(text).at(-1)).toMatch(/^ {2}2 of 3 stages · /);
      progress.end();
      vi.advanceTimersByTime(1000);
      expect(text).toContain("░");
      expect(onScreen(text)).toEqual([
        "aero",
        "  ! The stored value of x is damaged; read runs again.",
        "  ✓ train (FD001)                      4.0 s",
        "aero: 1 stage ran, 1 reused, 1 not done, 1.5 s"
      ]);
      expect(text.split("\x1b[?25l")).toHaveLength(text.split("\x1b[?25h").length);
    } finally {
      vi.useRealTimers();
    }
  });
});

/** Lines a terminal would show: knows the cursor going up and the screen being cleared below it. */
function onScreen(text: string): string[] {
  const lines: string[] = [];
  const escaped = text.replaceAll("\x1b", "␛").replaceAll(/␛\[\?25[lh]/g, "");
  for (const part of escaped.split(/(␛\[\d+F␛\[0J|\n)/)) {
    const up = /^␛\[(\d+)F/.exec(part);
    if (up) lines.length -= Number(up[1]);
    else if (part !== "\n" && part !== "") lines.push(part);
  }
  return lines;
}

describe("the time left", () => {
  test("is unknown while nothing is known", () => {
    expect(secondsLeft(standingAt(0), new Map(), 2, 0)).toBeNull();
  });

  test("comes from the past, shared among the threads, never less than the longest stage", () => {
    const past = new Map([
      ["read", 2],
      ["train (FD001)", 10],
      ["score", 4]
    ]);
    expect(secondsLeft(standingAt(0), past, 1, 0)).toBe(16);
    expect(secondsLeft(standingAt(0), past, 2, 0)).toBe(10);
  });

  test("follows the share of work done as it grows", () => {
    const past = new Map([["score", 0]]);
    const slow = secondsLeft(standingAt(2000), new Map([...past, ["train (FD001)", 100]]), 1, 2000);
    expect(slow).toBeGreaterThan(1.9);
    expect(slow).toBeLessThan(60);
  });

  test("takes a stage without a past to cost its weight", () => {
    expect(secondsLeft(standingAt(4020), new Map(), 1, 4020)).toBeCloseTo(0.8);
  });
});

test("durations, sizes and bars read well", () => {
  expect([0.04, 9.94, 9.96, 59.4, 59.6, 125].map(duration)).toEqual([
    "0.0 s",
    "9.9 s",
    "10 s",
    "59 s",
    "1 min 00 s",
    "2 min 05 s"
  ]);
  expect([0, 999, 1500, 99_600_000, 2.5e9].map(size)).toEqual(["0 B", "999 B", "1.5 kB", "100 MB", "2.5 GB"]);
  expect([-1, 0, 0.5, 1, 2].map((share) => bar(share, 4))).toEqual(["░░░░", "░░░░", "██░░", "████", "████"]);
});
