/** Names that an editor completes: the chapter's tables and what every cell has. */
import type {CourseTable} from "../../../pipeline/contract/course.ts";
import {formatters, furniture, marks, transforms} from "../../cells/plot/names.ts";
import type {Locale} from "../../i18n/locale.ts";
import type {Name} from "../editor/part.ts";

const inputs = ["range", "select", "radio", "checkbox", "toggle", "date", "text", "button", "play"];
const d3 = [
  ...[
    "mean",
    "sum",
    "min",
    "max",
    "median",
    "deviation",
    "quantile",
    "extent",
    "range",
    "group",
    "groups",
    "rollup"
  ],
  ...[
    "rollups",
    "bin",
    "sort",
    "ascending",
    "descending",
    "greatest",
    "least",
    "cumsum",
    "pairs",
    "utcMonth",
    "utcDay",
    "utcWeek"
  ]
];
const formats = ["number", "percent", "euro", "date", "month", "signed", "list"];
const core = ["mean", "deviation", "quantile", "random", "resample", "bootstrap"];

export const editorNames = (tables: readonly CourseTable[], locale: Locale): Name[] => [
  ...tables.map(({name, columns, source}) => ({
    name,
    detail: source[locale],
    fields: columns.map((column) => column.name)
  })),
  {
    name: "Plot",
    detail: "Observable Plot",
    fields: ["plot", ...marks, ...furniture, ...transforms, ...formatters]
  },
  {name: "d3", detail: "D3", fields: d3},
  {name: "Inputs", detail: "Vigie", fields: inputs},
  {name: "format", detail: "Vigie", fields: formats},
  {name: "core", detail: "Vigie", fields: core},
  {name: "aq", detail: "arquero", fields: ["from", "table", "op", "desc", "escape"]},
  {name: "op", detail: "arquero", fields: ["count", "sum", "mean", "median", "min", "max", "stdev"]},
  ...["view", "display", "cards", "notice", "explorer", "locale"].map((name) => ({name, detail: "Vigie"}))
];
