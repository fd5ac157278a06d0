/**
 * Seeded random numbers, the same bits on every machine and engine: 32-bit integer arithmetic and the
 * exactly rounded operations of IEEE 754 only.
 */
import {naturalLog} from "./naturalLog.ts";

/** A stream of random numbers. */
export interface Random {
  /** Uniform in [0, 1), 53 random bits. */
  next(): number;
  /** Uniform integer in [0, 2^32): the cheapest draw. */
  word(): number;
  /** Uniform integer in [0, n), without bias; `n` is an integer from 1 to 2^32. */
  int(n: number): number;
  /** Normal with mean 0 and standard deviation 1. */
  normal(): number;
  /** Puts the items in uniformly random order, in place. */
  shuffle<T>(items: T[] | Int32Array): void;
  /** A stream of its own, set by this stream's seed and `label` alone: what was drawn before does not matter. */
  fork(label: string | number): Random;
}

/** Integer mixer of 32 bits ("lowbias32", Wellons 2018). */
function mix(x: number): number {
  let h = x | 0;
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return (h ^ (h >>> 16)) >>> 0;
}

const absorb = (state: number, word: number): number => mix((state ^ mix(word + 0x9e3779b9)) + 0x85ebca6b);

function hashLabel(key: number, label: string | number): number {
  let hash = absorb(key, typeof label === "number" ? 1 : 2);
  const text = String(label);
  for (let i = 0; i < text.length; i++) hash = absorb(hash, text.charCodeAt(i));
  return absorb(hash, text.length);
}

/** Uniform 32-bit integers: xoshiro128++ (Blackman and Vigna 2019). */
function xoshiro(key: number): () => number {
  let a = mix(key + 1);
  let b = mix(a + 2);
  let c = mix(b + 3);
  let d = mix(c + 4) | 1;
  return () => {
    const sum = (a + d) | 0;
    const result = (((sum << 7) | (sum >>> 25)) + a) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = (d << 11) | (d >>> 21);
    return result;
  };
}

/** Marsaglia's polar method; each pass gives two values, the second is kept for the next call. */
function gaussian(next: () => number): () => number {
  let spare = Number.NaN;
  return () => {
    if (!Number.isNaN(spare)) {
      const value = spare;
      spare = Number.NaN;
      return value;
    }
    let x: number;
    let y: number;
    let s: number;
    do {
      x = 2 * next() - 1;
      y = 2 * next() - 1;
      s = x * x + y * y;
    } while (s >= 1 || s === 0);
    const scale = Math.sqrt((-2 * naturalLog(s)) / s);
    spare = y * scale;
    return x * scale;
  };
}

function stream(key: number): Random {
  const word = xoshiro(key);
  const next = (): number => ((word() >>> 5) * 0x4000000 + (word() >>> 6)) / 0x20000000000000;
  const int = (n: number): number => {
    if (!(Number.isInteger(n) && n >= 1 && n <= 0x100000000)) {
      throw new RangeError(`int(${n}): expected an integer from 1 to 2^32`);
    }
    const limit = 0x100000000 - (0x100000000 % n);
    let value = word();
    while (value >= limit) value = word();
    return value % n;
  };
  const shuffle = <T>(items: T[] | Int32Array): void => {
    const list = items as T[];
    for (let i = list.length - 1; i > 0; i--) {
      const j = int(i + 1);
      const held = list[i];
      list[i] = list[j];
      list[j] = held;
    }
  };
  return {next, word, int, normal: gaussian(next), shuffle, fork: (label) => stream(hashLabel(key, label))};
}

/** A stream set by `seed`, an integer from 0 to 2^53 − 1. */
export function random(seed: number): Random {
  if (!(Number.isSafeInteger(seed) && seed >= 0)) {
    throw new RangeError(`seed ${seed}: expected an integer from 0 to 2^53 - 1`);
  }
  return stream(absorb(absorb(0, seed >>> 0), Math.floor(seed / 0x100000000)));
}
