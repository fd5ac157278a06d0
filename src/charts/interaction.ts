/** What a reader can point at, choose or brush in a drawing: plain data beside the picture, for the browser's side. */
import type {Domain, Frame} from "./frame.ts";

/** One thing a drawing shows. */
export interface Datum {
  /** Where it stands, pixels of the drawing. */
  readonly x: number;
  readonly y: number;
  /** What it says: its name on the first line, then a line for each value with its unit. */
  readonly text: string;
  /** What it stands for on its page, such as a unit's `FD001/34`: it is chosen by it, and found by it elsewhere. */
  readonly key?: string | undefined;
  /** Half width and half height of its mark where that is more than a dot, pixels. */
  readonly reach?: readonly [number, number] | undefined;
}

/** An axis of values that a stretch can be brushed on. */
export interface BrushAxis {
  readonly domain: Domain;
  /** Pixels of the two ends of the domain. */
  readonly pixels: Domain;
}

/** A line across a drawing that can be moved along its horizontal axis. */
export interface MovableLine {
  readonly axis: BrushAxis;
  /** Value at which it stands. */
  readonly at: number;
  /** Its two ends, pixels. */
  readonly top: number;
  readonly bottom: number;
}

/** Which data is nearest to the pointer: by distance, or by place on the horizontal axis, as on a line. */
export type Nearest = "xy" | "x";

export interface Interaction {
  /** In the order the keyboard goes through them. */
  readonly data: readonly Datum[];
  readonly nearest: Nearest;
  readonly frame: Frame;
  readonly x: BrushAxis | null;
  readonly y: BrushAxis | null;
  readonly line: MovableLine | null;
}

type Shelf = {vigieInteractions?: WeakMap<Element, Interaction>};

/** One for the whole page: what a part of the browser code draws, the page's own script explores. */
const shelf = globalThis as Shelf;
shelf.vigieInteractions ??= new WeakMap();
const interactions = shelf.vigieInteractions;

/** Ties an interaction to the drawing it is of. */
export const interact = (svg: Element, interaction: Interaction): void =>
  void interactions.set(svg, interaction);

/** What can be pointed at in a drawing; null for one that was not drawn here. */
export const interactionOf = (svg: Element): Interaction | null => interactions.get(svg) ?? null;

/** Lines of a datum's text, empty ones left out. */
export const lines = (...parts: readonly (string | null | undefined | false)[]): string =>
  parts.filter(Boolean).join("\n");
