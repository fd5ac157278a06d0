/** Zooming and moving within a cell's chart: by dragging, by buttons, by double click. */
import type {DrawnChart, Stretch, ZoomAxis} from "../../charts/recorded/recorded.ts";
import {html} from "../../components/dom.ts";

export interface Zoom {
  readonly x?: Stretch;
  readonly y?: Stretch;
}

type Axis = "x" | "y";
const axes: readonly Axis[] = ["x", "y"];

/** A drag shorter than this is a click, pixels. */
const shortest = 8;
/** How much a press of a button zooms or moves. */
const factor = 1.6;
const step = 0.25;

const same = (a: Stretch | undefined, b: Stretch): boolean => a?.[0] === b[0] && a[1] === b[1];

/** Whether at least half of a stretch lies on an axis. */
const isOn = ([low, high]: Stretch, [from, to]: Stretch): boolean =>
  Math.min(high, to) - Math.max(low, from) >= (high - low) / 2;

/**
 * What is left of a zoom when other data are drawn: nothing along an axis that shows something else. Where the reader
 * has `edited` the code, an axis that is not as it was `before` shows something else.
 */
export function keptZoom(
  zoom: Zoom,
  before: DrawnChart["zoom"] | null,
  now: DrawnChart["zoom"],
  edited: boolean
): Zoom {
  const kept = axes.flatMap((axis) => {
    const whole = now[axis]?.whole;
    const stretch = zoom[axis];
    if (!stretch || !whole || !isOn(stretch, whole)) return [];
    return edited && !same(before?.[axis]?.whole, whole) ? [] : [[axis, stretch] as const];
  });
  return Object.fromEntries(kept);
}

/** Keeps a stretch within the whole, and not narrower than a thousandth of it. */
function bounded([low, high]: Stretch, [from, to]: Stretch): Stretch {
  const width = Math.min(to - from, Math.max(high - low, (to - from) / 1000));
  const start = Math.min(Math.max(low, from), to - width);
  return [start, start + width];
}

const isWhole = ([low, high]: Stretch, [from, to]: Stretch): boolean =>
  low <= from + (to - from) * 1e-9 && high >= to - (to - from) * 1e-9;

function zoomOf(stretches: Readonly<Partial<Record<Axis, Stretch>>>, zoom: DrawnChart["zoom"]): Zoom {
  const found: Partial<Record<Axis, Stretch>> = {};
  for (const axis of axes) {
    const whole = zoom[axis]?.whole;
    const stretch = stretches[axis];
    if (!whole || !stretch) continue;
    const own = bounded(stretch, whole);
    if (!isWhole(own, whole)) found[axis] = own;
  }
  return found;
}

const sorted = ([low, high]: Stretch): Stretch => (low <= high ? [low, high] : [high, low]);

/** Both axes, about their middles, by a factor below 1 for nearer. */
function scaled(zoom: DrawnChart["zoom"], by: number): Zoom {
  const stretches: Partial<Record<Axis, Stretch>> = {};
  for (const axis of axes) {
    if (!zoom[axis]) continue;
    const [low, high] = sorted(zoom[axis].shown);
    const half = ((high - low) / 2) * by;
    stretches[axis] = [(low + high) / 2 - half, (low + high) / 2 + half];
  }
  return zoomOf(stretches, zoom);
}

const moved = (axis: ZoomAxis, by: number): Stretch => {
  const [low, high] = sorted(axis.shown);
  return [low + by, high + by];
};

/** The stretches shown, as they are. */
const shownOf = ({x, y}: DrawnChart["zoom"]): Partial<Record<Axis, Stretch>> => ({
  ...(x ? {x: sorted(x.shown)} : {}),
  ...(y ? {y: sorted(y.shown)} : {})
});

/** What a button makes of the zoom. */
export function pressed(name: string, zoom: DrawnChart["zoom"]): Zoom {
  const along = zoom.x ? "x" : "y";
  const axis = zoom[along];
  if (name === "whole" || !axis) return {};
  if (name === "in") return scaled(zoom, 1 / factor);
  if (name === "out") return scaled(zoom, factor);
  const width = Math.abs(axis.shown[1] - axis.shown[0]) * step;
  return zoomOf({...shownOf(zoom), [along]: moved(axis, name === "left" ? -width : width)}, zoom);
}

const valueAt = ({shown, pixels}: ZoomAxis, pixel: number): number =>
  shown[0] + ((pixel - pixels[0]) / (pixels[1] - pixels[0])) * (shown[1] - shown[0]);

