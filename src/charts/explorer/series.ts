/** Colours and shapes of classes: four are told apart in any vision of colours; all others are grey together. */
import type {SymbolType} from "@observablehq/plot";
import type {Token} from "../theme.ts";

/** Most classes with a colour of their own, and most lines of one chart. */
export const mostSeries = 4;

/** Place of a class among those with a colour of their own, from 0; null for a class that is one of the others. */
export type Hue = number | null;

export interface SeriesStyle {
  readonly line: Token;
  readonly symbol: SymbolType;
  readonly dash: string | undefined;
}

const styles: readonly SeriesStyle[] = [
  {line: "series1", symbol: "circle", dash: undefined},
  {line: "series2", symbol: "triangle2", dash: "7,3"},
  {line: "series3", symbol: "square2", dash: "2,3"},
  {line: "series4", symbol: "diamond2", dash: "9,3,2,3"}
];
const others: SeriesStyle = {line: "healthy", symbol: "hexagon", dash: "1,6"};

export const seriesStyle = (hue: Hue): SeriesStyle => (hue === null ? others : styles[hue]);
