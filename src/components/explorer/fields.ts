/** Fields of the explorer's form: a control with its name, and one line on what it does. */
import {type Child, html} from "../dom.ts";

/** The id of a control, by its name. */
export const idOf = (name: string): string => `explorer-${name}`;
/** Browsers keep what was typed before: the address says what is set. */
export const off = {autocomplete: "off"};

const help = (document: Document, name: string, text: string): HTMLElement =>
  html(document, "p", {class: "help", id: idOf(`${name}-help`), "data-help": name}, text);

/** A control below its label, its help below both. */
export const row = (
  document: Document,
  name: string,
  label: string,
  text: string,
  ...field: Child[]
): HTMLElement =>
  html(
    document,
    "div",
    {class: "setting", "data-setting": name},
    html(document, "label", {for: idOf(name)}, label),
    html(document, "div", {class: "field"}, ...field),
    help(document, name, text)
  );

/** A list to choose from, described by its help. */
export function select(
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
export const tick = (
  document: Document,
  name: string,
  label: string,
  text: string,
  checked: boolean
): HTMLElement =>
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
