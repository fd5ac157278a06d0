/** The controls of the explorer: each with its name, and one line on what it does. */
import {
  type ChoiceParameter,
  MODELS,
  matters,
  type NumberParameter,
  PARAMETERS,
  type Parameter
} from "../../../pipeline/core/explorer/models/parameters.ts";
import {type ExplorerSettings, TEST_SHARE} from "../../../pipeline/core/explorer/settings.ts";
import type {ExplorerSpeech} from "../../i18n/explorer.ts";
import {DATA, type Recipe} from "../../views/explorer/state.ts";
import {type Child, html} from "../dom.ts";
import {lastStep, stepAt} from "./slider.ts";

/** Prefix of every id. */
const idOf = (name: string): string => `explorer-${name}`;
const off = {autocomplete: "off"};

const help = (document: Document, name: string, text: string): HTMLElement =>
  html(document, "p", {class: "help", id: idOf(`${name}-help`), "data-help": name}, text);

/** A control below its label, its help below both. */
const row = (document: Document, name: string, label: string, text: string, ...field: Child[]): HTMLElement =>
  html(
    document,
    "div",
    {class: "setting", "data-setting": name},
    html(document, "label", {for: idOf(name)}, label),
    html(document, "div", {class: "field"}, ...field),
    help(document, name, text)
  );

function select(
  document: Document,
  name: string,
  options: readonly (readonly [value: string, text: string])[],
  chosen: string
): HTMLElement {
  const described = {"aria-describedby": idOf(`${name}-help`)};
  return html(
    document,
    "select",
    {id: idOf(name), name, ...described, ...off},
    ...options.map(([value, text]) => html(document, "option", {value, selected: value === chosen}, text))
  );
}

/** A checkbox beside its label. */
const tick = (document: Document, name: string, label: string, text: string, checked: boolean): HTMLElement =>
  html(
    document,
    "div",
    {class: "setting tick", "data-setting": name},
    html(
      document,
      "label",
      {},
      html(document, "input", {
        id: idOf(name),
        type: "checkbox",
        name,
        checked,
        "aria-describedby": text ? idOf(`${name}-help`) : undefined,
        ...off
      }),
      html(document, "span", {}, label)
    ),
    text ? help(document, name, text) : null
  );

function numberFields(
  document: Document,
  parameter: NumberParameter,
  value: number | string,
  words: ExplorerSpeech
): Child[] {
  const {name, least, most, integer, auto} = parameter;
  const automatic = typeof value !== "number";
  const shown = automatic ? parameter.default : value;
  const label = words.parameters[name].label;
  const described = {"aria-describedby": idOf(`${name}-help`)};
  return [
    html(document, "input", {
      type: "range",
      min: 0,
      max: lastStep(parameter),
      step: 1,
      value: stepAt(parameter, shown),
      name: `slide:${name}`,
      "aria-label": words.labels.slider(label),
      "aria-valuetext": String(shown),
      disabled: automatic,
      ...off
    }),
    html(document, "input", {
      id: idOf(name),
      type: "number",
      name,
      min: least,
      max: most,
      step: integer ? 1 : "any",
      value: automatic ? "" : shown,
      placeholder: automatic ? words.labels.autoShort : undefined,
      disabled: automatic,
      ...described,
      ...off
    }),
    auto === undefined
      ? null
      : html(
          document,
          "label",
          {class: "automatic"},
          html(document, "input", {type: "checkbox", name: `auto:${name}`, checked: automatic, ...off}),
          html(document, "span", {}, words.labels.auto)
        )
  ];
}

const choiceField = (
  document: Document,
  {name, choices}: ChoiceParameter,
  value: string,
  words: ExplorerSpeech
): HTMLElement =>
  select(
    document,
    name,
    choices.map((choice) => [choice, words.choices[choice]] as const),
    value
  );

