/** What the reader has chosen on a page of a report of kind `tabular`, in English. */
import type {EnglishTabularTools, TabularMessages} from "../../tabular.ts";

export const choosing = ({f, unit, kind}: EnglishTabularTools): TabularMessages["choosing"] => ({
  class: (label) => `${kind.one} ${label}`,
  beside: (name) => `compared with ${name}`,
  status: (shown, total) =>
    shown === total ? unit.count(total) : `${unit.count(shown)} of ${f.integer(total)}`,
  state: "Models",
  alone: "isolate",
  aloneLabel: (what) => `isolate: ${what}`,
  remove: (what) => `Remove the filter: ${what}`,
  help: {
    classes: `Click a ${kind.one} to highlight it and read its result in the title; Escape or double-click resets.`,
    models: `Click a ${kind.one} to filter the tables, a model to look at it closely; Escape or double-click resets.`
  }
});
