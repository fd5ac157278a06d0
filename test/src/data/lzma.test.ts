import fc from "fast-check";
import {compress} from "lzma1";
import {describe, expect, test} from "vitest";
import {LzmaReader} from "../../../src/data/lzma.ts";

const packed = (bytes: Uint8Array, mode: 1 | 5 | 9 = 5): Uint8Array => new Uint8Array(compress(bytes, mode));

const unpacked = (stream: Uint8Array): Uint8Array => {
  const reader = new LzmaReader(stream);
  reader.readTo(reader.bytes.length);
  return reader.bytes;
};

/** Bytes that repeat what came before, near and far, as files do. */
const repetitive = fc
  .array(
    fc.oneof(
      fc.record({fresh: fc.uint8Array({minLength: 1, maxLength: 40})}),
      fc.record({back: fc.integer({min: 1, max: 5000}), length: fc.integer({min: 1, max: 600})})
    ),
    {maxLength: 60}
  )
  .map((steps) => {
    const bytes: number[] = [];
    for (const step of steps)
      if ("fresh" in step) bytes.push(...step.fresh);
      else
        for (let i = 0; i < step.length; i++) bytes.push(bytes[Math.max(0, bytes.length - step.back)] ?? 0);
    return Uint8Array.from(bytes);
  });

describe("a reader of LZMA", () => {
  test("gives back what an encoder packed, whatever it is", () => {
    fc.assert(
      fc.property(repetitive, fc.constantFrom(1 as const, 5 as const), (bytes, mode) => {
        expect(unpacked(packed(bytes, mode))).toEqual(bytes);
      }),
      {numRuns: 60}
    );
  });

  test("reads distances of every size up to some millions of bytes", () => {
    let seed = 1;
    const random = (): number => {
      seed = Math.imul(seed, 1103515245) + 12345;
      return seed >>> 24;
    };
    const unit = Uint8Array.from({length: 300}, random);
    const bytes = new Uint8Array(3_000_000);
    for (const at of [0, 301, 900, 5_000, 70_000, 600_000, 2_999_000]) {
      bytes.set(unit, at);
      bytes[at + 300] = random();
    }
    expect(Buffer.compare(unpacked(packed(bytes, 9)), bytes)).toBe(0);
  });

  // `printf 'abcabcabcabc, abc: dabcab' | xz --format=lzma --lzma1=lc=1,lp=2,pb=1`, its length written into the header.
  test("reads streams of other settings, as xz writes them", () => {
    const stream = Buffer.from("QAAAAQAZAAAAAAAAAAAwmIjXh0sFOhBf9AvNdecuv//tAQAA", "base64");
    expect(new TextDecoder().decode(unpacked(stream))).toBe("abcabcabcabc, abc: dabcab");
  });

  test("knows no more than it was asked for, a match at most, and goes on from there", () => {
    const bytes = Uint8Array.from({length: 20_000}, (_, i) => (i * i) % 253);
    const reader = new LzmaReader(packed(bytes));
    reader.readTo(100);
    expect(reader.known).toBeGreaterThanOrEqual(100);
    expect(reader.known).toBeLessThan(100 + 273);
    expect(reader.bytes.subarray(0, 100)).toEqual(bytes.subarray(0, 100));
    reader.readTo(20_000);
    expect(reader.bytes).toEqual(bytes);
  });

  test.each([
    ["cut within its header", (stream: Uint8Array) => stream.slice(0, 12), /ends within its header/],
    ["cut later", (stream: Uint8Array) => stream.slice(0, 200), /ends too early/],
    [
      "of settings that do not exist",
      (stream: Uint8Array) => stream.with(0, 225),
      /not that of an LZMA stream/
    ],
    ["that claims terabytes", (stream: Uint8Array) => stream.with(11, 255), /not that of an LZMA stream/]
  ])("refuses a stream %s", (_, damage, message) => {
    const stream = packed(Uint8Array.from({length: 5000}, (_, i) => (i * i) % 251));
    expect(() => unpacked(damage(stream))).toThrow(message);
  });

  test("refuses to read past the end, and what refers to before the beginning", () => {
    const reader = new LzmaReader(packed(new Uint8Array(10)));
    expect(() => reader.readTo(11)).toThrow(/ends too early/);
    // First symbol: a match, where there is nothing to match yet.
    const header = [93, 0, 0, 1, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0];
    expect(() => unpacked(Uint8Array.from([...header, 255, 255, 255, 0, ...new Array(40).fill(0)]))).toThrow(
      /before its beginning|after its end/
    );
  });

  test("whatever is damaged, it ends: with other bytes or an error", () => {
    const bytes = Uint8Array.from({length: 3000}, (_, i) => (i * i) % 251);
    const stream = packed(bytes);
    fc.assert(
      fc.property(
        fc.integer({min: 13, max: stream.length - 1}),
        fc.integer({min: 0, max: 255}),
        (at, value) => {
          try {
            expect(unpacked(stream.with(at, value))).toHaveLength(3000);
          } catch (error) {
            expect(error).toBeInstanceOf(RangeError);
          }
        }
      ),
      {numRuns: 200}
    );
  });
});
