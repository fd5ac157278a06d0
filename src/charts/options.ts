/** Options every chart takes, and small types several charts share. */
import type {RiskLevel} from "../../pipeline/contract/rul.ts";
import type {ChartHost} from "./chart.ts";

export interface ChartOptions extends ChartHost {
  /** Prefix of every id inside the drawing: unique on its page. */
  readonly id: string;
  /** What the drawing shows, for those who cannot see it. */
  readonly description: string;
  /** Said instead of a drawing when there is nothing to draw. */
  readonly empty: string;
}

/** A noun that follows a count, by the plural categories French and English have. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}

/** One thing for each level of risk. */
export type Levels<T> = Readonly<Record<RiskLevel, T>>;

/** Limits on remaining life, in the report's time unit: at or below them a unit is at that level. */
export type Thresholds<T = number> = Readonly<Record<"critical" | "degraded", T>>;

/** What a mark that stands for a unit needs. */
export interface UnitMark {
  /** Identity of the unit on its page, such as `FD001/34`. */
  readonly key: string;
  readonly level: RiskLevel;
  /** What its mark says when it is pointed at: the unit's name, then a line for each value. */
  readonly title: string;
}

/** Width under which a chart takes its narrow form, CSS pixels. */
export const narrowWidth = 480;

/** Whether a chart of this width takes its narrow form. */
export const isNarrow = ({width}: {readonly width: number}): boolean => width < narrowWidth;
