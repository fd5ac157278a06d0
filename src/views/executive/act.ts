import {decisionDomain, decisionStrip} from "../../charts/decision-strip.ts";
import {assumedText} from "../assumptions.ts";
import {type Context, numberCell, type Selection, scope, source, textCell, unitName} from "../context.ts";
import {livesOf} from "../outlook.ts";
import type {PlannedUnit} from "../plan.ts";
import type {Cell, Drawing, FigureView, TableColumn, TableView} from "../view.ts";
import {dotCount, failingOf, moneyOf} from "./answer.ts";
import {avoidedBy, type Decisions, leavingCost, slipOf} from "./decisions.ts";

/** Rows of the table: what a person can decide at once. */
const longest = 10;

/** Units listed: those to stop within the first period, or else the first ones to plan. */
const listed = ({act, later}: Decisions): readonly PlannedUnit[] =>
  (act.length > 0 ? act : later).slice(0, longest);

/** Draws the axis for the head of the column, or a unit's row. */
function strip(context: Context, rows: readonly PlannedUnit[], period: number, row?: PlannedUnit): Drawing {
  const {speech} = context;
  const words = speech.decisions.act;
  const lives = rows.map(({unit}) => livesOf(unit, dotCount));
  const domain = decisionDomain(
    lives.flatMap((own) => [...own]),
    period
  );
  return ({document, width}) =>
    decisionStrip(row ? {lives: [...livesOf(row.unit, dotCount)], stop: row.at} : null, {
      document,
      width,
      locale: speech.locale,
      id: `act-${row?.unit.key ?? "axis"}`,
      description: row
        ? `${row.unit.name}: ${words.moment(row.at)}, ${words.ofTwenty(failingOf(row.unit, period))}`
        : words.axis,
      empty: speech.terms.noUnits,
      part: row ? "row" : "axis",
      domain,
      period,
      periodLabel: words.zone(period)
    });
}

const savedCell = ({speech, data}: Context, sum: number): Cell => ({
  text: speech.f.columnMoney(sum, data.currency),
  value: Math.round(sum),
  label: speech.decisions.act.avoidedLabel
});

/** The possible failures as numbers, for readers and files without the drawing. */
function lifeCell(context: Context, rows: readonly PlannedUnit[], period: number, row: PlannedUnit): Cell {
  const lives = [...livesOf(row.unit, dotCount)].map((life) => context.speech.f.integer(life));
  const text = lives.join(" ");
  return {text, value: text, draw: strip(context, rows, period, row)};
}

function row(context: Context, rows: readonly PlannedUnit[], period: number, planned: PlannedUnit): Cell[] {
  const {speech} = context;
  const words = speech.decisions.act;
  const {unit, at} = planned;
  const failing = failingOf(unit, period);
  return [
    unitName(context, unit),
    {text: [{bold: words.moment(at)}], value: at},
    numberCell(context, unit.age + at),
    lifeCell(context, rows, period, planned),
    {text: words.ofTwenty(failing), value: failing, label: words.failingLabel(period)},
    savedCell(context, avoidedBy(planned)),
    numberCell(context, unit.lower),
    numberCell(context, unit.upper)
  ];
}

function columns(context: Context, rows: readonly PlannedUnit[], period: number): TableColumn[] {
  const {speech, data} = context;
  const words = speech.decisions.act;
  return [
    {head: speech.terms.unit, key: true},
    {head: words.when},
    {head: words.age, numeric: true, minor: true},
    {head: words.axis, draw: strip(context, rows, period)},
    {head: words.failing(period), numeric: true},
    {head: words.avoided(data.currency), numeric: true},
    {head: speech.terms.lower, numeric: true, exportOnly: true},
    {head: speech.terms.upper, numeric: true, exportOnly: true}
  ];
}

/** What the whole group comes to, units that are not listed included. */
function total(context: Context, {act, failing, cost, left, period}: Decisions): readonly Cell[] | undefined {
  const words = context.speech.decisions.act;
  if (act.length < 2) return undefined;
  const blank = textCell("");
  return [
    textCell(words.total(act.length)),
    blank,
    blank,
    blank,
    {...textCell(words.of(Math.round(failing), act.length)), label: words.failingLabel(period)},
    savedCell(context, left - cost)
  ];
}

function table(context: Context, decisions: Decisions): TableView {
  const rows = listed(decisions);
  const {period} = decisions;
  return {
    caption: context.speech.decisions.act.topic,
    columns: columns(context, rows, period),
    rows: rows.map((one) => row(context, rows, period, one)),
    total: total(context, decisions)
  };
}

/** How many would fail if left, or what comes first. */
function title({speech}: Context, {act, later, stranded, failing, period}: Decisions): string {
  const {act: words, full} = speech.decisions;
  if (act.length > 1) return words.title(failing, act.length, period);
  if (act.length === 1) return words.one(act[0].unit.name, failingOf(act[0].unit, period), period);
  if (later.length > 0) return words.next(later[0].unit.name, later[0].at);
  return stranded.length > 0 ? full(null) : words.none;
}

/** One row read aloud, and what the lack of places does to others. */
function reading(context: Context, decisions: Decisions): string {
  const words = context.speech.decisions.act;
  const money = moneyOf(context);
  const [first] = listed(decisions);
  if (!first) return "";
  const {unit, at, cost} = first;
  const {period, plan, delayed, stranded} = decisions;
  const stop = {
    name: unit.name,
    age: unit.age,
    at,
    failing: failingOf(unit, period),
    cost: money(cost),
    left: money(leavingCost(first))
  };
  const read = words.reading(stop, period, plan.model.horizon);
  const waiting = [...delayed, ...stranded];
  if (waiting.length === 0) return read;
  return `${read} ${words.waiting(delayed.length, stranded.length, plan.model.horizon, money(slipOf(waiting)))}`;
}

/** What to stop and when: a unit a row, its possible failures and its stop on one axis. */
export function actFigure(context: Context, selection: Selection, decisions: Decisions): FigureView {
  const {speech} = context;
  const words = speech.decisions.act;
  const {act, later, period} = decisions;
  const rows = listed(decisions);
  return {
    topic: words.topic,
    title: title(context, decisions),
    subtitle: words.subtitle(rows.length, (act.length || later.length) as number, period),
    draw: null,
    reading: reading(context, decisions),
    scope: speech.terms.clauses([scope(context, selection), assumedText(context)]),
    source: source(context),
    table: table(context, decisions),
    file: "decisions",
    hidden: rows.length === 0
  };
}
