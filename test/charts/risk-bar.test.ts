import {expect, test} from "vitest";
import {riskBar} from "../../src/charts/risk-bar.ts";
import {predictedLives} from "./cases.ts";
import {host} from "./host.ts";
import {fleetOptions} from "./pointing.ts";
import {sampleUnits} from "./sample.ts";

const bars = (units: number, fullest?: number): number =>
  riskBar(predictedLives(sampleUnits(units)), {
    ...host(620),
    ...fleetOptions,
    labels: false,
    fullest
  }).querySelectorAll("rect").length;

test("a risk bar has one tick a unit, unless a fuller bar beside it has no room for them", () => {
  expect(bars(40)).toBeGreaterThanOrEqual(40);
  expect(bars(40, 100)).toBe(bars(40));
  expect(bars(40, 400)).toBeLessThan(8);
});
