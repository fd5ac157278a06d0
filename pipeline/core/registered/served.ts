/** A model's card under the names that dashboards of deployed models go by. */

/** What is told of a model. */
export interface ServedCard {
  readonly family: string;
  readonly options: Readonly<Record<string, number | string | boolean>>;
  readonly bytes: number;
  readonly trees: number;
  readonly metrics: Readonly<Record<string, number>>;
}

/** Answer of `/api/model`: scores by name, time in UTC, null where a model has no such thing. */
export interface ServedModel {
  readonly deployed: boolean;
  readonly model_type: string;
  readonly size: string;
  readonly deployed_at: string | null;
  readonly n_estimators: number;
  readonly max_depth: number | null;
  readonly metrics: Readonly<Record<string, number>>;
}

/** Kinds of models under the names that libraries give them. */
const TYPES: Readonly<Record<string, string>> = {
  boosting: "GradientBoosting",
  forest: "RandomForest",
  "library-forest": "RandomForest",
  ridge: "Ridge",
  logistic: "LogisticRegression",
  age: "AgeBaseline",
  constant: "ConstantBaseline",
  majority: "MajorityBaseline"
};

/** Metrics that are known by another name; averages over classes are the plain ones. */
const METRICS: ReadonlyMap<string, string> = new Map([
  ["precision-macro", "precision"],
  ["recall-macro", "recall"],
  ["f1-macro", "f1_score"]
]);

const CLASSIFIED = "accuracy";

/** `RandomForestClassifier`, `GradientBoostingRegressor`. */
export function modelType({family, metrics}: Pick<ServedCard, "family" | "metrics">): string {
  const name = Object.hasOwn(TYPES, family) ? TYPES[family] : family;
  if (name.endsWith("Regression") || name.endsWith("Baseline") || name === "Ridge") return name;
  return `${name}${Object.hasOwn(metrics, CLASSIFIED) ? "Classifier" : "Regressor"}`;
}

/** `49.6 KB` */
export function sizeText(bytes: number): string {
  return bytes < 1000
    ? `${bytes} B`
    : bytes < 1e6
      ? `${(bytes / 1e3).toFixed(1)} KB`
      : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** `2026-01-03 14:30:00`, UTC. */
export const timeText = (iso: string): string => iso.slice(0, 19).replace("T", " ");

/** `f1_score` of `f1-macro`; other metrics keep their name, with `_` for `-`. */
export const metricName = (id: string): string => METRICS.get(id) ?? id.replaceAll("-", "_");

/** A card as it is served; `deployed` is when it went into production, ISO 8601, or null. */
export const servedModel = (card: ServedCard, deployed: string | null): ServedModel => ({
  deployed: deployed !== null,
  model_type: modelType(card),
  size: sizeText(card.bytes),
  deployed_at: deployed === null ? null : timeText(deployed),
  n_estimators: card.trees,
  max_depth: typeof card.options.maxDepth === "number" ? card.options.maxDepth : null,
  metrics: Object.fromEntries(Object.entries(card.metrics).map(([id, value]) => [metricName(id), value]))
});
