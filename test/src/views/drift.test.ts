import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {isStill, type Span, smoothed, spansOf} from "../../../src/views/rul/drift.ts";
import {hasLeft, type SensorTrack} from "../../../src/views/rul/tracks.ts";

const healthy = [-1, 1] as const;
const track = (values: (number | null)[]): SensorTrack => ({name: "Ps30", values});

describe("smoothing", () => {
  test("takes each value with the two before it, within its unit", () => {
    const spans = spansOf(["1", "1", "1", "1", "2", "2"]).values();
    expect([...smoothed([0, 3, 6, 9, 30, 60], spans)]).toEqual([0, 1.5, 3, 6, 30, 45]);
  });

  test("leaves what is missing missing, and takes means of what is known", () => {
    const [a, b, c] = smoothed([3, Number.NaN, 6], [[0, 3]]);
    expect([a, b, c]).toEqual([3, Number.NaN, 4.5]);
  });

  test("of the first records does not depend on later ones", () => {
    const values = fc.array(fc.double({min: -9, max: 9, noNaN: true}), {minLength: 2, maxLength: 30});
    fc.assert(
      fc.property(values, fc.nat(), (all, cut) => {
        const length = 1 + (cut % (all.length - 1));
        const prefix = smoothed(all.slice(0, length), [[0, length]]);
        expect([...prefix]).toEqual([...smoothed(all, [[0, all.length]])].slice(0, length));
      })
    );
  });
});

describe("a still sensor", () => {
  const lives: Span[] = [
    [0, 10],
    [10, 20],
    [20, 30],
    [30, 40]
  ];
  const column = (drift: (unit: number) => number): Float64Array =>
    Float64Array.from({length: 40}, (_, i) => (drift(Math.floor(i / 10)) * (i % 10)) / 9);

  test("is one that hardly drifts in three units of four", () => {
    expect(
      isStill(
        column(() => 0),
        lives
      )
    ).toBe(true);
    expect(
      isStill(
        column((unit) => (unit === 3 ? 5 : 0.1)),
        lives
      )
    ).toBe(true);
    expect(
      isStill(
        column((unit) => (unit > 1 ? -2 : 0)),
        lives
      )
    ).toBe(false);
  });

  test("is not one that is never read: nothing is known of it", () => {
    expect(isStill(new Float64Array(40).fill(Number.NaN), lives)).toBe(false);
  });
});

describe("a sensor", () => {
  test("has left the healthy range when it ends outside and did not begin there", () => {
    expect(hasLeft(track([0, 0.2, 0.9, 1.4, 1.9]), healthy)).toBe(true);
    expect(hasLeft(track([0, 0.2, 0.9, 1.4, 0.9]), healthy)).toBe(false);
    expect(hasLeft(track([-1.1, -1.2, -1.1, -1.2, -1.2]), healthy)).toBe(false);
    expect(hasLeft(track([null, null]), healthy)).toBe(false);
  });
});
