import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type Bins, fitBins, LANES, MISSING} from "../../../pipeline/core/learn/binning.ts";
import {
  buildBlock,
  buildHistograms,
  buildSibling,
  STRIDE,
  scratch
} from "../../../pipeline/core/learn/histogram.ts";
import {findSparseSplit, sparseRoom} from "../../../pipeline/core/learn/sparseSplitting.ts";
import {
  BIN,
  FEATURE,
  findSplit,
  GAIN,
  MISSING_LEFT,
  nodeSums,
  resetSplit,
  SPLIT
} from "../../../pipeline/core/learn/splitting.ts";
import {serial} from "../../../pipeline/core/learn/team.ts";
import {random} from "../../../pipeline/core/stats/random.ts";

const UNIT = 1024;

interface Node {
  readonly bins: Bins;
  /** Quantised gradient of each row, an integer. */
  readonly gradients: number[];
  readonly packed: Float64Array;
  readonly rows: Int32Array;
}

/** Rows of nine features of few values, some missing, and integer gradients. */
function makeNode(rows: number, levels: number, seed: number): Node {
  const {int, next} = random(seed);
  const columns = Array.from({length: 9}, () =>
    Float32Array.from({length: rows}, () => (next() < 0.15 ? Number.NaN : int(levels)))
  );
  const bins = fitBins({rows, names: columns.map((_, f) => `f${f}`), columns}, 255, serial);
  const gradients = Array.from({length: rows}, () => int(2001) - 1000);
  const packed = Float64Array.from(gradients, (gradient) => gradient + 1 / UNIT);
  return {bins, gradients, packed, rows: Int32Array.from({length: rows}, (_, row) => row)};
}

const arbitrary = fc
  .tuple(fc.integer({min: 1, max: 90}), fc.integer({min: 1, max: 40}), fc.nat())
  .map(([rows, levels, seed]) => makeNode(rows, levels, seed));
const rules = fc.record({l2: fc.constantFrom(0, 1, 2.5), minRows: fc.integer({min: 1, max: 12})});

const nodeRows = ({rows, packed}: Node) => ({rows, start: 0, count: rows.length, packed});
const total = ({packed}: Node): number => packed.reduce((a, b) => a + b, 0);
const binOf = ({bins}: Node, feature: number, row: number): number =>
  bins.data[bins.bases[feature] + LANES * row];

/** The greatest gain of any threshold and side for missing values, by trying them all. */
function bestGain(node: Node, feature: number, l2: number, minRows: number): number {
  const score = (rows: number[]) => {
    const sum = rows.reduce((a, row) => a + node.gradients[row], 0);
    return rows.length + l2 === 0 ? 0 : sum ** 2 / (rows.length + l2);
  };
  const all = Array.from(node.rows);
  let best = 0;
  for (let bin = 0; bin < 255; bin++) {
    for (const missingLeft of [false, true]) {
      const goesLeft = (row: number) => {
        const own = binOf(node, feature, row);
        return own === MISSING ? missingLeft : own <= bin;
      };
      const left = all.filter(goesLeft);
      const right = all.filter((row) => !goesLeft(row));
      if (Math.min(left.length, right.length) < minRows) continue;
      best = Math.max(best, score(left) + score(right) - score(all));
    }
  }
  return best;
}

function search(node: Node, feature: number, l2: number, minRows: number): Float64Array {
  const out = new Float64Array(SPLIT);
  const sums = nodeSums(total(node), UNIT, l2, minRows);
  resetSplit(out, 0, sums, UNIT);
  buildHistograms(node.bins, new Int32Array(LANES).fill(node.bins.bases[feature]), 0, nodeRows(node));
  findSplit(scratch, 0, node.bins.counts[feature], feature, sums, out, 0);
  return out;
}

