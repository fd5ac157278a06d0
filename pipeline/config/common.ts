/** Kinds of settings that reports of every kind have. */
import * as z from "zod";

/**
 * Folders that are no report's: languages, data, files, answers and kept reports at the site's root, `schema` among
 * the answers, and the course's among the data.
 */
export const reservedIds: readonly string[] = [
  "fr",
  "en",
  "data",
  "assets",
  "api",
  "reports",
  "schema",
  "course"
];

/** Id of a report: part of file names and addresses. */
export const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, "lower-case letters, digits and hyphens")
  .refine((id) => !reservedIds.includes(id), `a folder of the site has this name; choose another`);

export const name = z.string().min(1);

/** A folder or file: a path from the project's root, or one below the folder an environment variable names. */
export const location = z.union([name, z.strictObject({env: name, path: z.string().default("")})]);

/** Whether no name is there twice. */
export const distinct = (names: readonly string[]): boolean => new Set(names).size === names.length;

/** A text that pages of both languages show as it is: a work's reference, a licence's name. */
export const everyLanguage = (said: string): {readonly fr: string; readonly en: string} => ({
  fr: said,
  en: said
});

/** A text in each language, or one for all of them; it may be empty. */
export const said = z.union([
  z.strictObject({fr: z.string(), en: z.string()}),
  z.string().transform(everyLanguage)
]);
