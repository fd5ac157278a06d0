/** The gate's result as the last build published it. */
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {type Gate, gateSchema} from "../contract/gate.ts";
import {UsageError} from "./command.ts";

/** Throws UsageError where the report has not been built, or not by this version. */
export async function publishedGate(root: string, id: string): Promise<Gate> {
  const path = join(root, "public/data", id, "gate.json");
  const mend = `To mend: npm run report -- --report ${id}.`;
  const text = await readFile(path, "utf8").catch(() => {
    throw new UsageError(
      `Report ${id} has no verdict yet: ${join("public/data", id, "gate.json")} is missing. ${mend}`
    );
  });
  try {
    return gateSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new UsageError(
      `${join("public/data", id, "gate.json")} is not a verdict of this version: ${(error as Error).message.slice(0, 200)}. ${mend}`
    );
  }
}

/** Whether the candidate is the very model that is in production. */
export const isInProduction = ({candidate, production}: Gate): boolean =>
  production?.sha256 === candidate.sha256;
