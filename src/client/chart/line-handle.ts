import {html, svg} from "../../components/dom.ts";
import type {Change} from "../../views/state.ts";
import type {LineControl, Moved} from "../../views/view.ts";
import {say} from "../live.ts";
import {cornerIn, type Part, pixelAt, valueAt} from "./drawn.ts";

/** What moving a line does to the page. */
export interface LineLinking {
  /** Shows what the page says with the line elsewhere, before the reader has let go of it. */
  move(moved: Moved): void;
  /** Keeps where the line stands. */
  change(change: Change): void;
}

/** Keys that follow each other faster than this are one gesture, milliseconds. */
const pause = 400;
/** How far the page keys go, and the arrows with Shift. */
const far = 5;

/** Where a key leads from a value; null for other keys. */
function target({key, shiftKey}: KeyboardEvent, at: number, {min, max, home}: LineControl): number | null {
  const near = shiftKey ? far : 1;
  const values: Record<string, number> = {
    ArrowRight: at + near,
    ArrowUp: at + near,
    ArrowLeft: at - near,
    ArrowDown: at - near,
    PageUp: at + far,
    PageDown: at - far,
    Home: min,
    End: max,
    Escape: home
  };
  return key in values ? Math.min(max, Math.max(min, values[key])) : null;
}

/** The handle of a line that can be moved: a slider over the drawing, by mouse, finger and keyboard. */
export class LineHandle {
  readonly #root: HTMLElement;
  readonly #element: HTMLElement;
  #part: Part;
  #control: LineControl;
  #linking: LineLinking;
  #at: number;
  /** Where the line stood when the pointer took it; null while none holds it. */
  #held: number | null = null;
  #said = "";
  #waiting: ReturnType<typeof setTimeout> | null = null;

  constructor(root: HTMLElement, part: Part, control: LineControl, linking: LineLinking) {
    this.#root = root;
    this.#part = part;
    this.#control = control;
    this.#linking = linking;
    this.#at = control.at;
    this.#element = html(
      document,
      "div",
      {class: "line-handle", role: "slider", tabindex: 0, "aria-orientation": "horizontal"},
      html(document, "span", {class: "knob"}, arrows())
    );
    this.#listen();
    root.append(this.#element);
    this.#stand();
  }

  /** Stands on the line of another drawing. */
  renew(part: Part, control: LineControl, linking: LineLinking): void {
    this.#part = part;
    this.#control = control;
    this.#linking = linking;
    if (this.#waiting === null && this.#held === null) this.#at = control.at;
    this.#stand();
  }

  /** Takes the handle away; a move that has not been kept is lost. */
  end(): void {
    if (this.#waiting !== null) clearTimeout(this.#waiting);
    this.#element.remove();
  }

  #listen(): void {
    const on = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      listener: (event: HTMLElementEventMap[Name]) => void
    ): void => this.#element.addEventListener(name, listener);
    on("pointerdown", (event) => this.#press(event));
    on("pointermove", (event) => this.#drag(event));
    on("pointerup", (event) => this.#release(event));
    on("pointercancel", () => this.#cancel());
    // The drawing below points and chooses by the same events.
    for (const name of ["click", "dblclick"] as const) on(name, (event) => event.stopPropagation());
    on("keydown", (event) => this.#key(event));
    on("blur", () => this.#keep());
  }

  /** Over the line, as tall as it is; says where it stands. */
  #stand(): void {
    const {svg: drawing, interaction} = this.#part;
    const {line, frame} = interaction;
    if (!line) return;
    const [outer, inner] = [this.#root.getBoundingClientRect(), drawing.getBoundingClientRect()];
    const scale = inner.width / frame.width || 1;
    const {style} = this.#element;
    style.left = `${inner.left - outer.left + pixelAt(line.axis, line.at) * scale}px`;
    style.top = `${inner.top - outer.top + line.top * scale}px`;
    style.height = `${(line.bottom - line.top) * scale}px`;
    this.#describe();
  }

  #describe(): void {
    const {label, min, max, text} = this.#control;
    const facts = {
      "aria-label": label,
      "aria-valuemin": min,
      "aria-valuemax": max,
      "aria-valuenow": this.#at,
      "aria-valuetext": text(this.#at)
    };
    for (const [name, value] of Object.entries(facts)) this.#element.setAttribute(name, String(value));
  }

  #move(value: number): void {
    if (value === this.#at) return;
    this.#at = value;
    const moved = this.#control.move(value);
    this.#said = moved.said;
    this.#linking.move(moved);
  }

  /** Keeps what has been moved to, as one entry of the history, and says what it means. */
  #keep(): void {
    if (this.#waiting !== null) clearTimeout(this.#waiting);
    this.#waiting = null;
    const {name, at, home} = this.#control;
    if (this.#at === at) return;
    say(this.#said);
    this.#linking.change({[name]: this.#at === home ? null : String(this.#at)});
  }

  #press(event: PointerEvent): void {
    if (!event.isPrimary || event.button !== 0) return;
    event.stopPropagation();
    this.#held = this.#at;
    this.#element.setPointerCapture(event.pointerId);
    this.#element.focus({preventScroll: true});
  }

  #drag(event: PointerEvent): void {
    event.stopPropagation();
    const {line} = this.#part.interaction;
    if (this.#held === null || !line) return;
    const {min, max} = this.#control;
    const value = Math.round(valueAt(line.axis, cornerIn(this.#part, event.clientX, event.clientY).x));
    this.#move(Math.min(max, Math.max(min, value)));
  }

  #release(event: PointerEvent): void {
    event.stopPropagation();
    if (this.#held === null) return;
    this.#held = null;
    this.#keep();
  }

  /** The finger went on to scroll the page: the line goes back to where it was. */
  #cancel(): void {
    if (this.#held === null) return;
    this.#move(this.#held);
    this.#held = null;
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const value = target(event, this.#at, this.#control);
    // Where it leads nowhere, Escape takes back what else is chosen on the page.
    if (value === null || (event.key === "Escape" && value === this.#at)) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.#waiting !== null) clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#keep(), pause);
    this.#move(value);
  }
}

/** The handle of the line that one of the drawings has, the one there was where it still has one; null without. */
export function handleOf(
  root: HTMLElement,
  parts: readonly Part[],
  linking: LineLinking & {readonly line?: LineControl | undefined},
  old: LineHandle | null
): LineHandle | null {
  const part = parts.find(({interaction}) => interaction.line);
  const {line} = linking;
  if (!part || !line) {
    old?.end();
    return null;
  }
  old?.renew(part, line, linking);
  return old ?? new LineHandle(root, part, line, linking);
}

/** Two arrows away from the line. */
const arrows = (): SVGElement =>
  svg(
    document,
    "svg",
    {viewBox: "0 0 12 12", width: 12, height: 12, "aria-hidden": "true"},
    svg(document, "path", {d: "M4.5 3 1.5 6l3 3M7.5 3l3 3-3 3"})
  );
