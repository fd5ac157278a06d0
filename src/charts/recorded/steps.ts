/** Colours of a quantity: the steps it is cut into, and what a gradient is at round values of it. */
import type * as Plot from "@observablehq/plot";
import {scaleLinear, scaleLog, scalePow, scaleSymlog, scaleUtc, ticks} from "d3";
import {areYears} from "./writing.ts";

/** A value of a quantity: a number, or a moment. */
export type Quantity = number | Date;

/** Parts of a scale that its types have. */
type Scale = Plot.Scale & {readonly exponent?: number; readonly constant?: number};

const isTime = ({type}: Scale): boolean => /^(utc|time)$/.test(type ?? "");
/** Whether its values are of such different sizes that each has digits of its own. */
export const isLog = ({type}: Scale): boolean => /(^|-)log$/.test(type ?? "");

/** Least and most of a scale's domain; null where it has none. */
function endsOf({domain}: Scale): readonly [number, number] | null {
  const values = Array.from((domain ?? []) as Iterable<unknown>, Number);
  if (values.length === 0 || !values.every(Number.isFinite)) return null;
  return [Math.min(...values), Math.max(...values)];
}

/** The value at a share of a scale's way, on its own terms: half of a logarithm is no half of the number. */
function valueAlong(scale: Scale, ends: readonly [number, number]): (share: number) => number {
  const way = isLog(scale)
    ? scaleLog()
    : /symlog$/.test(scale.type ?? "")
      ? scaleSymlog().constant(scale.constant ?? 1)
      : /(pow|sqrt)$/.test(scale.type ?? "")
        ? scalePow().exponent(scale.exponent ?? 0.5)
        : scaleLinear();
  const inside = way.domain(ends).range([0, 1]);
  return (share) => Number(inside.invert(share).toPrecision(6));
}

/** Where a scale is cut into so many steps of equal width, years into fewer; null where it has no domain. */
export function cutsOf(scale: Scale, count: number): readonly number[] | null {
  const ends = endsOf(scale);
  if (!ends) return null;
  const at = valueAlong(scale, ends);
  const cuts = Array.from({length: count - 1}, (_, i) => at((i + 1) / count));
  return [...new Set(areYears(ends) ? cuts.map(Math.ceil) : cuts)];
}

/** So many of a row of colours, from its first to its last; null where it has not as many. */
export function spread<T>(colours: readonly T[], count: number): readonly T[] | null {
  if (count > colours.length) return null;
  const last = colours.length - 1;
  return Array.from(
    {length: count},
    (_, i) => colours[count === 1 ? last : Math.round((i * last) / (count - 1))]
  );
}

/** Values at which a legend says what a gradient is: those its author gave, else round ones. */
export function stopsOf(scale: Scale): readonly Quantity[] {
  const ends = endsOf(scale);
  if (!ends) return [];
  if (isTime(scale)) return scaleUtc(ends, [0, 1]).ticks(5);
  const own = scale.domain as readonly number[];
  if (own.length > 2 && scale.pivot === undefined) return own;
  if (!isLog(scale)) return ticks(...ends, 5);
  const at = valueAlong(scale, ends);
  return [0, 0.25, 0.5, 0.75, 1].map((share) => Number(at(share).toPrecision(share % 1 === 0 ? 6 : 2)));
}
