/** Lines at the bottom of a terminal that are drawn again and again while a run goes. */
import type {Screen} from "./screen.ts";
import {type Standing, secondsLeft} from "./tracker.ts";
import {bar, count, duration} from "./words.ts";

/** What a drawing is made of. */
export interface Drawn {
  readonly standing: Standing;
  readonly start: number;
  readonly columns: number;
  readonly now: () => number;
  readonly threads: number;
  readonly past: ReadonlyMap<string, number>;
}

export interface LiveBlock {
  /** Takes the lines away, so that a line that stays can be written; they come back at the next drawing. */
  readonly clear: () => void;
  readonly stop: () => void;
}

const every = 100;
const hideCursor = "\x1b[?25l";
const showCursor = "\x1b[?25h";

/** Starts drawing. `state` gives what to draw, for a width of the terminal. */
export function liveBlock(screen: Screen, state: (columns: number) => Drawn): LiveBlock {
  let height = 0;
  const clear = (): void => {
    if (height > 0) screen.write(`\x1b[${height}F\x1b[0J`);
    height = 0;
  };
  const draw = (): void => {
    const columns = screen.columns ?? 80;
    const lines = draft(state(columns)).map((text) => text.slice(0, columns - 1));
    clear();
    height = lines.length;
    screen.write(lines.map((text) => `${text}\n`).join(""));
  };
  screen.write(hideCursor);
  const restore = (): void => void screen.write(showCursor);
  process.once("exit", restore);
  const timer = setInterval(draw, every);
  timer.unref();
  return {
    clear,
    stop: () => {
      clearInterval(timer);
      clear();
      restore();
      process.off("exit", restore);
    }
  };
}

/** One line for each running stage, one for the whole; each fits any width when cut at its end. */
export function draft({standing, start, columns, now, threads, past}: Drawn): string[] {
  const states = [...standing.values()];
  if (states.length === 0) return [];
  const width = Math.max(6, Math.min(24, columns - 52));
  const running = states.filter(({status}) => status === "running");
  const lines = running.map(({run, done, startedAt}) => {
    const share = `${Math.floor(done * 100)} %`.padStart(5);
    const elapsed = duration((now() - (startedAt ?? now())) / 1000);
    return `  › ${run.id.padEnd(28)} ${bar(done, width)} ${share} ${elapsed.padStart(11)}`;
  });
  const done = states.filter(({status}) => status === "done" || status === "reused").length;
  const left = secondsLeft(standing, past, threads, now());
  const parts = [
    `  ${done} of ${count(states.length, "stage")}`,
    duration((now() - start) / 1000),
    left === null ? "" : `about ${duration(Math.max(1, Math.round(left)))} left`
  ];
  return [...lines, parts.filter(Boolean).join(" · ")];
}
