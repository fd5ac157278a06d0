/** What the figures of the explorer are made from. */
import type {ExplorerRun} from "../../../pipeline/core/explorer/run.ts";
import type {ExplorerTable} from "../../../pipeline/core/explorer/table.ts";
import {tickDigits} from "../../charts/format.ts";
import type {ExplorerSpeech} from "../../i18n/explorer.ts";
import type {Cell, FigureView} from "../view.ts";
import type {Recipe} from "./state.ts";

/** A run with what it was made from. */
export interface Done {
  readonly recipe: Recipe;
  readonly run: ExplorerRun;
  readonly table: ExplorerTable;
  /** Where the table comes from, in a sentence. */
  readonly source: string;
  /** How long the worker took, milliseconds. */
  readonly milliseconds: number;
}

export interface ExplorerContext {
  readonly done: Done;
  readonly speech: ExplorerSpeech;
}

export const textCell = (text: string): Cell => ({text, value: text});
export const countCell = (value: number, {f}: ExplorerSpeech): Cell => ({text: f.integer(value), value});
export const decimalCell = (value: number, digits: number, {f}: ExplorerSpeech): Cell => ({
  text: f.decimal(value, digits),
  value: Number(value.toFixed(digits + 2))
});
export const shareCell = (value: number, {f}: ExplorerSpeech): Cell => ({
  text: f.percent(value, 1),
  value: Number(value.toFixed(4))
});
/** A share of accuracy in points, as differences are written. */
export const pointsCell = (value: number, {f}: ExplorerSpeech): Cell => ({
  text: f.decimal(100 * value, 1),
  value: Number((100 * value).toFixed(2))
});
export const nothing: Cell = {text: "–", value: null};

/** Figure with what all of the explorer have in common. */
export function figure(
  {done: {run, source, recipe}, speech}: ExplorerContext,
  name: string,
  view: Omit<FigureView, "scope" | "source" | "file" | "table"> & {
    readonly table: Omit<FigureView["table"], "caption">;
    readonly scope?: string;
  }
): FigureView {
  return {
    scope: `${recipeText(recipe, speech)} · ${speech.population(run.counts.test, run.counts.train)}`,
    ...view,
    source,
    file: `vigie-explorer-${name}`,
    table: {caption: view.topic, ...view.table}
  };
}

/** Right answers of the test. */
export const rightOf = ({report: {confusion}}: ExplorerRun): number =>
  confusion.reduce((sum, row, k) => sum + row[k], 0);

/** Figures that deal the rows anew test each of them in turn: the split that is set plays no part. */
export const everyRowTested = ({done: {run, recipe}, speech}: ExplorerContext): string =>
  `${recipeText(recipe, speech, false)} · ${speech.allTested(run.counts.rows)}`;

/** Data, model and what was set of both, in one line; the share and the proportions of the test where they matter. */
export function recipeText({data, file, settings}: Recipe, speech: ExplorerSpeech, split = true): string {
  const {settingText, parameters, choices} = speech;
  const written = (value: number | string): string =>
    typeof value === "number" ? shortNumber(value, speech) : lower(choices[value] ?? speech.labels.auto);
  const own = Object.entries(settings.parameters)
    .filter(([name]) => name !== "degree" || settings.parameters.kernel === "polynomial")
    .filter(([name]) => name !== "gamma" || settings.parameters.kernel !== "linear")
    .map(([name, value]) =>
      settingText.parameter(lower((parameters[name] ?? {label: name}).label), written(value))
    );
  const rest = [
    ...own,
    split ? settingText.test(settings.testShare) : "",
    settings.scale ? settingText.scaled : settingText.raw,
    settings.stratify || !split ? "" : settingText.plain,
    settingText.seed(settings.seed)
  ];
  const name = data === "own" ? (file ?? speech.data.own.label) : speech.data[data].label;
  return speech.recipe(name, speech.models[settings.model].label, rest.filter(Boolean).join(", "));
}

/** A label within a sentence: its first letter small, unless it is a sign or an acronym, as in C and RBF. */
const lower = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/** A number with four digits that count, without zeros at its end. */
export function shortNumber(value: number, {f}: Pick<ExplorerSpeech, "f">): string {
  if (value === 0 || !Number.isFinite(value)) return f.integer(0);
  const rounded = Number(value.toPrecision(4));
  const digits = Math.abs(rounded) < 1e-4 ? 7 : tickDigits([rounded]);
  return f.decimal(rounded, digits);
}
