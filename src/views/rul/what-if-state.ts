/** What the reader has changed of a unit's readings; it lives in the address, as `what=T50:1.5,ahead:10`. */
import type {Change as Readings} from "../../../pipeline/core/explain/whatIf.ts";
import type {Change} from "../state.ts";

/** Parameter of the address. */
export const whatParameter = "what";

/** Name under which the time ahead stands beside the sensors. */
export const aheadName = "ahead";

/** Sensors offered: the most important ones. */
const offered = 6;

/** Where a sensor can be moved, in standard deviations, and the time ahead, in the report's unit. */
export const shiftSpan = {min: -3, max: 3, step: 0.25};
export const aheadSpan = {min: 0, max: 60, step: 1};

export const unchanged: Readings = {shifts: {}, ahead: 0};

export const isUnchanged = ({shifts, ahead}: Readings): boolean =>
  ahead === 0 && Object.values(shifts).every((by) => by === 0);

/** The most important of the sensors that can be moved. */
export const movedSensors = (important: readonly string[], movable: readonly string[]): string[] =>
  important.filter((name) => name !== aheadName && movable.includes(name)).slice(0, offered);

type Span = typeof shiftSpan;

const onGrid = ({min, max, step}: Span, value: number): number =>
  Math.min(max, Math.max(min, Math.round(value / step) * step));

/** A name in the address: commas and colons part its entries. */
const escaped = (name: string): string =>
  name.replaceAll("%", "%25").replaceAll(",", "%2C").replaceAll(":", "%3A");

/** Reads the change from an address; what is no number, or of no sensor of `sensors`, changes nothing. */
export function parseWhat(text: string | null, sensors: readonly string[]): Readings {
  const shifts: Record<string, number> = Object.create(null);
  let ahead = 0;
  for (const entry of (text ?? "").split(",")) {
    const [, name, digits] = /^(.+):(-?\d{1,3}(?:\.\d{1,3})?)$/.exec(entry) ?? [];
    const sensor = sensors.find((one) => escaped(one) === name);
    if (name === aheadName) ahead = onGrid(aheadSpan, Number(digits));
    else if (sensor !== undefined) shifts[sensor] = onGrid(shiftSpan, Number(digits));
  }
  return {shifts, ahead};
}

/** The change of the address that makes this change of the readings. */
export function toWhat({shifts, ahead}: Readings): Change {
  const entries = Object.entries(shifts).flatMap(([name, by]) =>
    by === 0 ? [] : [`${escaped(name)}:${by}`]
  );
  if (ahead > 0) entries.push(`${aheadName}:${ahead}`);
  return {[whatParameter]: entries.join(",") || null};
}
