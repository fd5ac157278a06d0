/** The models of the explorer and what may be set of each: data that a page draws its controls from. */
import {refuse} from "../problem.ts";

/** A number to be set. */
export interface NumberParameter {
  readonly kind: "number";
  readonly name: string;
  readonly default: number;
  readonly least: number;
  readonly most: number;
  /** Distance of two neighbouring values; on a logarithmic scale, their ratio. */
  readonly step: number;
  readonly scale: "linear" | "log";
  readonly integer: boolean;
  /** A word that may stand for the number, and is the default then. */
  readonly auto?: string;
  /** Kernels for which it matters; all models without kernels, and all kernels, when absent. */
  readonly kernels?: readonly Kernel[];
}

/** One of some words. */
export interface ChoiceParameter {
  readonly kind: "choice";
  readonly name: string;
  readonly default: string;
  readonly choices: readonly string[];
}

export type Parameter = NumberParameter | ChoiceParameter;
export const KERNELS = ["linear", "rbf", "polynomial"] as const;
export type Kernel = (typeof KERNELS)[number];
export const MODELS = ["forest", "svm", "logistic", "knn", "boosting", "ourForest"] as const;
export type ModelId = (typeof MODELS)[number];
/** Value of each parameter of one model. */
export type Parameters = Readonly<Record<string, number | string>>;

const count = (name: string, standard: number, least: number, most: number, step = 1): NumberParameter => ({
  kind: "number",
  name,
  default: standard,
  least,
  most,
  step,
  scale: "linear",
  integer: true
});

const log = (name: string, standard: number, least: number, most: number): NumberParameter => ({
  kind: "number",
  name,
  default: standard,
  least,
  most,
  step: 10 ** 0.25,
  scale: "log",
  integer: false
});

const choice = (name: string, choices: readonly string[]): ChoiceParameter => ({
  kind: "choice",
  name,
  default: choices[0],
  choices
});

/** What may be set of each model, in the order of the page. */
export const PARAMETERS: Readonly<Record<ModelId, readonly Parameter[]>> = {
  forest: [count("trees", 100, 1, 300), count("depth", 12, 1, 30), count("minSamples", 2, 1, 50)],
  svm: [
    {...choice("kernel", KERNELS), default: "rbf"},
    log("C", 1, 0.01, 1000),
    {...log("gamma", 0.1, 1e-6, 100), auto: "scale", kernels: ["rbf", "polynomial"]},
    {...count("degree", 3, 1, 6), kernels: ["polynomial"]}
  ],
  logistic: [log("C", 1, 0.001, 1000)],
  knn: [count("k", 5, 1, 50), choice("weights", ["uniform", "distance"])],
  boosting: [
    count("rounds", 100, 1, 300),
    {...log("rate", 0.1, 0.01, 1), step: 10 ** 0.125},
    count("leaves", 8, 2, 64)
  ],
  ourForest: [count("trees", 100, 1, 500), count("depth", 20, 1, 30), count("minSamples", 1, 1, 50)]
};

/** Whether a model measures distances or sums, so that the units of its features matter. */
export const NEEDS_SCALE: Readonly<Record<ModelId, boolean>> = {
  forest: false,
  svm: true,
  logistic: true,
  knn: true,
  boosting: false,
  ourForest: false
};

/** Whether a parameter does anything beside the others. */
export const matters = (parameter: Parameter, {kernel}: Parameters): boolean =>
  parameter.kind === "choice" || !parameter.kernels || parameter.kernels.includes(kernel as Kernel);

/** The word that stands for the number, or the number. */
const standard = (parameter: Parameter): number | string =>
  (parameter.kind === "number" ? parameter.auto : undefined) ?? parameter.default;

function checked(parameter: Parameter, given: unknown): number | string {
  const {name} = parameter;
  if (parameter.kind === "choice") {
    if (typeof given === "string" && parameter.choices.includes(given)) return given;
    return refuse("badChoice", {name, found: String(given), known: parameter.choices});
  }
  if (parameter.auto !== undefined && given === parameter.auto) return parameter.auto;
  const {least, most, integer} = parameter;
  const inside = typeof given === "number" && given >= least && given <= most;
  if (inside && (!integer || Number.isInteger(given))) return given;
  return refuse("badSetting", {name, found: String(given), least, most});
}

/**
 * Every parameter of the model: as given, or by default.
 * @throws {ExplorerError} for a value out of its range, or a name the model does not have
 */
export function checkParameters(model: ModelId, given: Parameters = {}): Parameters {
  const known = PARAMETERS[model];
  for (const name of Object.keys(given))
    if (!known.some((one) => one.name === name))
      refuse("badChoice", {name: "parameters", found: name, known: known.map((one) => one.name)});
  return Object.fromEntries(
    known.map((one) => [
      one.name,
      Object.hasOwn(given, one.name) ? checked(one, given[one.name]) : standard(one)
    ])
  );
}
