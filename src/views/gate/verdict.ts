/** The decision in words: what is said of the candidate, why, and what to do now. */
import type {GateRule} from "../../../pipeline/contract/gate.ts";
import {metricKind, sentenceDigits} from "../../i18n/metricKind.ts";
import {said as figureSaid, figureText, type GateContext} from "./context.ts";
import {broken, type Finding, findingOf, findingOfRule, half, isBetter} from "./finding.ts";

export interface VerdictView {
  readonly kicker: string;
  readonly headline: string;
  readonly reason: string;
  readonly rules: string;
  readonly meaning: string;
  /** What to do, sentence by sentence, and the command that does it where there is one. */
  readonly next: {readonly text: string; readonly command: string | null};
}

/** Beyond so many times the units there are, more of them are no advice. */
const most = 200;

const shareOf = ({
  difference,
  production
}: {
  difference: {value: number} | null;
  production: {value: number} | null;
}) =>
  difference && production && production.value !== 0 ? difference.value / Math.abs(production.value) : null;

function limitText({gate, speech}: GateContext, {id, value, limit}: GateRule): string {
  const words = speech.verdict.headline;
  const [found, held] = [value ?? Number.NaN, limit ?? Number.NaN];
  if (id === "floor") return words.floor(found, held);
  if (id === "coverage")
    return gate.kind === "regression" ? words.coverage(found, held) : words.calibration(found, held);
  return id === "cost" ? words.cost(found, held) : words.size(found, held);
}

/** A finding as the end of the headline; `brief`: without its share. */
function why(context: GateContext, finding: Finding, brief = false): string {
  const {gate, speech} = context;
  const words = speech.verdict.headline;
  switch (finding.kind) {
    case "first":
      return words.first(gate.score.candidate, gate.score.floor);
    case "moved":
      return words.moved(
        finding.metric.id,
        finding.metric.difference!.value,
        brief ? null : shareOf(finding.metric)
      );
    case "limit":
      return limitText(context, finding.rule);
    case "few":
      return words.few(gate.protocol.units);
    case "open": {
      const difference = finding.metric.difference!;
      return words.open(finding.metric.id, difference.value, half(difference));
    }
    case "mixed": {
      const {metric, other} = finding;
      return words.mixed(metric.id, metric.difference!.value, other.id, other.difference!.value);
    }
    default:
      return words[finding.kind];
  }
}

/** The reason in a sentence with its numbers. */
function reason(context: GateContext, finding: Finding): string {
  const {gate, speech} = context;
  const words = speech.verdict.reason;
  const {units} = gate.protocol;
  if (finding.kind === "few") return words.few(units);
  if (finding.kind === "same" || finding.kind === "inService") return words.same(units);
  if (finding.kind === "unreproduced")
    return words.unreproduced(
      finding.largest === null
        ? null
        : speech.metric.size(gate.kind === "regression" ? "mae" : "log-loss", finding.largest)
    );
  const [decides] = gate.metrics;
  const metric = finding.kind === "moved" ? finding.metric : decides;
  const {id, candidate, production, difference} = metric;
  const figure = (value: number): string => figureSaid(context, id, value);
  const bare = (value: number): string => figureText(context, id, value);
  if (!production || !difference)
    return words.alone(id, units, figure(candidate.value), bare(candidate.low), bare(candidate.high));
  const {low, high} = difference;
  const scale = metricKind(id) === "share" ? 100 : 1;
  const text = words.compared(
    id,
    units,
    bare(production.value),
    figure(candidate.value),
    speech.f.signed(scale * low, sentenceDigits(id, [low, high])),
    `${high > 0 ? "+" : high < 0 ? "−" : ""}${speech.metric.size(id, high, [low])}`
  );
  return finding.kind === "unverified" ? `${words.unverified} ${text}` : text;
}

/** Other rules that are broken, after the first. */
function besides(context: GateContext): string {
  const others = broken(context.gate).slice(1);
  if (others.length === 0) return "";
  return context.speech.verdict.reason.also(
    others.slice(0, 2).map((rule) => why(context, findingOfRule(context.gate, rule), true))
  );
}

/** What would settle a difference that is not established. */
function wanted({gate, speech}: GateContext, finding: Finding & {readonly kind: "open"}): string {
  const words = speech.verdict.next;
  const {metric} = finding;
  const difference = metric.difference!;
  const {units} = gate.protocol;
  if (!isBetter(metric, difference.value))
    return words.wanted(metric.id, metric.better === "lower", half(difference), units);
  const needed = units * (half(difference) / Math.abs(difference.value)) ** 2;
  return needed > most * units ? words.tooMany : words.units(Number(needed.toPrecision(2)), units);
}

function next(context: GateContext, finding: Finding): VerdictView["next"] {
  const {gate, speech} = context;
  const words = speech.verdict.next;
  const promote = `npm run promote -- --report ${gate.report}`;
  const overriding = `${promote} --override "${words.reason}"`;
  const again = `npm run report -- --report ${gate.report}`;
  const stay = gate.first ? words.none : words.keep;
  const say = (...parts: readonly string[]): string => parts.join(" ");
  if (gate.verdict === "promote") return {text: words.promote, command: promote};
  if (gate.verdict === "hold") return {text: say(stay, words.override), command: overriding};
  switch (finding.kind) {
    case "few":
      return {text: say(stay, words.few), command: again};
    case "unreproduced":
      return {text: say(stay, words.restore), command: overriding};
    case "inService":
    case "same":
      return {text: say(finding.kind === "same" ? stay : words.inService, words.wait), command: null};
    case "open":
      return {text: say(stay, wanted(context, finding), words.override), command: overriding};
    case "mixed":
      return {text: say(stay, words.look, words.override), command: overriding};
    default:
      return {text: say(stay, words.override), command: overriding};
  }
}

/** The decision of a gate. */
export function verdictView(context: GateContext): VerdictView {
  const {gate, speech} = context;
  const words = speech.verdict;
  const finding = findingOf(gate);
  const text = why(context, finding);
  const count = (outcome: GateRule["outcome"]): number =>
    gate.rules.filter((rule) => rule.outcome === outcome).length;
  return {
    kicker: gate.first ? words.firstKicker : words.kicker,
    headline:
      finding.kind === "first" ? words.headline.saidFirst(text) : words.headline.said(gate.verdict, text),
    reason: [reason(context, finding), besides(context)].filter(Boolean).join(" "),
    rules: words.rules(count("pass"), count("fail"), count("unclear")),
    meaning: words.meaning[gate.verdict],
    next: next(context, finding)
  };
}
