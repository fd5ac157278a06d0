import type {Context} from "../context.ts";
import type {Unit} from "../fleet-data.ts";
import type {Tracks} from "./tracks.ts";

/** Everything the figures of one unit's page are computed from. */
export interface UnitContext extends Context {
  readonly unit: Unit;
  readonly tracks: Tracks;
}

/** Population line of a figure about the unit alone. */
export const unitScope = ({speech, unit, tracks}: UnitContext): string =>
  speech.rul.scope(unit.name, tracks.ages[0] ?? unit.age, unit.age, unit.scenario.cohort === "validation");
