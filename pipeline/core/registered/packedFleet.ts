/** A few units' records kept with a model, so that it can be seen to predict as it did. */
import {type Column, type Fleet, rowCount} from "../fleet.ts";

/** Rows of a fleet as plain lists, to be kept as JSON; a missing reading is null. */
export interface PackedFleet {
  readonly scenario: string;
  readonly units: readonly string[];
  readonly offsets: readonly number[];
  readonly time: readonly number[];
  readonly settings: readonly PackedColumn[];
  readonly sensors: readonly PackedColumn[];
}

interface PackedColumn {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

const packed = ({name, values}: Column): PackedColumn => ({
  name,
  values: Array.from(values, (value) => (Number.isFinite(value) ? value : null))
});

const unpacked = ({name, values}: PackedColumn): Column => ({
  name,
  values: Float64Array.from(values, (value) => value ?? Number.NaN)
});

/** A fleet as plain lists; what remains of its units is left out. */
export const packFleet = (fleet: Fleet): PackedFleet => ({
  scenario: fleet.scenario,
  units: [...fleet.units],
  offsets: Array.from(fleet.offsets),
  time: Array.from(fleet.time),
  settings: fleet.settings.map(packed),
  sensors: fleet.sensors.map(packed)
});

/**
 * The fleet again, the ends of its units unknown.
 * @throws RangeError when lists do not fit one another
 */
export function unpackFleet({scenario, units, offsets, time, settings, sensors}: PackedFleet): Fleet {
  const fleet: Fleet = {
    scenario,
    units,
    offsets: Int32Array.from(offsets),
    time: Float64Array.from(time),
    settings: settings.map(unpacked),
    sensors: sensors.map(unpacked),
    remaining: new Float64Array(units.length).fill(Number.NaN)
  };
  const rows = rowCount(fleet);
  const rising = offsets.every((offset, u) => u === 0 || offset > offsets[u - 1]);
  const whole = offsets.length === units.length + 1 && offsets[0] === 0 && offsets.at(-1) === rows && rising;
  const full = [...fleet.settings, ...fleet.sensors].every(({values}) => values.length === rows);
  if (!(whole && full)) throw new RangeError("records kept with a model: lists differ in length");
  return fleet;
}
