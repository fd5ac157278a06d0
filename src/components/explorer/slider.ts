/** Where a number stands on a slider, whose steps are even on its own scale. */
import type {NumberParameter} from "../../../pipeline/core/explorer/models/parameters.ts";

type Scale = Pick<NumberParameter, "least" | "most" | "step" | "scale" | "integer">;

/** Steps from the least to the most. */
export const lastStep = ({least, most, step, scale}: Scale): number =>
  Math.round(scale === "log" ? Math.log(most / least) / Math.log(step) : (most - least) / step);

/** Step nearest to a value. */
export function stepAt(scale: Scale, value: number): number {
  const {least, step} = scale;
  const at = scale.scale === "log" ? Math.log(value / least) / Math.log(step) : (value - least) / step;
  return Math.max(0, Math.min(lastStep(scale), Math.round(at)));
}

/** Value at a step, with three digits that count. */
export function valueAt(scale: Scale, at: number): number {
  const {least, most, step, integer} = scale;
  const value = scale.scale === "log" ? least * step ** at : least + step * at;
  const held = Math.max(least, Math.min(most, value));
  return integer ? Math.round(held) : Number(held.toPrecision(3));
}
