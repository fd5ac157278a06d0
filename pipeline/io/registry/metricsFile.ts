/** `production_metrics.json`: a card under the names that dashboards of deployed models go by. */
import type {ModelCard} from "../../contract/gate.ts";

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

const CLASSIFIED = "accuracy";

/** `RandomForestClassifier`, `GradientBoostingRegressor`. */
export function modelType({family, metrics}: Pick<ModelCard, "family" | "metrics">): string {
  const name = TYPES[family] ?? family;
  if (name.endsWith("Regression") || name.endsWith("Baseline") || name === "Ridge") return name;
  return `${name}${CLASSIFIED in metrics ? "Classifier" : "Regressor"}`;
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

/** Metrics under the names of the original's interface, the others under their own. */
export function servedScores({metrics}: Pick<ModelCard, "metrics">): Record<string, number> {
  const {precisionMacro, recallMacro, f1Macro, ...rest} = metrics as Record<string, number | undefined>;
  const named = {precision: precisionMacro, recall: recallMacro, f1_score: f1Macro};
  return Object.fromEntries(
    Object.entries({...rest, ...named}).filter((entry): entry is [string, number] => entry[1] !== undefined)
  );
}

export const servedModel = (card: ModelCard, deployed: string | null) => ({
  deployed: deployed !== null,
  model_type: modelType(card),
  size: sizeText(card.bytes),
  deployed_at: deployed === null ? null : timeText(deployed),
  n_estimators: card.trees,
  max_depth: typeof card.options.maxDepth === "number" ? card.options.maxDepth : null,
  metrics: servedScores(card)
});

export const servedMetrics = (card: ModelCard, deployed: string): string =>
  `${JSON.stringify({...servedModel(card, deployed), build: card.build, sha256: card.sha256}, null, 1)}\n`;
