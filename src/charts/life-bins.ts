/** Units in classes of predicted remaining life. */
import {max, range, tickStep} from "d3";
import type {RiskLevel} from "../../pipeline/contract/rul.ts";
import {levelOf, levelOrder} from "./levels.ts";
import type {Thresholds, UnitMark} from "./options.ts";

export interface LifeUnit extends UnitMark {
  /** Short name of the unit, such as its number. */
  readonly name: string;
  /** Predicted remaining life; null where there is none. */
  readonly rul: number | null;
}

/** Units whose life is above `from`, up to and including `to` (the first class includes 0). */
export interface LifeBin {
  readonly from: number;
  readonly to: number;
  readonly level: RiskLevel;
  /** Shortest life first. */
  readonly units: readonly LifeUnit[];
}

export interface LifeBins {
  readonly width: number;
  readonly bins: readonly LifeBin[];
  /** End of the last class. */
  readonly end: number;
  /** Units of each level, `unknown` included. */
  readonly counts: ReadonlyMap<RiskLevel, number>;
  readonly unknown: readonly LifeUnit[];
}

export interface LifeBinOptions {
  readonly thresholds: Thresholds;
  readonly binWidth?: number | undefined;
  readonly cap?: number | undefined;
}

/** More classes than this would be thinner than a reader can tell apart: the width is doubled until they fit. */
const mostBins = 60;

const isKnown = (unit: LifeUnit): unit is LifeUnit & {readonly rul: number} =>
  unit.rul !== null && Number.isFinite(unit.rul);
const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-9;
const isRound = (value: number): boolean => {
  const lead = value / 10 ** Math.floor(Math.log10(value) + 1e-9);
  return [1, 2, 2.5, 5].some((round) => Math.abs(lead - round) < 1e-9);
};

/** A sixth of the critical threshold or more, so that both thresholds lie between classes; a round width if any. */
function classWidth({critical, degraded}: Thresholds, highest: number): number {
  const widths = [6, 5, 4, 3, 2, 1]
    .map((parts) => critical / parts)
    .filter((width) => isWhole(degraded / width));
  return widths.find(isRound) ?? widths[0] ?? tickStep(0, highest, 25);
}

/** Classes from 0 to past the longest life, empty ones included. */
export function binLives(units: readonly LifeUnit[], options: LifeBinOptions): LifeBins {
  const known = units.filter(isKnown);
  const longest = Math.max(options.cap ?? 0, max(known, ({rul}) => rul) ?? 0);
  const highest = Math.max(longest, options.thresholds.degraded);
  let width = options.binWidth ?? classWidth(options.thresholds, highest);
  while (highest / width > mostBins) width *= 2;
  const count = Math.max(1, Math.ceil(highest / width));
  const place = (life: number): number => Math.min(count - 1, Math.max(0, Math.ceil(life / width) - 1));
  const sorted = [...known].sort((a, b) => a.rul - b.rul);
  const placed = Map.groupBy(sorted, ({rul}) => place(rul));
  const bins = range(count).map((i) => ({
    from: i * width,
    to: (i + 1) * width,
    level: levelOf((i + 0.5) * width, options.thresholds),
    units: placed.get(i) ?? []
  }));
  return {
    width,
    bins,
    end: count * width,
    counts: new Map(levelOrder.map((level) => [level, units.filter((unit) => unit.level === level).length])),
    unknown: units.filter((unit) => !isKnown(unit))
  };
}
