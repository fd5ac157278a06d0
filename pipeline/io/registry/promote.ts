/** Putting a candidate in production: one rename decides, and whatever interrupts it leaves the old or the new. */
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Verdict} from "../../contract/gate.ts";
import {sha256} from "../artefacts.ts";
import {type Disk, disk as realDisk} from "../disk.ts";
import {acquireLock} from "../lock.ts";
import {sweepOrphans} from "../temporary.ts";
import {writeFileAtomic, writeFilesAtomic} from "../write.ts";
import {type Candidate, type Pointer, RegistryError, readCandidate, readPointer, textOf} from "./files.ts";
import type {RegistryLayout} from "./layout.ts";
import {servedMetrics} from "./metricsFile.ts";

export interface Promotion {
  /** When it is promoted, ISO 8601 UTC. */
  readonly promoted: string;
  /** Why against the verdict; null where the verdict is `promote`. */
  readonly override: string | null;
}

/** What is in production now; unchanged where the candidate already was. */
export interface Promoted {
  readonly pointer: Pointer;
  readonly changed: boolean;
}

/** The candidate was not promoted, and why. */
export class PromotionError extends Error {
  override readonly name = "PromotionError";
}

const BUILD = "build the report again (npm run report)";

/** The candidate of the last build, its model checked against what the build wrote down. */
export async function openCandidate(layout: RegistryLayout): Promise<{candidate: Candidate; model: string}> {
  const candidate = await readCandidate(layout.candidate.metrics);
  const model = await textOf(layout.candidate.model);
  if (!candidate || model === null)
    throw new PromotionError(
      `There is no candidate in ${layout.folder}. To mend: ${BUILD}; every build proposes one.`
    );
  if (sha256(model) !== candidate.model.sha256)
    throw new RegistryError(layout.candidate.model, "it is not the model that was judged", BUILD);
  return {candidate, model};
}

/** Throws unless the gate lets the candidate through or a reason is given against it. */
export function allow(verdict: Verdict, override: string | null): void {
  if (verdict === "promote" || override !== null) return;
  throw new PromotionError(
    `The gate says ${verdict}: the candidate does not replace production. ` +
      'To promote it all the same, say why: npm run promote -- --report <id> --override "reason".'
  );
}

/**
 * Puts the candidate in production. Throws PromotionError, RegistryError, LockError or WriteError; then, and whenever
 * it is interrupted, production is what it was, or already the candidate as a whole.
 */
export async function promoteCandidate(
  layout: RegistryLayout,
  {promoted, override}: Promotion,
  disk: Disk = realDisk
): Promise<Promoted> {
  const lock = await acquireLock(join(layout.folder, ".lock"));
  try {
    for (const folder of [layout.folder, join(layout.folder, "models")]) await sweepOrphans(folder, disk);
    const {candidate, model} = await openCandidate(layout);
    const {verdict} = candidate.entry;
    const before = await readPointer(layout.pointer);
    if (before?.model.sha256 === candidate.model.sha256) {
      await copyForOthers(layout, before, model, disk);
      return {pointer: before, changed: false};
    }
    allow(verdict, override);
    const reason = verdict === "promote" ? null : override;
    const entry = {...candidate.entry, promoted, override: reason};
    const pointer: Pointer = {
      version: 1,
      report: candidate.report,
      card: candidate.card,
      model: candidate.model,
      promoted,
      verdict,
      override: reason,
      promotions: [...(before?.promotions ?? []), entry]
    };
    await writeFileAtomic(layout.model(candidate.model.sha256), model, disk);
    await writeFileAtomic(layout.pointer, `${JSON.stringify(pointer, null, 1)}\n`, disk);
    await copyForOthers(layout, pointer, model, disk);
    return {pointer, changed: true};
  } finally {
    await lock.release();
  }
}

/** Writes the two files that other tools read, as the pointer says; again when they are not so. */
async function copyForOthers(
  layout: RegistryLayout,
  pointer: Pointer,
  model: string,
  disk: Disk
): Promise<void> {
  const metrics = servedMetrics(pointer.card, pointer.promoted);
  const current = await readFile(layout.production.model, "utf8").catch(() => null);
  const said = await readFile(layout.production.metrics, "utf8").catch(() => null);
  if (current === model && said === metrics) return;
  await writeFilesAtomic(
    [
      {path: layout.production.model, content: model},
      {path: layout.production.metrics, content: metrics}
    ],
    disk
  );
}
