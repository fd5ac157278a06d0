/**
 * Reads LZMA (the streams of `.lzma` files) as far as asked and goes on from there later: a page needs the first of many
 * files at once and the others when a reader comes to them, if ever. Browsers unpack gzip themselves and not this, which
 * makes a site's code and pages a third smaller. Format: "LZMA specification", Igor Pavlov, 2015 (public domain).
 */

const states = 12;
/** Positions that models may tell apart, at most. */
const places = 16;
const lengthModels = 2 + 2 * 8 * places + 256;
/** Bytes of a stream before its first symbol: settings, size of the dictionary, length, first code. */
const header = 18;

/** Where each group of models begins in the one array. */
const isMatch = 0;
const isRepeat = isMatch + states * places;
const isOlder = isRepeat + states;
const isThird = isOlder + states;
const isFourth = isThird + states;
const isLonger = isFourth + states;
const slots = isLonger + states * places;
const middles = slots + 4 * 64;
const ends = middles + 128;
const matchLengths = ends + 16;
const repeatLengths = matchLengths + lengthModels;
const literals = repeatLengths + lengthModels;

/** A stream that is unpacked from its beginning, as far as has been asked for. */
export class LzmaReader {
  /** What the stream unpacks to: its first `known` bytes are. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  known = 0;
  readonly #packed: Uint8Array;
  #next = header;
  #range = 0xffffffff;
  #code: number;
  /** Probability of each bit to be 0, in 2048ths. */
  readonly #models: Uint16Array;
  readonly #literalBits: number;
  readonly #literalPlaces: number;
  readonly #places: number;
  #state = 0;
  /** The last four distances, the newest first. */
  #distances: [number, number, number, number] = [1, 1, 1, 1];

