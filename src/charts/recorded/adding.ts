/** What a drawing adds to the marks of a cell's chart: pointing, the page's language, an edge where it is zoomed. */
import type * as Plot from "@observablehq/plot";
import type {Axes} from "./axes.ts";
import type {DecodedMark} from "./decode.ts";
import {isText} from "./labels.ts";
import type {Points, Writing} from "./points.ts";
import {areYears} from "./writing.ts";

type Options = Readonly<Record<string, unknown>>;

/** Along which axis a mark's values are piled up, by its name; a band's are not. */
function stackedAlong({name, bands}: DecodedMark): "x" | "y" | null {
  const axis = /^(bar|area|rect|waffle)([XY])$/.exec(name)?.[2].toLowerCase() as "x" | "y" | undefined;
  return axis && !bands.includes(axis) ? axis : null;
}

/** Marks that go through the whole frame along an axis that they have no place on. */
const fills = /^(area|bar|box|cell|rect|rule|tick|waffle)/;

/** What a drawing adds to its marks. */
export interface Adding {
  readonly points: Points;
  readonly written: Writing;
  readonly axes: Axes;
  readonly isZoomed: boolean;
  readonly read: ReadonlySet<DecodedMark>;
}

/** Options of a mark beside its own. */
export function markOptions(mark: DecodedMark, {points, written, axes, isZoomed, read}: Adding): Options {
  const [, axis] = /^axis(X|Y|Fx|Fy)$/.exec(mark.name) ?? [];
  if (axis) return axes.ofMark(axis.toLowerCase() as "x" | "y" | "fx" | "fy", mark.options);
  if (!mark.hasRows) return {};
  const collect = read.has(mark) ? points.collect(stackedAlong(mark), fills.test(mark.name)) : null;
  const render = isText(mark.name) ? writtenTexts(written, collect) : collect;
  return {
    ...(render ? {render} : {}),
    ...(isZoomed && !/^(axis|rule|grid)/.test(mark.name) ? {clip: true} : {})
  };
}

/** Writes the numbers and dates of a mark of texts in the page's language. */
const writtenTexts =
  ({column, value}: Writing, collect: Plot.RenderFunction | null): Plot.RenderFunction =>
  (index, scales, values, dimensions, context, next) => {
    const {text = []} = values as {readonly text?: ArrayLike<unknown>};
    const [write, isYear] = [column(text), areYears(text)];
    const said = (one: unknown): unknown => {
      if (typeof one === "number") return isYear ? write(one) : value(one);
      return one instanceof Date ? write(one) : one;
    };
    const own = {...values, text: Array.from(text, said)} as typeof values;
    return (collect ?? next!)(index, scales, own, dimensions, context, next);
  };
