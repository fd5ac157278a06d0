/** Lets a reader explore a figure's drawings: by pointer, by finger, by keyboard. */
import type {SiteMessages} from "../../i18n/fr/site.ts";
import type {FigureView} from "../../views/view.ts";
import {say} from "../live.ts";
import {describe} from "./describe.ts";
import {cornerIn, Drawn, type Part, type Place, type Spot} from "./drawn.ts";
import {handleOf, type LineHandle, type LineLinking} from "./line-handle.ts";
import {Marking} from "./marking.ts";
import {hideTip, showBox, showRings, showTip} from "./overlay.ts";
import {followPointing, point} from "./pointing.ts";
import {step} from "./step.ts";
import {boxOf, changeOf} from "./stretch.ts";

export type ChartWords = SiteMessages["chart"];

/** What exploring a figure may change on the page. */
export interface Linking extends Pick<FigureView, "pick" | "brush" | "line">, LineLinking {
  /** Takes back what was chosen on marks; `undo`: and what the click before has chosen. */
  clear(undo: boolean): void;
}

/** A pointer that moves farther than this while pressed marks out a stretch, pixels. */
const drag = 5;

export class Explorer {
  readonly #root: HTMLElement;
  readonly #words: ChartWords;
  #drawn: Drawn;
  #linking: Linking;
  /** Index of the datum pointed at. */
  #at: number | null = null;
  readonly #marking = new Marking();
  #handle: LineHandle | null = null;
  /** Whether the pointer has marked out a stretch since it was pressed: the click that ends a drag chooses nothing. */
  #dragged = false;
  /** The datum a finger had pointed at before it touched again. */
  #touched: number | null = null;
  readonly #leave: (() => void)[] = [];

  constructor(root: HTMLElement, words: ChartWords, linking: Linking) {
    this.#root = root;
    this.#words = words;
    this.#linking = linking;
    this.#drawn = new Drawn(root);
    this.#listen();
    this.#keep();
  }

  /** Takes the drawings that are there now, and what exploring them changes. */
  renew(linking: Linking): void {
    const before = this.#spot?.datum;
    this.#linking = linking;
    this.#marking.stop();
    this.#drawn = new Drawn(this.#root);
    hideTip(this.#root);
    this.#at = null;
    this.#keep();
    const same = before === undefined ? null : this.#drawn.same(before);
    if (same !== null && document.activeElement === this.#root) this.#point(same);
  }

  /** Stops following the page. */
  end(): void {
    for (const leave of this.#leave.splice(0)) leave();
    this.#handle?.end();
  }

  get #spot(): Spot | null {
    return this.#at === null ? null : (this.#drawn.spots[this.#at] ?? null);
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
    this.#on("pointerup", () => this.#dragged && this.#release());
    this.#on("pointercancel", () => this.#marking.stop());
    this.#on("pointerleave", ({pointerType}) => pointerType === "mouse" && this.#unpoint());
    this.#on("click", (event) => this.#click(event));
    this.#on("dblclick", () => this.#linking.clear(true));
    this.#on("keydown", (event) => this.#key(event));
    this.#on("blur", () => {
      this.#unpoint();
      this.#marking.stop();
    });
    this.#leave.push(
      followPointing((key, from) => {
        if (from !== this.#root && this.#at === null)
          showRings(this.#root, key === null ? [] : this.#drawn.of(key), false);
      })
    );
  }

  /** Says what can be done with the drawings: one can explore them, mark out a stretch; and shows the one in force. */
  #keep(): void {
    describe(this.#root, this.#words, this.#drawn.spots.length > 0);
    const {brush} = this.#linking;
    const brushable = brush !== undefined && this.#drawn.parts.some(({interaction}) => interaction.x);
    this.#root.classList.toggle("brushable", brushable);
    for (const part of this.#drawn.parts)
      showBox(part, brush ? boxOf(part, {x: brush.x.at, y: brush.y?.at ?? null}) : null, true);
    this.#handle = handleOf(this.#root, this.#drawn.parts, this.#linking, this.#handle);
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

  /** The drawing that something lies in. */
  #part({svg}: Part): Part {
    return this.#drawn.parts.find((part) => part.svg === svg)!;
  }

  #press(event: PointerEvent): void {
    this.#touched = event.pointerType === "mouse" ? null : this.#at;
    const place = this.#place(event);
    this.#dragged = false;
    this.#marking.stop();
    // A second finger enlarges the page: it ends what the first had begun.
    if (event.isPrimary && event.button === 0 && place?.interaction.x && this.#linking.brush)
      this.#marking.begin(this.#part(place), place);
  }

  #move(event: PointerEvent): void {
    const {part} = this.#marking;
    if (part && event.buttons & 1) {
      this.#drag(event, part);
      return;
    }
    const place = this.#place(event);
    const index = place && this.#drawn.nearest(place);
    if (index === null) this.#unpoint();
    else if (index !== this.#at) this.#point(index, event.pointerType !== "mouse");
  }

  /** Marks out the stretch up to the pointer, or up to the edge that it left the drawing by. */
  #drag(event: PointerEvent, part: Part): void {
    const to = cornerIn(part, event.clientX, event.clientY);
    if (!this.#dragged && this.#marking.distance(to) <= drag) return;
    if (!this.#dragged) this.#root.setPointerCapture(event.pointerId);
    this.#dragged = true;
    this.#unpoint();
    this.#marking.extend(to);
  }

  /** Keeps the stretch that has been marked out. */
  #release(): void {
    const {brush, change} = this.#linking;
    const stretch = this.#marking.stop();
    if (brush && stretch) change(changeOf(brush, stretch));
  }

  #click(event: MouseEvent): void {
    if (event.detail > 1 || this.#dragged) return;
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
    if (index === null) return false;
    this.#point(index);
    if (shiftKey && before && this.#extend(before)) return true;
    this.#marking.stop();
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
    if (!this.#marking.stretch) {
      if (spot.datum === before.datum) return false;
      this.#marking.begin(this.#part(before), before.datum);
    }
    this.#marking.extend(spot.datum, true);
    const [from, to] = this.#marking.stretch!.x!;
    say(`${this.#words.stretch(from, Math.min(to, spot.interaction.x.domain[1]))}. ${this.#words.keep}`);
    return true;
  }

  #enter(add: boolean): boolean {
    if (this.#marking.stretch) this.#release();
    else if (this.#at !== null) this.#choose(this.#at, add);
    else return false;
    return true;
  }

  /** The stretch that is being marked, then the datum pointed at; what is chosen is the page's. */
  #escape(): boolean {
    if (this.#marking.stretch) this.#marking.stop();
    else if (this.#at !== null) this.#unpoint();
    else return false;
    return true;
  }
}