  /** @throws {RangeError} when it does not begin as such a stream does. */
  constructor(packed: Uint8Array) {
    if (packed.length < header) throw new RangeError("it ends within its header");
    const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
    const length = view.getUint32(5, true) + view.getUint32(9, true) * 2 ** 32;
    // At best a few bits give 273 bytes: what claims more would fill the memory.
    if (packed[0] >= 9 * 5 * 5 || packed[13] !== 0 || length > packed.length * 10_000)
      throw new RangeError("its header is not that of an LZMA stream");
    const placeBits = Math.floor(packed[0] / 9);
    this.#literalBits = packed[0] % 9;
    this.#literalPlaces = 2 ** (placeBits % 5);
    this.#places = 2 ** Math.floor(placeBits / 5);
    this.#models = new Uint16Array(literals + 0x300 * 2 ** this.#literalBits * this.#literalPlaces).fill(
      1024
    );
    this.#packed = packed;
    this.#code = view.getUint32(14);
    this.bytes = new Uint8Array(length);
  }

  /** Unpacks up to `end` at least. @throws {RangeError} when the stream ends before, or is damaged. */
  readTo(end: number): void {
    if (end > this.bytes.length) throw new RangeError("it ends too early");
    while (this.known < end) this.#symbol();
  }

  #symbol(): void {
    const place = this.known & (this.#places - 1);
    if (!this.#bit(isMatch + this.#state * places + place)) this.#literal();
    else if (!this.#bit(isRepeat + this.#state)) this.#match(place);
    else this.#repeat(place);
  }

  /** A match at a distance of its own. */
  #match(place: number): void {
    const length = this.#length(matchLengths, place);
    const [first, second, third] = this.#distances;
    this.#distances = [this.#distance(length), first, second, third];
    this.#state = this.#state < 7 ? 7 : 10;
    this.#copy(length);
  }

  /** A match, or a single byte, at one of the last four distances. */
  #repeat(place: number): void {
    const state = this.#state;
    if (this.#bit(isOlder + state)) {
      this.#recall(!this.#bit(isThird + state) ? 1 : !this.#bit(isFourth + state) ? 2 : 3);
    } else if (!this.#bit(isLonger + state * places + place)) {
      this.#state = state < 7 ? 9 : 11;
      this.#copy(1);
      return;
    }
    const length = this.#length(repeatLengths, place);
    this.#state = state < 7 ? 8 : 11;
    this.#copy(length);
  }

  /** Makes an older distance the newest. */
  #recall(age: 1 | 2 | 3): void {
    const [distance] = this.#distances.splice(age, 1);
    this.#distances.unshift(distance);
  }

  #literal(): void {
    const {bytes, known} = this;
    const before = known > 0 ? bytes[known - 1] : 0;
    const context =
      (known & (this.#literalPlaces - 1)) * 2 ** this.#literalBits + (before >> (8 - this.#literalBits));
    const models = literals + 0x300 * context;
    let symbol = 1;
    if (this.#state >= 7) {
      // After a match the byte differs from the one that would have gone on with it: that one is the context.
      let expected = bytes[known - this.#distances[0]];
      while (symbol < 0x100) {
        const likely = (expected >> 7) & 1;
        expected <<= 1;
        const bit = this.#bit(models + ((1 + likely) << 8) + symbol);
        symbol = symbol * 2 + bit;
        if (bit !== likely) break;
      }
    }
    while (symbol < 0x100) symbol = symbol * 2 + this.#bit(models + symbol);
    bytes[this.known++] = symbol;
    this.#state = this.#state < 4 ? 0 : this.#state < 10 ? this.#state - 3 : this.#state - 6;
  }

  #length(models: number, place: number): number {
    if (!this.#bit(models)) return 2 + this.#tree(models + 2 + place * 8, 3);
    if (!this.#bit(models + 1)) return 10 + this.#tree(models + 2 + 8 * places + place * 8, 3);
    return 18 + this.#tree(models + 2 + 16 * places, 8);
  }

  #distance(length: number): number {
    const slot = this.#tree(slots + Math.min(length - 2, 3) * 64, 6);
    if (slot < 4) return slot + 1;
    const bits = (slot >> 1) - 1;
    const base = (2 | (slot & 1)) * 2 ** bits;
    if (slot < 14) return base + this.#reversed(middles + base - slot, bits) + 1;
    let direct = 0;
    for (let i = 4; i < bits; i++) direct = direct * 2 + this.#plainBit();
    return base + direct * 16 + this.#reversed(ends, 4) + 1;
  }

  #copy(length: number): void {
    const {bytes, known} = this;
    const from = known - this.#distances[0];
    if (from < 0) throw new RangeError("it refers to what comes before its beginning");
    if (known + length > bytes.length) throw new RangeError("it goes on after its end");
    for (let i = 0; i < length; i++) bytes[known + i] = bytes[from + i];
    this.known += length;
  }

  /** A number of so many bits, the highest first. */
  #tree(models: number, bits: number): number {
    let node = 1;
    for (let i = 0; i < bits; i++) node = node * 2 + this.#bit(models + node);
    return node - 2 ** bits;
  }

  /** A number of so many bits, the lowest first. */
  #reversed(models: number, bits: number): number {
    let [node, number] = [1, 0];
    for (let i = 0; i < bits; i++) {
      const bit = this.#bit(models + node);
      node = node * 2 + bit;
      number += bit << i;
    }
    return number;
  }

  /** A bit of a model, which learns from it. */
  #bit(model: number): 0 | 1 {
    const probability = this.#models[model];
    const bound = (this.#range >>> 11) * probability;
    if (this.#code < bound) {
      this.#range = bound;
      this.#models[model] = probability + ((2048 - probability) >> 5);
      this.#refill();
      return 0;
    }
    this.#range -= bound;
    this.#code -= bound;
    this.#models[model] = probability - (probability >> 5);
    this.#refill();
    return 1;
  }

  /** A bit that no model knows. */
  #plainBit(): 0 | 1 {
    this.#range >>>= 1;
    const bit = this.#code >= this.#range ? 1 : 0;
    this.#code -= bit * this.#range;
    this.#refill();
    return bit;
  }

  #refill(): void {
    if (this.#range >= 2 ** 24) return;
    if (this.#next >= this.#packed.length) throw new RangeError("it ends too early");
    this.#range = (this.#range << 8) >>> 0;
    this.#code = ((this.#code << 8) | this.#packed[this.#next++]) >>> 0;
  }
}
