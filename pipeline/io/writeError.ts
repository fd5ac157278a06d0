/** Why something could not be written, and what to do about it. */
import {errorCode} from "./disk.ts";

const REASONS: Readonly<Record<string, readonly [found: string, mend: string]>> = {
  ENOSPC: ["the disk is full", "free some space, or write to another disk"],
  EDQUOT: ["your disk quota is used up", "free some space, or write to another disk"],
  EFBIG: [
    "the file is larger than the file system or a limit allows",
    "write to another disk, or raise the limit (ulimit -f)"
  ],
  EACCES: ["you may not write there", "give yourself write permission on the folder, or choose another one"],
  EPERM: [
    "the system does not allow it",
    "check the folder's permissions, and that no other program holds the file"
  ],
  EROFS: ["the file system is read-only", "choose a folder on a disk that can be written"],
  ENOTDIR: ["a file is where a folder should be", "remove or rename that file"],
  EEXIST: ["a file is where a folder should be", "remove or rename that file"],
  EISDIR: ["a folder is where the file should be", "remove or rename that folder"],
  ENOTEMPTY: ["a folder that is not empty is in the way", "move that folder elsewhere"],
  ENAMETOOLONG: ["the name is too long for the file system", "choose a shorter path"],
  EMFILE: ["too many files are open", "raise the limit (ulimit -n) or use fewer workers"],
  EBUSY: ["another program holds it", "close that program and run again"],
  EIO: ["the disk reported an error", "check the disk"]
};

/** A write that did not happen. What was there before is unchanged, unless the message says otherwise. */
export class WriteError extends Error {
  override readonly name = "WriteError";
  readonly path: string;
  /** System code, such as `ENOSPC`; empty when the error is no system error. */
  readonly code: string;

  /** `what` completes "Could not …"; `state` says what is on the disk now. */
  constructor(what: string, path: string, cause: unknown, state: string) {
    const code = errorCode(cause);
    const text = cause instanceof Error ? cause.message : String(cause);
    const [found, mend] = REASONS[code] ?? [text, "see the reason above, then run again"];
    super(`Could not ${what} ${path}: ${found}${code && ` (${code})`}. ${state} To mend: ${mend}.`, {cause});
    this.path = path;
    this.code = code;
  }
}
