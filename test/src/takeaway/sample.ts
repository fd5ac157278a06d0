/** A page with names that come from hostile data. */
import type {ShownFigure, ShownPage} from "../../../src/client/takeaway/shown.ts";
import {siteMessages} from "../../../src/i18n/messages.ts";
import type {Cell, FigureView, TableView} from "../../../src/views/view.ts";

const cell = (value: string | number | null, text = String(value)): Cell => ({value, text});

export const hostile = [
  "=cmd|' /C calc'!A0",
  "@SUM(1;2)",
  "-2+3",
  "<img src=x onerror=alert(1)>&amp;",
  "x".repeat(200),
  "a/b\\c:d*e?[f]",
  "\u0000\u0007bell",
  "𝕏 é € 日本"
];

export const table: TableView = {
  caption: "Units",
  columns: [
    {head: "=Unit", key: true},
    {head: "State"},
    {head: "Life, cycles", numeric: true},
    {head: "Share", numeric: true}
  ],
  rows: hostile.map((name, i) => [
    cell(name),
    cell(i % 2 ? "critical" : "healthy"),
    i === 3 ? cell(null, "n/a") : cell(i * 1000.25, (i * 1000.25).toFixed(2)),
    cell(i / 8, `${i}%`)
  ])
};

const view = (topic: string, of: TableView): FigureView => ({
  topic,
  title: `=Finding of ${topic}`,
  subtitle: ["in ", {bold: "cycles"}],
  draw: null,
  reading: "Read it so",
  scope: "8 units",
  source: "A source",
  table: of,
  file: "units"
});

const figure = (name: string, topic: string, of: TableView = table): ShownFigure => ({
  name,
  view: view(topic, of),
  table: of,
  search: ""
});

export const page: ShownPage = {
  locale: "en",
  words: siteMessages("en"),
  facts: {
    file: "aero-fleet",
    report: "Aircraft engines",
    page: "Fleet",
    origin: "Simulated fleet",
    kind: "simulated",
    built: "2026-11-20T00:00:00.000Z",
    build: "abc123",
    seed: 42,
    main: "list",
    levels: {critical: "critical", degraded: "degraded", healthy: "healthy", unknown: "unknown"}
  },
  headline: "Three engines",
  filters: "Filters: FD001",
  choices: ["FD001"],
  link: "https://example.org/?scenario=fd001",
  definitions: [{term: "RUL", definition: "cycles before failure"}],
  figures: [
    figure("list", "Every unit: by [urgency] / life, most pressing first"),
    figure("again", "Every unit: by [urgency] / life, most pressing first"),
    figure("empty", "***", {...table, rows: []})
  ]
};
