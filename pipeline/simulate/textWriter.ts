/** Builds a text of numbers as bytes, without a string for each of them. */
export class TextWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  /** Adds ASCII text. */
  text(text: string): this {
    this.#reserve(text.length);
    for (let i = 0; i < text.length; i++) this.#bytes[this.#length++] = text.charCodeAt(i);
    return this;
  }

  /** Adds a number with exactly `decimals` decimals, 0 to 6, rounded to the nearest; its magnitude is below 10^9. */
  fixed(value: number, decimals: number): this {
    let rest = Math.round(Math.abs(value) * 10 ** decimals);
    const negative = value < 0 && rest > 0;
    const digits = Math.max(decimals + 1, countDigits(rest));
    const length = digits + (decimals > 0 ? 1 : 0) + (negative ? 1 : 0);
    this.#reserve(length);
    let at = this.#length + length;
    for (let digit = 0; digit < digits; digit++) {
      if (digit === decimals && decimals > 0) this.#bytes[--at] = 46;
      this.#bytes[--at] = 48 + (rest % 10);
      rest = Math.floor(rest / 10);
    }
    if (negative) this.#bytes[--at] = 45;
    this.#length += length;
    return this;
  }

  /** Everything added so far, as a copy. */
  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#bytes.length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

function countDigits(value: number): number {
  let digits = 1;
  for (let limit = 10; value >= limit; limit *= 10) digits++;
  return digits;
}
