import type {GateRule} from "../../../pipeline/contract/gate.ts";
import type {Cell, FigureView} from "../view.ts";
import {exported, figureText, type GateContext, intervalText, scope, textCell} from "./context.ts";

/** The rule in words. */
function saysOf({gate, speech}: GateContext, {id, metric}: GateRule): string {
  const {says} = speech.figures.rules;
  const better = gate.metrics.find((one) => one.id === metric)?.better;
  if (id === "improves") return says.improves(metric ?? "", better !== "higher");
  if (id === "not-worse") return says.notWorse(metric ?? "");
  return id === "coverage" && gate.kind === "classification" ? says.calibration : says[id];
}

const withUnit = (text: string, unit: string): string => (unit === "" ? text : `${text}\u00a0${unit}`);

/** A figure with its interval where it has one, written by `write`. */
function spanned(
  {speech}: GateContext,
  {value, low, high}: GateRule,
  write: (value: number) => string
): string {
  if (value === null) return speech.figures.rules.figure.unknown;
  return low === null || high === null
    ? write(value)
    : speech.figures.bracket(write(value), write(low), write(high));
}

/** What was found. */
function foundText(context: GateContext, rule: GateRule): string {
  const {f, metric, figures} = context.speech;
  const words = figures.rules.figure;
  const {id, value, low, high} = rule;
  switch (id) {
    case "improves":
    case "not-worse":
      return value === null || low === null || high === null || rule.metric === null
        ? words.unknown
        : withUnit(
            intervalText(context, rule.metric, {value, low, high}),
            metric.differenceUnit(rule.metric)
          );
    case "reproduced":
      return value === 0 ? words.same : spanned(context, rule, (one) => f.decimal(one, 3));
    case "floor":
      return value === null ? words.unknown : words.score(spanned(context, rule, (one) => f.decimal(one, 1)));
    case "coverage":
      return `${spanned(context, rule, (one) => f.decimal(100 * one, 1))}\u00a0%`;
    case "cost":
      return spanned(context, rule, words.times);
    case "size":
      return spanned(context, rule, f.bytes);
  }
}

/** What the figure must not pass. */
function limitText(context: GateContext, {id, metric, limit}: GateRule): string {
  const {f, metric: names, figures} = context.speech;
  const words = figures.rules.limit;
  const {gate} = context;
  if (limit === null) return "";
  const better = gate.metrics.find((one) => one.id === metric)?.better;
  switch (id) {
    case "improves":
      return better === "higher" ? words.above : words.below;
    case "not-worse": {
      const text = withUnit(figureText(context, metric!, Math.abs(limit)), names.differenceUnit(metric!));
      const zero = limit === 0 ? "0" : better === "higher" ? `−${text}` : `+${text}`;
      return better === "higher" ? words.least(zero) : words.most(zero);
    }
    case "reproduced":
      return limit < 1e-6 ? words.none : words.most(f.decimal(limit, 3));
    case "floor":
      return words.least(f.integer(limit));
    case "coverage":
      return gate.kind === "regression" ? words.least(f.percent(limit)) : words.most(f.percent(limit));
    case "cost":
      return words.most(figures.rules.figure.times(limit));
    case "size":
      return words.most(f.bytes(limit));
  }
}

/** A number of a rule as exports hold it: in the unit that its text has. */
function bare({id, metric}: GateRule, value: number | null): Cell {
  if (value === null) return {text: "", value};
  return {
    text: "",
    value: metric !== null ? exported(metric, value) : id === "coverage" ? 100 * value : value
  };
}

function title({gate, speech}: GateContext): string {
  const words = speech.figures.rules.title;
  const count = (outcome: GateRule["outcome"]): number =>
    gate.rules.filter((rule) => rule.outcome === outcome).length;
  const total = gate.rules.length;
  if (count("fail")) return words.failed(count("fail"), total);
  return count("unclear") ? words.unclear(count("unclear"), total) : words.all(total);
}

/** What failed first, then what has no answer. */
const order: Readonly<Record<GateRule["outcome"], number>> = {fail: 0, unclear: 1, pass: 2};

/** Every rule, what was found, what it is held to and what comes of it. */
export function rulesFigure(context: GateContext): FigureView {
  const {gate, speech} = context;
  const words = speech.figures.rules;
  const rules = gate.rules.toSorted((a, b) => order[a.outcome] - order[b.outcome]);
  const {columns} = words;
  const unclear = gate.rules.some(({outcome}) => outcome === "unclear");
  return {
    topic: words.topic,
    title: title(context),
    subtitle: words.subtitle,
    draw: null,
    reading: unclear ? words.reading.unclear : words.reading.none,
    scope: scope(context),
    source: context.source,
    table: {
      caption: words.topic,
      columns: [
        {head: columns.rule, key: true},
        {head: columns.answer},
        {head: columns.found},
        {head: columns.limit},
        ...[columns.value, columns.low, columns.high, columns.limitValue].map((head) => ({
          head,
          numeric: true,
          exportOnly: true
        }))
      ],
      rows: rules.map((one): Cell[] => {
        const outcome = words.outcomes[one.outcome];
        return [
          textCell(saysOf(context, one)),
          {text: [{mark: one.outcome}, `\u00a0${outcome}`], value: outcome},
          textCell(foundText(context, one)),
          textCell(limitText(context, one)),
          ...[one.value, one.low, one.high, one.limit].map((value) => bare(one, value))
        ];
      })
    },
    file: "gate-rules"
  };
}
