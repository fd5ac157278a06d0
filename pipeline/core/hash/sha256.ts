/**
 * SHA-256 (FIPS 180-4) for pages that a browser does not trust: `crypto.subtle` is absent where a site is served
 * by plain http from anything but localhost, as on many plants' networks.
 */

/** First 32 bits of the fractional part of a root of each of the first primes. */
function fractions(count: number, root: (prime: number) => number): Uint32Array {
  const out = new Uint32Array(count);
  for (let n = 2, found = 0; found < count; n++) {
    let prime = true;
    for (let d = 2; d * d <= n && prime; d++) prime = n % d !== 0;
    if (prime) out[found++] = Math.floor((root(n) % 1) * 2 ** 32);
  }
  return out;
}

const rounds = 64;
const block = 64;
const constants = fractions(rounds, Math.cbrt);
const initial = fractions(8, Math.sqrt);

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The message with a one bit, zeros and its length in bits, up to whole blocks. */
function pad(bytes: Uint8Array): DataView {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / block) * block);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, (bytes.length * 8) >>> 0);
  return view;
}

/** Fills the schedule of one block. */
function schedule(words: Uint32Array, view: DataView, start: number): void {
  for (let t = 0; t < 16; t++) words[t] = view.getUint32(start + 4 * t);
  for (let t = 16; t < rounds; t++) {
    const [early, late] = [words[t - 15], words[t - 2]];
    const small = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const large = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    words[t] = words[t - 16] + small + words[t - 7] + large;
  }
}

/** Adds one block to the state. */
function compress(state: Uint32Array, words: Uint32Array): void {
  let [a, b, c, d, e, f, g, h] = state;
  for (let t = 0; t < rounds; t++) {
    const mix = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + mix + ((e & f) ^ (~e & g)) + constants[t] + words[t]) | 0;
    const turn = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = (turn + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] += word;
}

/** SHA-256 of some bytes, 32 bytes. */
export function sha256(bytes: Uint8Array): Uint8Array {
  const view = pad(bytes);
  const state = initial.slice();
  const words = new Uint32Array(rounds);
  for (let start = 0; start < view.byteLength; start += block) {
    schedule(words, view, start);
    compress(state, words);
  }
  const out = new DataView(new ArrayBuffer(32));
  for (const [i, word] of state.entries()) out.setUint32(4 * i, word);
  return new Uint8Array(out.buffer);
}
