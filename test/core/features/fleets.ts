/** Small fleets for tests: made up, or drawn by fast-check with everything a recording can throw at us. */
import * as fc from "fast-check";
import type {Fleet} from "../../../pipeline/core/fleet.ts";
import {random} from "../../../pipeline/core/stats/random.ts";

export interface UnitRecords {
  readonly id: string;
  readonly time: readonly number[];
  readonly settings: readonly (readonly number[])[];
  readonly sensors: readonly (readonly number[])[];
  readonly remaining?: number;
}

/** A fleet from units; every unit has the same settings and sensors, named setting1…, s1…. */
export function fleetOf(units: readonly UnitRecords[], settings = 0, sensors = 1): Fleet {
  const offsets = Int32Array.from([0, ...units.map(({time}) => time.length)]);
  for (let u = 0; u < units.length; u++) offsets[u + 1] += offsets[u];
  const column = (read: (unit: UnitRecords) => readonly number[]): Float64Array =>
    Float64Array.from(units.flatMap(read));
  return {
    scenario: "test",
    units: units.map(({id}) => id),
    offsets,
    time: column((unit) => unit.time),
    settings: Array.from({length: settings}, (_, s) => ({
      name: `setting${s + 1}`,
      values: column((u) => u.settings[s])
    })),
    sensors: Array.from({length: sensors}, (_, s) => ({
      name: `s${s + 1}`,
      values: column((u) => u.sensors[s])
    })),
    remaining: Float64Array.from(units, ({remaining}) => remaining ?? 0)
  };
}

/** A fleet with one unit and one sensor, recorded at times 1, 2, 3…. */
export const series = (...values: number[]): Fleet =>
  fleetOf([{id: "1", time: values.map((_, i) => i + 1), settings: [], sensors: [values]}]);

/** Units that run at `conditions` far-apart conditions drawn at each record; the sensors drift and carry noise. */
export function wearingFleet({units = 6, rows = 60, conditions = 1, sensors = 3, seed = 1} = {}): Fleet {
  const draw = random(seed);
  return fleetOf(
    Array.from({length: units}, (_, u) => {
      const life = rows + 5 * u;
      const at = Array.from({length: life}, () => draw.int(conditions));
      const wear = (row: number): number => (row / life) ** 3;
      return {
        id: `unit ${u + 1}`,
        time: Array.from({length: life}, (_, row) => row + 1),
        settings: [
          at.map((c) => 10 * c + 0.01 * draw.normal()),
          at.map((c) => 0.25 * (c % 2) + 0.001 * draw.normal())
        ],
        sensors: Array.from({length: sensors}, (_, s) =>
          at.map((c, row) => 100 * (s + 1) * (c + 1) + (s % 2 ? -3 : 3) * wear(row) + 0.5 * draw.normal())
        )
      };
    }),
    2,
    sensors
  );
}

const reading = fc.oneof(
  {weight: 20, arbitrary: fc.double({min: -50, max: 50, noNaN: true})},
  {weight: 3, arbitrary: fc.constant(Number.NaN)},
  {weight: 1, arbitrary: fc.constantFrom(0, -0, 7, 7, 1e12, -1e300, Number.POSITIVE_INFINITY)}
);

/** Fleets of one to four units of one to forty rows, with two sensors, irregular times and missing readings. */
export const anyFleet: fc.Arbitrary<Fleet> = fc
  .array(
    fc.integer({min: 1, max: 40}).chain((rows) =>
      fc.record({
        steps: fc.array(fc.double({min: 0.01, max: 9, noNaN: true}), {minLength: rows, maxLength: rows}),
        sensors: fc.array(fc.array(reading, {minLength: rows, maxLength: rows}), {minLength: 2, maxLength: 2})
      })
    ),
    {minLength: 1, maxLength: 4}
  )
  .map((units) =>
    fleetOf(
      units.map(({steps, sensors}, u) => {
        let age = 0;
        const time = steps.map((step) => (age += step));
        return {id: `${u}`, time, settings: [], sensors};
      }),
      0,
      2
    )
  );
