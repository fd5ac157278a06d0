import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {shorten, textWidth, widest, wrap} from "../../src/charts/text-width.ts";

const words = fc.array(
  fc.string({minLength: 1, maxLength: 12}).map((text) => text.replaceAll(" ", "_")),
  {
    minLength: 1,
    maxLength: 8
  }
);

describe("textWidth", () => {
  test("matches what a browser sets, to a pixel (Archivo at width 93, 13 pixels)", () => {
    // Measured in Chromium with the site's font, kerning off, tabular figures, word spacing .06 em.
    expect(textWidth("0123456789")).toBeCloseTo(69.7, 0);
    expect(textWidth("WWWW")).toBeCloseTo(46, 0);
    expect(textWidth("iiii")).toBeCloseTo(11.4, 0);
  });

  test("grows with the size, the weight and every character", () => {
    fc.assert(
      fc.property(fc.string({minLength: 1}), fc.string({minLength: 1}), (a, b) => {
        expect(textWidth(a + b)).toBeCloseTo(textWidth(a) + textWidth(b), 6);
        expect(textWidth(a, 26)).toBeCloseTo(2 * textWidth(a, 13), 6);
        expect(textWidth(a, 13, true)).toBeGreaterThan(textWidth(a));
      })
    );
  });

  test("of nothing is 0", () => {
    expect(textWidth("")).toBe(0);
    expect(widest([])).toBe(0);
  });
});

describe("shorten and wrap", () => {
  test("leave a text that fits as it is", () => {
    expect(shorten("moteur", 100)).toBe("moteur");
    expect(wrap("un moteur", 100)).toEqual(["un moteur"]);
  });

  test("give lines no wider than the limit, whatever the words", () => {
    fc.assert(
      fc.property(words, (list) => {
        for (const line of wrap(list.join(" "), 60)) expect(textWidth(line)).toBeLessThanOrEqual(60);
      })
    );
  });

  test("lose no word that fits", () => {
    expect(wrap("Débit de refroidissement W32", 120).join(" ")).toBe("Débit de refroidissement W32");
  });
});
