import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {solveCholesky} from "../../../pipeline/core/learn/cholesky.ts";
import {LearnError} from "../../../pipeline/core/learn/errors.ts";
import {ridge} from "../../../pipeline/core/learn/ridge.ts";
import {random} from "../../../pipeline/core/stats/random.ts";

const {normal} = random(1);
const column = (rows: number, scale = 1, shift = 0) =>
  Float32Array.from({length: rows}, () => shift + scale * normal());

describe("solveCholesky", () => {
  it("solves what it is asked", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 12}), fc.nat(), (n, seed) => {
        const draw = random(seed).normal;
        const root = Float64Array.from({length: n * n}, draw);
        const a = new Float64Array(n * n);
        for (let i = 0; i < n; i++) {
          for (let j = 0; j < n; j++) {
            for (let k = 0; k < n; k++) a[i * n + j] += root[i * n + k] * root[j * n + k];
            if (i === j) a[i * n + j] += 1;
          }
        }
        const expected = Float64Array.from({length: n}, draw);
        const b = new Float64Array(n);
        for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) b[i] += a[i * n + j] * expected[j];
        const x = solveCholesky(a, b);
        for (let i = 0; i < n; i++) expect(x?.[i]).toBeCloseTo(expected[i], 8);
      })
    );
  });

  it("returns null where there is no single answer", () => {
    expect(solveCholesky(Float64Array.of(1, 1, 1, 1), Float64Array.of(1, 1))).toBeNull();
    expect(solveCholesky(Float64Array.of(-1), Float64Array.of(1))).toBeNull();
  });
});

describe("ridge", () => {
  it("finds a line where there is one, whatever the scales", () => {
    const columns = [column(301, 1e-3, 5), column(301, 1e4, -2), column(301)];
    const y = Float64Array.from(columns[0], (a, row) => 3 + 2000 * a - 1e-4 * columns[1][row]);
    const x = {rows: 301, names: ["a", "b", "c"], columns};
    const model = ridge({penalty: 1e-9}).fit(x, y, {seed: 1});
    const predicted = model.predict(x);
    for (let row = 0; row < 301; row++) expect(predicted[row]).toBeCloseTo(y[row], 4);
    const [a, b, c] = model.importance();
    expect(a / b).toBeCloseTo(2, 0);
    expect(c).toBeLessThan(1e-6);
  });

  it("solves its normal equations: one feature is shrunk by 1 / (1 + penalty)", () => {
    const a = column(500);
    const y = Float64Array.from(a, (value) => 7 * value);
    const x = {rows: 500, names: ["a"], columns: [a]};
    const [free, shrunk] = [1e-12, 1].map((penalty) => ridge({penalty}).fit(x, y, {seed: 1}).importance()[0]);
    expect(shrunk / free).toBeCloseTo(0.5, 9);
  });

  it("takes a missing value for the mean", () => {
    const a = column(100);
    const x = {rows: 100, names: ["a"], columns: [a]};
    const model = ridge({penalty: 0.1}).fit(x, Float64Array.from(a), {seed: 1});
    const mean = a.reduce((p, q) => p + q, 0) / 100;
    const [missing, atMean] = model.predict({
      rows: 2,
      names: ["a"],
      columns: [Float32Array.of(Number.NaN, mean)]
    });
    expect(missing).toBeCloseTo(atMean, 6);
  });

  it("asks for a penalty where features say the same", () => {
    const a = column(50);
    const x = {rows: 50, names: ["a", "b"], columns: [a, a]};
    expect(() => ridge({penalty: 0}).fit(x, Float64Array.from(a), {seed: 1})).toThrow(LearnError);
    expect(() => ridge({penalty: 0.01}).fit(x, Float64Array.from(a), {seed: 1})).not.toThrow();
  });
});
