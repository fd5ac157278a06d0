import {type Corner, type Part, within} from "./drawn.ts";
import {showBox} from "./overlay.ts";
import {boxOf, type Stretch, stretchOf} from "./stretch.ts";

/** A stretch that is being marked out in a drawing, by a drag or by keys. */
export class Marking {
  #part: Part | null = null;
  #from: Corner | null = null;
  #stretch: Stretch | null = null;

  /** The drawing in which one may be or is being marked out. */
  get part(): Part | null {
    return this.#part;
  }

  /** What has been marked out so far. */
  get stretch(): Stretch | null {
    return this.#stretch;
  }

  /** Takes a corner for where one may begin; nothing is marked yet. */
  begin(part: Part, {x, y}: Corner): void {
    this.stop();
    this.#part = part;
    this.#from = within(part, {x, y});
  }

  /** How far a place is from where it began, pixels. */
  distance({x, y}: Corner): number {
    return this.#from === null ? 0 : Math.hypot(x - this.#from.x, y - this.#from.y);
  }

  /** Marks out the stretch up to another corner; `across`: on the horizontal axis alone. */
  extend(to: Corner, across = false): void {
    if (!this.#part || !this.#from) return;
    const end = within(this.#part, to);
    const stretch = stretchOf(this.#part, this.#from, end);
    this.#stretch = stretch && across ? {x: stretch.x, y: null} : stretch;
    showBox(this.#part, this.#stretch && boxOf(this.#part, this.#stretch), false);
  }

  /** Ends it; returns what had been marked out. */
  stop(): Stretch | null {
    const stretch = this.#stretch;
    if (this.#part) showBox(this.#part, null, false);
    this.#part = this.#from = this.#stretch = null;
    return stretch;
  }
}
