/** What every page says around its contents, in English. */
import type {Formats} from "../format.ts";
import type {SiteMessages} from "../fr/site.ts";
import {chart} from "./chart.ts";
import {exports} from "./exports.ts";
import {tables} from "./tables.ts";

export const site = (f: Formats): SiteMessages => ({
  tagline: "Predictive maintenance report",
  noScript: "This file holds the whole report. Its other pages need JavaScript.",
  chart: chart(f),
  skip: "Skip to content",
  home: "Home",
  pages: "Pages of the report",
  chapters: "Chapters of the course",
  tools: "Language, colours and printing",
  languages: {fr: "Français", en: "English"},
  dark: "Dark",
  light: "Light",
  print: "Print",
  private: "Vigie. No request leaves this site.",
  build: (build, seed) => `Build ${build} · seed ${seed}`,
  newer: {
    check: "Refresh",
    same: "This page is the latest.",
    found: "A newer build is online.",
    unknown: "The site does not answer: try again later.",
    reload: "Reload the page"
  },
  glossary: "Glossary",
  table: "Table",
  csv: "CSV",
  exports: exports(f),
  reading: "How to read",
  scope: "Population",
  source: "Source",
  simulated: "Simulated data.",
  simulatedText: (name) =>
    `${name}: no reading comes from a real machine. Name your own files in the configuration to replace them.`,
  triedText: (places) =>
    places === 1
      ? "no file in the first place searched: the summary (JSON) names it"
      : `no files in the first ${f.integer(places)} places searched: the summary (JSON) names them`,
  repairs: (count) =>
    `${f.integer(count)} ${f.plural(count) === "one" ? "flaw" : "flaws"} repaired while reading.`,
  repairsText: (files) =>
    `In ${f.list([...new Set(files)])}; the report’s summary (JSON, at the foot of the page) says which.`,
  tables: tables(f),
  files: {test: "CSV of predictions", validation: "CSV of cross-validation", arrow: "Arrow", json: "JSON"},
  faults: {
    missing: (file) =>
      `The file ${file} did not arrive: reload the page; if that changes nothing, this copy of the report is incomplete.`,
    altered: (file) =>
      `The file ${file} is not the one the analysis wrote: reload the page; if that changes nothing, take another copy of the report.`
  },
  failed: "This chart could not be updated.",
  failedText: "The picture made at build stays; the table and the CSV are complete."
});
