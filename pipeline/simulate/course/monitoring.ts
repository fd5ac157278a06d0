/** Seeded daily signals of a made-up model in service, incidents included. */
import type {Random} from "../../core/stats/random.ts";
import {DAYS, dateOf, type Incident, type IncidentKind, progressOf} from "./incidents.ts";

/** Signals of one day. */
interface Signals {
  /** Share of right answers, 0 to 1. */
  accuracy: number;
  /** Milliseconds. */
  latency: number;
  /** Answers given. */
  predictions: number;
  /** Percent of requests. */
  errorRate: number;
  /** Gigabytes. */
  memory: number;
  /** Percent. */
  cpu: number;
}

/** Columns of the table, one value a day. */
export type Monitoring = {readonly [K in keyof Signals]: Float64Array} & {
  /** UTC milliseconds. */
  readonly date: Float64Array;
};

/** What the signals are on a Sunday without incident or chance. */
const REST: Readonly<Signals> = {
  accuracy: 0.91,
  latency: 65,
  predictions: 1511,
  errorRate: 4.8,
  memory: 2.7,
  cpu: 56
};

/** Standard deviation of a day's chance, in the signal's unit, for predictions against their level. */
const CHANCE: Readonly<Signals> = {
  accuracy: 0.0025,
  latency: 2.5,
  predictions: 0.04,
  errorRate: 0.45,
  memory: 0.05,
  cpu: 2
};

/** Predictions of each day of the week against those of a Sunday, which comes first. */
const WEEK = [1, 1.3, 1.34, 1.33, 1.32, 1.27, 1.06];

const DIGITS: Readonly<Signals> = {accuracy: 4, latency: 1, predictions: 0, errorRate: 2, memory: 2, cpu: 1};

/** What each kind of incident does to the signals of a day, when it has gone so far (above 0, up to 1). */
const EFFECTS: Readonly<Record<IncidentKind, (signals: Signals, progress: number) => void>> = {
  "dérive des données": (signals, progress) => {
    signals.accuracy -= 0.042 * progress;
  },
  "fuite mémoire": (signals, progress) => {
    signals.memory += 2.5 * progress;
    // Once little memory is left, requests wait for it.
    signals.latency += Math.max(0, progress - 0.5) * 120;
  },
  "pic de charge": (signals) => {
    signals.predictions *= 2.5;
    signals.latency += 75;
    signals.cpu += 33;
    signals.errorRate += 8;
  },
  "panne d’une source": (signals) => {
    signals.predictions *= 0.45;
    signals.errorRate += 14;
  }
};

const names = Object.keys(REST) as (keyof Signals)[];

/** Simulates the table: the same for streams of the same seed. */
export function simulateMonitoring(stream: Random, incidents: readonly Incident[]): Monitoring {
  const random = stream.fork("monitoring");
  const days = Array.from({length: DAYS}, (_, day) => drawDay(random.fork(day), day, incidents));
  const columns = names.map((name) => [name, Float64Array.from(days, (signals) => signals[name])]);
  return {date: Float64Array.from(days, (_, day) => dateOf(day)), ...Object.fromEntries(columns)};
}

function drawDay(random: Random, day: number, incidents: readonly Incident[]): Signals {
  const busy = WEEK[new Date(dateOf(day)).getUTCDay()];
  const level = {
    ...REST,
    predictions: REST.predictions * busy,
    latency: REST.latency + 8 * (busy - 1),
    cpu: REST.cpu + 14 * (busy - 1)
  };
  // The last day shows what the signals are when nothing happens: chance hardly touches it.
  const chance = day === DAYS - 1 ? 0.02 : 1;
  for (const name of names) {
    const scale = name === "predictions" ? CHANCE[name] * level[name] : CHANCE[name];
    level[name] += chance * scale * bounded(random.normal());
  }
  for (const incident of incidents) {
    const progress = progressOf(incident, day);
    if (progress > 0) EFFECTS[incident.kind](level, progress);
  }
  for (const name of names) level[name] = Number(level[name].toFixed(DIGITS[name]));
  return level;
}

/** No day without an incident is far from the usual. */
const bounded = (deviation: number): number => Math.min(2.5, Math.max(-2.5, deviation));
