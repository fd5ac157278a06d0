/** How the models compare on parts of the units. */
import {naturalOrder} from "../parse/naturalOrder.ts";
import type {Estimate} from "../stats/estimate.ts";
import type {Random} from "../stats/random.ts";
import {holm} from "./holm.ts";
import {interval, LEVEL, sideOf} from "./intervals.ts";
import {resample} from "./resample.ts";
import type {GateSlice, SliceKind} from "./result.ts";
import {signFlips} from "./signFlips.ts";
import type {Deciding, Subject} from "./subject.ts";
import {expandedTail} from "./tail.ts";

/** Units of a slice, as places in the subject. */
interface Slice {
  readonly by: SliceKind;
  readonly name: string;
  readonly units: Int32Array;
}

/** The metric that decides on a slice. */
interface Looked {
  readonly difference: Estimate;
  /** Whom the whole interval favours. */
  readonly side: "worse" | "better" | null;
  readonly chance: number;
}

/**
 * Every scenario, stage or class with the paired difference on its units. A difference is established when its interval
 * leaves 0 out and its p, adjusted for all slices (Holm), is at most 5 %. The p is by random signs, not from the draws
 * of the interval: it is right for the few units of a rare class, and reaches 1/10 000.
 */
export function compareSlices(
  {deciding, partitions}: Subject,
  draws: number,
  generator: Random
): GateSlice[] {
  const slices = partitions.flatMap(({by, names}) => partsOf(by, names));
  const looked = slices.map((slice) =>
    look(deciding, slice.units, draws, generator.fork(slice.by).fork(slice.name))
  );
  const adjusted = holm(looked.map(({chance}) => chance));
  return slices.map(({by, name, units}, i) => {
    const {difference, side} = looked[i];
    return {
      by,
      name,
      units: units.length,
      metric: deciding.id,
      difference,
      established: adjusted[i] <= 1 - LEVEL ? side : null
    };
  });
}

function partsOf(by: SliceKind, names: readonly string[]): Slice[] {
  const parts = Map.groupBy(names.keys(), (u) => names[u]);
  return [...parts.keys()]
    .sort(naturalOrder)
    .map((name) => ({by, name, units: Int32Array.from(parts.get(name)!)}));
}

function look(deciding: Deciding, units: Int32Array, draws: number, generator: Random): Looked {
  const own = Float64Array.from(units, (u) => deciding.candidate[u]);
  const theirs = Float64Array.from(units, (u) => deciding.production![u]);
  const n = units.length;
  const metric = (sum: number): number => (deciding.root ? Math.sqrt(sum / n) : sum / n);
  const [difference] = resample(n, draws, generator.fork("draws"), 1, (counts, out) => {
    out[0] = metric(weighted(own, counts)) - metric(weighted(theirs, counts));
  });
  const estimate = interval(difference, expandedTail(n));
  const side = sideOf(estimate, 0, metric(weighted(own, new Float64Array(n).fill(1))));
  const worse = deciding.better === "lower" ? 1 : -1;
  return {
    difference: estimate,
    side: side === 0 ? null : side === worse ? "worse" : "better",
    chance: signFlips(
      own.map((value, u) => value - theirs[u]),
      generator.fork("signs")
    )
  };
}

function weighted(values: Float64Array, counts: Float64Array): number {
  let sum = 0;
  for (let u = 0; u < values.length; u++) sum += counts[u] * values[u];
  return sum;
}
