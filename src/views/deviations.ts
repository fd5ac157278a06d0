/** Sensor profiles of single units, as the fleet page carries them: a byte each. */
import type {profilesTable} from "../../pipeline/contract/rul.ts";
import {fromBase64, toBase64} from "../data/base64.ts";
import type {OpenTable} from "../data/table.ts";

/** Sensors of a scenario that pages compare; scenarios list them most important first. */
export const comparedSensors = 14;

/** Deviation of each compared sensor, standard deviations; null where unknown. */
export type Deviations = readonly (number | null)[];

/** Deviations of the units of one scenario. */
export interface PackedDeviations {
  /** What one step of a byte stands for, for each sensor. */
  readonly steps: readonly number[];
  /** Bytes in base64, sensor by sensor, within a sensor by unit in the page's order. */
  readonly bytes: string;
}

/** Steps to the largest deviation on either side. */
const most = 127;
/** Steps are written to this many decimals, rounded up. */
const stepDecimals = 1e4;
/** Byte of an unknown deviation. */
const unknown = -128;

/** Deviations are told to a tenth; a digit more lets means and differences of them be right. */
export const hundredth = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : Math.round(value * 100) / 100;

function packSensor(values: readonly number[]): {step: number; bytes: number[]} {
  const largest = values.reduce((top, value) => Math.max(top, Math.abs(value) || 0), 0);
  const step = Math.ceil((largest / most) * stepDecimals) / stepDecimals || 1;
  return {step, bytes: values.map((value) => (Number.isNaN(value) ? unknown : Math.round(value / step)))};
}

/**
 * Packs the profiles of `units`, identifiers in the page's order; those the table lacks are unknown. What is
 * unpacked differs by half a step at most, about a 254th of the sensor's largest deviation.
 */
export function packDeviations(
  units: readonly string[],
  sensors: readonly string[],
  {columns, extra}: OpenTable<typeof profilesTable>
): PackedDeviations {
  const row = new Map(Array.from(columns.unit_id, (id, i) => [id, i]));
  const packed = sensors
    .slice(0, comparedSensors)
    .map((sensor) => packSensor(units.map((id) => extra[sensor][row.get(id) ?? -1] ?? Number.NaN)));
  return {
    steps: packed.map(({step}) => step),
    bytes: toBase64(Uint8Array.from(packed.flatMap(({bytes}) => bytes)))
  };
}

/** Deviations of each of `units` units, in the page's order. */
export function unpackDeviations({steps, bytes}: PackedDeviations, units: number): Deviations[] {
  const values = new Int8Array(fromBase64(bytes).buffer);
  return Array.from({length: units}, (_, u) =>
    steps.map((step, s) => {
      const value = values[s * units + u];
      return value === unknown ? null : value * step;
    })
  );
}

/** Mean of some units' deviations, sensor by sensor, of those that are known; rounded to a hundredth. */
export function meanDeviations(units: readonly Deviations[]): Deviations {
  return Array.from({length: units[0]?.length ?? 0}, (_, s) => {
    const known = units.flatMap((unit) => unit[s] ?? []);
    return hundredth(known.reduce((sum, value) => sum + value, 0) / known.length);
  });
}