/** Places in the drawing, its own pixels. */
function placeIn(svg: Element, event: MouseEvent): {readonly x: number; readonly y: number} {
  const box = svg.getBoundingClientRect();
  const scale = Number(svg.getAttribute("width")) / box.width;
  return {x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale};
}

interface Dragged {
  /** The chart as it is drawn now. */
  drawn(): DrawnChart | null;
  zoom(zoom: Zoom): void;
}

/** Lets a reader drag over a chart. `root` holds the drawing. */
export function dragToZoom(root: HTMLElement, {drawn, zoom}: Dragged, signal: AbortSignal): void {
  let start: {x: number; y: number; pan: boolean; from: DrawnChart["zoom"]} | null = null;
  let box: HTMLElement | null = null;
  const stop = (): void => {
    start = null;
    root.classList.remove("dragged");
    box?.remove();
    box = null;
  };
  root.addEventListener(
    "pointerdown",
    (event) => {
      const chart = drawn();
      const svg = root.querySelector("svg.chart");
      if (
        !chart ||
        !svg ||
        event.button !== 0 ||
        event.pointerType === "touch" ||
        !(chart.zoom.x || chart.zoom.y)
      )
        return;
      start = {...placeIn(svg, event), pan: event.shiftKey, from: chart.zoom};
    },
    {signal}
  );
  addEventListener(
    "pointermove",
    (event) => {
      const svg = root.querySelector("svg.chart");
      if (!start || !svg) return;
      const here = placeIn(svg, event);
      if (Math.hypot(here.x - start.x, here.y - start.y) < shortest) return;
      event.preventDefault();
      root.classList.add("dragged");
      if (start.pan) return zoom(panned(start, here));
      box ??= root.appendChild(html(document, "span", {class: "zoom-box"}));
      showBox(box, root, svg, start, here);
    },
    {signal}
  );
  addEventListener(
    "pointerup",
    (event) => {
      const svg = root.querySelector("svg.chart");
      if (start && svg && !start.pan) {
        const here = placeIn(svg, event);
        if (Math.hypot(here.x - start.x, here.y - start.y) >= shortest) zoom(selected(start, here));
      }
      stop();
    },
    {signal}
  );
  addEventListener("keydown", ({key}) => key === "Escape" && stop(), {signal});
  root.addEventListener("dblclick", () => zoom({}), {signal});
}

interface Start {
  readonly x: number;
  readonly y: number;
  readonly from: DrawnChart["zoom"];
}

/** Along one axis only where the drag hardly left it. */
function selected({x, y, from}: Start, here: {readonly x: number; readonly y: number}): Zoom {
  const wide = Math.abs(here.x - x) >= 2 * shortest;
  const high = Math.abs(here.y - y) >= 2 * shortest;
  const stretches: Partial<Record<Axis, Stretch>> = {};
  if (from.x)
    stretches.x = wide ? sorted([valueAt(from.x, x), valueAt(from.x, here.x)]) : sorted(from.x.shown);
  if (from.y)
    stretches.y = high ? sorted([valueAt(from.y, y), valueAt(from.y, here.y)]) : sorted(from.y.shown);
  return zoomOf(stretches, from);
}

function panned({x, y, from}: Start, here: {readonly x: number; readonly y: number}): Zoom {
  const stretches: Partial<Record<Axis, Stretch>> = {};
  if (from.x) stretches.x = moved(from.x, valueAt(from.x, x) - valueAt(from.x, here.x));
  if (from.y) stretches.y = moved(from.y, valueAt(from.y, y) - valueAt(from.y, here.y));
  return zoomOf(stretches, from);
}

function showBox(
  box: HTMLElement,
  root: HTMLElement,
  svg: Element,
  {x, y, from}: Start,
  here: {readonly x: number; readonly y: number}
): void {
  const outer = root.getBoundingClientRect();
  const inner = svg.getBoundingClientRect();
  const scale = inner.width / Number(svg.getAttribute("width"));
  const side = (a: number, b: number, axis: ZoomAxis | null): readonly [number, number] => {
    if (!axis) return [0, 0];
    const [low, high] = sorted([a, b]);
    const [from_, to] = sorted(axis.pixels);
    return Math.abs(b - a) < 2 * shortest ? [from_, to] : [Math.max(low, from_), Math.min(high, to)];
  };
  const height = Number(svg.getAttribute("height"));
  const [left, right] = side(x, here.x, from.x);
  const [top, bottom] = from.y ? side(y, here.y, from.y) : [0, height];
  box.style.left = `${inner.left - outer.left + left * scale}px`;
  box.style.top = `${inner.top - outer.top + top * scale}px`;
  box.style.width = `${(right - left) * scale}px`;
  box.style.height = `${(bottom - top) * scale}px`;
}
