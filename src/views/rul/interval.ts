import type {Unit} from "../fleet-data.ts";
import {intervalOf} from "../outlook.ts";

/** Lower and upper end of the 90 % interval; null above where the model promises nothing beyond its cap. */
export function interval(unit: Unit): {low: number; high: number | null} | null {
  const found = intervalOf(unit, 0.9);
  return found && {low: found.low, high: found.high >= unit.calibration.cap ? null : found.high};
}

/** The interval in whole time units, as the page states it, and as ages at failure. */
export function statedInterval(
  unit: Unit
): {lives: [number, number | null]; ages: [number, number | null]} | null {
  const found = interval(unit);
  if (!found) return null;
  const lives: [number, number | null] = [
    Math.round(found.low),
    found.high === null ? null : Math.round(found.high)
  ];
  const age = Math.round(unit.age);
  return {lives, ages: [age + lives[0], lives[1] === null ? null : age + lives[1]]};
}
