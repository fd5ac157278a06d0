/** What the editor says of code that is no JavaScript, against acorn, which reads the cells. */
import {readdirSync} from "node:fs";
import {join} from "node:path";
import {parser} from "@lezer/javascript";
import {parse} from "acorn";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {syntaxFault} from "../../../src/client/editor/syntax.ts";
import {editorWords} from "../../../src/client/editor/words.ts";
import {chapterFile, root} from "../../content/course.ts";

const faultOf = (code: string) => syntaxFault(code, parser.parse(code));

/** Sentence in both languages, and what is marked. */
function said(code: string, locale: "en" | "fr" = "en"): string {
  const fault = faultOf(code);
  return fault ? `[${code.slice(fault.from, fault.to)}] ${editorWords(locale).syntax(fault)}` : "nothing";
}

function acornReads(code: string): boolean {
  try {
    parse(code, {ecmaVersion: 2024, sourceType: "module", allowAwaitOutsideFunction: true});
    return true;
  } catch {
    return false;
  }
}

const cells = (["fr", "en"] as const).flatMap((locale) =>
  readdirSync(join(root, "src/content/chapters", locale))
    .filter((file) => file.endsWith(".mdx"))
    .flatMap((file) => chapterFile(locale, file.slice(0, -4)).cells.map(({code}) => code))
);

describe("syntaxFault", () => {
  test.each([
    ["f(a, b", "[(] This “(” is never closed."],
    ["f(a))", "[)] “)” closes nothing: nothing is open here that it could close."],
    ["f(1)\nx = [1,\n 2}", "[}] “}” cannot close the “[” of line 2."],
    ["a.map((d) => {return d.x)", "[)] “)” cannot close the “{” of line 1."],
    ['const a = "abc\nfoo()', '["abc] This text is never closed: it ends with " on the same line.'],
    ["f('it\\'s)", "['it\\'s)] This text is never closed: it ends with ' on the same line."],
    ["x = `abc\n$" + "{y}", "[`abc] This text is never closed: it ends with `."],
    ["x = `abc $" + "{y", "[$" + "{] This “$" + "{” is never closed."],
    ["x = /abc\n", "[/abc] This regular expression is never closed: it ends with /."],
    ["1 /* abc", "[/* abc] This comment is never closed: it ends with */."],
    ["let x = ;", "[;] Something is missing before “;”."],
    ["f(a b)", "[b] Something is missing before “b”: a comma, perhaps."],
    ["x = {a: 1\n  b: 2}", "[b] Something is missing before “b”: a comma, perhaps."],
    ["const = 3", "[=] “=” is not expected here."],
    ["let 1a = 3", "[1a] “1a” cannot be a name."],
    ["a +", "[+] The code stops too early: something is missing here."],
    ["d => d. // and then", "[n] The code stops too early: something is missing here."],
    ["", "nothing"],
    ["/[)/]/.test(') \\\\') // )", "nothing"]
  ])("says of %j: %s", (code, sentence) => {
    expect(said(code)).toBe(sentence);
  });

  test("speaks French, with its spaces", () => {
    expect(said("f(a, b", "fr")).toBe("[(] Ce «\u00a0(\u00a0» n’est jamais fermé.");
    expect(said('x = "a', "fr")).toBe(
      '["a] Ce texte n’est jamais fermé\u00a0: il se termine par " sur la même ligne.'
    );
  });

  test("finds nothing in any chapter's cells", () => {
    expect(cells.length).toBeGreaterThan(20);
    expect(cells.map((code) => said(code)).filter((sentence) => sentence !== "nothing")).toEqual([]);
  });

  test("agrees with acorn where a cell has lost a bracket, a quote or a comma", () => {
    const differ: string[] = [];
    // One in seven, as a prime falls on each kind of them: all of them take 20 s.
    // What stands in a regular expression is acorn's alone to judge: to the editor it is one word.
    const lost = cells.flatMap((code) => {
      const tree = parser.parse(code);
      return [...code.matchAll(/[()[\]{}"'`,]/g)].flatMap(({index}) =>
        tree.resolveInner(index, 1).name === "RegExp" ? [] : [{code, index}]
      );
    });
    for (const {code, index} of lost.filter((_, i) => i % 7 === 0)) {
      const cut = code.slice(0, index) + code.slice(index + 1);
      if (acornReads(cut) !== !faultOf(cut)) differ.push(code.slice(Math.max(0, index - 20), index + 20));
    }
    expect(differ).toEqual([]);
  });

  test("marks a place within the code, whatever the code", () => {
    const piece = fc.constantFrom(
      "(",
      ")",
      "[",
      "]",
      "{",
      "}",
      '"',
      "'",
      "`",
      "${",
      "/",
      "*",
      "\n",
      " ",
      "a",
      "1",
      "=>",
      ";",
      ",",
      ".",
      "\\",
      "=",
      "é",
      "😀",
      "let ",
      "//"
    );
    const text = fc.oneof(
      fc.string({unit: "grapheme"}),
      fc.array(piece).map((pieces) => pieces.join(""))
    );
    fc.assert(
      fc.property(text, (code) => {
        const fault = faultOf(code);
        if (!fault) return;
        expect(fault.from).toBeGreaterThanOrEqual(0);
        expect(fault.to).toBeGreaterThan(fault.from);
        expect(fault.to).toBeLessThanOrEqual(code.length);
        expect(editorWords("en").syntax(fault)).not.toContain("undefined");
      })
    );
  });
});
