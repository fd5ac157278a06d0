/** Size and margins of a drawing, and its linear scales in pixels: the same ones Plot makes of the same domains. */
import {scaleLinear, ticks} from "d3";

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly marginTop: number;
  readonly marginRight: number;
  readonly marginBottom: number;
  readonly marginLeft: number;
}

export type Domain = readonly [number, number];

/** A drawing without margins, for marks that stand at pixels. */
export const bareFrame = (width: number, height: number): Frame => ({
  width,
  height,
  marginTop: 0,
  marginRight: 0,
  marginBottom: 0,
  marginLeft: 0
});

/** Pixel of a value on the horizontal axis. */
export const scaleX = (frame: Frame, domain: Domain): ((value: number) => number) =>
  scaleLinear(domain, [frame.marginLeft, frame.width - frame.marginRight]);

/** Pixel of a value on the vertical axis. */
export const scaleY = (frame: Frame, domain: Domain): ((value: number) => number) =>
  scaleLinear(domain, [frame.height - frame.marginBottom, frame.marginTop]);

/** Width of the part inside the margins. */
export const innerWidth = (frame: Frame): number => frame.width - frame.marginLeft - frame.marginRight;

/** More labels than this help nobody, however wide the axis. */
const mostTicks = 13;

/** Round values of a domain, about one each `gap` pixels of `length`. */
export function axisTicks(domain: Domain, length: number, gap: number): number[] {
  return ticks(domain[0], domain[1], Math.min(mostTicks, Math.max(1, Math.floor(length / gap))));
}

/** The domain from 0 to the largest finite value, widened to a round one; [0, 1] when there is none. */
export function zeroDomain(values: Iterable<number | null | undefined>, least = 0): [number, number] {
  let high = least;
  for (const value of values) if (value != null && Number.isFinite(value)) high = Math.max(high, value);
  return scaleLinear([0, high || 1], [0, 1])
    .nice(6)
    .domain() as [number, number];
}
