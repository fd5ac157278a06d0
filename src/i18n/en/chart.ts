/** How a drawing is explored, in English. */
import type {Formats} from "../format.ts";
import type {ChartMessages} from "../fr/chart.ts";

export const chart = (f: Formats): ChartMessages => ({
  role: "interactive chart",
  help: "Arrows: explore. Enter: pick. Shift and arrows: mark out a stretch. Escape: bring all back.",
  pick: "Click: keep this mark alone",
  pickAgain: "Tap again: keep this mark alone",
  place: (index, count) => `${f.integer(index)} of ${f.integer(count)}`,
  stretch: (from, to) => `From ${f.integer(from)} to ${f.integer(to)}`,
  keep: "Press Enter to keep this stretch.",
  cleared: "Selection cleared."
});
