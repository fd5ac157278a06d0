/** Reading saved models. A file is data of unknown origin: everything is checked before anything is believed. */
import * as z from "zod/mini";
import {ageModel} from "./age.ts";
import {MAX_FEATURES} from "./checks.ts";
import {constantModel} from "./constant.ts";
import {LearnError} from "./errors.ts";
import type {FittedRegressor} from "./estimator.ts";
import {loadTrees} from "./portableTrees.ts";
import {ridgeModel} from "./ridge.ts";
import {treeModel} from "./treeModel.ts";

const numbers = z.array(z.number());
const head = {
  format: z.literal("vigie-model"),
  version: z.literal(1),
  features: z.array(z.string()).check(z.minLength(1), z.maxLength(MAX_FEATURES))
};
const options = z.record(z.string(), z.number());

const trees = {...head, options, base: z.number(), gains: numbers, trees: z.unknown()};
const schema = z.discriminatedUnion("type", [
  z.strictObject({type: z.literal("boosting"), ...trees}),
  z.strictObject({type: z.literal("forest"), ...trees}),
  z.strictObject({type: z.literal("library-forest"), ...trees}),
  z.strictObject({
    type: z.literal("ridge"),
    ...head,
    options: z.strictObject({penalty: z.number()}),
    intercept: z.number(),
    means: numbers,
    deviations: z.array(z.number().check(z.positive())),
    weights: numbers
  }),
  z.strictObject({
    type: z.literal("age"),
    ...head,
    options: z.strictObject({feature: z.string(), steps: z.number()}),
    ages: numbers,
    values: numbers,
    mean: z.number(),
    gain: z.number()
  }),
  z.strictObject({type: z.literal("constant"), ...head, options: z.strictObject({}), value: z.number()})
]);

type Saved = z.infer<typeof schema>;

const refuse = (what: string): never => {
  throw new LearnError("model", `Saved model: ${what}. Train the model again, or fetch its file again.`);
};

/** Throws unless each list has one number for each of `count` things. */
function sameLength(lists: Readonly<Record<string, readonly number[]>>, count: number, of: string): void {
  for (const [name, list] of Object.entries(lists)) {
    if (list.length !== count) refuse(`"${name}" has ${list.length} numbers for ${count} ${of}`);
  }
}

function loadAge(saved: Extract<Saved, {type: "age"}>): FittedRegressor {
  const {ages, values, features} = saved;
  if (!features.includes(saved.options.feature)) refuse(`it has no feature "${saved.options.feature}"`);
  sameLength({values}, ages.length, "ages");
  if (ages.some((age, i) => i > 0 && age <= ages[i - 1])) refuse("its ages do not rise");
  return ageModel({...saved, ages: Float64Array.from(ages), values: Float64Array.from(values)});
}

function loadRidge(saved: Extract<Saved, {type: "ridge"}>): FittedRegressor {
  const {means, deviations, weights} = saved;
  sameLength({means, deviations, weights}, saved.features.length, "features");
  return ridgeModel({
    ...saved,
    means: Float64Array.from(means),
    deviations: Float64Array.from(deviations),
    weights: Float64Array.from(weights)
  });
}

function build(saved: Saved): FittedRegressor {
  switch (saved.type) {
    case "constant":
      return constantModel(saved.features, saved.value);
    case "age":
      return loadAge(saved);
    case "ridge":
      return loadRidge(saved);
    default:
      sameLength({gains: saved.gains}, saved.features.length, "features");
      return treeModel({
        ...saved,
        gains: Float64Array.from(saved.gains),
        trees: loadTrees(saved.trees, saved.features.length)
      });
  }
}

/** What an issue found and what it expected, in words. */
function describe(issue: z.core.$ZodIssue, portable: unknown): string {
  const found = issue.path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown>)?.[key],
    portable
  );
  const place = issue.path.length > 0 ? `at "${issue.path.join(".")}", ` : "";
  const shown = typeof found === "object" && found !== null ? "an object or list" : JSON.stringify(found);
  switch (issue.code) {
    case "invalid_type":
      return `${place}found ${shown}, expected a value of type ${issue.expected}`;
    case "invalid_value":
      return `${place}found ${shown}, expected ${issue.values.map((value) => JSON.stringify(value)).join(" or ")}`;
    case "unrecognized_keys":
      return `${place}found ${issue.keys.map((key) => JSON.stringify(key)).join(" and ")}, which no model has`;
    case "too_small":
      return `${place}found ${shown}, expected ${issue.inclusive ? "at least" : "more than"} ${issue.minimum}`;
    default:
      return `${place}found ${shown}, expected what a model of version 1 has there`;
  }
}

/**
 * The model that `save` described, predicting the very same numbers.
 * @param portable what `save` returned, or the same through JSON
 * @throws LearnError with code `model` unless it is one, whole and of finite numbers
 */
export function loadModel(portable: unknown): FittedRegressor {
  const result = schema.safeParse(portable);
  if (!result.success) return refuse(describe(result.error.issues[0], portable));
  if (new Set(result.data.features).size !== result.data.features.length) refuse("a feature is named twice");
  return build(result.data);
}
