import {LearnError} from "./errors.ts";

/** Values an option may have. */
export interface Range {
  readonly least: number;
  readonly most: number;
  readonly integer: boolean;
  /** Whether `least` itself is out of range. */
  readonly above?: boolean;
}

/** A number of things, at least one. */
export const count = (most = 2 ** 31 - 1): Range => ({least: 1, most, integer: true});
/** A share above 0 to 1. */
export const share: Range = {least: 0, most: 1, integer: false, above: true};
/** A number from 0 on, of a size that still leaves room for data. */
export const positive: Range = {least: 0, most: 1e12, integer: false};

/**
 * A frozen copy of the options that `ranges` names.
 * @throws LearnError with code `options` when one is missing or out of its range
 */
export function checkOptions<K extends string>(
  estimator: string,
  options: Readonly<Record<K, number>>,
  ranges: Readonly<Record<K, Range>>
): Readonly<Record<K, number>> {
  const kept = {} as Record<K, number>;
  for (const [name, {least, most, integer, above = false}] of Object.entries<Range>(ranges)) {
    const value = options[name as K];
    const inside = value <= most && (above ? value > least : value >= least);
    if (!(inside && (!integer || Number.isInteger(value)))) {
      throw new LearnError(
        "options",
        `${estimator}, option "${name}": found ${value}; expected ${integer ? "an integer" : "a number"} ${above ? "above" : "from"} ${least} to ${most}.`
      );
    }
    kept[name as K] = value;
  }
  return Object.freeze(kept);
}
