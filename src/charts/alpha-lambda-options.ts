/** What the α-λ cone takes. */
import type {ConeLevel} from "../../pipeline/core/evaluate/prognostics/cone.ts";
import type {ChartOptions} from "./options.ts";

/** A prediction of one unit whose end is known. */
export interface ConePrediction {
  /** Age it was made at. */
  readonly age: number;
  /** True remaining life then. */
  readonly remaining: number;
  readonly predicted: number;
}

export interface AlphaLambdaOptions extends ChartOptions {
  /** Longest remaining life drawn: what the models were taught never to exceed. */
  readonly cap: number;
  /** Share of the true remaining life on either side of it that makes the cone. */
  readonly alpha: number;
  readonly xLabel: string;
  readonly yLabel: string;
  /** Words for the two sides of the cone, and for the line of exact predictions. */
  readonly coneLabel: string;
  readonly truthLabel: string;
  /** Words for the line: the unit's predictions, or the median of many units'. */
  readonly lineLabel: string;
  /** Predictions of many units, by falling remaining life; with their bands named by `bandLabels`. */
  readonly levels?: readonly ConeLevel[] | undefined;
  readonly bandLabels?: {readonly half: string; readonly ninety: string} | undefined;
  /** Remaining life from which predictions stay within the tolerance, and words for it. */
  readonly horizon?: {readonly remaining: number; readonly label: string} | undefined;
  readonly ageLabel: string;
  /** Words for a prediction within the cone and outside it, and for the share of units within. */
  readonly insideLabel: string;
  readonly outsideLabel: string;
  readonly shareLabel: string;
}
