/** What a reader takes away, in English: buttons, what they say, and the sheets of a workbook. */
import type {Formats} from "../format.ts";
import type {ExportMessages} from "../fr/exports.ts";

export const exports = (f: Formats): ExportMessages => ({
  title: "Take away",
  shown: "This page as it is shown",
  data: "The data behind it",
  png: "PNG",
  svg: "SVG",
  excel: "Excel",
  arrow: "Arrow",
  link: "Copy link",
  copied: "Link copied.",
  refused: "The browser does not allow copying: here is the link.",
  address: "Link to this view",
  preparing: "Preparing…",
  ready: (file) => `File ready: ${file}`,
  failed: (what, reason) => `${what}: the file could not be prepared. ${reason}`,
  gone: "this figure is no longer on the page",
  retry: (what) => `${what}, try again`,
  named: (what, topic) => `${what}: ${topic}`,
  filters: "Filters",
  search: "Search",
  definitions: "Terms",
  defined: (term, definition) => `${term}: ${definition}`,
  simulated: "simulated data",
  about: {
    sheet: "About",
    report: "Report",
    page: "Page",
    headline: "Finding",
    filters: "Filters",
    origin: "Data",
    kind: "Nature",
    kinds: {
      files: "data supplied as files",
      simulated: "simulated data: nothing in it was recorded in reality"
    },
    computed: "Computed on",
    day: (iso) => f.day(iso),
    build: "Build",
    seed: "Seed",
    link: "Address",
    definitions: "Words of the page",
    figures: "Sheets",
    heads: ["Sheet", "Topic", "Finding", "Measure", "How to read", "Population", "Source"],
    untitled: "Figure"
  }
});
