import {waitingCurve} from "../../charts/waiting-curve.ts";
import {assumedText} from "../assumptions.ts";
import {type Context, numberCell, type Selection, scope, source} from "../context.ts";
import type {FigureView} from "../view.ts";
import {moneyOf} from "./answer.ts";
import {type Decisions, postponed} from "./decisions.ts";

/** What putting them off adds, or why there is none to put off. */
function title({speech}: Context, {act, later, delayed, stranded, period}: Decisions, more: string): string {
  const {waiting: words, full} = speech.decisions;
  if (act.length > 0) return words.title(act.length, period, more);
  if (later.length === 0 && stranded.length > 0) return full(null);
  return delayed.length > 0 ? full(period) : words.none;
}

/** What putting off the stops of the first period costs. */
export function waitingFigure(context: Context, selection: Selection, decisions: Decisions): FigureView {
  const {speech, data} = context;
  const words = speech.decisions.waiting;
  const money = moneyOf(context);
  const {act, plan, period, left} = decisions;
  const {horizon} = plan.model;
  const waits = postponed(decisions, Math.min(2 * period, horizon));
  const more = money(waits[period].cost - waits[0].cost);
  const failures = (wait: number): string => words.failures(waits[wait].failures, act.length);
  const finding = title(context, decisions, more);
  const half = Math.ceil(period / 2);
  return {
    topic: words.topic,
    title: finding,
    subtitle: act.length ? words.subtitle(act.length, horizon) : "",
    draw: (host) =>
      waitingCurve(act.length ? waits.map(({cost}) => cost) : [], {
        ...host,
        description: finding,
        empty: finding,
        wait: period,
        ceiling: left,
        money,
        xLabel: words.axis,
        ceilingLabel: words.ceiling(money(left), horizon),
        waitLabels: [words.more(more), failures(period)],
        tip: (wait) => words.tip(wait, money(waits[wait].cost), failures(wait))
      }),
    reading: act.length
      ? words.reading(half, money(waits[half].cost), failures(half), money(waits[0].cost))
      : "",
    scope: speech.terms.clauses([scope(context, selection), assumedText(context)]),
    source: source(context),
    table: {
      caption: words.topic,
      columns: words.columns(data.currency).map((head, i) => ({head, numeric: true, key: i === 0})),
      rows: waits.map(({cost, failures: n}, wait) => [
        numberCell(context, wait),
        {text: speech.f.decimal(cost / 1000, 0), value: Math.round(cost / 1000)},
        {text: speech.f.decimal(n, 1), value: n}
      ])
    },
    file: "waiting",
    hidden: act.length === 0
  };
}
