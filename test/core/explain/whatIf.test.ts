import {describe, expect, it} from "vitest";
import {movable, whatIf} from "../../../pipeline/core/explain/whatIf.ts";

const features = [
  "T50.mean20",
  "T50.mean20-own",
  "T50.slope160",
  "T50.slope40",
  "Ps30.mean20",
  "health.mean5",
  "health.mean5-own",
  "health.deviation10",
  "health.slope5",
  "health.slope80",
  "age"
];
const row = Float32Array.of(1, 0.5, 0.25, 0.125, 2, 3, 1, 0.5, 0.25, 8, 100);
const move = whatIf(features, {T50: 0.5, Ps30: -0.25});
const changed = (shifts: Record<string, number>, ahead = 0): Record<string, number> =>
  Object.fromEntries(
    Array.from(move(row, {shifts, ahead}), (value, f) => [features[f], value] as const).filter(
      ([, value], f) => value !== row[f]
    )
  );

describe("whatIf", () => {
  it("changes no bit when nothing is changed", () => {
    const odd = Float32Array.from(row, (value) => Math.fround(value / 3));
    expect(move(odd, {shifts: {T50: 0, Ps30: 0}, ahead: 0})).toEqual(odd);
  });

  it("moves a sensor's own levels, and the health index by the sensor's weight", () => {
    expect(changed({T50: 2})).toEqual({
      "T50.mean20": 3,
      "T50.mean20-own": 2.5,
      "health.mean5": 4,
      "health.mean5-own": 2
    });
    expect(changed({Ps30: 2, T50: 2})["health.mean5"]).toBe(3.5);
  });

  it("lets time go by: age rises, and wear grows with its slopes at the rate of the health index", () => {
    const slow = Float32Array.from(row, (value, f) =>
      features[f] === "health.slope5" ? Math.LN2 / 20 : value
    );
    const later = move(slow, {shifts: {}, ahead: 20});
    const value = (name: string): number => later[features.indexOf(name)];
    expect(value("age")).toBe(120);
    expect(value("T50.mean20-own")).toBeCloseTo(2 * 0.5, 6);
    expect(value("T50.mean20")).toBeCloseTo(1 + 0.5, 6);
    expect(value("T50.slope40")).toBeCloseTo(2 * 0.125, 6);
    expect(value("health.mean5-own")).toBeCloseTo(2, 6);
    expect(value("health.deviation10")).toBe(0.5);
    expect(value("Ps30.mean20")).toBe(2);
  });

  it("believes no pace that doubles wear in less than 17, and none of a unit without wear", () => {
    const own = features.indexOf("T50.mean20-own");
    expect(move(row, {shifts: {}, ahead: 10})[own]).toBeCloseTo(0.5 * Math.exp(0.4), 6);
    const sound = Float32Array.from(row, (value, f) => (features[f] === "health.mean5-own" ? 0.01 : value));
    expect(move(sound, {shifts: {}, ahead: 10})[own]).toBe(0.5);
  });

  it("leaves missing values missing, and takes a missing beginning for none", () => {
    const gaps = Float32Array.from(row, (value, f) => (f === 1 ? Number.NaN : value));
    const moved = move(gaps, {shifts: {T50: 1}, ahead: 10});
    expect(moved[1]).toBeNaN();
    expect(moved[0]).toBe(2);
  });

  it("knows which sensors can be moved", () => {
    expect(movable(features)).toEqual(["T50", "Ps30"]);
  });
});
