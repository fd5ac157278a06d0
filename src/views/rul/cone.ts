import {withinCone} from "../../../pipeline/core/evaluate/prognostics/alphaLambda.ts";
import type {ConeLevel} from "../../../pipeline/core/evaluate/prognostics/cone.ts";
import {prognosticHorizon} from "../../../pipeline/core/evaluate/prognostics/prognosticHorizon.ts";
import {alphaLambda} from "../../charts/alpha-lambda.ts";
import type {AlphaLambdaOptions, ConePrediction} from "../../charts/alpha-lambda-options.ts";
import {numberCell, source, textCell} from "../context.ts";
import {sentences} from "../rich.ts";
import type {FigureView, Host, TableView} from "../view.ts";
import {type UnitContext, unitFile, unitScope} from "./context.ts";
import type {Prognosis} from "./prognosis.ts";

type Cone = NonNullable<Prognosis["cone"]>;

/** Predictions made within the cap of the true end of life; none where that is not known. */
function pointsOf({unit, tracks, data}: UnitContext): ConePrediction[] {
  const {rul, age: now} = unit;
  if (rul === null) return [];
  return tracks.ages
    .map((age, i) => ({age, remaining: now + rul - age, predicted: tracks.predicted[i]}))
    .filter(({remaining}) => remaining <= data.cap);
}

/** The words and limits that both forms of the drawing share. */
export function coneOptions(
  {data: {cap}, speech}: {readonly data: {readonly cap: number}; readonly speech: UnitContext["speech"]},
  alpha: number
): Omit<AlphaLambdaOptions, keyof Host | "description" | "lineLabel"> {
  const words = speech.prognostics.cone;
  return {
    cap,
    alpha,
    empty: words.empty,
    xLabel: words.x,
    yLabel: words.y,
    coneLabel: words.edge(alpha),
    truthLabel: words.truth,
    ageLabel: words.age,
    insideLabel: words.inside,
    outsideLabel: words.outside,
    shareLabel: words.inside
  };
}

/** The level nearest to two fifths of the cap: where a visit is being planned. */
export const telling = (levels: readonly ConeLevel[], cap: number): ConeLevel | null =>
  levels.reduce<ConeLevel | null>(
    (best, level) =>
      level.inside !== null &&
      (best === null || Math.abs(level.remaining - 0.4 * cap) < Math.abs(best.remaining - 0.4 * cap))
        ? level
        : best,
    null
  );

/** From when on predictions were right; over a stretch no longer than the tolerance, how late that was. */
function ownTitle(
  {speech}: UnitContext,
  points: readonly ConePrediction[],
  horizon: number,
  tolerance: number
): string {
  const words = speech.prognostics.cone.title;
  const last = points[points.length - 1];
  if (horizon <= 0) return words.off(last.predicted - last.remaining);
  const [near, from, now] = [tolerance, horizon, last.remaining].map(Math.round);
  const late = horizon < points[0].remaining && horizon - last.remaining < tolerance;
  return late && from > now ? words.late(near, from - now) : words.steady(near, from, now);
}

/** The unit's own predictions against what came true. */
function own(context: UnitContext, points: readonly ConePrediction[], cone: Cone): Partial<FigureView> {
  const {unit, speech, data} = context;
  const words = speech.prognostics.cone;
  const {alpha, tolerance} = cone;
  const horizon = prognosticHorizon(
    {
      time: [],
      predicted: points.map(({predicted}) => predicted),
      remaining: points.map(({remaining}) => remaining)
    },
    tolerance
  );
  const title = ownTitle(context, points, horizon, tolerance);
  const round = Math.round;
  const middle = points[Math.floor(points.length / 2)];
  return {
    title,
    subtitle: words.subtitle.own(alpha),
    reading: words.own(
      middle.remaining,
      middle.predicted,
      withinCone(middle.predicted, middle.remaining, alpha)
    ),
    draw: (host) =>
      alphaLambda(points, {
        ...host,
        ...coneOptions({data, speech}, alpha),
        description: title,
        lineLabel: words.unit(unit.name),
        ...(horizon > 0 && {
          horizon: {remaining: horizon, label: words.horizon(round(tolerance), round(horizon))}
        })
      }),
    table: {
      caption: words.topic,
      columns: words.columns.own.map((head, i) => ({head, numeric: i < 3, key: i === 0})),
      rows: points.map(({age, remaining, predicted}) => [
        numberCell(context, age),
        numberCell(context, remaining),
        {text: speech.f.decimal(predicted, 1), value: predicted},
        textCell(words.columns[withinCone(predicted, remaining, alpha) ? "yes" : "no"])
      ])
    }
  };
}

/** Rows of the table of many units' predictions. */
export function levelRows(
  {speech}: Pick<UnitContext, "speech">,
  levels: readonly ConeLevel[]
): TableView["rows"] {
  const {f, terms} = speech;
  const life = (value: number) => ({text: f.decimal(value, 1), value});
  return levels.map(({remaining, q5, q25, q50, q75, q95, inside}) => [
    {text: f.integer(remaining), value: remaining},
    ...[q5, q25, q50, q75, q95].map(life),
    inside === null ? {text: terms.unknown, value: null} : {text: f.percent(inside), value: inside}
  ]);
}

/** What was predicted for training units, where the unit's own end is not known or too far off. */
function many(context: UnitContext, {alpha, cone, units}: Cone): Partial<FigureView> {
  const {unit, speech, data} = context;
  const words = speech.prognostics.cone;
  const level = telling(cone, data.cap);
  const title = level ? words.title.many(level.remaining, level.inside as number) : words.title.none;
  const why = unit.rul === null ? words.instead.unknown : words.instead.early(data.cap);
  return {
    title,
    subtitle: words.subtitle.many(alpha),
    reading: level
      ? sentences([why, words.many(level.remaining, [level.q25, level.q75], [level.q5, level.q95])])
      : why,
    scope: words.learning(units),
    draw: (host) =>
      alphaLambda([], {
        ...host,
        ...coneOptions({data, speech}, alpha),
        description: title,
        lineLabel: words.median,
        levels: cone,
        bandLabels: words.bands
      }),
    table: {
      caption: words.topic,
      columns: words.columns.many.map((head, i) => ({head, numeric: true, key: i === 0})),
      rows: levelRows(context, cone)
    }
  };
}

/** How near predictions were to what came true as failure drew near: the unit's where its end is known. */
export function coneFigure(context: UnitContext): FigureView {
  const {speech, unit} = context;
  const words = speech.prognostics.cone;
  const cone = unit.scenario.prognosis?.cone ?? null;
  const points = cone ? pointsOf(context) : [];
  const none: FigureView = {
    topic: words.topic,
    title: words.title.none,
    subtitle: "",
    draw: (host) =>
      alphaLambda([], {
        ...host,
        ...coneOptions(context, 0),
        description: words.title.none,
        lineLabel: words.median
      }),
    reading: "",
    scope: unitScope(context),
    source: source(context),
    table: {caption: words.topic, columns: [], rows: []},
    file: unitFile(context, "cone")
  };
  if (cone === null) return none;
  return {...none, ...(points.length > 0 ? own(context, points, cone) : many(context, cone))};
}
