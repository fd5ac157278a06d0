/** Folders and faults for tests that write. */
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {onTestFinished, TestRunner} from "vitest";
import {type Disk, disk} from "../../pipeline/io/disk.ts";

/** A new folder, removed after the test that asks for it; one that is made before tests, when they end. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "vigie-test-"));
  const remove = (): void => rmSync(folder, {recursive: true, force: true});
  if (TestRunner.getCurrentTest()) onTestFinished(remove);
  else process.once("exit", remove);
  return folder;
}

/** Every file below `folder`, hidden ones included, by path. */
export function contents(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder, {recursive: true, encoding: "utf8"}).sort();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

/** A system error as the disk would give. */
export const systemError = (code: string): Error =>
  Object.assign(new Error(`${code}: made by a test`), {code});

/**
 * The real disk, save that its `n`th call (from 0) fails with `code` and that a write takes at most 20 bytes.
 * `calls()` tells how many there were, `failed()` whether one was made to fail.
 */
export function faultyDisk(n: number, code = "ENOSPC"): Disk & {calls(): number; failed(): boolean} {
  let count = 0;
  let failed = false;
  const strike = (): boolean => {
    const now = count++ === n;
    failed ||= now;
    return now;
  };
  const guard =
    <A extends unknown[], R>(action: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (strike()) throw systemError(code);
      return action(...args);
    };
  return {
    ...disk,
    mkdir: guard(disk.mkdir),
    rename: guard(disk.rename),
    create: guard(async (path) => {
      const file = await disk.create(path);
      return {
        write: async (bytes, offset, length, position) => {
          if (strike()) throw systemError(code);
          return file.write(bytes, offset, Math.min(length, 20), position);
        },
        sync: guard(() => file.sync()),
        stat: guard(() => file.stat()),
        close: async () => {
          await file.close();
          if (strike()) throw systemError(code);
        }
      };
    }),
    calls: () => count,
    failed: () => failed
  };
}
