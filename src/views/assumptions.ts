/**
 * What the reader assumes maintenance to cost, in place of what the report does. It lives in the address, as
 * `cost=planned:250000,capacity:4`, and links between pages carry it.
 */
import {type CostModel, failureCost, visitCost} from "../../pipeline/core/plan/costs.ts";
import {pair} from "../charts/format.ts";
import type {Context} from "./context.ts";
import type {FleetData} from "./fleet-data.ts";
import type {AssumptionsView, AssumptionView} from "./view.ts";

/** Parameter of the address. */
export const costParameter = "cost";

/** Figures of the cost model that a reader can move; `downtime` is what a time unit out of service costs. */
export const assumptionNames = ["planned", "failure", "lostLife", "downtime", "capacity", "horizon"] as const;
export type AssumptionName = (typeof assumptionNames)[number];

/** Figures that the reader has moved; the others are the report's. */
export type Assumptions = Readonly<Partial<Record<AssumptionName, number>>>;

type Assumed = Pick<FleetData, "costs" | "cap">;

/** Where a figure can be moved. */
export interface Span {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

const ofReport = (name: AssumptionName, {costs}: Assumed): number =>
  name === "downtime" ? costs.downtime.cost : costs[name];

/** The greatest of 1, 2 and 5 times a power of ten that is not above a number. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([5, 2].find((digit) => digit * power <= value) ?? 1) * power;
}

/** Where a figure can be moved: money up to four times the report's figure, on a grid that goes through it. */
export function spanOf(name: AssumptionName, assumed: Assumed): Span {
  const {costs, cap} = assumed;
  const own = ofReport(name, assumed);
  if (name === "capacity") return {min: 0, max: Math.max(4, 2 * own), step: 1};
  if (name === "horizon") return {min: costs.period, max: Math.max(own, Math.ceil(cap) - 1), step: 1};
  const scale = own || Math.max(visitCost(costs), failureCost(costs)) / 100;
  const step = roundDown(scale / 20);
  // What division leaves may be a speck, or a speck less than a step.
  const min = Math.max(0, own - Math.floor(own / step + 1e-6) * step);
  return {min, max: own + Math.ceil((3 * scale) / step) * step, step};
}

/** The nearest value a slider can stand at, in as many decimals as an address is read with. */
const onGrid = ({min, max, step}: Span, value: number): number =>
  Number(Math.min(max, Math.max(min, min + Math.round((value - min) / step) * step)).toFixed(6));

/** Reads the assumptions from the address; what is out of reach is brought back, what is unknown or no number is as in the report. */
export function parseAssumptions(text: string | null, assumed: Assumed): Assumptions {
  const own: Partial<Record<AssumptionName, number>> = {};
  for (const [, name, digits] of (text ?? "").matchAll(
    /(?:^|,)([a-zA-Z]+):(-?\d{1,15}(?:\.\d{1,6})?)(?=,|$)/g
  )) {
    const known = assumptionNames.find((one) => one === name);
    if (!known) continue;
    const value = onGrid(spanOf(known, assumed), Number(digits));
    if (value !== ofReport(known, assumed)) own[known] = value;
  }
  return own;
}

/** Assumptions as the address writes them; nothing where they are the report's. */
export const formatAssumptions = (own: Assumptions): string | null =>
  assumptionNames.flatMap((name) => (own[name] === undefined ? [] : [`${name}:${own[name]}`])).join(",") ||
  null;

/** The cost model under the reader's assumptions. */
export function costsUnder({costs}: Pick<Assumed, "costs">, own: Assumptions): CostModel {
  const {downtime, ...rest} = own;
  return {...costs, ...rest, downtime: {...costs.downtime, cost: downtime ?? costs.downtime.cost}};
}

/** The cost model that a page computes with. */
export const costsOf = ({data, state}: Pick<Context, "data" | "state">): CostModel =>
  costsUnder(data, state.assumptions);

/** A link to another page of the report that carries the assumptions along. */
export function carrying(href: string, own: Assumptions): string {
  const text = formatAssumptions(own);
  if (text === null) return href;
  return `${href}${href.includes("?") ? "&" : "?"}${costParameter}=${text}`;
}

/** A figure in words. */
function textOf(name: AssumptionName, value: number, {data, speech}: Context): string {
  const {assumptions: words} = speech.plan;
  if (name === "capacity") return words.capacity(value, data.costs.period);
  if (name === "horizon") return words.horizon(value);
  return speech.f.money(value, data.currency);
}

function entry(context: Context, name: AssumptionName): AssumptionView {
  const {data, state, speech} = context;
  const own = state.assumptions;
  const span = spanOf(name, data);
  const report = ofReport(name, data);
  const value = own[name] ?? report;
  return {
    name,
    label: speech.plan.assumptions.labels[name],
    value,
    text: textOf(name, value, context),
    before: value === report ? "" : speech.plan.assumptions.before(textOf(name, report, context)),
    ...span,
    set: (to) => ({[costParameter]: formatAssumptions(moved(own, name, onGrid(span, to), report))})
  };
}

/** Clause of a figure's population line: that its costs are assumed, and which of those it rests on are the reader's own. */
export const assumedText = (context: Context, names: readonly AssumptionName[] = assumptionNames): string =>
  context.speech.plan.assumptions.scope(
    names.flatMap((name) => {
      const value = context.state.assumptions[name];
      const label = context.speech.plan.assumptions.labels[name];
      return value === undefined ? [] : [pair(context.speech.locale, label, textOf(name, value, context))];
    })
  );

/** Assumptions with one figure moved; one moved back is the report's again. */
function moved(own: Assumptions, name: AssumptionName, value: number, report: number): Assumptions {
  const {[name]: _, ...rest} = own;
  return value === report ? rest : {...rest, [name]: value};
}

/** What the page's sums assume, and what moving it changes. `names`: the figures that the page depends on. */
export function assumptionsView(
  context: Context,
  names: readonly AssumptionName[] = assumptionNames
): AssumptionsView {
  const {costs} = context.data;
  const changed = Object.keys(context.state.assumptions).length > 0;
  const words = context.speech.plan.assumptions;
  return {
    entries: names.map((name) => entry(context, name)),
    note: words.note(costs.downtime.planned, costs.downtime.failure),
    status: changed ? words.own : words.report,
    changed,
    reset: {[costParameter]: null}
  };
}
