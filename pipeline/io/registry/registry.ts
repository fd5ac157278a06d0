/** What the registry of a report holds when a build begins. */
import {basename} from "node:path";
import type {HistoryEntry, ModelCard} from "../../contract/gate.ts";
import {disk} from "../disk.ts";
import {readHistory, readModel, readPointer} from "./files.ts";
import {type RegistryLayout, registryOf} from "./layout.ts";

/** The model in production, if there is one, and the builds that were judged. */
export interface Registry {
  readonly production: {readonly card: ModelCard; readonly model: unknown; readonly promoted: string} | null;
  /** Oldest first. */
  readonly history: readonly HistoryEntry[];
}

/** Files a build depends on: what is in production, its model, and the history; those that exist. */
export async function registryFiles(root: string, id: string): Promise<string[]> {
  const layout = registryOf(root, id);
  const pointer = await readPointer(layout.pointer);
  const wanted = [
    ...(pointer ? [layout.pointer, layout.model(pointer.model.sha256)] : []),
    ...((await disk.exists(layout.history)) ? [layout.history] : [])
  ];
  return wanted;
}

/**
 * Reads the files that `registryFiles` named.
 * @throws RegistryError when one is damaged
 */
export async function readRegistry(files: readonly string[]): Promise<Registry> {
  const named = (name: string): string | undefined => files.find((file) => basename(file) === name);
  const [pointerPath, historyPath] = [named("production.json"), named("history.json")];
  const pointer = pointerPath ? await readPointer(pointerPath) : null;
  const builds = historyPath ? await readHistory(historyPath) : [];
  const production =
    pointer && pointerPath
      ? {card: pointer.card, model: await readModel(pointerPath, pointer), promoted: pointer.promoted}
      : null;
  return {production, history: merged(builds, pointer?.promotions ?? [])};
}

/** Builds once each, a promotion said where there was one, in the order in which they were built. */
function merged(builds: readonly HistoryEntry[], promotions: readonly HistoryEntry[]): HistoryEntry[] {
  const byBuild = new Map<string, HistoryEntry>();
  for (const entry of [...builds, ...promotions]) {
    const known = byBuild.get(entry.build);
    byBuild.set(entry.build, {...entry, link: entry.link ?? known?.link ?? null});
  }
  return [...byBuild.values()].sort((a, b) => (a.built < b.built ? -1 : a.built > b.built ? 1 : 0));
}

export {type RegistryLayout, registryOf};
