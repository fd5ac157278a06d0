/** How far the intervals of the model in service can be trusted, and how they came to be. */
import type {Estimate, IntervalResults, IntervalScore} from "../../../pipeline/contract/summary.ts";
import {type EstimateRow, estimateRows} from "../../charts/estimate-rows.ts";
import {textCell} from "../context.ts";
import {judgedPart, pool} from "../coverage.ts";
import type {Cell, FigureView} from "../view.ts";
import {countCell, decimalCell, type ModelsContext, scenarioName, shown, source} from "./context.ts";
import type {ModelsData, ScenarioResults} from "./data.ts";

type Part = "test" | "validation";

/** What sentences about intervals are computed from, on whatever page. */
export interface IntervalContext {
  readonly data: Pick<ModelsData, "origin" | "built" | "cap"> & {readonly scenarios: readonly Judgeable[]};
  readonly state: Pick<ModelsContext["state"], "scenario">;
  readonly speech: ModelsContext["speech"];
}
type Judgeable = Pick<ScenarioResults, "id" | "slug" | "calibration">;

/** Results of one scenario on one set of units. */
interface Judged {
  readonly scenario: Judgeable;
  readonly part: Part;
  readonly results: IntervalResults;
}

const judgedOf = (scenario: Judgeable): Judged => {
  const {test, validation} = scenario.calibration;
  return {scenario, part: judgedPart(scenario.calibration), results: test ?? validation};
};

const meanOf = (scores: readonly IntervalScore[], of: (score: IntervalScore) => number): number =>
  scores.reduce((sum, score) => sum + score.units * of(score), 0) /
  scores.reduce((sum, {units}) => sum + units, 0);

const shareCell = ({speech}: IntervalContext, value: number): Cell => ({
  text: speech.f.percent(value, 1),
  value
});

const limit = (share: number): number => Math.min(1, Math.max(0, share));

/** Row of the chart: shares as numbers of a hundred. */
function rowOf(context: IntervalContext, key: string, label: string, coverage: Estimate, width: Estimate) {
  const words = context.speech.intervals.coverage;
  return {
    key,
    label,
    value: 100 * coverage.value,
    low: 100 * limit(coverage.low),
    high: 100 * limit(coverage.high),
    note: context.speech.f.decimal(width.value, 1),
    tip: words.say(coverage.value, limit(coverage.low), limit(coverage.high), width.value)
  };
}

function chartOf(context: IntervalContext, rows: readonly EstimateRow[], title: string): FigureView["draw"] {
  const words = context.speech.intervals.coverage;
  return (host) =>
    estimateRows(rows, {
      ...host,
      description: title,
      empty: words.none,
      xLabel: words.x,
      reference: {value: 90, label: words.reference},
      domain: [75, 100],
      noteLabel: words.note
    });
}

/** Cells of one set of intervals, from the 90 % coverage on. */
const scoreCells = (context: IntervalContext, {coverage, width, below}: IntervalScore): Cell[] => [
  shareCell(context, coverage.value),
  shareCell(context, coverage.low),
  shareCell(context, coverage.high),
  decimalCell(context, width.value),
  shareCell(context, below)
];

/** How often the 90 % interval held, scenario by scenario. */
export function coverageFigure(context: IntervalContext): FigureView {
  const words = context.speech.intervals.coverage;
  const judged = shown(context).map(judgedOf);
  if (judged.length === 0) return nothing(context, words.topic, "intervals");
  const scores = judged.map(({results}) => results.interval90);
  const name = ({scenario, part}: Judged): string =>
    [scenarioName(context, scenario), words[part]].filter(Boolean).join(", ");
  const rows: EstimateRow[] = judged.map((one) => {
    const {coverage, width} = one.results.interval90;
    return rowOf(context, one.scenario.id, name(one), coverage, width);
  });
  const coverage = pool(scores, (score) => score.coverage);
  const width = pool(scores, (score) => score.width);
  if (rows.length > 1) rows.push({...rowOf(context, "all", words.all, coverage, width), strong: true});
  const title = words.title(coverage.value, width.value);
  const [first] = judged;
  return {
    topic: words.topic,
    title,
    subtitle: words.subtitle,
    draw: chartOf(context, rows, title),
    reading: words.reading(name(first), scores[0].coverage.value, scores[0].units),
    scope: populations(context, judged),
    source: source(context),
    table: {
      caption: words.topic,
      columns: words.columns
        .map((head, i) => ({head, key: i === 0, numeric: i > 1}))
        .slice(context.data.scenarios.length > 1 ? 0 : 1),
      rows: judged.map(({scenario, part, results}) => [
        ...[scenarioName(context, scenario)].flatMap((id) => (id === null ? [] : textCell(id))),
        textCell(words[part]),
        countCell(context, results.interval90.units),
        ...scoreCells(context, results.interval90),
        shareCell(context, results.interval50.coverage.value),
        decimalCell(context, results.interval50.width.value)
      ])
    },
    file: "intervals"
  };
}

