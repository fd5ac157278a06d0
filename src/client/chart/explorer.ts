/** Lets a reader explore a figure's drawings: by pointer, by finger, by keyboard. */
import type {SiteMessages} from "../../i18n/fr/site.ts";
import type {Change} from "../../views/state.ts";
import type {FigureView} from "../../views/view.ts";
import {say} from "../live.ts";
import {Drawn, type Part, type Place, type Spot} from "./drawn.ts";
import {hideTip, showBox, showRings, showTip} from "./overlay.ts";
import {followPointing, point} from "./pointing.ts";
import {boxOf, type Corner, changeOf, stretchOf} from "./stretch.ts";

export type ChartWords = SiteMessages["chart"];

/** What exploring a figure may change on the page. */
export interface Linking extends Pick<FigureView, "pick" | "brush"> {
  /** Changes the reader's choice. */
  change(change: Change): void;
  /** Takes back what was chosen on marks; `undo`: and what the click before has chosen. */
  clear(undo: boolean): void;
}

/** A pointer that moves farther than this while pressed marks out a stretch, pixels. */
const drag = 5;
/** How far the page keys go. */
const page = 10;

/** Where the keys lead from an index; null for other keys. */
function step(key: string, at: number | null, count: number): number | null {
  const from = at ?? -1;
  const target: Record<string, number> = {
    ArrowRight: from + 1,
    ArrowDown: from + 1,
    ArrowLeft: at === null ? count - 1 : from - 1,
    ArrowUp: at === null ? count - 1 : from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: count - 1
  };
  return key in target ? Math.min(count - 1, Math.max(0, target[key])) : null;
}

export class Explorer {
  readonly #root: HTMLElement;
  readonly #words: ChartWords;
  #drawn: Drawn;
  #linking: Linking;
  /** Index of the datum pointed at. */
  #at: number | null = null;
  /** Where a press or a stretch marked by keys began. */
  #start: (Corner & {readonly part: Part}) | null = null;
  #end: Corner | null = null;
  /** The datum a finger had pointed at before it touched again. */
  #touched: number | null = null;
  readonly #leave: (() => void)[] = [];

  constructor(root: HTMLElement, words: ChartWords, linking: Linking) {
    this.#root = root;
    this.#words = words;
    this.#linking = linking;
    this.#drawn = new Drawn(root);
    this.#describe();
    this.#listen();
    this.#keep();
  }

