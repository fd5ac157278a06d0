/** Controls that cells ask for; made at build, so that nothing moves when scripts take them over. */
import type {InputSpec, InputState} from "../../cells/inputs.ts";
import {html} from "../dom.ts";
import type {CellHost} from "./host.ts";

const option = (document: Document, text: string, i: number, at: number): HTMLElement =>
  html(document, "option", {value: i, selected: i === at}, text);

function choices(
  {document}: CellHost,
  kind: "radio" | "checkbox",
  name: string,
  options: readonly string[],
  at: readonly number[]
): HTMLElement[] {
  return options.map((text, i) =>
    html(
      document,
      "label",
      {class: "choice"},
      html(document, "input", {type: kind, name, value: i, checked: at.includes(i), autocomplete: "off"}),
      html(document, "span", {}, text)
    )
  );
}

/** What stands between a number and its unit: nothing before an English percent sign. */
const gapBefore = (unit: string, locale: CellHost["locale"]): string =>
  unit === "" || (unit === "%" && locale === "en") ? "" : "\u00a0";

/** What a control stands at, in words. */
export function stateText(
  input: InputSpec,
  {writing, words, locale}: Pick<CellHost, "writing" | "words" | "locale">
): string {
  switch (input.kind) {
    case "range":
      return `${writing.value(input.at)}${gapBefore(input.unit, locale)}${input.unit}`;
    case "play":
    case "select":
    case "radio":
      return input.options[input.at] ?? "";
    case "checkbox":
      return input.at.map((i) => input.options[i]).join(", ");
    case "toggle":
      return input.at ? words.cell.on : words.cell.off;
    case "date":
      return writing.value(new Date(`${input.at}T00:00:00Z`));
    default:
      return String(input.at);
  }
}

function field(input: InputSpec, host: CellHost, id: string): Node[] {
  const {document, words} = host;
  const off = {autocomplete: "off"};
  const out = (): HTMLElement => html(document, "output", {for: id}, stateText(input, host));
  switch (input.kind) {
    case "range": {
      const {min, max, step, at} = input;
      return [html(document, "input", {id, type: "range", min, max, step, value: at, ...off}), out()];
    }
    case "play": {
      const button = html(
        document,
        "button",
        {type: "button", class: "play", "aria-pressed": "false"},
        words.cell.play
      );
      const range = {
        id,
        type: "range",
        min: 0,
        max: input.options.length - 1,
        step: 1,
        value: input.at,
        ...off
      };
      return [button, html(document, "input", {...range, "aria-valuetext": stateText(input, host)}), out()];
    }
    case "select":
      return [
        html(
          document,
          "select",
          {id, ...off},
          ...input.options.map((text, i) => option(document, text, i, input.at))
        )
      ];
    case "date":
      return [
        html(document, "input", {
          id,
          type: "date",
          min: input.min ?? undefined,
          max: input.max ?? undefined,
          value: input.at,
          ...off
        })
      ];
    case "text":
      return [
        html(document, "input", {id, type: "text", placeholder: input.placeholder, value: input.at, ...off})
      ];
    case "toggle":
      return [html(document, "input", {id, type: "checkbox", checked: input.at, ...off})];
    case "button":
      return [
        html(
          document,
          "button",
          {id, type: "button", class: "press", "data-count": input.at},
          input.label || words.cell.run
        )
      ];
    default:
      return [];
  }
}

/** A control with its label. `id` is unique on the page. */
export function control(input: InputSpec, index: number, host: CellHost, id: string): HTMLElement {
  const {document} = host;
  const played = input.kind === "play" ? {"data-delay": input.delay, "data-loop": String(input.loop)} : {};
  const holder = {class: `cell-input ${input.kind}`, "data-input": index, "data-kind": input.kind, ...played};
  if (input.kind === "radio" || input.kind === "checkbox") {
    const at = typeof input.at === "number" ? [input.at] : input.at;
    const legend = input.label ? html(document, "legend", {}, input.label) : null;
    return html(document, "fieldset", holder, legend, ...choices(host, input.kind, id, input.options, at));
  }
  const label =
    input.label && input.kind !== "button" ? html(document, "label", {for: id}, input.label) : null;
  return html(document, "div", holder, label, ...field(input, host, id));
}

/** Puts a control on the page where a state says, as far as it is one of its own. */
export function placeControl(holder: Element, at: InputState): void {
  const inputs = [...holder.querySelectorAll<HTMLInputElement>("input")];
  const select = holder.querySelector("select");
  switch (holder.getAttribute("data-kind")) {
    case "select":
      if (typeof at === "number" && at in select!.options) select!.selectedIndex = at;
      break;
    case "radio":
      for (const [i, input] of inputs.entries()) input.checked = i === at;
      break;
    case "checkbox":
      for (const [i, input] of inputs.entries()) input.checked = Array.isArray(at) && at.includes(i);
      break;
    case "toggle":
      inputs[0].checked = at === true;
      break;
    case "button":
      holder.querySelector("button")!.dataset.count = String(Number(at) || 0);
      break;
    default:
      if (typeof at === "number" || typeof at === "string") inputs[0].value = String(at);
  }
}

/** What a form keeps of a control: how it is, and how it was built. */
interface Reading {
  value(input: HTMLInputElement): string;
  checked(input: HTMLInputElement): boolean;
  selected(select: HTMLSelectElement): number;
  count(button: HTMLButtonElement): number;
}

const present: Reading = {
  value: (input) => input.value,
  checked: (input) => input.checked,
  selected: (select) => Number(select.value),
  count: (button) => Number(button.dataset.count ?? 0)
};

const built: Reading = {
  value: (input) => input.defaultValue,
  checked: (input) => input.defaultChecked,
  selected: (select) =>
    Math.max(
      0,
      [...select.options].findIndex((option) => option.defaultSelected)
    ),
  count: () => 0
};

function read(holder: Element, {value, checked, selected, count}: Reading): InputState | null {
  const inputs = [...holder.querySelectorAll<HTMLInputElement>("input")];
  const chosen = inputs.filter(checked).map((input) => Number(present.value(input)));
  switch (holder.getAttribute("data-kind")) {
    case "range":
    case "play":
      return Number(value(inputs[0]));
    case "select":
      return selected(holder.querySelector<HTMLSelectElement>("select")!);
    case "radio":
      return chosen[0] ?? 0;
    case "checkbox":
      return chosen;
    case "toggle":
      return checked(inputs[0]);
    case "date":
    case "text":
      return value(inputs[0]);
    case "button":
      return count(holder.querySelector("button")!);
    default:
      return null;
  }
}

/** Where a control on the page stands; null for an element that is none. */
export const stateOf = (holder: Element): InputState | null => read(holder, present);

/** Where a control stood when it was built; null for an element that is none. */
export const builtStateOf = (holder: Element): InputState | null => read(holder, built);
