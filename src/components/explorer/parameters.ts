/** The settings of a model as fields. */
import {
  type ChoiceParameter,
  matters,
  type NumberParameter,
  PARAMETERS,
  type Parameter
} from "../../../pipeline/core/explorer/models/parameters.ts";
import type {ExplorerSettings} from "../../../pipeline/core/explorer/settings.ts";
import type {ExplorerSpeech} from "../../i18n/explorer.ts";
import {type Child, html} from "../dom.ts";
import {idOf, off, row, select, tick} from "./fields.ts";
import {lastStep, stepAt} from "./slider.ts";

/** A slider and the number itself; a box where the model may choose. */
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
