/** What the chart of when to stop one unit takes. */
import type {ChartOptions} from "./options.ts";

export interface StopDotsData {
  /** Equally likely remaining lives, ascending, in [0, cap]; one at the cap means at least the cap. */
  readonly lives: readonly number[];
  /** Expected cost of stopping at each whole time unit from now, from 0 to the end of the axis. */
  readonly costs: readonly number[];
}

export interface StopDotsOptions extends ChartOptions {
  /** Age of the unit now. */
  readonly age: number;
  /** Life beyond which the model promises nothing. */
  readonly cap: number;
  /** Where the stop stands, whole time units from now. */
  readonly stop: number;
  /** Where stopping costs least, time units from now; null where it is not within the horizon. */
  readonly optimum: number | null;
  /** What a failure costs. */
  readonly failure: number;
  readonly money: (cost: number) => string;
  readonly words: StopDotsWords;
}

export interface StopDotsWords {
  /** Names of the axes: age, expected cost, time from now. */
  readonly age: string;
  readonly cost: string;
  readonly time: string;
  /** The stop, above its line: « Arrêt au cycle 205 ». */
  readonly stop: string;
  /** So many dots before the line, and so many after. */
  readonly before: (dots: number) => string;
  readonly after: (dots: number) => string;
  /** What the cheapest stop is called, with its cost. */
  readonly optimum: (cost: string) => string;
  /** What a failure costs. */
  readonly failure: (cost: string) => string;
  /** « cycle 323 » and « ou plus », below the dots at the cap. */
  readonly beyond: readonly [string, string];
  /** What a dot says when it is pointed at, a line for each value; `capped`: at least that. */
  readonly dot: (age: number, life: number, capped: boolean) => string;
  /** What a point of the curve says. */
  readonly point: (time: number, dots: number, cost: string) => string;
}
