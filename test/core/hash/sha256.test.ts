import {createHash} from "node:crypto";
import fc from "fast-check";
import {expect, test} from "vitest";
import {sha256} from "../../../pipeline/core/hash/sha256.ts";

const expected = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const found = (bytes: Uint8Array): string => Buffer.from(sha256(bytes)).toString("hex");

test("SHA-256 is the platform's for any bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 400}), (bytes) => {
      expect(found(bytes)).toBe(expected(bytes));
    })
  );
});

test("SHA-256 is the platform's around the ends of blocks and for a large table", () => {
  for (const length of [0, 55, 56, 63, 64, 65, 119, 120, 128, 1_000_003]) {
    const bytes = Uint8Array.from({length}, (_, i) => (i * 37) & 255);
    expect(found(bytes), String(length)).toBe(expected(bytes));
  }
});
