/** Colours and shapes of classes: six are told apart, of which at most four stand on a chart of lines. */
import type {SymbolType} from "@observablehq/plot";
import type {Token} from "../theme.ts";

/** Most classes drawn as lines of one chart. */
export const mostSeries = 4;

export interface SeriesStyle {
  readonly line: Token;
  readonly symbol: SymbolType;
  readonly dash: string | undefined;
}

const styles: readonly SeriesStyle[] = [
  {line: "series1", symbol: "circle", dash: undefined},
  {line: "series2", symbol: "triangle2", dash: "7,3"},
  {line: "series3", symbol: "square2", dash: "2,3"},
  {line: "series4", symbol: "diamond2", dash: "9,3,2,3"},
  {line: "series5", symbol: "star", dash: "4,2"},
  {line: "series6", symbol: "cross", dash: "1,4"}
];
const other: SeriesStyle = {line: "healthy", symbol: "hexagon", dash: "1,6"};

/** Style of the class at a place in the table. */
export const seriesStyle = (at: number): SeriesStyle => styles[at] ?? other;
