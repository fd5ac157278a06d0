/** The files of a registry, parsed and checked: a damaged one is an error that says how to mend it, never a guess. */
import {readFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import * as z from "zod";
import {type HistoryEntry, historyEntrySchema, modelCardSchema, verdictSchema} from "../../contract/gate.ts";
import {sha256} from "../artefacts.ts";
import {errorCode} from "../disk.ts";
import {modelPath} from "./layout.ts";

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** What is in production, since when and by which verdict. */
export const pointerSchema = z.strictObject({
  version: z.literal(1),
  report: z.string(),
  card: modelCardSchema,
  model: z.strictObject({bytes: z.int().positive(), sha256: digest}),
  /** When it was promoted, ISO 8601 UTC. */
  promoted: z.string(),
  verdict: verdictSchema,
  /** Why it was promoted against the verdict; null where it was not. */
  override: z.string().nullable(),
  /** All promotions, oldest first, this one last. */
  promotions: z.array(historyEntrySchema).min(1)
});

/** What the last build proposes, and what it said of it. */
export const candidateSchema = z.strictObject({
  version: z.literal(1),
  report: z.string(),
  card: modelCardSchema,
  model: z.strictObject({bytes: z.int().positive(), sha256: digest}),
  entry: historyEntrySchema
});

const historySchema = z.strictObject({version: z.literal(1), builds: z.array(historyEntrySchema)});

export type Pointer = z.output<typeof pointerSchema>;
export type Candidate = z.output<typeof candidateSchema>;

/** A file of the registry that cannot be trusted. */
export class RegistryError extends Error {
  override readonly name = "RegistryError";

  constructor(path: string, found: string, mend: string) {
    super(`${path}: ${found}. To mend: ${mend}.`);
  }
}

const RESTORE = "restore the registry's folder from its last version (git checkout data/registry)";

/** The text of a file, null where it does not exist. */
export async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}

async function parsed<T extends z.ZodType>(
  path: string,
  schema: T,
  mend: string
): Promise<z.output<T> | null> {
  const text = await textOf(path);
  if (text === null) return null;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new RegistryError(path, `it is not JSON (${(error as Error).message})`, mend);
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new RegistryError(path, `${issue.path.join(".") || "it"}: ${issue.message}`, mend);
}

export const readPointer = (path: string): Promise<Pointer | null> => parsed(path, pointerSchema, RESTORE);

export const readCandidate = (path: string): Promise<Candidate | null> =>
  parsed(path, candidateSchema, "build the report again (npm run report)");

export const readHistory = async (path: string): Promise<HistoryEntry[]> =>
  (await parsed(path, historySchema, RESTORE))?.builds ?? [];

export const historyText = (builds: readonly HistoryEntry[]): string =>
  `${JSON.stringify({version: 1, builds}, null, 1)}\n`;

/** The model that a pointer names. @throws RegistryError when it is missing or not the one that was promoted */
export async function readModel(pointerPath: string, {model}: Pick<Pointer, "model">): Promise<unknown> {
  const path = join(dirname(pointerPath), modelPath(model.sha256));
  const text = await textOf(path);
  if (text === null) throw new RegistryError(path, "the model in production is missing", RESTORE);
  const found = sha256(text);
  if (found !== model.sha256)
    throw new RegistryError(path, `its SHA-256 is ${found}, not ${model.sha256} as promoted`, RESTORE);
  return JSON.parse(text);
}
