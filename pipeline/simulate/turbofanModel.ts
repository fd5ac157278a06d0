/**
 * Figures of the turbofan simulator, measured on the training files of C-MAPSS. Form of the model: Saxena, Goebel,
 * Simon, Eklund, "Damage propagation modeling for aircraft engine run-to-failure simulation" (PHM08).
 */

/** A flight condition; each cycle is flown at one, drawn with probability `share`. */
export interface OperatingPoint {
  /** Thousands of feet. */
  readonly altitude: number;
  readonly mach: number;
  /** Throttle resolver angle, degrees. */
  readonly tra: number;
  readonly share: number;
}

export const OPERATING_POINTS: readonly OperatingPoint[] = [
  {altitude: 0, mach: 0, tra: 100, share: 0.15},
  {altitude: 10, mach: 0.25, tra: 100, share: 0.15},
  {altitude: 20, mach: 0.7, tra: 100, share: 0.15},
  {altitude: 25, mach: 0.62, tra: 60, share: 0.15},
  {altitude: 35, mach: 0.84, tra: 100, share: 0.15},
  {altitude: 42, mach: 0.84, tra: 100, share: 0.25}
];

/** What a fault does to a sensor: `shift` at the end of life, at the first operating point; `bend` of its growth. */
export interface FaultEffect {
  readonly shift: number;
  /** k of (e^{k·t/L} − 1)/(e^k − 1): the larger, the later the shift shows. */
  readonly bend: number;
}

/** One sensor. */
export interface SensorModel {
  readonly name: string;
  /** Reading of a healthy engine at each operating point. */
  readonly healthy: readonly number[];
  /** Standard deviation of its white noise. */
  readonly noise: number;
  /** Standard deviation of the healthy level between units, in units of `noise`. */
  readonly spread: number;
  readonly compressor: FaultEffect;
  readonly fan: FaultEffect;
  /** Decimals in the file. */
  readonly decimals: number;
}

type Effects = readonly [spread: number, compressor: number, bend: number, fan: number, fanBend: number];

const sensor = (
  name: string,
  decimals: number,
  noise: number,
  healthy: readonly number[],
  [spread, compressor, bend, fan, fanBend]: Effects = [0, 0, 4, 0, 4]
): SensorModel => ({
  name,
  decimals,
  noise,
  healthy,
  spread,
  compressor: {shift: compressor, bend},
  fan: {shift: fan, bend: fanBend}
});

/** The 21 sensors in file order. */
export const SENSOR_MODELS: readonly SensorModel[] = [
  sensor("T2", 2, 0, [518.67, 489.05, 491.19, 462.54, 449.44, 445]),
  sensor("T24", 2, 0.3, [642.35, 604.64, 607.3, 536.71, 555.53, 549.44], [0.8, 1.3, 3.8, 1, 3.2]),
  sensor("T30", 2, 4, [1586.6, 1498.7, 1482.6, 1259.8, 1363.8, 1350.9], [0.6, 15, 3.6, 17, 3.6]),
  sensor("T50", 2, 4, [1402.2, 1305.7, 1248, 1046, 1126.3, 1122.4], [1.1, 26, 3.9, 24, 3.4]),
  sensor("P2", 2, 0, [14.62, 10.52, 9.35, 7.05, 5.48, 3.91]),
  sensor("P15", 2, 0, [21.61, 15.49, 13.654, 9.026, 8, 5.714]),
  sensor("P30", 2, 0.4, [554, 394.73, 334.87, 175.56, 194.64, 138.74], [1.2, -2.4, 4.1, 14, 6]),
  sensor("Nf", 2, 0.034, [2388.06, 2318.9, 2323.9, 1915.3, 2222.9, 2211.9], [1.5, 0.17, 4.2, 0.5, 8]),
  sensor("Nc", 2, 4.2, [9055, 8778, 8722, 8009, 8349.5, 8319.8], [1.7, 41, 4.5, 66, 7]),
  sensor("epr", 2, 0, [1.3, 1.26, 1.079, 0.94, 1.021, 1.02]),
  sensor("Ps30", 2, 0.1, [47.35, 45.31, 44.29, 36.65, 41.81, 41.98], [1.4, 0.78, 4, 0.87, 3.8]),
  sensor("phi", 2, 0.3, [521.94, 371.77, 315.18, 164.71, 183.21, 130.64], [1.3, -2.1, 4, 13.5, 6.5]),
  sensor("NRf", 2, 0.034, [2388.06, 2388.1, 2388.1, 2028.2, 2388, 2388], [1.5, 0.17, 4.2, 0.5, 8]),
  sensor("NRc", 2, 3.2, [8136.4, 8130.9, 8060.6, 7873.6, 8067.2, 8083.6], [2.2, 29, 4.5, 53, 9]),
  sensor("BPR", 4, 0.02, [8.418, 8.639, 9.207, 10.881, 9.304, 9.352], [0.9, 0.1, 3.8, -0.167, 5]),
  sensor("farB", 2, 0, [0.03, 0.03, 0.02, 0.02, 0.02, 0.02]),
  sensor("htBleed", 0, 0.95, [392.2, 368.8, 364.5, 306.6, 333.5, 330.2], [0.7, 3.9, 3.6, 4.5, 3.4]),
  sensor("Nf_dmd", 0, 0, [2388, 2319, 2324, 1915, 2223, 2212]),
  sensor("PCNfR_dmd", 2, 0, [100, 100, 100, 84.93, 100, 100]),
  sensor("W31", 2, 0.1, [38.94, 28.61, 24.52, 14.3, 14.88, 10.62], [0.8, -0.48, 3.9, 0.62, 5.5]),
  sensor("W32", 4, 0.06, [23.36, 17.16, 14.71, 8.583, 8.924, 6.37], [0.8, -0.29, 3.9, 0.38, 5.5])
];

/** What tells the subsets apart. */
export interface SubsetModel {
  /** Whether cycles are flown at all operating points, or at the first alone. */
  readonly flights: boolean;
  /** Whether an engine may suffer the fan fault instead of the compressor's. */
  readonly fanFaults: boolean;
  /** Median and logarithmic deviation of the part of a life beyond 100 cycles. */
  readonly life: {readonly median: number; readonly deviation: number};
  /** Remaining lives of the units in service, and the fewest cycles recorded of one. */
  readonly cut: {readonly min: number; readonly max: number; readonly kept: number};
}

const oneFault = {median: 97, deviation: 0.44};
const twoFaults = {median: 127, deviation: 0.53};
const atSeaLevel = {min: 7, max: 145, kept: 30};
const inFlight = {min: 6, max: 195, kept: 20};

export const SUBSET_MODELS = {
  FD001: {flights: false, fanFaults: false, life: oneFault, cut: atSeaLevel},
  FD002: {flights: true, fanFaults: false, life: oneFault, cut: inFlight},
  FD003: {flights: false, fanFaults: true, life: twoFaults, cut: atSeaLevel},
  FD004: {flights: true, fanFaults: true, life: twoFaults, cut: inFlight}
} as const satisfies Readonly<Record<string, SubsetModel>>;

export type SubsetName = keyof typeof SUBSET_MODELS;
