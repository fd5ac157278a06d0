/** When to stop one unit, and what stopping at any time brings: counted on twenty lives, priced on two hundred. */

import {type CostModel, failureCost} from "../../../pipeline/core/plan/costs.ts";
import {type ExpectedCosts, expectedCosts} from "../../../pipeline/core/plan/expectedCost.ts";
import {recommend} from "../../../pipeline/core/plan/recommend.ts";
import {isOver} from "../../charts/life-stacks.ts";
import type {Unit} from "../fleet-data.ts";
import {livesOf} from "../outlook.ts";

/** Lives that are counted one by one, and lives that expected costs are the mean of. */
export const dotCount = 20;
const priced = 200;

/** Sums of money closer than this are the same: means of lives end in specks. */
const speck = 1e-6;

/** Fewest time units an axis shows. */
const least = 10;

export interface Decision {
  /** Twenty equally likely remaining lives, ascending; one at the cap means at least the cap. */
  readonly lives: readonly number[];
  readonly cap: number;
  readonly model: CostModel;
  /** What stopping at each whole time unit from now to `end` brings. */
  readonly costs: ExpectedCosts;
  readonly end: number;
  /** Where stopping costs least, time units from now; the horizon where that is not within it. */
  readonly at: number;
  /** Whether a stop is due before the horizon. */
  readonly due: boolean;
  /** Whether no stop before the horizon costs less than the failure itself. */
  readonly futile: boolean;
  /** Last time at which stopping costs no more than it does now. */
  readonly last: number;
  /** Where the line stands: the reader's stop, or the recommended one. */
  readonly stop: number;
  readonly failure: number;
}

/** The axis ends a little after the last life it can show, and never before the stop that is proposed. */
function endOf(lives: readonly number[], at: number, cap: number): number {
  const known = lives.filter((life) => life < cap);
  const longest = known.at(-1) ?? 0;
  const end = Math.max(least, Math.ceil(longest * 1.06), at + 2);
  return Math.max(1, Math.min(Math.ceil(cap) - 1, end));
}

/** Prices every stop of a unit; null where nothing was predicted. `wanted`: the reader's own stop. */
export function decide(
  unit: Pick<Unit, "calibration" | "predicted">,
  model: CostModel,
  cap: number,
  wanted: number | null
): Decision | null {
  const lives = [...livesOf(unit, dotCount)];
  if (lives.length === 0) return null;
  const many = livesOf(unit, priced);
  const {at, last, cost} = recommend(expectedCosts(many, model, model.horizon));
  const failure = failureCost(model);
  const end = endOf(lives, at, cap);
  return {
    lives,
    cap,
    model,
    costs: expectedCosts(many, model, end),
    end,
    at,
    due: at < model.horizon,
    futile: at === model.horizon && cost >= failure - speck,
    last,
    stop: wanted === null ? at : Math.min(end, wanted),
    failure
  };
}

/** How many of the twenty have failed before a stop. */
export const failedBefore = ({lives}: Pick<Decision, "lives">, stop: number): number =>
  lives.filter((life) => isOver(life, stop)).length;

/**
 * The first time at which so many of the twenty have failed; null where the model does not see it: by the cap, lives
 * that end there would count with those that may last longer.
 */
export function timeOf({lives, cap}: Pick<Decision, "lives" | "cap">, failures: number): number | null {
  const time = Math.max(1, Math.ceil(lives[failures - 1]));
  return time < cap ? time : null;
}

/** How many of the twenty last at least as long as the model can see. */
export const lastingOf = ({lives, cap}: Pick<Decision, "lives" | "cap">): number =>
  lives.filter((life) => life >= cap).length;

/** How many of the twenty would lose more than a length of life, which about half of those still flying would. */
export function losers({lives}: Pick<Decision, "lives">, stop: number): {count: number; more: number} {
  const lost = lives.filter((life) => !isOver(life, stop)).map((life) => life - stop);
  const middle = lost[Math.floor(lost.length / 2)] ?? 0;
  const more = Math.max(1, Math.ceil(middle) - 1);
  return {count: lost.filter((life) => life > more).length, more};
}

/** How many stops are set side by side. */
const shown = 6;

/** Stops worth comparing, ascending: now, the cheapest, the reader's, the last that pays, and those of some failures. */
export function alternatives(decision: Decision): number[] {
  const {at, stop, last, end} = decision;
  const wanted = [0, at, stop, last, ...[4, 10, 1].map((failures) => timeOf(decision, failures))];
  const known = wanted.filter((time): time is number => time !== null && time <= end);
  return [...new Set(known)].slice(0, shown).sort((a, b) => a - b);
}
