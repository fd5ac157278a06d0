/** What moves the explanations on the page of one unit: the age that is explained, and what-if readings. */

import type {Change as Readings} from "../../pipeline/core/explain/whatIf.ts";
import type {UnitContext} from "../views/rul/context.ts";
import {namesOf} from "../views/rul/explained.ts";
import {explanationFigure} from "../views/rul/explanation.ts";
import {whatIfFigure} from "../views/rul/what-if.ts";
import {
  aheadName,
  aheadSpan,
  isUnchanged,
  shiftSpan,
  toWhat,
  whatParameter
} from "../views/rul/what-if-state.ts";
import type {Change} from "../views/state.ts";
import {say} from "./live.ts";
import {renderOne} from "./render.ts";
import {Sliders, type SliderView, type Values} from "./sliders.ts";
import type {Asked, UnitExplainers} from "./unit-explainers.ts";

const form = (name: string): HTMLFormElement | null =>
  document.querySelector<HTMLFormElement>(`form[data-${name}]`);

export class ExplanationControls {
  readonly #explainers: UnitExplainers;
  readonly #forms = {at: form("explain-at"), what: form("what-if")};
  readonly #at: Sliders | null;
  readonly #what: Sliders | null;
  #context: UnitContext | null = null;
  /** Counts moves: a figure of an earlier one comes too late. */
  #turn = 0;

  /** `change` takes the reader's choice to the address; `held`: within the history's last entry. */
  constructor(explainers: UnitExplainers, change: (change: Change, held: boolean) => void) {
    this.#explainers = explainers;
    const {at, what} = this.#forms;
    this.#at =
      at &&
      new Sliders(at, {
        moved: (values) => void this.#preview({at: this.#ageOf(values)}),
        settled: (values, held) => change({at: this.#addressAge(values)}, held)
      });
    this.#what =
      what &&
      new Sliders(what, {
        moved: (values) => void this.#preview({what: readingsOf(values)}),
        settled: (values, held) => change(toWhat(readingsOf(values)), held)
      });
    what?.addEventListener("reset", (event) => {
      event.preventDefault();
      change({[whatParameter]: null}, false);
      what.querySelector("input")?.focus();
    });
    for (const one of [at, what])
      for (const event of ["pointerenter", "focusin"]) one?.addEventListener(event, () => this.#prepare());
  }

  /** Stands as the page does. */
  show(context: UnitContext): void {
    this.#turn++;
    this.#announce(context);
    this.#context = context;
    const {explained, what} = context;
    const {at, what: whatForm} = this.#forms;
    if (at) at.hidden = typeof explained === "string" || explained.ages.length < 2;
    if (whatForm) whatForm.hidden = typeof explained === "string" || explained.movable.length === 0;
    whatForm?.closest(".what-if")?.toggleAttribute("data-changed", !isUnchanged(what));
    const reset = whatForm?.querySelector<HTMLButtonElement>("button[type=reset]");
    if (reset) reset.hidden = isUnchanged(what);
    this.#at?.show(ageSlider(context));
    this.#what?.show(whatSliders(context));
  }

  /** Says what a change has come to. */
  #announce(context: UnitContext): void {
    const before = this.#context;
    if (!before || before.unit !== context.unit) return;
    if (toWhat(before.what)[whatParameter] !== toWhat(context.what)[whatParameter])
      say(whatIfFigure(context).title);
    else if (before.at !== context.at) say(explanationFigure(context).title);
  }

  /** Models come before they are asked for, as soon as a reader reaches for a slider. */
  #prepare(): void {
    if (this.#context) this.#explainers.explainer(this.#context.unit).catch(() => {});
  }

  #ageOf({at}: Values): number | null {
    const explained = this.#context?.explained;
    return typeof explained === "object" ? (explained.ages[at] ?? null) : null;
  }

  /** The unit's present age is what the page explains unless asked otherwise. */
  #addressAge(values: Values): string | null {
    const [age, last] = [this.#ageOf(values), this.#context?.unit.age];
    return age === null || (age === last && this.#context?.ages === null) ? null : String(age);
  }

  /** Shows in its own figure what a slider on its way would give; the page follows when it rests. */
  async #preview(asked: Partial<Asked>): Promise<void> {
    const turn = ++this.#turn;
    const context = this.#context;
    if (!context) return;
    const {unit, ages, at, what} = context;
    const wanted = {ages, at, what, ...asked};
    const explained = await this.#explainers.of(unit, wanted);
    if (turn !== this.#turn) return;
    const next = {...context, ...wanted, explained};
    if (asked.what) renderOne("whatIf", whatIfFigure(next));
    else renderOne("explanation", explanationFigure(next));
  }
}

function readingsOf({[aheadName]: ahead = 0, ...shifts}: Values): Readings {
  return {shifts, ahead};
}

/** One step an age that can be explained. */
function ageSlider({explained, speech}: UnitContext): SliderView[] {
  if (typeof explained === "string" || explained.ages.length < 2) return [];
  const {ages, chosen} = explained;
  const text = (i: number): string => speech.f.integer(ages[i] ?? chosen.age);
  const value = ages.indexOf(chosen.age);
  return [
    {name: "at", label: speech.explain.contributions.age, min: 0, max: ages.length - 1, step: 1, value, text}
  ];
}

function whatSliders(context: UnitContext): SliderView[] {
  const {explained, what, speech, data} = context;
  if (typeof explained === "string") return [];
  const words = speech.explain.whatIf;
  const names = namesOf(data, speech);
  return [
    ...explained.movable.map((name) => ({
      name,
      label: names.long(name),
      ...shiftSpan,
      value: what.shifts[name] ?? 0,
      text: words.value
    })),
    {name: aheadName, label: words.aheadLabel, ...aheadSpan, value: what.ahead, text: words.aheadValue}
  ];
}
