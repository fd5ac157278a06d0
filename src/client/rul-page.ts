/** The page of one unit: follows the address and the picker, and loads the recorded lives it needs. */
import {isDataError} from "../data/error.ts";
import {type Speech, speech} from "../i18n/messages.ts";
import {type Place, unitLink} from "../i18n/routes.ts";
import {carrying} from "../views/assumptions.ts";
import type {Context} from "../views/context.ts";
import {type FleetData, type Unit, unpackFleet} from "../views/fleet-data.ts";
import {parseUnitState, toUnit, type UnitState} from "../views/rul/choice.ts";
import type {PackedUnitPage} from "../views/rul/page.ts";
import {decided, missingView, rulView} from "../views/rul/rul.ts";
import {isUnchanged} from "../views/rul/what-if-state.ts";
import {everything} from "../views/state.ts";
import {ExplanationControls} from "./explanation-controls.ts";
import {LivePage} from "./live-page.ts";
import {PageStatus} from "./page-status.ts";
import {reasonOf} from "./reason.ts";
import type {Setting} from "./setting.ts";
import {UnitExplainers} from "./unit-explainers.ts";
import {UnitPicker} from "./unit-picker.ts";
import {UnitTracks} from "./unit-tracks.ts";

/** A wait shorter than this goes unmentioned, milliseconds. */
const patience = 300;

class RulPage {
  readonly #context: Context;
  readonly #page: LivePage<UnitState>;
  readonly #tracks: UnitTracks;
  readonly #explainers: UnitExplainers;
  readonly #controls: ExplanationControls;
  readonly #picker: UnitPicker | null;
  readonly #status = new PageStatus();
  /** Unit on the page; null while it shows none. */
  #shown: Unit | null;
  /** Counts choices: an answer to an earlier one comes too late. */
  #turn = 0;
  /** Whether the page still is as it was built. */
  #built = true;

  constructor(data: FleetData, words: Speech, place: Place, page: PackedUnitPage, setting: Setting) {
    const unitHref = ({scenario, id}: Unit) => unitLink(place, data.id, scenario.slug, id);
    this.#context = {data, state: everything, speech: words, unitHref};
    this.#tracks = new UnitTracks(setting.files(place, data.id));
    this.#page = new LivePage((query) => parseUnitState(query, data), words, setting);
    this.#shown = data.units.find(({key}) => key === page.unit) ?? null;
    if (page.unit !== null && page.tracks) this.#tracks.add(page.unit, page.tracks);
    this.#explainers = new UnitExplainers(() => this.#tracks.files(), data.cap);
    if (page.unit !== null) this.#explainers.add(page.unit, page.explained);
    this.#controls = new ExplanationControls(this.#explainers, (change, held) =>
      held ? this.#page.replace(change) : this.#page.change(change)
    );
    const form = document.querySelector<HTMLFormElement>(".unit-picker");
    this.#picker = form && new UnitPicker(form, data, words, (unit) => this.#page.change(toUnit(unit)));
    this.#picker?.show(this.#shown);
    setting.signal.addEventListener("abort", () => this.#turn++);
  }

  /** Shows what the address asks for. */
  start(): void {
    this.#page.follow((state) => void this.#show(state));
  }

  /** What sentences are computed from; links carry what the reader assumes. */
  #contextOf({assumptions}: UnitState): Context {
    const {unitHref} = this.#context;
    return {
      ...this.#context,
      state: {...everything, assumptions},
      unitHref: (unit) => {
        const href = unitHref(unit);
        return href && carrying(href, assumptions);
      }
    };
  }

  async #show(state: UnitState): Promise<void> {
    const turn = ++this.#turn;
    const {choice, ages, at, what, stop} = state;
    if (choice.kind === "unknown") return this.#miss(choice);
    const {unit} = choice;
    const words = this.#context.speech.rul.picker;
    const waiting = setTimeout(() => this.#status.busy(words.loading(unit.name)), patience);
    try {
      const [tracks, explained] = await Promise.all([
        this.#tracks.of(unit),
        this.#explainers.of(unit, state)
      ]);
      if (turn !== this.#turn) return;
      this.#status.clear();
      this.#reveal(true);
      const page = {...this.#contextOf(state), unit, tracks, ages, at, explained, what, stop};
      const context = decided(page);
      const asBuilt = ages === null && at === null && stop === null && isUnchanged(what);
      this.#page.show(rulView(context), this.#built && unit === this.#shown && asBuilt);
      this.#controls.show(context);
      this.#shown = unit;
      this.#built = false;
    } catch (error) {
      if (turn === this.#turn) this.#fail(unit, error);
    } finally {
      clearTimeout(waiting);
      if (turn === this.#turn) this.#picker?.show(this.#shown);
    }
  }

  /** The address asks for what the report does not hold. */
  #miss(choice: {scenario: string; unit: string}): void {
    this.#status.clear();
    this.#reveal(false);
    this.#page.show(missingView(this.#context, choice), false);
    this.#built = false;
    this.#picker?.show(null);
  }

  /** The page stays as it was and says why. */
  #fail(unit: Unit, error: unknown): void {
    const {picker} = this.#context.speech.rul;
    const shown = this.#shown?.name;
    const text = [reasonOf(error), ...(shown ? [picker.failedText(shown)] : [])].join(" ");
    this.#status.failed(picker.failed(unit.name), text, picker.retry, () => this.#show(this.#page.state));
    if (!isDataError(error)) reportError(error);
  }

  #reveal(known: boolean): void {
    for (const part of document.querySelectorAll<HTMLElement>("[data-needs-unit]")) part.hidden = !known;
  }
}

/** Makes the page of one unit live. */
export function rulPage(packed: unknown, place: Place, setting: Setting): void {
  const page = packed as PackedUnitPage;
  const data = unpackFleet(page.fleet);
  new RulPage(data, speech(place.locale, data.vocabulary), place, page, setting).start();
}
