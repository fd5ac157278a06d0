/** What the chart of one unit's predictions takes. */
import type {RiskLevel} from "../../pipeline/contract/rul.ts";
import type {ChartOptions, Thresholds} from "./options.ts";

/** A prediction made at an age. */
export interface Prediction {
  readonly age: number;
  /** Predicted remaining life at that age; null where none could be made: the line breaks. */
  readonly predicted: number | null;
}

/** Calibrated intervals of the remaining life at an age. */
export interface Band {
  readonly age: number;
  readonly interval50: readonly [number, number];
  readonly interval90: readonly [number, number];
}

/** Something that happened, told on the chart or, when it is narrow, in a numbered list below it. */
export interface TrajectoryEvent {
  readonly age: number;
  /** Level reached: gives the shape and the colour. */
  readonly level: RiskLevel;
  /** At most 50 characters. */
  readonly label: string;
}

export interface TrajectoryOptions extends ChartOptions {
  readonly thresholds: Thresholds;
  readonly thresholdLabels: Thresholds<string>;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly todayLabel: string;
  /** Words at the two sides of today: predictions already made, and what is still to come. */
  readonly pastLabel: string;
  readonly forecastLabel: string;
  /** True where the points end before the last record: no today is drawn and nothing is forecast. */
  readonly past?: boolean | undefined;
  readonly events?: readonly TrajectoryEvent[] | undefined;
  /** True remaining life at the last age, where it is known: drawn as a dotted line. */
  readonly truth?: number | null | undefined;
  readonly truthLabel?: string | undefined;
  /** What the models were taught never to exceed. */
  readonly cap?: number | undefined;
  readonly capLabel?: string | undefined;
  /** Words for the predicted end of life, on one line or two. */
  readonly endLabel?: string | undefined;
  /** When it is proposed to stop, and what that is called. */
  readonly stop?: {readonly age: number; readonly label: string} | null | undefined;
  readonly bands?: readonly Band[] | undefined;
  readonly forecastBands?: readonly Band[] | undefined;
  /** Words for the bands, by level of confidence. */
  readonly bandLabels?: {readonly half: string; readonly ninety: string} | undefined;
}
