/** Where a run stands, from what it tells. */
import type {GraphEvent, StageRun} from "../run/events.ts";

export interface StageState {
  readonly run: StageRun;
  readonly status: "waiting" | "running" | "done" | "reused" | "failed";
  /** Share of the work done, 0 to 1. */
  readonly done: number;
  /** On the clock the events were followed with; null until it runs. */
  readonly startedAt: number | null;
  /** What it took; null until it is done. */
  readonly seconds: number | null;
}

/** State of each stage by id, in the order of the plan. */
export type Standing = ReadonlyMap<string, StageState>;

/** The state after an event; `now` in milliseconds. A second plan adds to the first. */
export function follow(standing: Standing, event: GraphEvent, now: number): Standing {
  if (event.type === "warning") return standing;
  if (event.type === "planned")
    return new Map([
      ...standing,
      ...event.stages.map((run) => [run.id, standing.get(run.id) ?? waiting(run)] as const)
    ]);
  const state = standing.get(event.run.id) ?? waiting(event.run);
  return new Map(standing).set(event.run.id, after(state, event, now));
}

const waiting = (run: StageRun): StageState => ({
  run,
  status: "waiting",
  done: 0,
  startedAt: null,
  seconds: null
});

function after(
  state: StageState,
  event: Exclude<GraphEvent, {type: "warning" | "planned"}>,
  now: number
): StageState {
  switch (event.type) {
    case "reused":
      return state.status === "done" ? state : {...state, status: "reused", done: 1};
    case "started":
      return {...state, status: "running", done: 0, startedAt: now, seconds: null};
    case "progress":
      return {...state, done: Math.max(state.done, event.done)};
    case "finished":
      return {...state, status: "done", done: 1, seconds: event.cost.seconds};
    case "failed":
      return {...state, status: "failed"};
  }
}

/**
 * Seconds until all is done, for `threads` in use at once; null while nothing is known. `past`: what each stage
 * took last time; a stage without a past is taken to cost its weight, at the pace seen so far in this run.
 */
export function secondsLeft(
  standing: Standing,
  past: ReadonlyMap<string, number>,
  threads: number,
  now: number
): number | null {
  const states = [...standing.values()];
  const pace = paceOf(states, past);
  let total = 0;
  let longest = 0;
  for (const state of states) {
    if (state.status !== "waiting" && state.status !== "running") continue;
    const expected = past.get(state.run.id) ?? (pace === null ? null : state.run.weight * pace);
    if (expected === null) return null;
    const left = leftOf(state, expected, now);
    total += left;
    longest = Math.max(longest, left);
  }
  return Math.max(longest, total / threads);
}

/** Seconds that one unit of weight takes, from stages that are done or have a past. */
function paceOf(states: readonly StageState[], past: ReadonlyMap<string, number>): number | null {
  const known = states.flatMap(({run, seconds}) => {
    const took = seconds ?? past.get(run.id);
    return took === undefined ? [] : [{took, weight: run.weight}];
  });
  if (known.length === 0) return null;
  return known.reduce((sum, {took}) => sum + took, 0) / known.reduce((sum, {weight}) => sum + weight, 0);
}

function leftOf({startedAt, done}: StageState, expected: number, now: number): number {
  if (startedAt === null) return expected;
  const elapsed = (now - startedAt) / 1000;
  // Early shares say little: they count more as they grow.
  const byShare = done > 0 ? (elapsed / done) * (1 - done) : expected;
  const byPast = Math.max(0, expected - elapsed);
  return done * byShare + (1 - done) * byPast;
}
