/** Colours of classes, as readers with each vision of colour see them. */
import {describe, expect, test} from "vitest";
import {type Hue, mostSeries, seriesStyle} from "../../src/charts/explorer/series.ts";
import {type Token, tokens} from "../../src/charts/theme.ts";

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** Linear RGB as seen without one kind of cone (Machado, Oliveira and Fernandes 2009, table 1, severity 1). */
const visions: Readonly<Record<string, Matrix>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998]
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881]
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039]
  ]
};

function linear(hex: string): Triple {
  const channel = (at: number): number => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const times = (matrix: Matrix, colour: Triple): Triple =>
  matrix.map((row) => row.reduce((sum, factor, i) => sum + factor * colour[i], 0)) as unknown as Triple;

/** CIE L*a*b* under D65. */
function lab(rgb: Triple): Triple {
  const [r, g, b] = rgb.map((share) => Math.max(0, Math.min(1, share)));
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Distance of two tokens as they are seen. */
function apart(a: Token, b: Token, theme: 0 | 1, vision: Matrix): number {
  const [one, other] = [a, b].map((token) => lab(times(vision, linear(tokens[token][theme]))));
  return Math.hypot(...one.map((value, i) => value - other[i]));
}

const places = Array.from({length: mostSeries}, (_, i) => i);
const pairs = places.flatMap((a) => places.slice(a + 1).map((b) => [a, b] as const));
/** Least distance: the kinds that one man in twelve has, and the one that one person in ten thousand has. */
const least = {protanopia: 19, deuteranopia: 19, tritanopia: 12};

describe.each([0, 1] as const)("in theme %i", (theme) => {
  test.each(Object.entries(least))("colours of classes are told apart with %s", (name, distance) => {
    for (const [a, b] of pairs)
      expect(
        apart(seriesStyle(a).line, seriesStyle(b).line, theme, visions[name]),
        `${a} and ${b}`
      ).toBeGreaterThan(distance);
  });
});

test("every class, and the others together, has a shape and a dash of its own", () => {
  const styles = [...places, null].map((hue: Hue) => seriesStyle(hue));
  expect(new Set(styles.map(({symbol}) => symbol)).size).toBe(styles.length);
  expect(new Set(styles.map(({dash}) => dash)).size).toBe(styles.length);
});
