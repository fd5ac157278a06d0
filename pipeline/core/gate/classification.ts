/** Class probabilities, made ready to be compared. */

import {unitOrder} from "./checkUnits.ts";
import {classFigures, measureClasses} from "./classFigures.ts";
import {type ClassPredictions, classPredictions} from "./classProbabilities.ts";
import type {ClassificationUnits} from "./inputs.ts";
import type {UnitRow} from "./result.ts";
import type {ClassificationMetric, ClassificationRules} from "./rules.ts";
import {type Deciding, decidingFirst, type Metric, type Subject} from "./subject.ts";

const place = (figure: (typeof classFigures)[number]): number => classFigures.indexOf(figure);

export function classificationSubject(units: ClassificationUnits, rules: ClassificationRules): Subject {
  const {classes} = units;
  const ordered = inOrder(units);
  const {truth, own, theirs} = ordered;
  const parts = ["accuracy", "top-3", "f1-weighted", "calibration"] as const;
  return {
    kind: "classification",
    rows: rowsOf(ordered, classes),
    metrics: decidingFirst(metrics, rules.decides),
    figures: classFigures.length,
    candidate: measureClasses(own, truth, classes.length),
    production: theirs && measureClasses(theirs, truth, classes.length),
    score: {formula: "shares", at: place("shares"), parts: parts.map((id) => ({id, at: place(id)}))},
    deciding: decidingOf(rules.decides, own, theirs),
    partitions: [{by: "class", names: Array.from(truth, (k) => classes[k])}]
  };
}

function rowsOf({ids, truth, own, theirs}: Ordered, classes: readonly string[]): UnitRow[] {
  return ids.map((unit, u) => ({
    unit,
    slice: classes[truth[u]],
    truth: classes[truth[u]],
    production: theirs && classes[theirs.predicted[u]],
    candidate: classes[own.predicted[u]],
    productionError: theirs?.loss[u] ?? null,
    candidateError: own.loss[u]
  }));
}

type Ordered = ReturnType<typeof inOrder>;

/** Units in order of their id, checked, and what each model says of them. */
function inOrder({ids, classes, truth, candidate, production}: ClassificationUnits) {
  const order = unitOrder(ids, {truth});
  checkClasses(classes);
  for (const [name, probabilities] of Object.entries({candidate, production}))
    if (probabilities && probabilities.length !== ids.length * classes.length)
      throw new RangeError(
        `gate: found ${probabilities.length} ${name} probabilities for ${ids.length} units of ${classes.length} classes, expected ${ids.length * classes.length}`
      );
  const known = Int32Array.from(order, (i) => {
    if (!(Number.isInteger(truth[i]) && truth[i] >= 0 && truth[i] < classes.length))
      throw new RangeError(
        `gate: found class ${truth[i]} of unit "${ids[i]}", expected a whole number from 0 to ${classes.length - 1}`
      );
    return truth[i];
  });
  const of = (name: string, probabilities: ArrayLike<number>): ClassPredictions =>
    classPredictions(name, probabilities, known, classes.length, ids, order);
  return {
    ids: Array.from(order, (i) => ids[i]),
    truth: known,
    own: of("candidate", candidate),
    theirs: production && of("production", production)
  };
}

function checkClasses(classes: readonly string[]): void {
  if (classes.length < 2 || classes.includes("") || new Set(classes).size !== classes.length)
    throw new RangeError(
      `gate: found classes ${JSON.stringify(classes)}, expected at least two distinct names, none empty`
    );
}

const ids: readonly ClassificationMetric[] = [
  "accuracy",
  "top-3",
  "log-loss",
  "precision-macro",
  "recall-macro",
  "f1-macro",
  "precision-weighted",
  "f1-weighted",
  "calibration-error"
];

const metrics: readonly Metric[] = ids.map((id) => ({
  id,
  better: id === "log-loss" || id === "calibration-error" ? "lower" : "higher",
  at: place(id),
  centred: id === "calibration-error"
}));

function decidingOf(
  id: ClassificationRules["decides"],
  own: ClassPredictions,
  theirs: ClassPredictions | null
): Deciding {
  const part = ({"log-loss": "loss", accuracy: "right", "top-3": "top3"} as const)[id];
  return {
    id,
    better: id === "log-loss" ? "lower" : "higher",
    candidate: own[part],
    production: theirs?.[part] ?? null,
    root: false
  };
}
