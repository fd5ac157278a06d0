import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {fromBase91, toBase91} from "../../../src/data/base91.ts";
import {fromPlanes, toPlanes} from "../../../src/data/planes.ts";

const bytes = fc.uint8Array({maxLength: 3000});

describe("base 91", () => {
  test("gives back every byte", () => {
    fc.assert(
      fc.property(bytes, (content) => {
        expect(fromBase91(toBase91(content))).toEqual(new Uint8Array(content));
      })
    );
  });

  test("uses printable characters only, none of which HTML, JSON or a string of a script would take for its own", () => {
    const all = Uint8Array.from({length: 100_000}, (_, i) => (i * i * 31 + (i >> 7)) & 255);
    const text = toBase91(all);
    expect(text).toMatch(/^[!-~]*$/);
    expect(text).not.toMatch(/["<\\]/);
    expect(new Set(text).size).toBe(91);
    expect(text.length / all.length).toBeLessThan(1.2309);
  });

  test("refuses a character that has no value, and says which", () => {
    for (const wrong of ["<", '"', "\\", " ", "\n", "é", "–"])
      expect(() => fromBase91(`AB${wrong}D`)).toThrow(`character 3 is ${JSON.stringify(wrong)}`);
  });
});

describe("planes of bytes", () => {
  test("give back every byte, whatever the width", () => {
    fc.assert(
      fc.property(bytes, fc.constantFrom(1, 2, 4, 8), (content, width) => {
        expect(fromPlanes(toPlanes(content, width), width)).toEqual(new Uint8Array(content));
      })
    );
  });

  test("bring together the bytes of one place, and leave what is over", () => {
    expect([...toPlanes(Uint8Array.of(1, 2, 3, 4, 5, 6, 7), 3)]).toEqual([1, 4, 2, 5, 3, 6, 7]);
  });
});
