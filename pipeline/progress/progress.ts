/** Shows a run while it goes: a live block on a terminal, plain lines elsewhere. */
import type {GraphEvent, Observer} from "../run/events.ts";
import {liveBlock} from "./liveBlock.ts";
import type {Screen} from "./screen.ts";
import {follow, type Standing} from "./tracker.ts";
import {count, duration} from "./words.ts";

export interface ProgressOptions {
  readonly title: string;
  readonly screen: Screen;
  /** Milliseconds, on any clock. */
  readonly now: () => number;
  readonly threads: number;
  /** Whether to say why each stage ran or was reused. */
  readonly why: boolean;
  /** What each stage took last time, seconds by id. */
  readonly past: ReadonlyMap<string, number>;
}

/** A run on show. */
export interface Progress {
  readonly observe: Observer;
  /** Takes the live block away and sums up; call it once, however the run ended. */
  readonly end: () => void;
}

/** Starts to show a run. */
export function showProgress(options: ProgressOptions): Progress {
  const {screen, now} = options;
  const start = now();
  let standing: Standing = new Map();
  const block = screen.isTTY ? liveBlock(screen, (columns) => drawn(columns)) : null;
  const drawn = (columns: number) => ({standing, start, columns, ...options});
  const line = (text: string): void => {
    block?.clear();
    screen.write(`${text}\n`);
  };
  line(options.title);
  return {
    observe: (event) => {
      const before = standing;
      standing = follow(standing, event, now());
      // A report may run its graph in two parts: what the first part made is not news to the second.
      const again = event.type === "reused" && before.get(event.run.id)?.status === "done";
      if (!again) for (const text of linesOf(event, options.why)) line(text);
    },
    end: () => {
      block?.stop();
      screen.write(`${summary(standing, options.title, (now() - start) / 1000)}\n`);
    }
  };
}

/** Lines that stay, for an event. */
export function linesOf(event: GraphEvent, why: boolean): string[] {
  const reasons = (list: readonly string[]) => (why ? list.map((reason) => `      because: ${reason}`) : []);
  switch (event.type) {
    case "reused":
      return why ? [`  = ${event.run.id}: reused, nothing it depends on changed`] : [];
    case "finished":
      return [
        `  ✓ ${event.run.id.padEnd(28)} ${duration(event.cost.seconds).padStart(11)}`,
        ...reasons(event.why)
      ];
    case "failed":
      return [`  ✗ ${event.run.id}`];
    case "warning":
      return [`  ! ${event.message}`];
    default:
      return [];
  }
}

function summary(standing: Standing, title: string, seconds: number): string {
  const states = [...standing.values()];
  const of = (wanted: string) => states.filter(({status}) => status === wanted).length;
  const unfinished = of("running") + of("waiting") + of("failed");
  const parts = [
    `${count(of("done"), "stage")} ran`,
    `${of("reused")} reused`,
    ...(unfinished > 0 ? [`${unfinished} not done`] : [])
  ];
  return `${title}: ${parts.join(", ")}, ${duration(seconds)}`;
}
