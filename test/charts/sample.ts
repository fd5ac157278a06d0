/** A small made-up fleet, the same at every run, for the drawings under test. */
import {failureCost, type Prices} from "../../pipeline/core/plan/costs.ts";
import {expectedCosts} from "../../pipeline/core/plan/expectedCost.ts";
import {levelOf} from "../../src/charts/levels.ts";
import type {StopDotsData} from "../../src/charts/stop-dots-options.ts";

/** Numbers in [0, 1) from a linear congruential generator: nothing in them may be called random. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export const thresholds = {critical: 30, degraded: 80};

/** Units with true and predicted lives, a cluster, and one in every forty without a prediction. */
export function sampleUnits(count: number, seed = 7) {
  const next = numbers(seed);
  return Array.from({length: count}, (_, i) => {
    const rul = 6 + Math.floor(next() * 140);
    const noise = (next() + next() + next() - 1.5) * (6 + rul * 0.15);
    const life = Math.round(Math.min(124, Math.max(1, Math.min(rul, 125) + noise)) * 10) / 10;
    const predicted = i % 40 === 17 ? null : life;
    return {
      key: `FD001/${i + 1}`,
      name: String(i + 1),
      rul,
      predicted,
      level: levelOf(predicted, thresholds),
      cluster: predicted === null ? null : 1 + Math.min(3, Math.floor(predicted / 35)),
      title: `Moteur ${i + 1}`
    };
  });
}

/** Predictions along one life that ends `rul` after the last age. */
export function samplePredictions(length: number, rul: number, seed = 3) {
  const next = numbers(seed);
  let drift = 0;
  return Array.from({length}, (_, i) => {
    drift = 0.9 * drift + (next() - 0.5) * 8;
    const left = rul + length - 1 - i;
    return {age: i + 1, predicted: Math.max(0, Math.min(125, left + drift * Math.min(1, left / 60)))};
  });
}

export const sensorNames = [
  "Ps30",
  "T50",
  "phi",
  "P30",
  "T24",
  "BPR",
  "Nc",
  "W32",
  "T30",
  "NRc",
  "htBleed",
  "Nf"
];

/** Deviations of each sensor, rising or falling towards the end; one series has a gap. */
export function sampleSeries(length: number, seed = 5) {
  const next = numbers(seed);
  return sensorNames.map((name, i) => {
    const sign = i % 4 === 3 ? -1 : 1;
    const values = Array.from({length}, (_, t) =>
      i === 4 && t > 9 && t < 14
        ? null
        : sign * (6 - i * 0.3) * (t / (length - 1)) ** 3 + (next() - 0.5) * 1.2
    );
    return {name, label: `Capteur ${name}`, ages: values.map((_, t) => 2 + t * 4), values};
  });
}

const prices: Prices = {
  planned: 300_000,
  failure: 1_500_000,
  lostLife: 6_000,
  downtime: {planned: 3, failure: 12, cost: 4_000}
};

/** Twenty remaining lives of a unit close to failure. */
export const stopLives = [
  7.7, 8, 8.4, 8.7, 9, 9.4, 9.7, 9.8, 10, 10.4, 10.7, 11, 11.4, 11.7, 12, 12.7, 13, 14.4, 15.7, 18
];

/** The lives and what stopping at each time up to an end costs. */
export const stopData = (lives: readonly number[], end = 20): StopDotsData => ({
  lives,
  costs: [...expectedCosts(Float64Array.from(lives), prices, end).cost]
});

const french = new Intl.NumberFormat("fr-FR");

export const stopOptions = {
  age: 198,
  cap: 125,
  stop: 9,
  optimum: 7,
  failure: failureCost(prices),
  money: (cost: number) => `${french.format(Math.round(cost / 1000))} k€`,
  words: {
    age: "âge, cycles",
    cost: "coût attendu",
    time: "cycles à partir d’aujourd’hui",
    stop: "Arrêt au cycle 207",
    before: (dots: number) => `${dots} en panne avant`,
    after: (dots: number) => `${dots} après`,
    optimum: (cost: string) => `le moins cher : ${cost}`,
    failure: (cost: string) => `une panne : ${cost}`,
    beyond: ["cycle 323", "ou plus"],
    dot: (age: number, _: number, capped: boolean) => `cycle ${Math.round(age)}${capped ? " ou plus" : ""}`,
    point: (time: number, dots: number, cost: string) =>
      `dans ${time} cycles\n${dots} sur 20 en panne\n${cost}`
  }
} as const;
