/** Reads decimal numbers straight from bytes, bit-equal to `Number(text)`, several times faster than through strings. */

const PLUS = 43;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const NINE = 57;
/** A mantissa of this many digits, and a power of ten up to 22, are exact doubles: one division rounds once. */
const EXACT_DIGITS = 15;
const POWERS = Float64Array.from({length: 23}, (_, i) => Number(`1e${i}`));

/** Numbers as these formats write them: no hexadecimal, no `NaN`, no `Infinity`, no thousands separator. */
export const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** Scans numbers in a buffer; `position` moves past what was read. */
export class NumberScanner {
  readonly bytes: Uint8Array;
  readonly end: number;
  position: number;

  constructor(bytes: Uint8Array, start = 0, end = bytes.length) {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
  }

  /**
   * The number that starts at `position` and ends before white space or the end. `NaN` when it is no finite
   * decimal number; then `position` is past the whole token.
   */
  scan(): number {
    const {bytes, end, position: start} = this;
    let i = start;
    const sign = bytes[i];
    if (sign === MINUS || sign === PLUS) i++;
    const digits = i;
    let mantissa = 0;
    let point = -1;
    let byte = 0;
    for (; i < end; i++) {
      byte = bytes[i];
      if (byte >= ZERO && byte <= NINE) mantissa = mantissa * 10 + (byte - ZERO);
      else if (byte === POINT && point < 0) point = i;
      else break;
    }
    if (i < end && !isSpace(byte)) return this.#slow(start);
    const count = i - digits - (point < 0 ? 0 : 1);
    if (count === 0 || count > EXACT_DIGITS) return this.#slow(start);
    this.position = i;
    const value = point < 0 ? mantissa : mantissa / POWERS[i - point - 1];
    return sign === MINUS ? -value : value;
  }

  /** Any other token: exponents, long mantissas and all that is no number. */
  #slow(start: number): number {
    const {bytes, end} = this;
    let stop = start;
    while (stop < end && !isSpace(bytes[stop])) stop++;
    this.position = stop;
    if (stop - start > 400) return Number.NaN;
    const text = String.fromCharCode(...bytes.subarray(start, stop));
    const value = DECIMAL.test(text) ? Number(text) : Number.NaN;
    return Number.isFinite(value) ? value : Number.NaN;
  }
}

/** Space, tab, line feed or carriage return. */
export const isSpace = (byte: number): boolean => byte === 32 || byte === 10 || byte === 13 || byte === 9;