describe("findSplit", () => {
  it("finds the gain that trying every threshold finds", () => {
    fc.assert(
      fc.property(arbitrary, rules, (node, {l2, minRows}) => {
        const expected = bestGain(node, 3, l2, minRows);
        const found = search(node, 3, l2, minRows)[GAIN] / UNIT;
        expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-6 * (1 + expected));
      }),
      {numRuns: 60}
    );
  });

  it("describes a split of that very gain", () => {
    fc.assert(
      fc.property(arbitrary, rules, (node, {l2, minRows}) => {
        const out = search(node, 4, l2, minRows);
        if (out[GAIN] === 0) return;
        const left = node.gradients.filter((_, row) => {
          const bin = binOf(node, 4, row);
          return bin === MISSING ? out[MISSING_LEFT] === 1 : bin <= out[BIN];
        });
        const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
        const score = (g: number, n: number) => g ** 2 / (n + l2);
        const [g, n] = [sum(node.gradients), node.gradients.length];
        const gain = score(sum(left), left.length) + score(g - sum(left), n - left.length) - score(g, n);
        expect(out[GAIN] / UNIT / gain).toBeCloseTo(1, 9);
        expect(out[FEATURE]).toBe(4);
      })
    );
  });

  it("sends values never missing in training with the larger part", () => {
    const x = {rows: 5, names: ["a"], columns: [Float32Array.of(1, 2, 2, 2, 2)]};
    const packed = Float64Array.of(100, -25, -25, -25, -25).map((value) => value + 1 / UNIT);
    const node = {bins: fitBins(x, 255, serial), gradients: [], packed, rows: Int32Array.of(0, 1, 2, 3, 4)};
    expect(search(node, 0, 0, 1)[MISSING_LEFT]).toBe(0);
  });

  it("finds nothing in equal gradients, whatever the rounding", () => {
    const node = makeNode(80, 20, 1);
    const same = {...node, packed: node.packed.map(() => 123457 + 1 / UNIT)};
    for (let feature = 0; feature < 9; feature++) expect(search(same, feature, 0, 1)[GAIN]).toBe(0);
  });

  it("keeps the first of equal features", () => {
    const node = makeNode(60, 10, 2);
    const out = new Float64Array(SPLIT);
    const sums = nodeSums(total(node), UNIT, 0, 1);
    resetSplit(out, 0, sums, UNIT);
    buildHistograms(node.bins, new Int32Array(LANES).fill(node.bins.bases[2]), 0, nodeRows(node));
    for (const feature of [7, 8]) {
      findSplit(scratch, (feature - 7) * STRIDE, node.bins.counts[2], feature, sums, out, 0);
    }
    expect(out[FEATURE]).toBe(7);
  });
});

describe("findSparseSplit", () => {
  it("finds what the full histogram finds", () => {
    const room = sparseRoom();
    fc.assert(
      fc.property(arbitrary, rules, (node, {l2, minRows}) => {
        const sums = nodeSums(total(node), UNIT, l2, minRows);
        const out = new Float64Array(SPLIT);
        resetSplit(out, 0, sums, UNIT);
        findSparseSplit(node.bins.data, node.bins.bases[5], nodeRows(node), 5, sums, room, out, 0);
        expect(out).toEqual(search(node, 5, l2, minRows));
      })
    );
  });
});

describe("histograms", () => {
  it("of a block are those of its features one by one, and of a sibling what is left of the parent", () => {
    const node = makeNode(70, 30, 4);
    const counted = new Float64Array(LANES * STRIDE);
    for (let f = 0; f < LANES; f++) {
      for (const row of node.rows) counted[f * STRIDE + binOf(node, f, row)] += node.packed[row];
    }
    buildHistograms(node.bins, node.bins.bases, 0, nodeRows(node));
    expect(scratch).toEqual(counted);
    buildBlock(node.bins, 0, nodeRows(node));
    expect(scratch).toEqual(counted);
    buildBlock(node.bins, 0, {...nodeRows(node), count: 30});
    const parent = counted.slice();
    buildSibling(parent, 0, LANES);
    expect(parent).toEqual(counted.map((value, i) => value - scratch[i]));
  });
});
