import {describe, expect, it} from "vitest";
import {type Fleet, rowCount, unitOfRow} from "../../pipeline/core/fleet.ts";
import {parseCmapss, parseLabels} from "../../pipeline/core/parse/cmapss.ts";
import {COLUMNS, SENSORS} from "../../pipeline/core/parse/cmapssFormat.ts";
import {sha256} from "../../pipeline/io/artefacts.ts";
import {simulateTurbofan} from "../../pipeline/simulate/turbofan.ts";
import {
  OPERATING_POINTS,
  SENSOR_MODELS,
  SUBSET_MODELS,
  type SubsetName
} from "../../pipeline/simulate/turbofanModel.ts";

const SUBSETS = ["FD001", "FD002", "FD003", "FD004"] as const;
const UNITS = 150;
const simulated = Object.fromEntries(
  SUBSETS.map((subset) => [subset, simulateTurbofan({subset, units: UNITS, seed: 3})])
);
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function fleetOf(subset: SubsetName, role: "train" | "test"): Fleet {
  const {value, log} = parseCmapss(simulated[subset][role], {
    file: subset,
    scenario: subset,
    role: role === "train" ? "train" : "current"
  });
  expect([...log.errors(), ...log.repairs()]).toEqual([]);
  return value as Fleet;
}

const mean = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((a, b) => a + b, 0) / values.length;
const deviation = (values: ArrayLike<number>): number => {
  const m = mean(values);
  return Math.sqrt(mean(Array.from(values, (v) => (v - m) ** 2)));
};
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1];
const lengths = ({offsets, units}: Fleet): number[] => units.map((_, u) => offsets[u + 1] - offsets[u]);
const pointOf = (fleet: Fleet, row: number): number => {
  const gaps = OPERATING_POINTS.map(({altitude}) => Math.abs(altitude - fleet.settings[0].values[row]));
  return gaps.indexOf(Math.min(...gaps));
};

describe.each(SUBSETS)("%s", (subset) => {
  const train = fleetOf(subset, "train");
  const model = SUBSET_MODELS[subset];

  it("has the very format of the real files: fields, decimals, two trailing spaces", () => {
    const lines = text(simulated[subset].train).split("\n");
    expect(lines.pop()).toBe("");
    const decimals = [0, 0, 4, 4, 1, ...SENSOR_MODELS.map((s) => s.decimals)];
    const form = decimals.map((d) => (d ? `-?\\d+\\.\\d{${d}}` : "\\d+")).join(" ");
    const odd = lines.filter((line) => !new RegExp(`^${form} {2}$`).test(line));
    expect(odd).toEqual([]);
    expect(decimals).toHaveLength(COLUMNS.length);
    expect(SENSOR_MODELS.map(({name}) => name)).toEqual([...SENSORS]);
  });

  it("has as many units in training, in service and in the labels", () => {
    const test = fleetOf(subset, "test");
    const labels = parseLabels(simulated[subset].labels, {file: "RUL", units: UNITS, of: "test"}).value;
    expect([train.units.length, test.units.length, labels?.length]).toEqual([UNITS, UNITS, UNITS]);
  });

  it("has lives like the real ones", () => {
    const lives = lengths(train);
    const expected = 100 + model.life.median;
    expect(Math.min(...lives)).toBeGreaterThan(100);
    expect(median(lives)).toBeGreaterThan(expected - 15);
    expect(median(lives)).toBeLessThan(expected + 15);
    const logarithms = lives.map((life) => Math.log(life - 100));
    expect(deviation(logarithms)).toBeCloseTo(model.life.deviation, 0.9);
  });

  it("cuts units in service at the stated remaining lives, with enough cycles kept", () => {
    const labels = parseLabels(simulated[subset].labels, {file: "RUL", units: UNITS, of: "test"})
      .value as Float64Array;
    const {min, max, kept} = model.cut;
    expect(Math.min(...labels)).toBeGreaterThanOrEqual(min);
    expect(Math.max(...labels)).toBeLessThanOrEqual(max);
    // Uniform: the mean of n labels strays from the middle by (max − min)/√(12 n); four times that is allowed.
    expect(Math.abs(mean(labels) - (min + max) / 2)).toBeLessThan((4 * (max - min)) / Math.sqrt(12 * UNITS));
    expect(Math.min(...lengths(fleetOf(subset, "test")))).toBeGreaterThanOrEqual(kept);
  });

  it("flies the operating points at their shares", () => {
    const counts = OPERATING_POINTS.map(() => 0);
    for (let row = 0; row < rowCount(train); row++) counts[pointOf(train, row)]++;
    const expected = model.flights ? OPERATING_POINTS.map(({share}) => share) : [1, 0, 0, 0, 0, 0];
    expected.forEach((share, p) => {
      expect(Math.abs(counts[p] / rowCount(train) - share)).toBeLessThan(0.012);
    });
  });

  it("reads as measured when healthy: level, noise and difference between units at every operating point", () => {
    const unit = unitOfRow(train);
    const early = Array.from(train.time.keys()).filter((row) => train.time[row] <= 15);
    SENSOR_MODELS.forEach(({healthy, noise, spread, decimals, name}, s) => {
      const {values} = train.sensors[s];
      const rounding = 0.5 * 10 ** -decimals;
      const residuals = early.map((row) => values[row] - healthy[pointOf(train, row)]);
      const perUnit = Array.from({length: UNITS}, (_, u) => residuals.filter((_, i) => unit[early[i]] === u));
      const within = Math.sqrt(mean(perUnit.map((r) => deviation(r) ** 2 * (r.length / (r.length - 1)))));
      const levels = perUnit.map(mean);
      // Early wear moves the mean by a few percent of the final shift; the unit offsets by spread/√units.
      const drift =
        0.08 * Math.max(Math.abs(SENSOR_MODELS[s].compressor.shift), Math.abs(SENSOR_MODELS[s].fan.shift));
      expect(Math.abs(mean(levels)), name).toBeLessThanOrEqual(
        (4 * noise * spread) / Math.sqrt(UNITS) + drift + rounding
      );
      const quantised = Math.hypot(noise, (2 * rounding) / Math.sqrt(12));
      expect(within, name).toBeGreaterThanOrEqual(0.93 * noise);
      expect(within, name).toBeLessThanOrEqual(1.1 * quantised);
      const between = Math.sqrt(Math.max(0, deviation(levels) ** 2 - within ** 2 / 15));
      expect(Math.abs(between - noise * spread), name).toBeLessThanOrEqual(
        0.2 * noise * spread + rounding + 0.2 * drift
      );
    });
  });

  it("wears as measured: shifts at the end of life, by fault", () => {
    const shifts = endShifts(train);
    const [fan, compressor] = [shifts.filter((s) => isFan(s)), shifts.filter((s) => !isFan(s))];
    expect(fan.length > 0).toBe(model.fanFaults);
    if (model.fanFaults) expect(Math.abs(fan.length / UNITS - 0.5)).toBeLessThan(0.15);
    SENSOR_MODELS.forEach(({name, noise, spread, ...effect}, s) => {
      for (const [group, expected] of [
        [fan, effect.fan.shift],
        [compressor, effect.compressor.shift]
      ] as const) {
        if (group.length === 0) continue;
        const found = mean(group.map((g) => g[s]));
        const allowed =
          0.18 * Math.abs(expected) + (4 * noise * Math.hypot(1, spread)) / Math.sqrt(group.length) + 0.01;
        expect(Math.abs(found - expected), name).toBeLessThanOrEqual(allowed);
      }
    });
  });
});

