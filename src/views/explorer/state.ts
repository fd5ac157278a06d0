/** What is set in the explorer, and how a link carries it: `iris/svm/kernel:linear,C:10/roc`. */
import {
  checkParameters,
  MODELS,
  type ModelId,
  matters,
  PARAMETERS
} from "../../../pipeline/core/explorer/models/parameters.ts";
import {
  checkSettings,
  type ExplorerSettings,
  type GivenSettings
} from "../../../pipeline/core/explorer/settings.ts";

export {explorerName} from "./name.ts";

export const DATA = ["iris", "wine", "breastCancer", "own"] as const;
export type DataName = (typeof DATA)[number];

export const TABS = [
  "report",
  "confusion",
  "curves",
  "importance",
  "distributions",
  "map",
  "learning",
  "folds",
  "dataset",
  "code"
] as const;
export type TabName = (typeof TABS)[number];

/** Data and settings of one run. */
export interface Recipe {
  readonly data: DataName;
  /** Name of the reader's own file, and its column to be predicted; null for data of the course. */
  readonly file: string | null;
  readonly target: string | null;
  readonly settings: ExplorerSettings;
}

export interface ExplorerState {
  readonly recipe: Recipe;
  readonly tab: TabName;
  /** The run that is kept beside. */
  readonly kept: Recipe | null;
  /** Features of the map's axes; null for principal components. */
  readonly axes: readonly [string, string] | null;
  /** Feature whose distribution is shown; null for the most important. */
  readonly feature: string | null;
}

export const initial: ExplorerState = {
  recipe: {data: "iris", file: null, target: null, settings: checkSettings()},
  tab: "report",
  kept: null,
  axes: null,
  feature: null
};

/** Settings of another model: what both have in common stays, its parameters are the default ones. */
export const withModel = ({parameters: _, ...settings}: ExplorerSettings, model: ModelId): ExplorerSettings =>
  checkSettings({...settings, model});

/** The state on a file of the reader's own, or on none; what was chosen of its columns stays with the same ones. */
export function ofFile(state: ExplorerState, file: string | null, target: string | null): ExplorerState {
  const {recipe} = state;
  if (recipe.file === file && recipe.target === target) return state;
  return {...state, recipe: {...recipe, file, target}, axes: null, feature: null};
}

type Pair = readonly [name: string, value: string];

const written = (value: number | string): string =>
  typeof value === "number" ? String(Number(value.toPrecision(6))) : value;

function recipeText({data, file, target, settings}: Recipe): string {
  const standard = checkSettings({model: settings.model});
  const pairs: Pair[] = PARAMETERS[settings.model]
    .filter(
      (one) =>
        matters(one, settings.parameters) && settings.parameters[one.name] !== standard.parameters[one.name]
    )
    .map(({name}) => [name, written(settings.parameters[name])]);
  if (settings.testShare !== standard.testShare) pairs.push(["test", written(settings.testShare)]);
  if (settings.stratify !== standard.stratify) pairs.push(["stratify", "no"]);
  if (settings.scale !== standard.scale) pairs.push(["scale", "no"]);
  if (settings.seed !== standard.seed) pairs.push(["seed", String(settings.seed)]);
  if (data === "own" && file !== null) pairs.push(["file", file]);
  if (data === "own" && target !== null) pairs.push(["target", target]);
  return [data, settings.model, pairsText(pairs)].join("/");
}

/** Whether both train the same. */
export const sameRecipe = (a: Recipe | null, b: Recipe | null): boolean =>
  a === b || (a !== null && b !== null && recipeText(a) === recipeText(b));

const pairsText = (pairs: readonly Pair[]): string =>
  pairs.map(([name, value]) => `${name}:${encodeURIComponent(value)}`).join(",");

/** The parameter of the address for a state. */
export function stateText({recipe, tab, kept, axes, feature}: ExplorerState): string {
  const pairs: Pair[] = [];
  if (axes) pairs.push(["x", axes[0]], ["y", axes[1]]);
  if (feature !== null) pairs.push(["of", feature]);
  return [recipeText(recipe), tab, pairsText(pairs), ...(kept ? [recipeText(kept)] : [])]
    .join("/")
    .replace(/\/+$/, "");
}

function pairsOf(text: string): Map<string, string> {
  const pairs = text.split(",").flatMap((pair): Pair[] => {
    const at = pair.indexOf(":");
    if (at <= 0) return [];
    try {
      return [[pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))]];
    } catch {
      return [];
    }
  });
  return new Map(pairs);
}

/** A value that the check lets through, else nothing: a link that somebody altered still opens. */
function allowed<T>(check: () => T): T | undefined {
  try {
    return check();
  } catch {
    return undefined;
  }
}

function settingsOf(model: ModelId, pairs: ReadonlyMap<string, string>): ExplorerSettings {
  const parameters = PARAMETERS[model].flatMap(({name, kind}) => {
    const text = pairs.get(name);
    if (text === undefined) return [];
    const value = kind === "number" && Number.isFinite(Number(text)) ? Number(text) : text;
    return allowed(() => checkParameters(model, {[name]: value})) ? [[name, value] as const] : [];
  });
  const whole: [keyof GivenSettings, unknown][] = [
    ["testShare", pairs.has("test") ? Number(pairs.get("test")) : undefined],
    ["stratify", pairs.get("stratify") === "no" ? false : undefined],
    ["scale", pairs.get("scale") === "no" ? false : undefined],
    ["seed", pairs.has("seed") ? Number(pairs.get("seed")) : undefined]
  ];
  const own = whole.filter(
    ([name, value]) => value !== undefined && allowed(() => checkSettings({[name]: value}))
  );
  return checkSettings({model, parameters: Object.fromEntries(parameters), ...Object.fromEntries(own)});
}

function recipeOf([data, model, text = ""]: readonly string[]): Recipe | null {
  if (!DATA.includes(data as DataName)) return null;
  const known = MODELS.includes(model as ModelId) ? (model as ModelId) : "forest";
  const pairs = pairsOf(text);
  const own = data === "own";
  return {
    data: data as DataName,
    file: (own && pairs.get("file")) || null,
    target: (own && pairs.get("target")) || null,
    settings: settingsOf(known, pairs)
  };
}

/** Longest parameter that is read, characters. */
const longest = 4_000;

/** The state of a parameter; what is missing or out of range is as at the beginning. */
export function stateOf(text: string | null): ExplorerState {
  if (text === null || text.length > longest) return initial;
  const parts = text.split("/");
  const pairs = pairsOf(parts[4] ?? "");
  const [x, y] = [pairs.get("x"), pairs.get("y")];
  return {
    recipe: recipeOf(parts.slice(0, 3)) ?? initial.recipe,
    tab: TABS.includes(parts[3] as TabName) ? (parts[3] as TabName) : initial.tab,
    kept: recipeOf(parts.slice(5, 8)),
    axes: x && y && x !== y ? [x, y] : null,
    feature: pairs.get("of") ?? null
  };
}
