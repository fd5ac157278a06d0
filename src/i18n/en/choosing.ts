/** What the reader has chosen on a page and how to choose, in English. */
import type {EnglishTools} from "../english.ts";
import type {ChoosingMessages} from "../fr/choosing.ts";

export const choosing = ({f, unit, time}: EnglishTools): ChoosingMessages => {
  const stretch = (measure: string, from: number, to: number | null): string =>
    to === null
      ? `${measure} above ${f.integer(from)} ${time.other}`
      : from === 0
        ? `${measure} of at most ${f.integer(to)} ${time.other}`
        : `${measure} above ${f.integer(from)}, up to ${f.integer(to)} ${time.other}`;
  return {
    predicted: (from, to) => stretch("predicted life", from, to),
    lower: (from, to) => stretch("lower bound", from, to),
    actual: (from, to) => stretch("true life", from, to),
    ages: (from, to) =>
      to === null
        ? `from ${time.one} ${f.integer(from)} on`
        : `${time.other} ${f.integer(from)} to ${f.integer(to)}`,
    levels: (words) => f.list(words),
    units: (names) =>
      names.length === 1
        ? `${unit.one} ${names[0]}`
        : names.length <= 3
          ? `${unit.other} ${f.list(names)}`
          : `${unit.count(names.length)} picked`,
    beside: (name) => `compared with ${name}`,
    hidden: (names) => `without ${f.list(names)}`,
    status: (shown, total) =>
      shown === total ? unit.count(total) : `${f.integer(shown)} of ${unit.count(total)}`,
    state: "State",
    models: "Other models",
    alone: "only",
    aloneLabel: (what) => `only ${what}`,
    remove: (what) => `Remove the filter: ${what}`,
    help: {
      units:
        "Click a mark to isolate it (Shift adds it), drag to select a range; Escape or double-click resets.",
      models:
        "Click a model to compare it, drag on the scatter to score that range only; Escape or double-click resets.",
      ages: "Drag on the trajectory or the timeline to keep that period only; Escape or double-click shows the whole life."
    }
  };
};
