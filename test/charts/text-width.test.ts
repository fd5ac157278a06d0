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
  test.each([
    // Measured in Chromium with the site's font, kerning off, tabular figures, word spacing .06 em.
    ["0123456789", false, 70.1],
    ["durée restante prédite, cycles", false, 161.6],
    ["panne prévue au cycle 206", true, 152.5],
    ["Débit de refroidissement W32", false, 162.7],
    ["MOTEUR FD001", false, 94.1],
    ["28 critiques", true, 66.6],
    ["\u221212,5 ± 3", false, 53.5],
    ["œuvre d’hélice à 40 %", false, 122.9]
  ] as const)("of “%s” is what a browser sets, to 4 %%", (text, bold, width) => {
    expect(textWidth(text, 13, bold) / width).toBeGreaterThan(0.96);
    expect(textWidth(text, 13, bold) / width).toBeLessThan(1.04);
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
