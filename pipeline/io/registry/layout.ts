/**
 * Where the registry of a report keeps what. `production.json` is the one file that says what is in production: it
 * names the model by its hash, and one rename puts it in place. Models never change once written. The four files that
 * other tools read are copies of what it says.
 */
import {join} from "node:path";

export interface RegistryLayout {
  readonly folder: string;
  /** What is in production. */
  readonly pointer: string;
  /** Builds that were judged, oldest first. */
  readonly history: string;
  readonly production: {readonly model: string; readonly metrics: string};
  /** What the last build proposes; written by every build. */
  readonly candidate: {readonly model: string; readonly metrics: string};
  /** A model by its SHA-256. */
  model(sha256: string): string;
}

/** Digits of the hash in a model's file name. */
const DIGITS = 16;

/** Path of a model within the registry's folder. */
export const modelPath = (sha256: string): string => `models/${sha256.slice(0, DIGITS)}.json`;

/** The registry of report `id` of the project at `root`. */
export function registryOf(root: string, id: string): RegistryLayout {
  const folder = join(root, "data", "registry", id);
  const at = (name: string): string => join(folder, name);
  return {
    folder,
    pointer: at("production.json"),
    history: at("history.json"),
    production: {model: at("production_model.json"), metrics: at("production_metrics.json")},
    candidate: {model: at("candidate_model.json"), metrics: at("candidate_metrics.json")},
    model: (sha256) => at(modelPath(sha256))
  };
}
