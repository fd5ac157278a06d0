import {actualVsPredicted} from "../../charts/actual-vs-predicted.ts";
import {pair} from "../../charts/format.ts";
import {lines} from "../../charts/interaction.ts";
import {levelOf} from "../../charts/levels.ts";
import {numberCell, scenarioNames} from "../context.ts";
import type {Piece} from "../rich.ts";
import type {Cell, FigureView, Host} from "../view.ts";
import {choices} from "./choosing.ts";
import {instead, type ModelsContext, modelName, shown, source, without} from "./context.ts";
import {isNarrowed, rowsWithin} from "./narrow.ts";
import {overall} from "./state.ts";

/** Errors up to this many time units change no decision; the same as on the fleet's page. */
const band = 10;

interface Point {
  readonly key: string;
  readonly name: string;
  readonly scenario: string;
  readonly id: string;
  readonly rul: number;
  readonly predicted: number;
  /** Predicted minus true life, both up to the cap. */
  readonly error: number;
}

/** Units whose truth is known, latest predictions first. */
function points(context: ModelsContext, state = context.state): Point[] {
  const {data, predictions} = context;
  const several = data.scenarios.length > 1;
  const wanted = new Set(shown(context).map(({id}) => id));
  return rowsWithin(predictions, state, data.cap)
    .flatMap(([index, id, rul, predicted]) => {
      const scenario = data.scenarios[index];
      if (rul === null || !wanted.has(scenario.id)) return [];
      const name = several ? `${scenario.id}-${id}` : id;
      const error = predicted - Math.min(rul, data.cap);
      return [{key: `${scenario.id}/${id}`, name, scenario: scenario.slug, id, rul, predicted, error}];
    })
    .sort((a, b) => b.error - a.error);
}

function draw(context: ModelsContext, known: readonly Point[]) {
  const {data, speech} = context;
  const words = speech.fleet.actual;
  return (host: Host): Element =>
    actualVsPredicted(
      known.map((point) => ({
        key: point.key,
        name: point.name,
        level: levelOf(point.predicted, data.thresholds),
        rul: Math.min(point.rul, data.cap),
        predicted: point.predicted,
        title: lines(
          `${speech.terms.unit} ${point.name}`,
          pair(speech.locale, speech.terms.predicted, speech.f.integer(point.predicted)),
          pair(speech.locale, speech.terms.actual, speech.f.integer(point.rul))
        )
      })),
      {
        ...host,
        description: words.topic,
        empty: instead(context, speech.terms.noTruth),
        xLabel: words.x,
        yLabel: words.y,
        lateLabel: words.late,
        earlyLabel: words.early,
        band
      }
    );
}

function row(context: ModelsContext, point: Point): Cell[] {
  const {speech} = context;
  const href = context.unitHref(point.scenario, point.id);
  const cells = {speech} as Parameters<typeof numberCell>[0];
  return [
    {text: href === null ? point.name : [{link: point.name, href}], value: point.name},
    numberCell(cells, point.rul),
    numberCell(cells, point.predicted),
    {text: speech.f.signed(point.error, 0), value: point.error}
  ];
}

/** The marks of the states and their names, worst first. */
const states = ({speech}: ModelsContext): Piece[] =>
  (["critical", "degraded", "healthy"] as const).flatMap((level, i) => [
    ...(i === 0 ? [] : [", "]),
    {mark: level},
    ` ${speech.levels.word(level, 1)}`
  ]);

/** Predicted against true remaining life of the model looked at. */
export function actualFigure(context: ModelsContext): FigureView {
  const {data, speech, predictions} = context;
  const words = speech.fleet.actual;
  const {terms} = speech;
  const known = points(context);
  const near = known.filter(({error}) => Math.abs(error) <= band).length;
  const late = known.filter(({error}) => error > band).length;
  const [worst] = known;
  const lives = {actual: context.state.actual, predicted: context.state.predicted};
  const folds = shown(context).filter(({cohort}) => cohort === "validation");
  return {
    topic: `${words.topic}, ${modelName(context, predictions.model)}`,
    title: worst ? words.title(near, known.length, late, band) : without(context, words.none),
    subtitle: [`${speech.models.actual.state} `, ...states(context), `. ${words.subtitle(data.cap)}`],
    draw: draw(context, known),
    brush: {
      x: {name: "actual", at: context.state.actual},
      y: {name: "predicted", at: context.state.predicted}
    },
    reading: worst
      ? words.reading(worst.name, Math.round(worst.rul), Math.round(worst.predicted))
      : isNarrowed(context.state)
        ? ""
        : terms.noTruth,
    scope: terms.clauses([
      terms.population(known.length, scenarioNames(data, shown(context))),
      ...choices({...context, state: {...overall, ...lives}}).map(({text}) => text),
      ...(folds.length ? [terms.validation(scenarioNames(data, folds))] : [])
    ]),
    source: source(context),
    table: {
      caption: words.topic,
      columns: [
        {head: terms.unit, key: true},
        {head: terms.actual, numeric: true},
        {head: terms.predicted, numeric: true},
        {head: terms.error, numeric: true}
      ],
      rows: known.map((point) => row(context, point))
    },
    file: `predictions-${predictions.model}`
  };
}
