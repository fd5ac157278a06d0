/** Seeded weekly statistics of the inputs of the made-up model in service. */
import type {Random} from "../../core/stats/random.ts";
import {DAYS, dateOf, type Incident, progressOf} from "./incidents.ts";

/** Columns of the table: weeks in order, in each the inputs. */
export interface Drift {
  /** Monday of the week, UTC milliseconds. */
  readonly date: Float64Array;
  readonly feature: readonly string[];
  readonly mean: Float64Array;
  readonly std: Float64Array;
  /** The same of the data the model learned from. */
  readonly referenceMean: Float64Array;
  readonly referenceStd: Float64Array;
}

/** Weeks that end on the last day, each from Monday to Sunday. */
const WEEKS = 17;

interface Input {
  readonly feature: string;
  readonly referenceMean: number;
  readonly referenceStd: number;
  /** What the drift incident, when complete, adds to the mean, in standard deviations. */
  readonly shift: number;
}

const INPUTS: readonly Input[] = [
  {feature: "âge du client", referenceMean: 41.5, referenceStd: 12.4, shift: -0.9},
  {feature: "montant", referenceMean: 86.2, referenceStd: 34.1, shift: 0},
  {feature: "ancienneté", referenceMean: 5.2, referenceStd: 3.1, shift: 0},
  {feature: "heure d’appel", referenceMean: 13.6, referenceStd: 3.4, shift: 0}
];

/** Chance of a week, in standard deviations of the input. */
const CHANCE = {mean: 0.04, std: 0.025};

/** Simulates the table: the same for streams of the same seed. */
export function simulateDrift(stream: Random, incidents: readonly Incident[]): Drift {
  const random = stream.fork("drift");
  const drift = incidents.filter(({kind}) => kind === "dérive des données");
  const rows = Array.from({length: WEEKS}, (_, week) => {
    const monday = DAYS - 7 * (WEEKS - week);
    const progress = meanProgress(drift, monday);
    return INPUTS.map((input) => ({...drawWeek(random, input, progress), date: dateOf(monday)}));
  }).flat();
  const numbers = (name: "date" | "mean" | "std" | "referenceMean" | "referenceStd") =>
    Float64Array.from(rows, (row) => row[name]);
  return {
    date: numbers("date"),
    feature: rows.map(({feature}) => feature),
    mean: numbers("mean"),
    std: numbers("std"),
    referenceMean: numbers("referenceMean"),
    referenceStd: numbers("referenceStd")
  };
}

/** How far the incidents have gone in the seven days from `monday`, on average. */
function meanProgress(incidents: readonly Incident[], monday: number): number {
  const days = Array.from({length: 7}, (_, i) => monday + i);
  const all = incidents.flatMap((incident) => days.map((day) => progressOf(incident, day)));
  return all.reduce((sum, progress) => sum + progress, 0) / 7;
}

function drawWeek(random: Random, {feature, referenceMean, referenceStd, shift}: Input, progress: number) {
  const mean = referenceMean + referenceStd * (shift * progress + CHANCE.mean * random.normal());
  // Newcomers beside the usual clients: as long as both are there, the input is spread wider.
  const wider = 1 + Math.abs(shift) * progress * 0.2;
  const std = referenceStd * (wider + CHANCE.std * random.normal());
  return {feature, mean: hundredths(mean), std: hundredths(std), referenceMean, referenceStd};
}

const hundredths = (value: number): number => Math.round(100 * value) / 100;
