/** The form of the explorer: shows a recipe, tells what the reader changes of it. */
import {
  type ModelId,
  type NumberParameter,
  PARAMETERS
} from "../../../pipeline/core/explorer/models/parameters.ts";
import {ExplorerError} from "../../../pipeline/core/explorer/problem.ts";
import {checkSettings, type ExplorerSettings, SEED} from "../../../pipeline/core/explorer/settings.ts";
import {html} from "../../components/dom.ts";
import {explorerForm} from "../../components/explorer/form.ts";
import {settingRows} from "../../components/explorer/parameters.ts";
import {stepAt, valueAt} from "../../components/explorer/slider.ts";
import type {ExplorerSpeech} from "../../i18n/explorer.ts";
import {exactText} from "../../i18n/explorer-numbers.ts";
import {type DataName, type Recipe, withModel} from "../../views/explorer/state.ts";

export interface FormLinks {
  readonly speech: ExplorerSpeech;
  /** The reader has set something; `moved` is the number that was moved or typed, null for any other control. */
  change(recipe: Recipe, moved: string | null): void;
}

type Input = HTMLInputElement | HTMLSelectElement;

export class ExplorerForm {
  readonly element: HTMLElement;
  readonly #links: FormLinks;
  #recipe: Recipe;

  constructor(recipe: Recipe, links: FormLinks) {
    this.#recipe = recipe;
    this.#links = links;
    this.element = explorerForm(document, recipe, links.speech);
    this.element.addEventListener("submit", (event) => event.preventDefault());
    this.element.addEventListener("input", ({target}) => this.#input(target as Input));
    this.element.addEventListener("click", ({target}) =>
      this.#press((target as Element).closest<HTMLElement>("[data-do]")?.dataset.do)
    );
  }

  /** Where the reader's own file is chosen. */
  get filePlace(): HTMLElement {
    return this.element.querySelector<HTMLElement>("[data-place=file]")!;
  }

  /** Shows another recipe. */
  show(recipe: Recipe): void {
    const {model, parameters} = this.#recipe.settings;
    this.#recipe = recipe;
    const {speech} = this.#links;
    const {settings, data} = recipe;
    this.#select("data", data);
    this.#select("model", settings.model);
    this.#help("data", speech.data[data].help);
    this.#help("model", speech.models[settings.model].help);
    this.filePlace.hidden = data !== "own";
    const other = model !== settings.model || parameters.kernel !== settings.parameters.kernel;
    if (other) this.#renewSettings();
    else this.#showParameters();
    this.#check("scale", settings.scale);
    this.#check("stratify", settings.stratify);
    this.#showShare();
    const seed = this.#field("seed");
    if (Number(seed.value) !== settings.seed) seed.value = String(settings.seed);
  }

  #field(name: string): HTMLInputElement {
    return this.element.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
  }

