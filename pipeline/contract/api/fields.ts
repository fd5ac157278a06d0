/** What several answers say. */
import * as z from "zod/mini";
import {slug, text} from "../values.ts";

/** Why an answer is not what it could be; absent from one that is whole. */
export const missing = z
  .optional(text)
  .check(z.describe("Why there is nothing to say, and how to mend it; absent from an answer that is whole"));

export const build = text.check(z.describe("Names the build: hash of its inputs, settings and code"));
export const built = text.check(z.describe("When it was built, ISO 8601, UTC"));
export const report = slug.check(z.describe("Id of the report"));

/** A field that may be null; it is described as the field is. */
export function orNull<T extends z.ZodMiniType>(field: T): z.ZodMiniNullable<T> {
  const {description} = z.globalRegistry.get(field) ?? {};
  return description === undefined ? z.nullable(field) : z.nullable(field).check(z.describe(description));
}
