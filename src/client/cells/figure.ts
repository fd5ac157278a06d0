/** A cell's charts and tables as figures of the site, for pictures and files that leave the page. */
import type {Legend} from "../../charts/recorded/colours.ts";
import type {CellHost} from "../../components/cells/host.ts";
import {tableView} from "../../components/cells/views.ts";
import {html} from "../../components/dom.ts";
import type {FigureView, TableView} from "../../views/view.ts";
import type {LiveCell} from "./live-cell.ts";

const emptyTable: TableView = {caption: "", columns: [], rows: []};

/** The first table of what a cell shows: its chart's, else its own. */
function tableOf({outputs, facts}: LiveCell, host: CellHost): TableView {
  const chart = outputs.charts[0];
  if (chart) return chart.table;
  const shown = outputs.shown.find((one) => one.type === "table");
  return shown?.type === "table" ? tableView(shown, facts.title, host) : emptyTable;
}

/** What colours and symbols stand for in all charts of a cell, each said once. */
function keyOf({outputs}: LiveCell): Legend | undefined {
  const legends = outputs.charts.flatMap(({legend}) => legend ?? []);
  const entries = new Map(legends.flatMap((legend) => legend.entries.map((entry) => [entry.name, entry])));
  return legends[0] && {...legends[0], entries: [...entries.values()]};
}

/** The figure that a cell is now. */
export function figureOf(live: LiveCell, topic: string, source: string, host: CellHost): FigureView {
  const {facts, outputs} = live;
  const {charts} = outputs;
  return {
    topic,
    title: facts.title,
    subtitle: facts.unit,
    draw:
      charts.length === 0
        ? null
        : ({document, width, id}) =>
            charts.length === 1
              ? charts[0].draw(width, id).svg
              : html(document, "div", {}, ...charts.map((chart, i) => chart.draw(width, `${id}-${i}`).svg)),
    key: keyOf(live),
    reading: "",
    scope: "",
    source,
    table: tableOf(live, host),
    file: `vigie-${facts.id}`
  };
}
