/** Colours as browsers compute them, and contrast as WCAG 2 defines it. */

/** Red, green, blue of 0 to 255, and opacity of 0 to 1. */
export type Color = readonly [number, number, number, number];

const read = new Map<string, Color | null>();

/** A computed colour: `rgb(…)`, `rgba(…)` or `color(srgb …)`; null for `none`. A page has few, and names them often. */
export function parseColor(text: string): Color | null {
  const known = read.get(text);
  if (known !== undefined) return known;
  const color = readColor(text);
  read.set(text, color);
  return color;
}

function readColor(text: string): Color | null {
  if (text === "none" || text === "transparent") return null;
  const numbers = [...text.matchAll(/-?[\d.]+(?:e-?\d+)?/g)].map(Number);
  const unit = text.startsWith("color(srgb") ? 255 : 1;
  if (numbers.length < 3 || !/^(rgba?|color\(srgb)/.test(text)) throw new Error(`Unknown colour ${text}`);
  const [red, green, blue, alpha = 1] = numbers;
  return [red * unit, green * unit, blue * unit, alpha];
}

/** A colour with its opacity times another. */
export const fade = ([red, green, blue, alpha]: Color, opacity: number): Color => [
  red,
  green,
  blue,
  alpha * opacity
];

/** What is seen of a colour on an opaque one. */
export function over(top: Color, below: Color): Color {
  const mix = (i: 0 | 1 | 2): number => top[i] * top[3] + below[i] * (1 - top[3]);
  return [mix(0), mix(1), mix(2), 1];
}

function luminance(color: Color): number {
  const [red, green, blue] = color.slice(0, 3).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two opaque colours, 1 to 21. */
export function contrast(a: Color, b: Color): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}
