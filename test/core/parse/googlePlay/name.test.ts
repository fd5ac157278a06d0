import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {guarded, unguarded} from "../../../../pipeline/core/parse/googlePlay/byHand.ts";
import {mendMojibake} from "../../../../pipeline/core/parse/googlePlay/mojibake.ts";
import {foldName, mendName} from "../../../../pipeline/core/parse/googlePlay/name.ts";
import {encodeCsv} from "../../../../pipeline/io/csv.ts";

const misread = (text: string): string =>
  new TextDecoder("windows-1252").decode(new TextEncoder().encode(text));

describe("names of applications", () => {
  it.each([
    ["CafÃ© MÃ©tÃ©o", "Café Météo", ["mojibake"]],
    ["U Launcher â€“ FREE", "U Launcher – FREE", ["mojibake"]],
    [misread(misread("Über")), "Über", ["mojibake"]],
    ["Photo\ufffdEditor", "Photo Editor", ["lost-characters"]],
    ["Photo\u200b Editor\u0007", "Photo Editor", ["invisible-characters"]],
    ["Cafe\u0301", "Café", ["unicode-form"]],
    [" My  Secret\u3000Pets!\t", "My Secret Pets!", ["white-space"]],
    ["\ufffd", "", ["lost-characters"]],
    ['乗換 🏠 ❤️ +1 & "q", 100%', '乗換 🏠 ❤️ +1 & "q", 100%', []]
  ])("%j becomes %j", (found, name, repairs) => {
    expect(mendName(found)).toEqual({name, repairs});
  });

  it.each([
    "NESTLÉ®",
    "CAFÉ»",
    "Nær við allastaðni",
    "FAHREDDİN er-RÂZİ TEFSİRİ",
    "“Quoted” – ®™",
    "São Paulo Ñandú"
  ])("%j is left as it is: its letters were meant", (name) => {
    expect(mendName(name)).toEqual({name, repairs: []});
  });

  it("text with accents, signs or emoji that was read in another encoding comes back", () => {
    const letter = fc.constantFrom(..."abc ÀÉÎõüßñ–’“”…€™®🍀🔥");
    fc.assert(
      fc.property(
        fc.array(letter).map((letters) => letters.join("")),
        (text) => {
          expect(mendMojibake(misread(text))).toBe(text);
        }
      )
    );
  });

  it("a name mended once is not changed again", () => {
    const piece = fc.oneof(
      fc.string({unit: "grapheme"}),
      fc.string({unit: "binary"}),
      fc.constantFrom("Ã", "©", "â€", "\ufffd", " ", "\u200b", "e\u0301")
    );
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 8}), (pieces) => {
        const {name} = mendName(pieces.join(""));
        expect(mendName(name)).toEqual({name, repairs: []});
      }),
      {numRuns: 1000}
    );
  });

  it("case, accents, spaces and signs do not tell names apart", () => {
    const key = foldName("Foo bar");
    for (const name of ["foo bar", "FOO-BAR", "Foo  Bar!", "Fóo:bär™", "ＦＯＯ ｂａｒ"])
      expect(foldName(name)).toBe(key);
    expect(foldName("Foo bar 2")).not.toBe(key);
    expect(foldName("+++")).not.toBe(foldName("!!!"));
    expect(foldName("İstanbul")).toBe(foldName("istanbul"));
  });

  it("names that fold alike still do when any sign, space or case is changed", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z0-9éüñ]{1,12}$/),
        fc.array(fc.constantFrom(" ", "-", "!", "™")),
        (name, signs) => {
          expect(foldName(`${signs.join("")}${name.toUpperCase()}${signs.join("")}`)).toBe(foldName(name));
        }
      )
    );
  });
});

describe("cells that a spreadsheet might run", () => {
  it("are the same after they were guarded, written and read", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.tuple(fc.constantFrom("=", "'=", "''+", "-", "@", "'"), fc.string()).map((p) => p.join(""))
    );
    fc.assert(
      fc.property(cell, (text) => {
        expect(unguarded(guarded(text))).toBe(text);
        // Nothing is left for the writer to guard, so that what it writes is what was given.
        const line = encodeCsv([guarded(text)], []);
        expect(line.replace(/^"|"?\r\n$/g, "").replaceAll('""', '"')).toBe(guarded(text));
      })
    );
  });
});
