import * as z from "zod/mini";
import {DataError, rebuild} from "./error.ts";

/** Parses bytes as JSON of a schema. @throws {DataError} naming the first field that differs. */
export function parseJson<T extends z.core.$ZodType>(
  file: string,
  bytes: Uint8Array,
  schema: T
): z.output<T> {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder("utf-8", {fatal: true}).decode(bytes));
  } catch (error) {
    throw new DataError(file, `it is not JSON in UTF-8 (${(error as Error).message})`, rebuild);
  }
  const result = z.safeParse(schema, json);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new DataError(file, `at ${issue.path.join(".") || "its root"}: ${issue.message}`, rebuild);
}
