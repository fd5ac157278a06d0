import {html} from "../components/dom.ts";
import type {Speech} from "../i18n/messages.ts";
import type {FleetData, Unit} from "../views/fleet-data.ts";
import {mostPressing, unitsOf} from "../views/rul/choice.ts";
import {optionText} from "../views/rul/option.ts";

/** The controls that choose a unit: scenario, unit, the one before, the one after. */
export class UnitPicker {
  readonly #form: HTMLFormElement;
  readonly #data: FleetData;
  readonly #speech: Speech;
  /** Unit the controls stand at. */
  #unit: Unit | null = null;

  /** Calls `choose` for each unit the reader picks. */
  constructor(form: HTMLFormElement, data: FleetData, speech: Speech, choose: (unit: Unit) => void) {
    this.#form = form;
    this.#data = data;
    this.#speech = speech;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", ({target}) => {
      const unit = this.#picked(target as HTMLSelectElement);
      if (unit) choose(unit);
    });
    for (const [name, step] of [
      ["previous", -1],
      ["next", 1]
    ] as const)
      this.#button(name)?.addEventListener("click", () => {
        const unit = this.#beside(step);
        if (unit) choose(unit);
      });
  }

  /** Stands at a unit; null where the page shows none. */
  show(unit: Unit | null): void {
    const before = this.#unit?.scenario;
    this.#unit = unit;
    const scenario = this.#select("scenario");
    if (scenario && unit) scenario.value = unit.scenario.slug;
    const units = this.#select("unit");
    if (units && unit && before !== unit.scenario) units.replaceChildren(...this.#options(unit));
    if (units) units.value = unit?.id ?? "";
    for (const [name, step] of [
      ["previous", -1],
      ["next", 1]
    ] as const) {
      // Not `disabled`: the button that leads to the last unit would lose the focus there.
      this.#button(name)?.setAttribute("aria-disabled", String(this.#beside(step) === null));
    }
  }

  #select(name: string): HTMLSelectElement | null {
    return this.#form.querySelector(`select[name="${name}"]`);
  }

  #button(name: string): HTMLButtonElement | null {
    return this.#form.querySelector(`button[name="${name}"]`);
  }

  #options(unit: Unit): HTMLElement[] {
    return unitsOf(this.#data, unit.scenario).map((one) =>
      html(document, "option", {value: one.id}, optionText(this.#speech, one))
    );
  }

  /** A change of scenario leads to its most pressing unit. */
  #picked({name, value}: HTMLSelectElement): Unit | null {
    const slug = name === "scenario" ? value : (this.#select("scenario")?.value ?? null);
    const scenario = this.#data.scenarios.find((one) => slug === null || one.slug === slug);
    if (!scenario) return null;
    const units = unitsOf(this.#data, scenario);
    return name === "scenario" ? mostPressing(units) : (units.find(({id}) => id === value) ?? null);
  }

  /** The unit before or after this one in the list. */
  #beside(step: -1 | 1): Unit | null {
    if (!this.#unit) return null;
    const units = unitsOf(this.#data, this.#unit.scenario);
    return units[units.indexOf(this.#unit) + step] ?? null;
  }
}