/** A figure of no scenario. */
function nothing(context: IntervalContext, topic: string, file: string): FigureView {
  const {none} = context.speech.intervals.coverage;
  return {
    topic,
    title: none,
    subtitle: "",
    draw: null,
    reading: "",
    scope: "",
    source: source(context),
    table: {caption: topic, columns: [], rows: []},
    file
  };
}

/** Who was judged: units by the part they were judged in. */
function populations(context: IntervalContext, judged: readonly Judged[]): string {
  const {scope, part: words} = context.speech.intervals.coverage;
  const parts = (["test", "validation"] as const).flatMap((part) => {
    const own = judged.filter((one) => one.part === part);
    const units = own.reduce((sum, {results}) => sum + results.interval90.units, 0);
    return own.length ? [words[part](units)] : [];
  });
  return scope(parts, context.data.cap);
}

/** How often, and how wide, by how near the failure is: training units left out, of all scenarios shown. */
export function coverageStagesFigure(context: IntervalContext): FigureView {
  const {stages: words} = context.speech.intervals;
  if (shown(context).length === 0) return nothing(context, words.topic, "intervals-stages");
  const validated = shown(context).map((scenario) => ({
    scenario,
    part: "validation" as const,
    results: scenario.calibration.validation
  }));
  const bands = validated[0].results.stages.flatMap(({from, to}, i) => {
    const scores = validated.flatMap(({results}) => results.stages[i].score ?? []);
    if (scores.length === 0) return [];
    const coverage = pool(scores, (score) => score.coverage);
    const width = pool(scores, (score) => score.width);
    return [{from, to, coverage, width, below: meanOf(scores, (score) => score.below)}];
  });
  const rows = bands.map(({from, to, coverage, width}) =>
    rowOf(context, String(from), words.stage(from, to), coverage, width)
  );
  const worst = bands.reduce((low, next) => (next.coverage.value < low.coverage.value ? next : low));
  const widths = bands.map(({width}) => width.value);
  const [near] = bands;
  const widest = Math.max(...widths);
  const short = worst.coverage.high < 0.9;
  const title =
    short || near.width.value >= widest
      ? words.weakest(worst.coverage.value, words.at(worst.from, worst.to), short)
      : words.narrows(near.width.value, widest);
  return {
    topic: words.topic,
    title,
    subtitle: words.subtitle,
    draw: chartOf(context, rows, title),
    reading: words.reading(words.stage(near.from, near.to), near.coverage.value, near.width.value),
    scope: populations(context, validated),
    source: source(context),
    table: {
      caption: words.topic,
      columns: words.columns.map((head, i) => ({head, key: i === 0, numeric: i > 0})),
      rows: bands.map(({from, to, coverage, width, below}) => [
        {text: words.stage(from, to), value: words.stage(from, to), order: from},
        shareCell(context, coverage.value),
        shareCell(context, limit(coverage.low)),
        shareCell(context, limit(coverage.high)),
        decimalCell(context, width.value),
        shareCell(context, below)
      ])
    },
    file: "intervals-stages"
  };
}

/** Methods compared on the same records: the one in use, and what the others would have given. */
export function methodsFigure(context: IntervalContext): FigureView {
  const {compared: words, methods: names} = context.speech.intervals;
  const scenarios = shown(context);
  if (scenarios.length === 0) return nothing(context, words.topic, "interval-methods");
  const methods = scenarios[0].calibration.methods.map(({method}) => {
    const scores = scenarios.flatMap(
      ({calibration}) => calibration.methods.find((one) => one.method === method)?.interval90 ?? []
    );
    return {
      method,
      inUse: scenarios.some(({calibration}) => calibration.method === method),
      coverage: pool(scores, (score) => score.coverage).value,
      width: pool(scores, (score) => score.width).value,
      score: meanOf(scores, (score) => score.score)
    };
  });
  const [own, ...others] = methods.toSorted((a, b) => Number(b.inUse) - Number(a.inUse) || a.score - b.score);
  const gain = others.length ? 1 - own.score / Math.min(...others.map(({score}) => score)) : 0;
  return {
    topic: words.topic,
    title: gain >= 0.005 ? words.title(names[own.method], gain) : words.same(names[own.method]),
    subtitle: words.subtitle,
    draw: null,
    reading: words.reading(names[own.method], own.score),
    scope: populations(
      context,
      scenarios.map((scenario) => ({
        scenario,
        part: "validation",
        results: scenario.calibration.validation
      }))
    ),
    source: source(context),
    table: {
      caption: words.topic,
      columns: words.columns.map((head, i) => ({head, key: i === 0, numeric: i > 0})),
      rows: methods.map(({method, inUse, coverage, width, score}) => {
        const name = names[method];
        return [
          inUse ? {text: [{bold: name}, ` (${words.chosen})`], value: name} : textCell(name),
          shareCell(context, coverage),
          decimalCell(context, width),
          decimalCell(context, score)
        ];
      })
    },
    file: "interval-methods"
  };
}
