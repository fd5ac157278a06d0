/** What the outputs of one cell ask of the page together, in shapes such as a chart is made of. */
import {fieldsOf} from "../charts/recorded/arguments.ts";
import {nodesOfMark, rowsIn} from "../charts/recorded/nodes.ts";
import {CellFault} from "./fault.ts";
import type {Plain} from "./plain.ts";
import type {Recorded} from "./plot/recorder.ts";
import type {Shown} from "./shown.ts";

/** Shapes of all outputs of a cell: a chart of 9000 dots, drawn twice before it stands, stalls a page a third of a second. */
const mostShapes = 15_000;
/** Shapes that a table takes as long as: it can be sorted and searched. */
const tableShapes = 150;
/** Shapes of axes, and of a figure's frame, legend and zoom. */
const chartShapes = 100;
/** Shapes that a choice takes as long as: it may be a button of its own, with its label. */
const choiceShapes = 3;
/** Shapes of a card. */
const cardShapes = 5;
/** Rows that take as long to go through as a shape to draw. */
const rowsInShape = 6;

const listOf = (value: Plain | undefined): readonly Plain[] =>
  Array.isArray(value) ? (value as readonly Plain[]) : [];

function markWeight(call: Plain, {tables}: Recorded): number {
  const {$call, args} = fieldsOf(call);
  const [data, ...rest] = listOf(args);
  const {$data} = fieldsOf(data);
  if (typeof $data !== "number") return 0;
  const table = tables[$data];
  return Math.max(nodesOfMark(String($call), rest, table), rowsIn(table) / rowsInShape);
}

/** Weight of a chart; one that is too much by itself is refused where it is drawn, with a sentence of its own. */
function chartWeight(chart: Recorded): number {
  const marks = listOf(fieldsOf(chart.options).marks);
  return (
    chartShapes +
    Math.min(
      mostShapes - chartShapes,
      marks.reduce<number>((sum, call) => sum + markWeight(call, chart), 0)
    )
  );
}

function weightOf(shown: Shown): number {
  switch (shown.type) {
    case "chart":
      return chartWeight(shown.chart);
    case "table":
      return tableShapes;
    case "cards":
      return cardShapes * shown.cards.length;
    case "input":
      return "options" in shown.input ? choiceShapes * shown.input.options.length : 1;
    default:
      return 1;
  }
}

/** Sums up what a cell shows; one for each run. */
export class Weight {
  #sum = 0;

  /** @throws {CellFault} when the page would take too long to show it with what is shown already. */
  add(shown: Shown): void {
    this.#sum += weightOf(shown);
    if (this.#sum > mostShapes) throw new CellFault("shapes", {most: mostShapes});
  }
}
