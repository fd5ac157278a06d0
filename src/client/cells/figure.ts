/** A cell's charts and tables as figures of the site, for pictures and files that leave the page. */
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
    reading: charts
      .map(({legendText}) => legendText)
      .filter(Boolean)
      .join(" "),
    scope: "",
    source,
    table: tableOf(live, host),
    file: `vigie-${facts.id}`
  };
}
