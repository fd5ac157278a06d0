/** Reading saved classifiers: everything is checked before anything is believed. */
import * as z from "zod/mini";
import {MAX_FEATURES} from "../checks.ts";
import {LearnError} from "../errors.ts";
import {loadTrees} from "../portableTrees.ts";
import {treeCount} from "../tree.ts";
import {type ClassBoostingModel, classBoostingModel} from "./classBoostingModel.ts";
import {MAX_CLASSES} from "./classChecks.ts";
import {type ClassForestModel, classForestModel, loadLeaves} from "./classForestModel.ts";
import type {FittedClassifier} from "./classifier.ts";
import {loadWeights} from "./linearWeights.ts";
import {type LogisticModel, logisticModel} from "./logisticModel.ts";
import {majorityModel} from "./majority.ts";

const whole = z.int().check(z.nonnegative());
const positive = z.number().check(z.nonnegative());
const names = z.array(z.string()).check(z.minLength(1), z.maxLength(MAX_FEATURES));
const classes = z.int().check(z.gte(2), z.lte(MAX_CLASSES));

const numbers = <K extends string>(...keys: readonly K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, z.number()])) as Record<K, z.ZodMiniNumber>);

const schema = z.discriminatedUnion("type", [
  z.strictObject({type: z.literal("majority"), classes, counts: z.array(positive)}),
  z.strictObject({
    type: z.literal("logistic"),
    classes,
    options: numbers("penalty", "passes", "tolerance"),
    visited: positive,
    intercepts: z.array(z.number()),
    scales: z.string(),
    steps: z.string()
  }),
  z.strictObject({
    type: z.literal("boosting"),
    classes,
    options: numbers(
      "trees",
      "rate",
      "leaves",
      "minLeafRows",
      "l2",
      "rowFraction",
      "featureFraction",
      "bins",
      "patience"
    ),
    features: names,
    trees: z.unknown()
  }),
  z.strictObject({
    type: z.literal("forest"),
    classes,
    options: numbers("trees", "maxDepth", "minLeafRows", "featureFraction", "bins"),
    features: names,
    trees: z.unknown(),
    leaves: z.strictObject({sizes: z.array(whole), classes: z.array(whole), counts: z.array(whole)}),
    prior: z.array(positive)
  })
]);

type Saved = z.infer<typeof schema>;
type Of<T extends Saved["type"]> = Extract<Saved, {type: T}>;

const refuse = (what: string): never => {
  throw new LearnError("model", `Saved classifier: ${what}. Train the model again, or fetch its file again.`);
};

/** @throws LearnError with code `model` unless it is a saved classifier of that type */
function parse<T extends Saved["type"]>(portable: unknown, type: T): Of<T> {
  const result = schema.safeParse(portable);
  if (!result.success) {
    const [{path, message}] = result.error.issues;
    return refuse(`at "${path.join(".")}": ${message}`);
  }
  if (result.data.type !== type) return refuse(`found type "${result.data.type}", expected "${type}"`);
  return result.data as Of<T>;
}

const sameCount = (list: readonly number[], count: number, what: string): void => {
  if (list.length !== count) refuse(`found ${list.length} ${what} for ${count} classes`);
};

const distinct = (features: readonly string[]): void => {
  if (new Set(features).size !== features.length) refuse("a feature is named twice");
};

export function loadMajority(portable: unknown): FittedClassifier<{readonly rows: number}> {
  const saved = parse(portable, "majority");
  sameCount(saved.counts, saved.classes, "counts");
  return majorityModel(Float64Array.from(saved.counts));
}

/** @param features features of the rows it will be given */
export function loadLogistic(portable: unknown, features: number): LogisticModel {
  const saved = parse(portable, "logistic");
  return logisticModel({...saved, weights: loadWeights(saved, features, saved.classes)});
}

export function loadClassBoosting(portable: unknown): ClassBoostingModel {
  const saved = parse(portable, "boosting");
  distinct(saved.features);
  const trees = loadTrees(saved.trees, saved.features.length);
  if (treeCount(trees) % saved.classes !== 0)
    refuse(`found ${treeCount(trees)} trees, expected as many for each of ${saved.classes} classes`);
  return classBoostingModel({...saved, trees});
}

export function loadClassForest(portable: unknown): ClassForestModel {
  const saved = parse(portable, "forest");
  distinct(saved.features);
  sameCount(saved.prior, saved.classes, "counts");
  const trees = loadTrees(saved.trees, saved.features.length);
  if (treeCount(trees) === 0) refuse("found no tree, expected at least one");
  return classForestModel({
    ...saved,
    trees,
    leaves: loadLeaves(saved.leaves, trees, saved.classes),
    prior: Float64Array.from(saved.prior)
  });
}