  #select(name: string, value: string): void {
    this.#field(name).value = value;
  }

  #check(name: string, on: boolean): void {
    this.#field(name).checked = on;
  }

  #help(name: string, text: string): void {
    this.element.querySelector(`[data-help="${name}"]`)!.textContent = text;
  }

  /** Another model or kernel has other settings; what has the focus keeps it. */
  #renewSettings(): void {
    const place = this.element.querySelector("[data-fields=settings]")!;
    const focused = place.contains(document.activeElement)
      ? document.activeElement!.getAttribute("name")
      : null;
    for (const old of [...place.querySelectorAll(".setting")]) old.remove();
    place.append(...settingRows(document, this.#recipe.settings, this.#links.speech));
    if (focused) place.querySelector<HTMLElement>(`[name="${focused}"]`)?.focus();
  }

  #showParameters(): void {
    const {model, parameters} = this.#recipe.settings;
    for (const parameter of PARAMETERS[model]) {
      const {name} = parameter;
      if (!this.#field(name)) continue;
      if (parameter.kind === "choice") this.#select(name, String(parameters[name]));
      else this.#showNumber(parameter, parameters[name]);
    }
  }

  #showNumber(parameter: NumberParameter, value: number | string): void {
    const {name, auto} = parameter;
    const [slide, field] = [this.#field(`slide:${name}`), this.#field(name)];
    const automatic = typeof value !== "number";
    if (auto !== undefined) this.#check(`auto:${name}`, automatic);
    slide.disabled = automatic;
    field.disabled = automatic;
    field.placeholder = automatic ? this.#links.speech.labels.autoShort : "";
    if (automatic) field.value = "";
    else if (field.value === "" || Number(field.value) !== value) field.value = String(value);
    this.#complain(field, null);
    if (automatic) return;
    slide.value = String(stepAt(parameter, value));
    slide.setAttribute("aria-valuetext", String(value));
  }

  #showShare(): void {
    const {testShare} = this.#recipe.settings;
    const text = this.#links.speech.f.percent(testShare);
    const slide = this.#field("test");
    slide.value = String(Math.round(100 * testShare));
    slide.setAttribute("aria-valuetext", text);
    slide.parentElement!.querySelector("output")!.textContent = text;
  }

  #change(recipe: Recipe, moved: string | null = null): void {
    this.show(recipe);
    this.#links.change(recipe, moved);
  }

  #set(settings: Partial<ExplorerSettings>, moved: string | null = null): void {
    this.#change({...this.#recipe, settings: checkSettings({...this.#recipe.settings, ...settings})}, moved);
  }

  #setParameter(name: string, value: number | string, moved: string | null = null): void {
    this.#set({parameters: {...this.#recipe.settings.parameters, [name]: value}}, moved);
  }

  #press(what: string | undefined): void {
    if (what === "reset") this.#set(checkSettings({model: this.#recipe.settings.model}));
    if (what === "draw") this.#set({seed: (this.#recipe.settings.seed + 1) % (SEED.most + 1)}, "seed");
  }

  #input(target: Input): void {
    const {name, value} = target;
    const checked = target instanceof HTMLInputElement && target.checked;
    if (name === "data") this.#change({...this.#recipe, data: value as DataName, file: null, target: null});
    else if (name === "model")
      this.#change({...this.#recipe, settings: withModel(this.#recipe.settings, value as ModelId)});
    else if (name === "scale" || name === "stratify") this.#set({[name]: checked});
    else if (name === "test") this.#set({testShare: Number(value) / 100}, name);
    else if (name === "seed") this.#typed(target, (seed) => this.#set({seed}, name));
    else this.#inputParameter(target, checked);
  }

  #inputParameter(target: Input, checked: boolean): void {
    const [kind, slid] = target.name.split(":");
    const name = slid ?? kind;
    const parameter = PARAMETERS[this.#recipe.settings.model].find((one) => one.name === name);
    if (!parameter) return;
    if (parameter.kind === "choice") this.#setParameter(name, target.value);
    else if (kind === "auto") this.#setParameter(name, checked ? parameter.auto! : parameter.default);
    else if (kind === "slide") this.#setParameter(name, valueAt(parameter, Number(target.value)), name);
    else this.#typed(target, (value) => this.#setParameter(name, value, name));
  }

  /** A number as typed: while it is none, or out of range, its control says so and it sets nothing. */
  #typed(target: Input, set: (value: number) => void): void {
    try {
      if (target.value.trim() === "") throw new RangeError("nothing typed");
      set(Number(target.value));
      this.#complain(target, null);
    } catch (error) {
      if (!(error instanceof ExplorerError || error instanceof RangeError)) throw error;
      const {min, max, step} = target as HTMLInputElement;
      const {labels, f} = this.#links.speech;
      const written = (text: string): string => exactText(f, Number(text));
      this.#complain(target, labels.range(written(min), written(max), step === "1"));
    }
  }

  #complain(target: Input, text: string | null): void {
    const row = target.closest(".setting")!;
    row.querySelector(".invalid")?.remove();
    target.removeAttribute("aria-invalid");
    if (text === null) return;
    target.setAttribute("aria-invalid", "true");
    row.append(html(document, "p", {class: "invalid", role: "status"}, text));
  }
}
