/** Keeping the verdicts of builds, promoted or not. */
import {join} from "node:path";
import type {Gate} from "../../contract/gate.ts";
import {disk} from "../disk.ts";
import {acquireLock} from "../lock.ts";
import {writeFileAtomic} from "../write.ts";
import {historyText, readHistory} from "./files.ts";
import type {RegistryLayout} from "./layout.ts";

/** Builds kept; older ones are forgotten. */
const KEPT = 200;

/** Adds a build's verdict to the history, or replaces it where the build is there already; `link` to its report. */
export async function recordBuild(layout: RegistryLayout, gate: Gate, link: string | null): Promise<void> {
  const own = gate.history.find(({build}) => build === gate.candidate.build);
  if (!own) return;
  await disk.mkdir(layout.folder);
  const lock = await acquireLock(join(layout.folder, ".lock"));
  try {
    const known = await readHistory(layout.history);
    const before = known.find(({build}) => build === own.build);
    const entry = {...own, link: link ?? before?.link ?? null};
    const builds = [...known.filter(({build}) => build !== own.build), entry].slice(-KEPT);
    await writeFileAtomic(layout.history, historyText(builds));
  } finally {
    await lock.release();
  }
}
