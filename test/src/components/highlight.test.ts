/** Colours of code: nothing of it is lost, and every colour can be read. */
import {readFileSync} from "node:fs";
import {join} from "node:path";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {tokens} from "../../../src/charts/theme.ts";
import {highlighted, type Kind, kindColors} from "../../../src/components/highlight.ts";
import {type Color, contrast} from "../../e2e/checks/browser/color.ts";

const kinds = Object.keys(kindColors) as Kind[];
const joined = (code: string): string =>
  highlighted(code)
    .map((line) => line.map(({text}) => text).join(""))
    .join("\n");

const rgb = (hex: string): Color => [
  ...([1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number]),
  1
];

describe("highlighted", () => {
  test("names what each word is", () => {
    const code = 'const n = f(d.age, "x"); // why';
    expect(highlighted(code)).toEqual([
      [
        {text: "const", kind: "keyword"},
        {text: " ", kind: null},
        {text: "n", kind: "definition"},
        {text: " ", kind: null},
        {text: "=", kind: "punctuation"},
        {text: " ", kind: null},
        {text: "f", kind: "function"},
        {text: "(", kind: "punctuation"},
        {text: "d", kind: "variable"},
        {text: ".", kind: "punctuation"},
        {text: "age", kind: "property"},
        {text: ",", kind: "punctuation"},
        {text: " ", kind: null},
        {text: '"x"', kind: "string"},
        {text: ");", kind: "punctuation"},
        {text: " ", kind: null},
        {text: "// why", kind: "comment"}
      ]
    ]);
  });

  test("keeps the kind of what goes over several lines", () => {
    expect(highlighted("`a\nb` + 1").map((line) => line.map(({kind}) => kind))).toEqual([
      ["string"],
      ["string", null, "punctuation", null, "number"]
    ]);
  });

  test("tells a class that is made from one that is used", () => {
    const kinds = highlighted("class A {} new A()")[0].filter(({text}) => text === "A");
    expect(kinds.map(({kind}) => kind)).toEqual(["definition", "function"]);
  });

  test("loses and adds nothing, whatever the code", () => {
    const code = fc.string({unit: "binary"}).map((text) => text.replaceAll("\r", ""));
    fc.assert(
      fc.property(code, (code) => {
        expect(joined(code)).toBe(code);
      })
    );
  });

  test("has as many lines as the code, the empty ones too", () => {
    expect(highlighted("")).toEqual([[]]);
    expect(highlighted("a\n\nb\n").map(({length}) => length)).toEqual([1, 0, 1, 0]);
  });
});

describe("the colours of code", () => {
  const css = readFileSync(join(import.meta.dirname, "../../../src/styles/code.css"), "utf8");

  test("are those of code.css", () => {
    for (const kind of kinds) {
      const rule = css.match(new RegExp(`\\.tok-${kind}(?:,[^{]*)? \\{\\s*color: var\\(--(\\w+)\\)`));
      expect(rule?.[1], kind).toBe(kindColors[kind]);
    }
    expect(new Set(css.match(/\.tok-\w+/g))).toEqual(new Set(kinds.map((kind) => `.tok-${kind}`)));
  });

  test("stand out from the ground, a selection and a fault by 4.5 to 1, light and dark", () => {
    const poor: string[] = [];
    for (const kind of kinds)
      for (const ground of ["tint", "forecast90", "above1"] as const)
        for (const theme of [0, 1] as const) {
          const ratio = contrast(rgb(tokens[kindColors[kind]][theme]), rgb(tokens[ground][theme]));
          if (ratio < 4.5) poor.push(`${kind} on ${ground} ${theme ? "dark" : "light"}: ${ratio.toFixed(2)}`);
        }
    expect(poor).toEqual([]);
  });
});
