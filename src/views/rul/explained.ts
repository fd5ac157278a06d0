/** What the page of a unit knows of why its prediction is what it is. */
import type {Contribution} from "../../../pipeline/core/explain/contributionsByGroup.ts";
import type {Explanation, UnitExplainer} from "../../../pipeline/core/explain/unitExplainer.ts";
import type {Change} from "../../../pipeline/core/explain/whatIf.ts";
import type {Speech} from "../../i18n/messages.ts";
import type {FleetData, Unit} from "../fleet-data.ts";
import {isUnchanged, movedSensors} from "./what-if-state.ts";

/** Plain values: the page carries those of the unit shown first. */
export interface Explained {
  /** Ages whose prediction can be explained, ascending. */
  readonly ages: readonly number[];
  /** Sensors whose level can be moved, most important first. */
  readonly movable: readonly string[];
  /** At the last record. */
  readonly present: Explanation;
  /** At the age the reader has chosen. */
  readonly chosen: Explanation;
  /** After the reader's change; null without one. */
  readonly changed: Explanation | null;
}

/** What there is instead of an explanation: a model that has none, or one that could not be loaded. */
export type Unexplained = "none" | "failed";

/** Everything an explainer says under the reader's choice. */
export function explainedBy(
  explainer: UnitExplainer,
  unit: Unit,
  age: number | null,
  change: Change
): Explained {
  const present = explainer.at(Number.POSITIVE_INFINITY);
  return {
    ages: explainer.ages,
    movable: movedSensors(unit.scenario.sensors, explainer.movable),
    present,
    chosen: age === null ? present : explainer.at(age),
    changed: isUnchanged(change) ? null : explainer.whatIf(change)
  };
}

const thousandth = (value: number): number => Math.round(value * 1000) / 1000;

/** An explanation as a page carries it: what it cannot show is left out, and it still sums. */
export function rounded({age, base, predicted, contributions, bound}: Explanation): Explanation {
  return {
    age,
    base: thousandth(base),
    predicted,
    contributions: contributions.map(({group, value}) => ({group, value: thousandth(value)})),
    bound: thousandth(bound)
  };
}

/** Names of what contributes: a sensor's own, the age, the health index that fuses all sensors. */
export interface Names {
  /** As sentences say it. */
  spoken(group: string): string;
  /** As narrow drawings print it. */
  short(group: string): string;
  /** As wide drawings and tables print it. */
  long(group: string): string;
}

/** A label inside a sentence: in small letters, unless it starts with an abbreviation. */
const inside = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

export function namesOf({sensors}: Pick<FleetData, "sensors">, {explain, locale}: Speech): Names {
  const info = (group: string) => sensors.find(({name}) => name === group);
  const own = (group: string): group is "age" | "health" => group === "age" || group === "health";
  const symbol = (group: string): string => info(group)?.symbol ?? group;
  const long = (group: string): string => {
    const label = info(group)?.label[locale];
    return label && label !== symbol(group) ? `${symbol(group)}, ${inside(label)}` : symbol(group);
  };
  return {
    spoken: (group) => (own(group) ? explain.spoken[group] : symbol(group)),
    short: (group) => (own(group) ? explain.short[group] : symbol(group)),
    long: (group) => (own(group) ? explain.labels[group] : long(group))
  };
}

/** A bar: one contribution, or several small ones together. */
export interface Part {
  readonly key: string;
  readonly groups: readonly string[];
  readonly value: number;
}

/** Contributions one by one, then some together; with the cap's part these sum to the prediction. */
function partsFrom(first: readonly Contribution[], rest: readonly Contribution[]): Part[] {
  const parts = first.map(({group, value}) => ({key: group, groups: [group], value}));
  if (rest.length === 0) return parts;
  const value = rest.reduce((sum, one) => sum + one.value, 0);
  return [...parts, {key: "…", groups: rest.map(({group}) => group), value}];
}

/** The largest contributions, then all others in one. */
export function partsOf(contributions: readonly Contribution[], most: number): Part[] {
  const first = contributions.length <= most + 1 ? contributions : contributions.slice(0, most);
  return partsFrom(first, contributions.slice(first.length));
}

/** The contributions of what the reader can move, and of what moves with it, then all others in one. */
export function movedParts(contributions: readonly Contribution[], movable: readonly string[]): Part[] {
  const moves = ({group}: Contribution): boolean =>
    group === "age" || group === "health" || movable.includes(group);
  return partsFrom(
    contributions.filter(moves),
    contributions.filter((one) => !moves(one))
  );
}

/** The same parts of another explanation: their groups' contributions, added up. */
export const sameParts = (parts: readonly Part[], contributions: readonly Contribution[]): Part[] =>
  parts.map((part) => ({
    ...part,
    value: contributions.reduce((sum, {group, value}) => sum + (part.groups.includes(group) ? value : 0), 0)
  }));
