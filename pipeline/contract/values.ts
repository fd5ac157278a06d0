/** Kinds of values that the summary is made of. */
import * as z from "zod/mini";

export const text = z.string().check(z.minLength(1));
export const count = z.int().check(z.nonnegative());
export const number = z.number();
export const maybe = z.nullable(number);
export const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** Part of a file name: made by us, never by the data. */
export const slug = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));

/** A figure with its 95 % interval. */
export const estimateSchema = z.strictObject({value: number, low: number, high: number});
/** A share of `n` units with its 95 % interval. */
export const proportionSchema = z.strictObject({value: number, low: number, high: number, n: count});
