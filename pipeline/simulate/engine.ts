/** One simulated engine: what it is born with, and what its sensors read at each cycle. */
import type {Random} from "../core/stats/random.ts";
import {
  type FaultEffect,
  OPERATING_POINTS,
  type OperatingPoint,
  SENSOR_MODELS,
  type SubsetModel
} from "./turbofanModel.ts";

/** What sets an engine apart from the others. */
export interface Engine {
  /** Cycles until it fails. */
  readonly life: number;
  /** Healthy level of each sensor beside the fleet's. */
  readonly offsets: Float64Array;
  /** Effect of its fault on each sensor at the end of life, at the first operating point. */
  readonly effects: readonly FaultEffect[];
}

/** One cycle: settings, then readings in file order. */
export interface Snapshot {
  readonly point: number;
  readonly altitude: number;
  readonly mach: number;
  readonly tra: number;
  readonly readings: Float64Array;
}

const SHORTEST_LIFE = 100;
/** The core speeds of engines with the compressor fault end between −19 and +143 rpm away, around the mean. */
const CORE = {deviation: 0.8, min: -0.46, max: 3.5};
/** Engines fail at about the same wear: deviation between units of all other shifts, as a share. */
const SEVERITY = 0.05;

/** Draws an engine whose life is at least `shortest` cycles. */
export function drawEngine(random: Random, {life, fanFaults}: SubsetModel, shortest = 0): Engine {
  const fan = fanFaults && random.next() < 0.5;
  const offsets = Float64Array.from(SENSOR_MODELS, ({noise, spread}) => noise * spread * random.normal());
  const severity = 1 + SEVERITY * random.normal();
  const core = fan ? severity : clamp(1 + CORE.deviation * random.normal(), CORE.min, CORE.max);
  const effects = SENSOR_MODELS.map(({name, compressor, fan: fanEffect}): FaultEffect => {
    const {shift, bend} = fan ? fanEffect : compressor;
    return {shift: shift * (name === "Nc" || name === "NRc" ? core : severity), bend};
  });
  return {life: drawLife(random, life, shortest), offsets, effects};
}

function drawLife(random: Random, {median, deviation}: SubsetModel["life"], shortest: number): number {
  for (;;) {
    const life = Math.round(SHORTEST_LIFE + median * Math.exp(deviation * random.normal()));
    if (life >= shortest) return life;
  }
}

/** What is recorded of `engine` at `cycle`, from 1; wear grows as (e^{k·t/L} − 1)/(e^k − 1). */
export function flyCycle(random: Random, engine: Engine, cycle: number, {flights}: SubsetModel): Snapshot {
  const point = flights ? drawPoint(random) : 0;
  const age = cycle / engine.life;
  const readings = Float64Array.from(SENSOR_MODELS, ({healthy, noise}, s) => {
    const {shift, bend} = engine.effects[s];
    const level = healthy[point] / healthy[0];
    const wear = shift === 0 ? 0 : (shift * level * Math.expm1(bend * age)) / Math.expm1(bend);
    const error = noise === 0 ? 0 : noise * random.normal();
    return healthy[point] + engine.offsets[s] + wear + error;
  });
  const settings = flights ? inFlight(random, OPERATING_POINTS[point]) : atSeaLevel(random);
  return {point, ...settings, readings};
}

function drawPoint(random: Random): number {
  let left = random.next();
  return Math.max(
    0,
    OPERATING_POINTS.findIndex(({share}) => {
      left -= share;
      return left < 0;
    })
  );
}

/** Settings wander within the limits seen in the files. */
const inFlight = (random: Random, {altitude, mach, tra}: OperatingPoint) => ({
  altitude: altitude === 0 ? 0.003 * random.next() : altitude - 0.002 + 0.01 * random.next(),
  mach: mach + 0.002 * random.next() ** 3,
  tra
});

const atSeaLevel = (random: Random) => ({
  altitude: clamp(0.0022 * random.normal(), -0.0087, 0.0087),
  mach: clamp(0.0003 * random.normal(), -0.0006, 0.0006),
  tra: 100
});

const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));
