/** A registry with a candidate in a temporary folder. */
import {mkdir, writeFile} from "node:fs/promises";
import {dirname} from "node:path";
import type {HistoryEntry, ModelCard, Verdict} from "../../../pipeline/contract/gate.ts";
import {sha256} from "../../../pipeline/io/artefacts.ts";
import {registryOf} from "../../../pipeline/io/registry/registry.ts";

/** The text of a model, different for each name. */
export const modelText = (name: string): string => JSON.stringify({name, weights: "x".repeat(50_000)});

export function card(name: string): ModelCard {
  const text = modelText(name);
  return {
    model: "boosting",
    family: "boosting",
    options: {rate: 0.03, maxDepth: 8},
    bytes: text.length,
    trees: 10,
    nodes: 100,
    visited: 30,
    features: 5,
    training: {units: 3, rows: 30, sha256: "0".repeat(64)},
    origin: {fr: "essai", en: "test"},
    metrics: {rmse: 10},
    built: "2026-01-01T00:00:00.000Z",
    build: name,
    seed: 7,
    code: "abc",
    sha256: sha256(text)
  };
}

export function entry(name: string, verdict: Verdict): HistoryEntry {
  const {built, build, model, metrics} = card(name);
  return {
    build,
    built,
    verdict,
    first: false,
    score: 80,
    model,
    metrics,
    promoted: null,
    override: null,
    link: null
  };
}

/** Writes a candidate as a build does. */
export async function propose(root: string, name: string, verdict: Verdict = "promote"): Promise<void> {
  const {candidate} = registryOf(root, "aero");
  const own = card(name);
  await mkdir(dirname(candidate.model), {recursive: true});
  await writeFile(candidate.model, modelText(name));
  const content = {
    version: 1,
    report: "aero",
    card: own,
    model: {bytes: own.bytes, sha256: own.sha256},
    entry: entry(name, verdict)
  };
  await writeFile(candidate.metrics, JSON.stringify(content));
}
