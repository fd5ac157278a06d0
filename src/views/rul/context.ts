import type {Change} from "../../../pipeline/core/explain/whatIf.ts";
import type {Context} from "../context.ts";
import type {Unit} from "../fleet-data.ts";
import type {Range} from "../range.ts";
import type {Decision} from "./decision.ts";
import type {Explained, Unexplained} from "./explained.ts";
import type {Tracks} from "./tracks.ts";

/** Everything the figures of one unit's page are computed from. */
export interface UnitContext extends Context {
  readonly unit: Unit;
  /** The recorded life, or the part of it that is shown. */
  readonly tracks: Tracks;
  /** Ages shown, or null for the whole recorded life. */
  readonly ages: Range | null;
  /** Age whose prediction is explained, or null for the last of those shown. */
  readonly at: number | null;
  /** Why the prediction is what it is, or why that is not known. */
  readonly explained: Explained | Unexplained;
  /** What the reader has changed of the readings. */
  readonly what: Change;
  /** When to stop it; null where nothing was predicted. */
  readonly decision: Decision | null;
}

/** Population line of a figure about the unit alone. */
export const unitScope = ({speech, unit, tracks, ages}: UnitContext): string =>
  speech.rul.scope(
    unit.name,
    tracks.ages[0] ?? unit.age,
    (ages && tracks.ages.at(-1)) ?? unit.age,
    unit.scenario.cohort === "validation"
  );

/** Stem of the names of a figure's files: those of two units differ, whatever characters their names have. */
export const unitFile = ({unit}: UnitContext, stem: string): string =>
  `${stem}-${unit.scenario.slug}-${unit.id.replace(/[^\p{L}\p{N}._-]+/gu, "_").slice(0, 60)}`;
