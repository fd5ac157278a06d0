import {type BrushAxis, type Datum, type Interaction, interactionOf} from "../../charts/interaction.ts";

/** A drawing on the page and what can be pointed at in it. */
export interface Part {
  readonly svg: SVGSVGElement;
  readonly interaction: Interaction;
}

/** A datum and the drawing it stands in. */
export interface Spot extends Part {
  readonly datum: Datum;
}

/** A point of a drawing, in its own pixels. */
export interface Corner {
  readonly x: number;
  readonly y: number;
}

/** A point and the drawing it lies in. */
export interface Place extends Part, Corner {}

/** A pointer farther than this from a mark does not point at it, pixels. */
const grasp = 28;

/** A point of the window in a drawing's own pixels. */
export function cornerIn({svg, interaction}: Part, clientX: number, clientY: number): Corner {
  const box = svg.getBoundingClientRect();
  const scale = interaction.frame.width / box.width;
  return {x: (clientX - box.left) * scale, y: (clientY - box.top) * scale};
}

/** The point of a drawing's plot that is nearest to a corner. */
export const within = ({interaction: {frame}}: Part, {x, y}: Corner): Corner => ({
  x: Math.min(frame.width - frame.marginRight, Math.max(frame.marginLeft, x)),
  y: Math.min(frame.height - frame.marginBottom, Math.max(frame.marginTop, y))
});

/** Distance from a place to a mark, zero within it. */
function distance({x, y}: Place, {x: markX, y: markY, reach = [0, 0]}: Datum): number {
  return Math.hypot(Math.max(0, Math.abs(x - markX) - reach[0]), Math.max(0, Math.abs(y - markY) - reach[1]));
}

/** The drawings of one figure, as they are on the page now. */
export class Drawn {
  readonly parts: readonly Part[];
  /** Data of all drawings, in keyboard order. */
  readonly spots: readonly Spot[];
  #byKey: Map<string, Spot[]> | null = null;

  constructor(root: Element) {
    this.parts = [...root.querySelectorAll<SVGSVGElement>("svg.chart")].flatMap((svg) => {
      const interaction = interactionOf(svg);
      return interaction ? [{svg, interaction}] : [];
    });
    this.spots = this.parts.flatMap((part) => part.interaction.data.map((datum) => ({...part, datum})));
  }

  /** Data of a key, in any of the drawings. */
  of(key: string): readonly Spot[] {
    this.#byKey ??= Map.groupBy(
      this.spots.filter(({datum}) => datum.key !== undefined),
      ({datum}) => datum.key!
    );
    return this.#byKey.get(key) ?? [];
  }

  /** Index of the datum that another drawing of the figure showed, or of one with its key; null when there is none. */
  same({key, text}: Datum): number | null {
    if (key === undefined) return null;
    const exact = this.spots.findIndex(({datum}) => datum.key === key && datum.text === text);
    const index = exact >= 0 ? exact : this.spots.findIndex(({datum}) => datum.key === key);
    return index >= 0 ? index : null;
  }

  /** Where in which drawing a point of the window is; null outside of all. */
  place(clientX: number, clientY: number): Place | null {
    for (const part of this.parts) {
      const {x, y} = cornerIn(part, clientX, clientY);
      if (x >= 0 && y >= 0 && x <= part.interaction.frame.width && y <= part.interaction.frame.height)
        return {...part, x, y};
    }
    return null;
  }

  /** Index of the datum nearest to a place; null when none is near. */
  nearest(place: Place): number | null {
    const byAge = place.interaction.nearest === "x";
    let best: number | null = null;
    let least = byAge ? Number.POSITIVE_INFINITY : grasp;
    this.spots.forEach(({svg, datum}, i) => {
      if (svg !== place.svg) return;
      const far = byAge ? Math.abs(datum.x - place.x) : distance(place, datum);
      if (far < least) [best, least] = [i, far];
    });
    return best;
  }
}

/** Value at a pixel of an axis, within its domain. */
export function valueAt({domain, pixels}: BrushAxis, pixel: number): number {
  const share = (pixel - pixels[0]) / (pixels[1] - pixels[0]);
  return domain[0] + Math.min(1, Math.max(0, share)) * (domain[1] - domain[0]);
}

/** Pixel of a value on an axis, within its ends. */
export function pixelAt({domain, pixels}: BrushAxis, value: number): number {
  const share = (value - domain[0]) / (domain[1] - domain[0]);
  return pixels[0] + Math.min(1, Math.max(0, share)) * (pixels[1] - pixels[0]);
}
