/** How each level of risk is drawn: shape first, colour second. */
import type {RiskLevel} from "../../pipeline/contract/rul.ts";
import type {Levels} from "./options.ts";
import type {Shape} from "./shapes.ts";
import {color} from "./theme.ts";

export interface LevelStyle {
  readonly symbol: Shape;
  readonly fill: string;
  readonly stroke: string;
  /** Colour of words and numbers that name the level: at least 4.5:1 on paper. */
  readonly text: string;
}

const paper = color("paper");

export const levelStyles: Levels<LevelStyle> = {
  critical: {symbol: "diamond2", fill: color("critical"), stroke: color("critical"), text: color("critical")},
  degraded: {symbol: "triangle2", fill: paper, stroke: color("degraded"), text: color("degraded")},
  healthy: {symbol: "circle", fill: paper, stroke: color("healthy"), text: color("ink3")},
  unknown: {symbol: "circle", fill: paper, stroke: color("ink3"), text: color("ink3")}
};

/** Levels as every chart orders them, worst first. */
export const levelOrder: readonly RiskLevel[] = ["critical", "degraded", "healthy", "unknown"];

/** Draws the worst last, so that they lie on top. */
export const paintOrder: readonly RiskLevel[] = [...levelOrder].reverse();

/** The level of a remaining life; `unknown` without one. */
export function levelOf(
  rul: number | null,
  thresholds: {readonly critical: number; readonly degraded: number}
): RiskLevel {
  if (rul === null || Number.isNaN(rul)) return "unknown";
  if (rul <= thresholds.critical) return "critical";
  return rul <= thresholds.degraded ? "degraded" : "healthy";
}
