/** A cell's chart: legend, drawing, zoom, and the table of what it draws. */

import type {Plain} from "../../cells/plain.ts";
import type {Recorded} from "../../cells/plot/recorder.ts";
import type {Shown} from "../../cells/shown.ts";
import {cutText} from "../../charts/recorded/labels.ts";
import {ChartFault} from "../../charts/recorded/limits.ts";
import {type DrawnChart, type RecordedOptions, recordedChart} from "../../charts/recorded/recorded.ts";
import {html} from "../dom.ts";
import {type CellHost, columnName} from "./host.ts";
import {native} from "./native.ts";
import {spacedText} from "./parts.ts";

/** A cell as the page knows it. */
export interface CellFacts {
  readonly id: string;
  readonly title: string;
  readonly describe: string;
  readonly unit: string;
  readonly still: boolean;
}

const textOf = (options: Plain, name: string): string | null => {
  const value = (options as Readonly<Record<string, Plain>> | null)?.[name];
  return typeof value === "string" && value !== "" ? cutText(value) : null;
};

/** A cell as its chart tells of it: the library's own `title` and `subtitle` go before what stands above the cell. */
export function chartFacts<Facts extends CellFacts>({options}: Recorded, cell: Facts, host: CellHost): Facts {
  const [title, unit] = ["title", "subtitle"].map((name) => textOf(options, name));
  return {
    ...cell,
    title: title === null ? cell.title : spacedText(title, host),
    unit: unit === null ? cell.unit : spacedText(unit, host)
  };
}

/** A cell as what it shows tells of it. */
export function shownFacts<Facts extends CellFacts>(
  shown: readonly Shown[],
  cell: Facts,
  host: CellHost
): Facts {
  const chart = shown.find((one) => one.type === "chart");
  return chart?.type === "chart" ? chartFacts(chart.chart, cell, host) : cell;
}

/** Words that the library gives to what it computes. */
const computed: Readonly<Record<string, "frequency">> = {Frequency: "frequency"};

/** Draws a chart at a width. @throws {ChartFault} where the page cannot. */
export function drawChart(
  chart: Recorded,
  cell: CellFacts,
  width: number,
  host: CellHost,
  more: Pick<RecordedOptions, "hidden" | "zoom"> & {readonly id?: string} = {}
): DrawnChart {
  const {document, locale, words} = host;
  const name = (label: string): string =>
    computed[label] ? words[computed[label]] : columnName(label, host);
  const description = cell.describe || chartFacts(chart, cell, host).title || cell.id;
  const empty = more.hidden?.size ? words.cell.hidden : words.cell.nothing;
  return recordedChart(chart, {document, locale, width, id: cell.id, description, empty, name, ...more});
}

/** Says why a chart is not drawn. */
export function faultText(error: unknown, {words}: Pick<CellHost, "words">): string {
  if (error instanceof ChartFault || (error as Error).name === "ChartFault") {
    const {key, values} = error as ChartFault;
    return words.chartFaults[key](values);
  }
  return words.chartFaults.library({message: native((error as Error).message, words).replace(/\.$/, "")});
}

/** Buttons that zoom and move; they do nothing until scripts take them over. */
export function zoomButtons({document, words: {cell}}: CellHost): HTMLElement {
  const button = (name: keyof typeof cell.zoom, sign: string): HTMLElement =>
    html(document, "button", {
      type: "button",
      "data-zoom": name,
      "data-sign": sign,
      "aria-label": cell.zoom[name],
      title: cell.zoom[name]
    });
  return html(
    document,
    "div",
    {class: "cell-zoom", role: "group", "aria-label": cell.zoom.group, title: cell.zoom.help},
    button("in", "+"),
    button("out", "−"),
    button("left", "←"),
    button("right", "→"),
    html(document, "button", {type: "button", "data-zoom": "whole"}, cell.zoom.whole)
  );
}
