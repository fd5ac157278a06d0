/** What a beginner should know of a run before they believe its figures. */
import {NEEDS_SCALE} from "./models/parameters.ts";
import {type Preparation, varies} from "./prepare.ts";
import {type ExplorerProblem, problem} from "./problem.ts";
import type {ExplorerSettings} from "./settings.ts";
import type {Split} from "./split.ts";
import {countRows, type ExplorerTable, takeClasses} from "./table.ts";

/** Deviations this many times apart let one feature drown another. */
const APART = 10;
/** Fewer test rows of a class say little. */
const FEW = 10;

export interface WarningInputs {
  readonly table: ExplorerTable;
  readonly settings: ExplorerSettings;
  readonly split: Split;
  /** Rows the model learned from. */
  readonly trained: Int32Array;
  readonly preparation: Preparation;
  readonly predicted: Int32Array;
  /** Whether training came to its end. */
  readonly settled: boolean;
}

function unscaled({table, settings, preparation: {deviations}}: WarningInputs): ExplorerProblem[] {
  if (settings.scale || !NEEDS_SCALE[settings.model]) return [];
  const known = deviations.map((deviation, f) => ({deviation, f})).filter(({deviation}) => deviation > 0);
  if (known.length < 2) return [];
  known.sort((a, b) => b.deviation - a.deviation);
  const [most, least] = [known[0], known[known.length - 1]];
  const ratio = most.deviation / least.deviation;
  if (ratio < APART) return [];
  const values = {feature: table.features[most.f], other: table.features[least.f], ratio};
  // a logistic regression measures no distance: its penalty weighs on what takes large weights
  return [problem(settings.model === "logistic" ? "unscaledWeights" : "unscaledDistances", values)];
}

/** One of each kind, whatever the number of classes. */
function classWarnings({table: {labels, y}, split}: WarningInputs): ExplorerProblem[] {
  const trained = countRows(takeClasses(y, split.train), labels.length);
  const tested = countRows(takeClasses(y, split.test), labels.length);
  const known = labels.map((label, k) => ({label, trained: trained[k], rows: tested[k]}));
  const named = (classes: typeof known): string[] => classes.map(({label}) => label);
  const unknown = known.filter((one) => one.trained === 0);
  const unseen = known.filter((one) => one.trained > 0 && one.rows === 0);
  const few = known.filter((one) => one.trained > 0 && one.rows > 0 && one.rows < FEW);
  return [
    ...(unknown.length > 0 ? [problem("notTrained", {labels: named(unknown)})] : []),
    ...(unseen.length > 0 ? [problem("notTested", {labels: named(unseen)})] : []),
    ...(few.length > 0
      ? [problem("fewTestRows", {classes: few.map(({label, rows}) => ({label, rows})), least: FEW})]
      : [])
  ];
}

function imputed({table: {features, columns}}: WarningInputs): ExplorerProblem[] {
  const missing = columns.map((column) =>
    column.reduce((sum, value) => sum + (Number.isNaN(value) ? 1 : 0), 0)
  );
  const cells = missing.reduce((sum, own) => sum + own, 0);
  return cells === 0 ? [] : [problem("imputed", {cells, columns: features.filter((_, f) => missing[f] > 0)})];
}

/** All that is to be said, the gravest first. */
export function warningsOf(inputs: WarningInputs): ExplorerProblem[] {
  const {table, split, trained, preparation, predicted, settled} = inputs;
  const out = unscaled(inputs);
  if (!settled) out.push(problem("notSettled", {}));
  if (predicted.length > 1 && predicted.every((label) => label === predicted[0]))
    out.push(problem("alwaysSame", {label: table.labels[predicted[0]]}));
  if (trained.length < split.train.length)
    out.push(problem("trainedOnSample", {rows: trained.length, of: split.train.length}));
  const constant = table.features.filter((_, f) => !varies(preparation.means[f], preparation.deviations[f]));
  if (constant.length > 0) out.push(problem("constantFeatures", {columns: constant}));
  return [...out, ...classWarnings(inputs), ...imputed(inputs)];
}
