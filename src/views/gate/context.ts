/** What the gate's part of a page is computed from, and cells that its tables share. */
import type {Gate, GateMetric} from "../../../pipeline/contract/gate.ts";
import type {GateSpeech} from "../../i18n/gate.ts";
import {metricKind, tableDigits} from "../../i18n/metricKind.ts";
import type {Cell} from "../view.ts";
import type {Changes} from "./changes.ts";

type Estimate = GateMetric["candidate"];

/** What a page calls the things that the gate names by their keys. */
export interface GateNames {
  /** A held-out unit, the part it is held out in where that is known, and its page where it has one. */
  readonly unit: (unit: string) => {
    readonly label: string;
    readonly part: string | null;
    readonly href: string | null;
  };
  /** A scenario or a class. */
  readonly slice: (name: string) => string;
  readonly family: (family: string) => string;
  /** A setting of a model, and its value. */
  readonly option: (key: string) => string;
  readonly value: (value: number | string | boolean) => string;
  /** Where the link to the report of a build past leads; null where a page must not follow it. */
  readonly link: (link: string) => string | null;
}

export interface GateContext {
  readonly gate: Gate;
  /** How units changed; null without a model in production. */
  readonly changes: Changes | null;
  readonly speech: GateSpeech;
  readonly names: GateNames;
  /** Source line of every figure. */
  readonly source: string;
  /** Shares from which a measure is good, and excellent. */
  readonly bands: Bands;
}

export interface Bands {
  readonly good: number;
  readonly excellent: number;
}

export const defaultBands: Bands = {good: 0.75, excellent: 0.85};

/** Whom every figure covers. */
export const scope = ({gate, speech}: GateContext): string =>
  speech.figures.scope(gate.protocol.units, gate.protocol.heldOut);

export const textCell = (text: string): Cell => ({text, value: text});

/** A figure of a metric without its unit, shares in per cent. */
export function figureText({speech}: GateContext, id: string, value: number): string {
  return speech.f.decimal(metricKind(id) === "share" ? 100 * value : value, tableDigits(id));
}

export function differenceText({speech}: GateContext, id: string, value: number): string {
  return speech.f.signed(metricKind(id) === "share" ? 100 * value : value, tableDigits(id));
}

/** A difference and its interval. */
export const intervalText = (context: GateContext, id: string, {value, low, high}: Estimate): string =>
  context.speech.figures.bracket(
    differenceText(context, id, value),
    differenceText(context, id, low),
    differenceText(context, id, high)
  );

/** What exports hold of a figure: a share in per cent, as its head says. */
export const exported = (id: string, value: number): number =>
  metricKind(id) === "share" ? 100 * value : value;

export const figureCell = (context: GateContext, id: string, value: number | null): Cell =>
  value === null
    ? {text: context.speech.figures.cards.none, value: null}
    : {text: figureText(context, id, value), value: exported(id, value)};

/** A figure with its unit, as a sentence says it. */
export const said = ({speech}: GateContext, id: string, value: number): string =>
  speech.metric.value(id, value, tableDigits(id));

/**
 * Whether differences below zero stand at the right: the side of a loss is the same on the whole page. Errors of lives
 * are the better the lower they are; of classes most measures are the better the higher.
 */
export const mirrored = ({gate}: GateContext, better: GateMetric["better"]): boolean =>
  (gate.kind === "regression") !== (better === "lower");

/** What either side of a difference means, left and right. */
export function sides({gate, speech}: GateContext): readonly [string, string] {
  const {better, worse} = speech.figures.metrics.sides;
  return gate.kind === "regression" ? [better, worse] : [worse, better];
}

/** A cell with what a phone, where heads give way, says before it. */
export const labelled = (cell: Cell, head: string | null): Cell =>
  head === null ? cell : {...cell, label: head.toLowerCase()};

/** A count with its noun's number. */
export const countCell = ({speech}: GateContext, value: number): Cell => ({
  text: speech.f.integer(value),
  value
});

/** The first and the last characters that tell one hash from another. */
export const shortHash = (hash: string): string => (hash.length > 14 ? `${hash.slice(0, 12)}…` : hash);

export const hashCell = (hash: string): Cell => ({text: shortHash(hash), value: hash});
