import {expect, test} from "vitest";
import type {BrushAxis} from "../../src/charts/interaction.ts";
import {interactionAt} from "./pointing.ts";
import {sampleUnits} from "./sample.ts";

const fleet = sampleUnits(100);

/** The value of a pixel on an axis. */
const valueAt = ({domain, pixels}: BrushAxis, pixel: number): number =>
  domain[0] + ((pixel - pixels[0]) / (pixels[1] - pixels[0])) * (domain[1] - domain[0]);

test("the pixel of a unit maps back to its lives on both axes of the scatter plot", () => {
  const {data, x, y} = interactionAt("actual-vs-predicted", 828);
  for (const datum of data) {
    const unit = fleet.find(({key}) => key === datum.key);
    expect(valueAt(x as BrushAxis, datum.x)).toBeCloseTo(unit?.rul ?? Number.NaN, 6);
    expect(valueAt(y as BrushAxis, datum.y)).toBeCloseTo(unit?.predicted ?? Number.NaN, 6);
  }
});

test.each(["rul-boxes", "trajectory", "maintenance-timeline"])("so do those of %s on its axis", (name) => {
  const {data, x} = interactionAt(name, 828);
  for (const {key = "", x: pixel} of data) {
    const unit = fleet.find((one) => one.key === key);
    const [, age] = /^age:(\d+)$/.exec(key) ?? [];
    if (unit) expect(valueAt(x as BrushAxis, pixel)).toBeCloseTo(unit.predicted ?? Number.NaN, 6);
    if (age) expect(valueAt(x as BrushAxis, pixel)).toBeCloseTo(Number(age), 6);
  }
});

test("bars lie on the stretch of the axis that their key names", () => {
  const {data, x} = interactionAt("rul-histogram-bars", 828);
  for (const {key = "", x: middle, reach: [across] = [0]} of data) {
    const [from, to] = key.split("..").map(Number);
    expect(valueAt(x as BrushAxis, middle - across)).toBeCloseTo(from, 6);
    expect(valueAt(x as BrushAxis, middle + across)).toBeCloseTo(to, 6);
  }
});

test("what has no axis of values cannot be brushed", () => {
  for (const name of ["risk-bar", "sensor-heatmap", "sensor-small-multiples", "model-comparison"]) {
    expect(interactionAt(name, 828).x, name).toBeNull();
  }
});
