import {expect, test} from "vitest";
import {bootstrap} from "../../../pipeline/core/stats/estimate.ts";
import {pairedBootstrap} from "../../../pipeline/core/stats/pairedBootstrap.ts";
import {random} from "../../../pipeline/core/stats/random.ts";

const values = Float64Array.from({length: 60}, (_, i) => (i * 37) % 61).sort();
const meanOf = (own: Float64Array) => (counts: Float64Array) =>
  own.reduce((sum, value, u) => sum + counts[u] * value, 0) / own.length;

test("the interval of a mean is that of the bootstrap of one figure", () => {
  const [paired] = pairedBootstrap(60, [meanOf(values)], random(5));
  const single = bootstrap(values, (sorted) => sorted.reduce((sum, value) => sum + value, 0) / 60, random(5));
  expect(paired.value).toBe(single.value);
  expect(paired.low).toBeCloseTo(single.low, 9);
  expect(paired.high).toBeCloseTo(single.high, 9);
});

test("a difference of two figures that move together is sharper than either", () => {
  const shifted = values.map((value) => value + 3);
  const [own, difference] = pairedBootstrap(
    60,
    [meanOf(values), (counts) => meanOf(shifted)(counts) - meanOf(values)(counts)],
    random(1)
  );
  expect(own.high - own.low).toBeGreaterThan(5);
  expect(difference.value).toBeCloseTo(3, 9);
  expect(difference.high - difference.low).toBeLessThan(1e-9);
});

test("the same seed gives the same interval, and no units none", () => {
  expect(pairedBootstrap(60, [meanOf(values)], random(2))).toEqual(
    pairedBootstrap(60, [meanOf(values)], random(2))
  );
  expect(() => pairedBootstrap(0, [], random(1))).toThrow("expected at least one");
});
