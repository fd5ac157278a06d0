/** Reading a saved model of a table. A file is data of unknown origin: everything is checked before it is believed. */
import * as z from "zod/mini";
import {
  loadClassBoosting,
  loadClassForest,
  loadLogistic,
  loadMajority
} from "../learn/classify/loadClassifier.ts";
import {LearnError} from "../learn/errors.ts";
import {denseFeatures, denseNames} from "./denseRows.ts";
import {encodingSchema, loadEncoding} from "./savedEncoding.ts";
import {featureOffsets, type TableEncoding} from "./tableEncoding.ts";
import {type TabularModel, type TabularParts, tabularModel} from "./tabularModel.ts";

const schema = z.strictObject({
  format: z.literal("vigie-tabular-model"),
  version: z.literal(1),
  kind: z.enum(["majority", "logistic", "boosting", "forest"]),
  classes: z.array(z.string()).check(z.minLength(2)),
  scale: z.number().check(z.positive()),
  encoding: encodingSchema,
  linear: z.nullable(z.unknown()),
  model: z.nullable(z.unknown())
});

type Saved = z.infer<typeof schema>;

const refuse = (what: string): never => {
  throw new LearnError("model", `Saved model: ${what}. Train the model again, or fetch its file again.`);
};

function partsOf({kind, linear, model}: Saved, encoding: TableEncoding): TabularParts {
  if (kind === "majority") return {kind, model: loadMajority(model)};
  const base = loadLogistic(linear, featureOffsets(encoding).at(-1) as number);
  if (kind === "logistic") return {kind, linear: base};
  if (kind === "boosting") return {kind, linear: base, model: loadClassBoosting(model)};
  return {kind, linear: base, model: loadClassForest(model)};
}

/** Each part must be of these classes and, where it is made of trees, of the features that the encoding makes. */
function checkParts(parts: TabularParts, encoding: TableEncoding, classes: readonly string[]): void {
  const all = [parts.kind === "logistic" ? parts.linear : parts.model];
  if (parts.kind !== "majority") all.push(parts.linear);
  const other = all.find((part) => part.classes !== classes.length);
  if (other) refuse(`its ${other.type} part has ${other.classes} classes of ${classes.length}`);
  if (parts.kind !== "boosting" && parts.kind !== "forest") return;
  const wanted = denseNames(denseFeatures(encoding, classes.length));
  if (
    wanted.length !== parts.model.features.length ||
    wanted.some((name, f) => name !== parts.model.features[f])
  )
    refuse("its trees are of other features than its encoding makes");
}

/**
 * The model that `save` described, predicting the very same numbers.
 * @param data what `save` returned, or the same through JSON
 * @throws LearnError with code `model` unless it is one, whole and of finite numbers
 */
export function loadTabularModel(data: unknown): TabularModel {
  const result = schema.safeParse(data);
  if (!result.success) {
    const [{path, message}] = result.error.issues;
    return refuse(`${path.length > 0 ? `at "${path.join(".")}": ` : ""}${message}`);
  }
  const saved = result.data;
  if (new Set(saved.classes).size !== saved.classes.length) refuse("a class is named twice");
  const encoding = loadEncoding(saved.encoding);
  const parts = partsOf(saved, encoding);
  checkParts(parts, encoding, saved.classes);
  return tabularModel(parts, encoding, saved.classes, saved.scale);
}
