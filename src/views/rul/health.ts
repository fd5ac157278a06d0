import type {Health} from "../../../pipeline/contract/summary.ts";
import {healthCurve} from "../../charts/health-curve.ts";
import {numberCell, source} from "../context.ts";
import type {FigureView, TableView} from "../view.ts";
import {type UnitContext, unitFile, unitScope} from "./context.ts";

type Level = Health["ages"][number];

/** Quartiles of the training units at an age, on the line between two ages looked at; null where too few reach it. */
function levelAt(ages: readonly Level[], age: number): Level | null {
  const after = ages.findIndex((level) => level.age >= age);
  if (after < 0) return null;
  if (after === 0) return ages[0];
  const [a, b] = [ages[after - 1], ages[after]];
  const share = (age - a.age) / (b.age - a.age);
  const mix = (key: "q25" | "q50" | "q75"): number => a[key] + share * (b[key] - a[key]);
  return {age, units: b.units, q25: mix("q25"), q50: mix("q50"), q75: mix("q75")};
}

/** Where the unit stands: among the levels at failure, else among the units of its age. */
function titleOf(
  {speech}: UnitContext,
  level: number,
  failure: Health["failure"],
  same: Level | null
): string {
  const words = speech.prognostics.health.title;
  const reached = [failure.q5, failure.q25, failure.q50, failure.q75, failure.q95].findLastIndex(
    (quantile) => level >= quantile
  );
  if (reached >= 0) return words.failing(level, reached);
  if (same === null) return words.alone(level);
  if (level > same.q75) return words.above(level);
  return level < same.q25 ? words.below(level) : words.middle(level);
}

function tableOf(context: UnitContext, ages: readonly Level[]): TableView {
  const {tracks, speech} = context;
  const words = speech.prognostics.health;
  return {
    caption: words.topic,
    columns: words.columns.map((head, i) => ({head, numeric: true, key: i === 0, minor: i > 1})),
    rows: tracks.ages.map((age, i) => {
      const same = levelAt(ages, age);
      return [age, tracks.health[i], same?.q25 ?? null, same?.q50 ?? null, same?.q75 ?? null].map((value) =>
        numberCell(context, value)
      );
    })
  };
}

/** The unit's health index along its life, beside that of the training units of its age and the level at failure. */
export function healthFigure(context: UnitContext): FigureView {
  const {speech, tracks, unit} = context;
  const words = speech.prognostics.health;
  const known = unit.scenario.prognosis?.health ?? null;
  const points = known ? tracks.ages.map((age, i) => ({age, health: tracks.health[i]})) : [];
  const last = points.at(-1);
  const ages = known?.ages ?? [];
  const same = last ? levelAt(ages, last.age) : null;
  const title = known && last ? titleOf(context, last.health, known.failure, same) : words.title.none;
  return {
    topic: words.topic,
    title,
    subtitle: known ? words.subtitle(known.window) : "",
    draw: (host) =>
      healthCurve(points, {
        ...host,
        description: title,
        empty: known ? (context.ages ? words.emptyPart : words.empty) : words.flat,
        xLabel: words.x,
        yLabel: words.y,
        others: ages,
        othersLabel: words.others,
        failure: known ? [known.failure.q5, known.failure.q95] : [0, 0],
        failureLabel: words.failure
      }),
    brush: {x: {name: "ages", at: null}},
    reading: last ? words.reading(last.age, last.health, same && [same.q25, same.q75]) : "",
    scope: unitScope(context),
    source: source(context),
    table: tableOf(context, ages),
    file: unitFile(context, "health")
  };
}
