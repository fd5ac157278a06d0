import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {holm} from "../../../pipeline/core/gate/holm.ts";
import {signFlips} from "../../../pipeline/core/gate/signFlips.ts";
import {random} from "../../../pipeline/core/stats/random.ts";

describe("Holm's adjustment", () => {
  test("multiplies the smallest by their number, the next by one less, and never falls", () => {
    const adjusted = holm([0.04, 0.01, 0.03, 0.005]);
    for (const [i, p] of [0.06, 0.03, 0.06, 0.02].entries()) expect(adjusted[i]).toBeCloseTo(p, 12);
  });

  test("leaves one as it is, none as none, and stops at 1", () => {
    expect(holm([0.03])).toEqual([0.03]);
    expect(holm([])).toEqual([]);
    expect(holm([0.6, 0.7])).toEqual([1, 1]);
  });

  test("keeps the order, never lowers a chance, and does not mind in which order they come", () => {
    const chances = fc.array(fc.double({min: 0, max: 1, noNaN: true}), {minLength: 1, maxLength: 20});
    fc.assert(
      fc.property(chances, (p) => {
        const adjusted = holm(p);
        for (let i = 0; i < p.length; i++) {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p[i]);
          for (let j = 0; j < p.length; j++)
            if (p[i] < p[j]) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]);
        }
        expect(holm(p.toReversed())).toEqual(adjusted.toReversed());
      })
    );
  });
});

/** Share of all 2^n assignments of signs whose sum is as far from 0. */
function exactly(differences: readonly number[]): number {
  const found = Math.abs(differences.reduce((sum, d) => sum + d, 0)) - 1e-9;
  let asFar = 0;
  for (let mask = 0; mask < 2 ** differences.length; mask++) {
    const sum = differences.reduce((total, d, i) => total + ((mask >> i) & 1 ? d : -d), 0);
    if (Math.abs(sum) >= found) asFar++;
  }
  return asFar / 2 ** differences.length;
}

describe("random signs", () => {
  test.each([
    ["seven that agree", [1, 2, 1, 3, 1, 2, 5]],
    ["a mixture", [3, -1, 2, 4, -2, 0.5, 6, 1, -0.25, 2]],
    ["ones, as two classifiers give", [1, 1, 1, 1, 1, 1, 1, -1, 1, 1, -1]]
  ])("give the chance that all assignments give: %s", (_, differences) => {
    expect(signFlips(differences, random(4))).toBeCloseTo(exactly(differences), 1.7);
  });

  test("give McNemar's exact chance for rights and wrongs of two classifiers", () => {
    // 15 units only the candidate got right, 5 only production: twice P(Binomial(20, ½) ≥ 15).
    const differences = [...new Array(15).fill(1), ...new Array(5).fill(-1), ...new Array(200).fill(0)];
    expect(signFlips(differences, random(4))).toBeCloseTo(0.0414, 2);
  });

  test("say nothing of models that agree, or of one unit", () => {
    expect(signFlips([0, 0, 0], random(1))).toBe(1);
    expect(signFlips([], random(1))).toBe(1);
    expect(signFlips([7], random(1))).toBe(1);
  });

  test("do not mind the sign of the whole", () => {
    const differences = [3, -1, 2, 4, -2, 0.5, 6, 1];
    expect(signFlips(differences, random(2))).toBe(
      signFlips(
        differences.map((d) => -d),
        random(2)
      )
    );
  });

  test("reach 1 in 10 000, past the 32 signs of one word", () => {
    expect(signFlips(new Array(100).fill(1), random(1))).toBe(1e-4);
  });
});
