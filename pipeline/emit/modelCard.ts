/** What the card of a candidate says that is known before its build has a name. */
import type {Trained} from "../catalog.ts";
import type {ModelCard} from "../contract/gate.ts";
import type {Localized} from "../contract/summary.ts";
import {loadModel} from "../core/learn/loadModel.ts";
import {isTreeModel} from "../core/learn/treeModel.ts";
import {meanVisited} from "../core/learn/visited.ts";
import type {HeldOutScenario} from "../core/registered/heldOut.ts";
import {hashOfKeys} from "../core/registered/unitKeys.ts";

/** A card without what only the build knows. */
export type CardDraft = Omit<ModelCard, "built" | "build" | "code" | "metrics">;

/** A candidate and what it learned from, scenario by scenario. */
export interface CardInputs {
  readonly trained: readonly Trained[];
  readonly heldOut: readonly HeldOutScenario[];
  readonly origin: {readonly name: Localized};
  readonly seed: number;
  /** The file as it would be registered: its length in bytes and its SHA-256. */
  readonly file: {readonly bytes: number; readonly sha256: string};
}

/** Nodes a prediction visits, every held-out unit counted once; 0 for models without trees. */
function visitedBy(trained: readonly Trained[], heldOut: readonly HeldOutScenario[]): number {
  const visits = trained.map(({model}) => {
    const loaded = loadModel(model);
    return isTreeModel(loaded) ? meanVisited(loaded.trees) : 0;
  });
  const units = heldOut.map((one) => one.units.length);
  const all = units.reduce((sum, n) => sum + n, 0);
  return visits.reduce((sum, visited, i) => sum + (visited * units[i]) / Math.max(1, all), 0);
}

const total = (trained: readonly Trained[], figure: keyof Trained["cost"]): number =>
  trained.reduce((sum, {cost}) => sum + cost[figure], 0);

/** Options that every scenario's model has alike: numbers of trees, which early stopping chooses, are told in all. */
function sharedOptions([first, ...others]: readonly Trained[]): ModelCard["options"] {
  const alike = ([name, value]: [string, unknown]): boolean =>
    others.every(({info}) => info.options[name] === value);
  return Object.fromEntries(Object.entries(first.info.options).filter(alike));
}

/** @param trained at least one */
export function cardOf({trained, heldOut, origin, seed, file}: CardInputs): CardDraft {
  const [{info}] = trained;
  const learned = heldOut.flatMap((one) => one.learned);
  return {
    model: info.id,
    family: info.family,
    options: sharedOptions(trained),
    bytes: file.bytes,
    trees: total(trained, "trees"),
    nodes: total(trained, "nodes"),
    visited: visitedBy(trained, heldOut),
    features: Math.max(...trained.map(({cost}) => cost.features)),
    training: {units: learned.length, rows: total(trained, "rows"), sha256: hashOfKeys(learned)},
    origin: {...origin.name},
    seed,
    sha256: file.sha256
  };
}
