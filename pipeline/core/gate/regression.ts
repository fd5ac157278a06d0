/** Remaining lives, made ready to be compared. */
import {proportion} from "../stats/estimate.ts";
import {filledNames, finiteValues, unitOrder} from "./checkUnits.ts";
import type {RegressionUnits} from "./inputs.ts";
import {type LifeErrors, lifeErrors, measureLives, regressionFigures} from "./regressionErrors.ts";
import type {UnitRow} from "./result.ts";
import type {Kept} from "./ruleOutcomes.ts";
import type {RegressionMetric, RegressionRules} from "./rules.ts";
import {type Deciding, decidingFirst, type Metric, type Subject} from "./subject.ts";

const place = (figure: (typeof regressionFigures)[number]): number => regressionFigures.indexOf(figure);

/** Subject of a comparison, and whether the candidate's intervals hold what they promise. */
export function regressionSubject(
  units: RegressionUnits,
  rules: RegressionRules
): {subject: Subject; kept: Kept} {
  const lives = inOrder(units);
  const {truth, candidate, production, baseline, scenario, stage} = lives;
  const own = lifeErrors(candidate, truth, rules.late);
  const theirs = production && lifeErrors(production, truth, rules.late);
  const constant = lifeErrors(baseline, truth, rules.late).squared;
  const subject: Subject = {
    kind: "regression",
    rows: rowsOf(lives, own, theirs),
    metrics: decidingFirst(metricsOf([own, theirs]), rules.decides),
    figures: regressionFigures.length,
    candidate: measureLives(own, constant),
    production: theirs && measureLives(theirs, constant),
    score: {
      formula: "skill",
      at: place("skill"),
      parts: (["rmse", "rmse-constant"] as const).map((id) => ({id, at: place(id)}))
    },
    deciding: decidingOf(rules.decides, own, theirs),
    partitions: [
      {by: "scenario", names: scenario},
      {by: "stage", names: stage}
    ]
  };
  return {subject, kept: keptOf(lives, rules)};
}

function rowsOf(lives: Lives, own: LifeErrors, theirs: LifeErrors | null): UnitRow[] {
  const {ids, scenario, truth, candidate, production} = lives;
  return ids.map((unit, u) => ({
    unit,
    slice: scenario[u],
    truth: written(truth[u]),
    production: production && written(production[u]),
    candidate: written(candidate[u]),
    productionError: theirs?.absolute[u] ?? null,
    candidateError: own.absolute[u]
  }));
}

/** Share of lives inside the candidate's intervals, ends included, beside what they promise. */
function keptOf({truth, low, high}: Lives, {coverage}: RegressionRules): Kept {
  const inside = truth.reduce((sum, life, u) => sum + (low[u] <= life && life <= high[u] ? 1 : 0), 0);
  return {
    estimate: proportion(inside, truth.length),
    better: "higher",
    limit: coverage.nominal - coverage.tolerance
  };
}

type Lives = ReturnType<typeof inOrder>;

/** All columns in order of the unit's id, checked. */
function inOrder({ids, scenario, stage, ...columns}: RegressionUnits) {
  const {truth, candidate, production, low, high, baseline} = columns;
  const required = {scenario, stage, truth, candidate, low, high, baseline};
  const order = unitOrder(ids, production ? {...required, production} : required);
  const numbers = (name: string, column: ArrayLike<number>) => finiteValues(name, column, ids, order);
  return {
    ids: Array.from(order, (i) => ids[i]),
    scenario: filledNames("scenario", scenario, ids, order),
    stage: filledNames("stage", stage, ids, order),
    truth: numbers("truth", truth),
    candidate: numbers("candidate", candidate),
    production: production && numbers("production", production),
    low: numbers("low end", low),
    high: numbers("high end", high),
    baseline: numbers("baseline", baseline)
  };
}

/** The PHM08 score is left out where it exceeds every number: a sample might be made of its worst unit alone. */
function metricsOf(models: readonly (LifeErrors | null)[]): Metric[] {
  const ids: RegressionMetric[] = ["rmse", "mae", "phm08", "bias", "late"];
  const countable = models.every(
    (errors) =>
      !errors || Number.isFinite(errors.phm08.reduce((a, b) => Math.max(a, b), 0) * errors.phm08.length)
  );
  return ids
    .filter((id) => id !== "phm08" || countable)
    .map((id) => ({id, better: "lower", at: place(id), centred: false}));
}

function decidingOf(id: RegressionRules["decides"], own: LifeErrors, theirs: LifeErrors | null): Deciding {
  const part = ({rmse: "squared", mae: "absolute", phm08: "phm08"} as const)[id];
  return {
    id,
    better: "lower",
    candidate: own[part],
    production: theirs?.[part] ?? null,
    root: id === "rmse"
  };
}

/** A number as text, of six digits: the page writes it in its language. */
function written(value: number): string {
  return String(Number(value.toPrecision(6)));
}