function parameterRow(
  document: Document,
  parameter: Parameter,
  {parameters}: ExplorerSettings,
  words: ExplorerSpeech
): HTMLElement {
  const {label, help: text} = words.parameters[parameter.name];
  const value = parameters[parameter.name];
  const field =
    parameter.kind === "choice"
      ? [choiceField(document, parameter, String(value), words)]
      : numberFields(document, parameter, value, words);
  const said =
    parameter.kind === "number" && parameter.auto !== undefined ? `${text} ${words.labels.autoHelp}` : text;
  return row(document, parameter.name, label, said, ...field);
}

/** Parameters of the model that matter beside the others, then the switch for the scale. */
export const settingRows = (
  document: Document,
  settings: ExplorerSettings,
  words: ExplorerSpeech
): HTMLElement[] => [
  ...PARAMETERS[settings.model]
    .filter((parameter) => matters(parameter, settings.parameters))
    .map((parameter) => parameterRow(document, parameter, settings, words)),
  tick(document, "scale", words.labels.scale, words.labels.scaleHelp, settings.scale)
];

export const dataRows = (document: Document, {data}: Recipe, words: ExplorerSpeech): HTMLElement[] => [
  row(
    document,
    "data",
    words.labels.data,
    words.data[data].help,
    select(
      document,
      "data",
      DATA.map((name) => [name, words.data[name].label] as const),
      data
    )
  ),
  html(document, "div", {class: "own-file", "data-place": "file", hidden: data !== "own"})
];

export const modelRows = (
  document: Document,
  {settings: {model}}: Recipe,
  words: ExplorerSpeech
): HTMLElement[] => [
  row(
    document,
    "model",
    words.labels.model,
    words.models[model].help,
    select(
      document,
      "model",
      MODELS.map((name) => [name, words.models[name].label] as const),
      model
    )
  )
];

/** The test share as a slider of whole percents. */
function shareRow(
  document: Document,
  {testShare}: ExplorerSettings,
  {labels, f}: ExplorerSpeech
): HTMLElement {
  const percent = (share: number): number => Math.round(100 * share);
  return row(
    document,
    "test",
    labels.test,
    labels.testHelp,
    html(document, "input", {
      id: idOf("test"),
      type: "range",
      name: "test",
      min: percent(TEST_SHARE.least),
      max: percent(TEST_SHARE.most),
      step: percent(TEST_SHARE.step),
      value: percent(testShare),
      "aria-describedby": idOf("test-help"),
      "aria-valuetext": f.percent(testShare),
      ...off
    }),
    html(document, "output", {for: idOf("test")}, f.percent(testShare))
  );
}

export const judgingRows = (
  document: Document,
  settings: ExplorerSettings,
  words: ExplorerSpeech
): HTMLElement[] => [
  shareRow(document, settings, words),
  tick(document, "stratify", words.labels.stratify, words.labels.stratifyHelp, settings.stratify),
  row(
    document,
    "seed",
    words.labels.seed,
    words.labels.seedHelp,
    html(document, "input", {
      id: idOf("seed"),
      type: "number",
      name: "seed",
      min: 0,
      max: 999999,
      step: 1,
      value: settings.seed,
      "aria-describedby": idOf("seed-help"),
      ...off
    }),
    html(document, "button", {type: "button", "data-do": "draw"}, words.labels.draw)
  )
];

/** The whole form. */
export function explorerForm(document: Document, recipe: Recipe, words: ExplorerSpeech): HTMLElement {
  const {settings} = recipe;
  const fieldset = (name: keyof ExplorerSpeech["fields"], rows: readonly HTMLElement[]): HTMLElement =>
    html(
      document,
      "fieldset",
      {"data-fields": name},
      html(document, "legend", {}, words.fields[name]),
      ...rows
    );
  return html(
    document,
    "form",
    {class: "explorer-form", novalidate: true},
    fieldset("data", dataRows(document, recipe, words)),
    fieldset("model", modelRows(document, recipe, words)),
    fieldset("settings", settingRows(document, settings, words)),
    fieldset("judging", judgingRows(document, settings, words)),
    html(
      document,
      "p",
      {},
      html(document, "button", {type: "button", "data-do": "reset"}, words.labels.reset)
    )
  );
}