  /** Takes the drawings that are there now, and what exploring them changes. */
  renew(linking: Linking): void {
    const key = this.#spot?.datum.key;
    this.#linking = linking;
    this.#drawn = new Drawn(this.#root);
    this.#start = this.#end = null;
    hideTip(this.#root);
    this.#at = null;
    this.#keep();
    const same = key === undefined ? -1 : this.#drawn.spots.findIndex(({datum}) => datum.key === key);
    if (same >= 0 && document.activeElement === this.#root) this.#point(same);
  }

  /** Stops following the page. */
  end(): void {
    for (const leave of this.#leave.splice(0)) leave();
  }

  get #spot(): Spot | null {
    return this.#at === null ? null : (this.#drawn.spots[this.#at] ?? null);
  }

  /** One stop of the tab key, named after its figure. */
  #describe(): void {
    const root = this.#root;
    root.tabIndex = 0;
    root.setAttribute("role", "application");
    root.setAttribute("aria-roledescription", this.#words.role);
    const figure = root.closest("[data-figure]")?.id;
    if (figure) root.setAttribute("aria-labelledby", `${figure}-title`);
    root.setAttribute("aria-description", this.#words.help);
  }

  #on<Name extends keyof HTMLElementEventMap>(
    name: Name,
    listener: (event: HTMLElementEventMap[Name]) => void
  ): void {
    this.#root.addEventListener(name, listener);
    this.#leave.push(() => this.#root.removeEventListener(name, listener));
  }

  #listen(): void {
    this.#on("pointerdown", (event) => this.#press(event));
    this.#on("pointermove", (event) => this.#move(event));
    this.#on("pointerup", () => this.#release());
    this.#on("pointercancel", () => this.#unmark());
    this.#on("pointerleave", ({pointerType}) => pointerType === "mouse" && this.#unpoint());
    this.#on("click", (event) => this.#click(event));
    this.#on("dblclick", () => this.#linking.clear(true));
    this.#on("keydown", (event) => this.#key(event));
    this.#on("blur", () => this.#unpoint());
    this.#leave.push(
      followPointing((key, from) => {
        if (from !== this.#root && this.#at === null)
          showRings(this.#root, key === null ? [] : this.#drawn.of(key), false);
      })
    );
  }

  /** Shows the stretch that is in force, and that one can be marked out. */
  #keep(): void {
    const {brush} = this.#linking;
    const brushable = brush !== undefined && this.#drawn.parts.some(({interaction}) => interaction.x);
    this.#root.classList.toggle("brushable", brushable);
    for (const part of this.#drawn.parts)
      showBox(part, brush ? boxOf(part, {x: brush.x.at, y: brush.y?.at ?? null}) : null, true);
  }

  #pickable({datum}: Spot): boolean {
    return datum.key !== undefined && this.#linking.pick?.(datum.key, false) != null;
  }

  #point(index: number, touch = false): void {
    this.#at = index;
    const spot = this.#spot!;
    const hint = touch ? this.#words.pickAgain : this.#words.pick;
    this.#root.classList.toggle("pickable", this.#pickable(spot));
    const {key} = spot.datum;
    const echoes = key === undefined ? [] : this.#drawn.of(key).filter(({datum}) => datum !== spot.datum);
    showRings(this.#root, [spot, ...echoes], true);
    showTip(this.#root, spot, this.#pickable(spot) ? hint : null);
    point(key ?? null, this.#root);
  }

  #unpoint(): void {
    if (this.#at === null) return;
    this.#at = null;
    this.#root.classList.remove("pickable");
    showRings(this.#root, [], true);
    hideTip(this.#root);
    point(null, this.#root);
  }

  #place({clientX, clientY}: PointerEvent | MouseEvent): Place | null {
    return this.#drawn.place(clientX, clientY);
  }

  #press(event: PointerEvent): void {
    this.#touched = event.pointerType === "mouse" ? null : this.#at;
    const place = this.#place(event);
    if (!place || event.button !== 0) return;
    const part = this.#drawn.parts.find(({svg}) => svg === place.svg)!;
    this.#end = null;
    this.#start = this.#linking.brush && place.interaction.x ? {part, x: place.x, y: place.y} : null;
  }

  #move(event: PointerEvent): void {
    const place = this.#place(event);
    const start = this.#start;
    if (start && event.buttons === 1 && place?.svg === start.part.svg) {
      if (this.#end || Math.hypot(place.x - start.x, place.y - start.y) > drag) {
        if (!this.#end) this.#root.setPointerCapture(event.pointerId);
        this.#unpoint();
        this.#mark(place);
      }
      return;
    }
    const index = place && this.#drawn.nearest(place);
    if (index === null) this.#unpoint();
    else if (index !== this.#at) this.#point(index, event.pointerType !== "mouse");
  }

  /** Marks out the stretch from where it began to a place. */
  #mark(to: Corner): void {
    const {part} = this.#start!;
    this.#end = {x: to.x, y: to.y};
    const stretch = stretchOf(part, this.#start!, to);
    showBox(part, stretch && boxOf(part, stretch), false);
  }

  #unmark(): void {
    if (this.#start) showBox(this.#start.part, null, false);
    this.#start = this.#end = null;
  }

  /** Keeps the stretch that has been marked out. */
  #release(): void {
    const {brush, change} = this.#linking;
    const stretch = this.#start && this.#end && stretchOf(this.#start.part, this.#start, this.#end);
    const marked = this.#end !== null;
    this.#unmark();
    if (brush && stretch) change(changeOf(brush, stretch));
    // The click that ends a drag chooses nothing.
    if (marked)
      this.#root.addEventListener("click", (event) => event.stopImmediatePropagation(), {
        capture: true,
        once: true
      });
  }

  #click(event: MouseEvent): void {
    if (event.detail > 1) return;
    const place = this.#place(event);
    const index = place && this.#drawn.nearest(place);
    if (index === null || index === undefined) return;
    const touch = event instanceof PointerEvent && event.pointerType !== "mouse";
    if (touch && this.#touched !== index) this.#point(index, true);
    else this.#choose(index, event.shiftKey || event.ctrlKey || event.metaKey);
  }

  #choose(index: number, add: boolean): void {
    const {key} = this.#drawn.spots[index].datum;
    const change = key === undefined ? null : this.#linking.pick?.(key, add);
    if (change) this.#linking.change(change);
  }

  #key(event: KeyboardEvent): void {
    if (event.target !== this.#root || event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.#act(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  /** Does what a key asks for; false for keys that are not ours. */
  #act({key, shiftKey}: KeyboardEvent): boolean {
    if (key === "Escape") return this.#escape();
    if (key === "Enter" || key === " ") return this.#enter(shiftKey);
    const before = this.#spot;
    const index = step(key, this.#at, this.#drawn.spots.length);
    if (index === null || this.#drawn.spots.length === 0) return false;
    this.#point(index);
    if (shiftKey && before && this.#extend(before)) return true;
    this.#unmark();
    this.#speak(index);
    return true;
  }

  #speak(index: number): void {
    const {spots} = this.#drawn;
    say(`${spots[index].datum.text.replaceAll("\n", ", ")}. ${this.#words.place(index + 1, spots.length)}`);
  }

  /** Marks out a stretch by keys, from the datum where it began to the one pointed at. */
  #extend(before: Spot): boolean {
    const spot = this.#spot!;
    if (!this.#linking.brush || !spot.interaction.x || spot.svg !== before.svg) return false;
    const part = this.#drawn.parts.find(({svg}) => svg === spot.svg)!;
    this.#start ??= {part, x: before.datum.x, y: before.datum.y};
    this.#mark(spot.datum);
    const {x} = stretchOf(part, this.#start, spot.datum)!;
    const [from, to] = [x[0], Math.min(x[1], spot.interaction.x.domain[1])];
    say(`${this.#words.stretch(from, to)}. ${this.#words.keep}`);
    return true;
  }

  #enter(add: boolean): boolean {
    if (this.#end) this.#release();
    else if (this.#at !== null) this.#choose(this.#at, add);
    else return false;
    return true;
  }

  /** The stretch that is being marked, then the datum pointed at; what is chosen is the page's. */
  #escape(): boolean {
    if (this.#end) this.#unmark();
    else if (this.#at !== null) this.#unpoint();
    else return false;
    return true;
  }
}
