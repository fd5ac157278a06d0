/** Reads an input file, with its hash; what cannot be read is an `InputError` like what cannot be parsed. */
import {createHash} from "node:crypto";
import {open, readdir, readFile} from "node:fs/promises";
import type {Origin} from "../../contract/summary.ts";
import {InputError, inputError, type ProblemGroup, type ProblemLog} from "../../core/parse/problem.ts";
import {errorCode} from "../disk.ts";

/** A file as read. */
export interface Input {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

const REASONS: Readonly<Record<string, readonly [found: string, mend: string]>> = {
  EACCES: ["that you may not read it", "give yourself read permission (chmod u+r), or run as its owner"],
  EPERM: ["that you may not read it", "give yourself read permission (chmod u+r), or run as its owner"],
  EISDIR: ["a folder of that name", "put the file in the folder's place"],
  ELOOP: ["a symbolic link that leads to itself", "put the file in the link's place"],
  ENOTDIR: ["a file where one of its folders should be", "correct the path in vigie.config.ts"],
  ENOENT: ["nothing there", "put the file there, or correct the path in vigie.config.ts"],
  ERR_FS_FILE_TOO_LARGE: ["more than 2 GiB", "divide the file, or keep fewer records"],
  EIO: ["that the disk reports an error", "check the disk"]
};

/** Reads `path`, called `shown` in messages. Throws `InputError`. */
export async function readInput(path: string, shown: string): Promise<Input> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw unreadable(error, shown, "a file that can be read");
  });
  return {bytes, sha256: createHash("sha256").update(bytes).digest("hex")};
}

/** Whether `path`, called `shown` in messages, can be read, before anything else of it is asked. Throws `InputError`. */
export async function checkReadable(path: string, shown: string): Promise<void> {
  try {
    const file = await open(path, "r");
    await file.read(new Uint8Array(1), 0, 1, 0).finally(() => file.close());
  } catch (error) {
    throw unreadable(error, shown, "a file that can be read");
  }
}

/** Names in the folder `path`; null when there is none. Throws `InputError` when it is there and cannot be read. */
export async function listInputs(path: string, shown: string): Promise<ReadonlySet<string> | null> {
  try {
    return new Set(await readdir(path));
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw unreadable(error, shown, "a folder that can be read");
  }
}

function unreadable(error: unknown, shown: string, expected: string): InputError {
  const code = errorCode(error);
  const [found, mend] = REASONS[code] ?? ["a system error", "check the file and the disk"];
  const problem = {kind: "unreadable", line: null, column: null, expected, mend};
  return inputError(shown, {...problem, found: `${found}${code && ` (${code})`}`});
}

/** Throws what the logs hold of errors, if any, as one `InputError`; `where` goes before the files' names. */
export function throwErrors(logs: readonly ProblemLog[], where = ""): void {
  const groups = logs
    .flatMap((log) => log.errors())
    .map((group) => ({...group, file: `${where}${group.file}`}));
  if (groups.length > 0) throw new InputError(groups);
}

/** Repairs as a report's origin states them. */
export const repairsOf = (
  logs: readonly ProblemLog[],
  describe: (p: ProblemGroup["examples"][number]) => string
) =>
  logs
    .flatMap((log) => log.repairs())
    .map(({file, count, examples}): Origin["problems"][number] => ({
      kind: "repaired",
      file,
      count,
      examples: examples.map(describe)
    }));