/** Mean shift of each sensor over the last 4 cycles of each unit, beside its first 20, at the first point's level. */
function endShifts(fleet: Fleet): number[][] {
  return fleet.units.map((_, u) => {
    const [start, end] = [fleet.offsets[u], fleet.offsets[u + 1]];
    return SENSOR_MODELS.map(({healthy}, s) => {
      const shift = (row: number): number => {
        const point = pointOf(fleet, row);
        return ((fleet.sensors[s].values[row] - healthy[point]) * healthy[0]) / healthy[point];
      };
      const rows = (from: number, to: number): number[] =>
        Array.from({length: to - from}, (_, i) => shift(from + i));
      return mean(rows(end - 4, end)) - mean(rows(start, start + 20));
    });
  });
}

/** phi falls with the compressor fault and rises with the fan's. */
const isFan = (shifts: readonly number[]): boolean => shifts[SENSORS.indexOf("phi")] > 5;

describe("the simulator", () => {
  it("gives the same bytes for the same options, others for another seed", () => {
    const options = {subset: "FD004", units: 5, seed: 7} as const;
    const hashes = ({train, test, labels}: ReturnType<typeof simulateTurbofan>) =>
      [train, test, labels].map(sha256);
    expect(hashes(simulateTurbofan(options))).toEqual(hashes(simulateTurbofan(options)));
    expect(hashes(simulateTurbofan({...options, seed: 8}))).not.toEqual(hashes(simulateTurbofan(options)));
    expect(hashes(simulateTurbofan(options))).toMatchInlineSnapshot(`
      [
        "acd1ab971c7d6752f8b6eb164606464dff99e8737b6df0c038eb1f1a6d59d116",
        "3ba6febba60a72cca7cf3176c105e7e3ce1c92a9c6f5bb9c7a90ca523e26f94e",
        "e90591b82de23889f77b6956f10d242cd44c3bca664597d434e8c45dd4b54f2c",
      ]
    `);
  });

  it("keeps the first units when there are more", () => {
    const few = simulateTurbofan({subset: "FD002", units: 3, seed: 7});
    const more = simulateTurbofan({subset: "FD002", units: 6, seed: 7});
    for (const name of ["train", "test", "labels"] as const)
      expect(text(more[name]).startsWith(text(few[name]))).toBe(true);
  });
});
