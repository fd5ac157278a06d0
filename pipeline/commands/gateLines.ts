/** A verdict in lines, for a terminal and for a job's summary: told from `gate.json`, so that all say the same. */
import type {Gate, GateMetric, GateRule} from "../contract/gate.ts";

const number = (value: number): string => (Math.abs(value) >= 1000 ? value.toFixed(0) : value.toPrecision(4));
const signed = (value: number): string => `${value > 0 ? "+" : ""}${number(value)}`;

const ASIDE: Readonly<Record<GateRule["id"], string>> = {
  reproduced: "production predicts as when it was promoted",
  improves: "is established to be better",
  "not-worse": "is not established to be worse",
  floor: "score out of 100",
  coverage: "keeps what it promises",
  cost: "nodes visited for a prediction",
  size: "bytes of the file"
};

const MARKS: Readonly<Record<GateRule["outcome"], string>> = {pass: "✓", fail: "✗", unclear: "?"};

function ruleText({id, metric, outcome, value, low, high, limit}: GateRule): string {
  const interval = low !== null && high !== null ? ` [${number(low)}, ${number(high)}]` : "";
  const found = value === null ? "" : `: ${number(value)}${interval}`;
  const held = limit === null ? "" : `, limit ${number(limit)}`;
  return `${MARKS[outcome]} ${metric === null ? "" : `${metric} `}${ASIDE[id]}${found}${held}`;
}

/** Why there is such a verdict, in a sentence. */
export function reasonOf(gate: Gate): string {
  const {verdict, first, rules} = gate;
  const failed = rules.filter(({outcome}) => outcome === "fail");
  if (verdict === "hold") return `${failed.length} rule${failed.length === 1 ? "" : "s"} failed`;
  if (first) return "nothing is in production yet: the candidate is proposed as the first";
  if (verdict === "promote") return "an improvement is established and nothing got worse";
  if (failed.some(({id}) => id === "reproduced"))
    return "production cannot be reproduced, so nothing can be compared with it";
  return "no improvement is established";
}

const difference = ({difference}: GateMetric): string =>
  difference ? `${signed(difference.value)} [${signed(difference.low)}, ${signed(difference.high)}]` : "–";

const established = ({winner}: GateMetric): string =>
  winner === "candidate" || winner === "production" ? winner : "not established";

/** The verdict in a few words, and what to do about it. */
export function verdictLines(gate: Gate): string[] {
  const {report, verdict, score, candidate, production} = gate;
  const same = production?.sha256 === candidate.sha256;
  const next =
    verdict === "promote"
      ? `To put it in production: npm run promote -- --report ${report}`
      : `More: npm run gate -- --report ${report}`;
  return [
    `  Gate: ${verdict}, ${same ? "the candidate is the model in production" : reasonOf(gate)}; score ${score.candidate.toFixed(1)} of 100, floor ${score.floor}.`,
    ...(same ? [] : [`  ${next}`])
  ];
}

/** Lines for a terminal. */
export function gateLines(gate: Gate): string[] {
  const {report, verdict, score, metrics, rules, protocol} = gate;
  return [
    `${report}: ${verdict.toUpperCase()}: ${reasonOf(gate)}`,
    `  score ${score.candidate.toFixed(1)} of 100, floor ${score.floor}; ${protocol.units} held-out units`,
    ...rules.map((rule) => `  ${ruleText(rule)}`),
    ...metrics.map(
      (metric) =>
        `  ${metric.id.padEnd(20)} candidate ${number(metric.candidate.value)}` +
        (metric.production
          ? `, production ${number(metric.production.value)}, difference ${difference(metric)}`
          : "")
    )
  ];
}

/** Markdown for a job's summary. */
export function gateMarkdown(gate: Gate): string[] {
  const {report, verdict, score, metrics, rules, worse, protocol, candidate} = gate;
  const rows = metrics.map(
    (metric) =>
      `| ${metric.id} | ${metric.production ? number(metric.production.value) : "–"} | ${number(metric.candidate.value)} | ${difference(metric)} | ${established(metric)} |`
  );
  return [
    `## ${report}: **${verdict}**`,
    "",
    `${reasonOf(gate)}. Score ${score.candidate.toFixed(1)} of 100 (floor ${score.floor}), ${protocol.units} held-out units, build \`${candidate.build}\`.`,
    "",
    "| metric | production | candidate | difference [95 %] | better |",
    "|---|--:|--:|--:|---|",
    ...rows,
    "",
    ...rules.map((rule) => `- ${escaped(ruleText(rule))}`),
    ...worseLines(worse)
  ];
}

function worseLines(worse: Gate["worse"]): string[] {
  if (!worse) return [];
  const slices = worse.slices.filter(({established}) => established === "worse");
  return [
    "",
    `What got worse: ${worse.worse} units, ${worse.better} got better, ${worse.same} are the same.`,
    ...slices.map(
      ({by, name, units, metric, difference: {value, low, high}}) =>
        `- ${by} ${escaped(name)} (${units} units): ${metric} ${signed(value)} [${signed(low)}, ${signed(high)}], established`
    ),
    ...worse.units.slice(0, 5).map(({unit, difference}) => `- ${escaped(unit)}: error ${signed(difference)}`)
  ];
}

/** Text from data is never markup. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>()#+!|]/g, (mark) => `\\${mark}`);
