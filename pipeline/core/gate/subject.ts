/** What the gate needs to know of models of any kind in order to compare them. */
import type {Better, GateScore, SliceKind, UnitRow} from "./result.ts";

/** Writes all figures of one model into `out`, from place `at` on, computed from how often every unit counts. */
export type ModelMeasure = (counts: Float64Array, out: Float64Array, at: number) => void;

/** A figure that both models are compared on. */
export interface Metric {
  readonly id: string;
  readonly better: Better;
  /** Its place among the figures. */
  readonly at: number;
  /** Whether samples make it larger than it is. */
  readonly centred: boolean;
}

/** The metric that decides, as a mean over units: so it can be followed into parts of them. */
export interface Deciding {
  readonly id: string;
  readonly better: Better;
  /** What each unit adds to the mean. */
  readonly candidate: Float64Array;
  readonly production: Float64Array | null;
  /** Whether the metric is the root of the mean. */
  readonly root: boolean;
}

export interface Subject {
  readonly kind: "regression" | "classification";
  /** In order of the unit's id, like all that follows. */
  readonly rows: UnitRow[];
  /** The one that decides first. */
  readonly metrics: readonly Metric[];
  /** How many figures a measure writes. */
  readonly figures: number;
  readonly candidate: ModelMeasure;
  readonly production: ModelMeasure | null;
  readonly score: {
    readonly formula: GateScore["formula"];
    readonly at: number;
    readonly parts: readonly {readonly id: string; readonly at: number}[];
  };
  readonly deciding: Deciding;
  /** Ways to part the units: a name for each. */
  readonly partitions: readonly {readonly by: SliceKind; readonly names: readonly string[]}[];
}

/** The metric that decides before the others. */
export function decidingFirst(metrics: readonly Metric[], decides: string): Metric[] {
  const first = metrics.filter(({id}) => id === decides);
  if (first.length === 0)
    throw new RangeError(
      `gate: found "${decides}" as the metric that decides, expected one of ${metrics.map(({id}) => id).join(", ")}`
    );
  return [...first, ...metrics.filter(({id}) => id !== decides)];
}
