/** What a reader's code may get wrong that we know the words for. */

/** Faults by key; the page has a sentence for each, in the reader's language. */
export type FaultKey =
  | "assigned"
  | "card"
  | "circular"
  | "column"
  | "defined"
  | "deep"
  | "duplicate"
  | "inputDate"
  | "inputLabels"
  | "inputOptions"
  | "inputRange"
  | "inputSetting"
  | "inputUnknown"
  | "module"
  | "month"
  | "needed"
  | "notice"
  | "once"
  | "plotColumn"
  | "plotData"
  | "plotEmpty"
  | "plotFunction"
  | "plotInPlot"
  | "plotMarks"
  | "plotOrder"
  | "plotReducer"
  | "plotRefused"
  | "plotUnknown"
  | "promise"
  | "shapes"
  | "state"
  | "stopped"
  | "syntax"
  | "tooMuch"
  | "unclosed"
  | "viewed"
  | "viewedHere";

/** A fault with what its sentence names. */
export class CellFault extends Error {
  override readonly name = "CellFault";
  readonly key: FaultKey;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(key: FaultKey, values: Readonly<Record<string, string | number>>) {
    super(`${key} ${JSON.stringify(values)}`);
    this.key = key;
    this.values = values;
  }
}
