import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {CellSyntaxError, lastName, parseCell} from "../../../src/cells/parse.ts";

const faultOf = (code: string): Pick<CellSyntaxError, "key" | "line" | "column"> => {
  try {
    parseCell(code);
  } catch (error) {
    if (error instanceof CellSyntaxError) return {key: error.key, line: error.line, column: error.column};
  }
  throw new Error(`${code} was read`);
};

describe("what a cell declares and needs", () => {
  test.each([
    ["const a = 1, {b, c: [d]} = x", ["a", "b", "d"], ["x"]],
    ["function f(q) { return q + z + f(1) }", ["f"], ["z"]],
    ["for (const i of list) { var h = i }", ["h"], ["list"]],
    ["class A { m() { return B } }", ["A"], ["B"]],
    ["x.foo({y: 1, z})", [], ["x", "z"]],
    ["try { a() } catch (e) { e.b }", [], ["a"]],
    ["(({a, ...rest}) => [a, rest, out])", [], ["out"]],
    ["switch (k) { case 1: let s = 2; s }", [], ["k"]],
    ["const f = function g() { return g }", ["f"], []],
    ["tag`text`.length + b.c", [], ["tag", "b"]]
  ])("%s", (code, declares, needs) => {
    const cell = parseCell(code);
    expect(cell.declares).toEqual(declares);
    expect(cell.needs).toEqual(needs);
  });

  test("a name that is only asked for its type need not exist", () => {
    expect(parseCell("typeof a === 'undefined' ? b : b").asked).toEqual(["a"]);
    expect(parseCell("typeof a === 'undefined' ? 1 : a").asked).toEqual([]);
  });
});

describe("a control's name in its own cell", () => {
  test.each([
    ["const k = view(i);\nsales.filter(d => d.region === k).length", 2],
    ['const k = view(i);\nk ? "oui" : "non"', 2],
    ["const k = view(i);\n\ndisplay(k)", 3],
    ["display(f());\nfunction f() { return {k}; }\nlet k = await view(i)", 2],
    ["const [a, k] = [1, view(i)];\na + k", 2],
    ["const {x: k} = {x: view(i)};\nk", 2],
    ["const k = yes ? view(i) : view(j); k", 1],
    ["let k;\nk = view(i);\nk === 2", 3],
    ["1;\nconst {value} = view(i)", 2]
  ])("is found where it is first used: %j", (code, line) => {
    expect(parseCell(code).viewedUse?.line).toBe(line);
  });

  test.each([
    "const k = view(i)",
    "view(i); k",
    "const k = view(i); const f = k => k + 1; f(2).k",
    "const [a, k] = [1, view(i)]; a",
    "const {a, b: k} = {a: 1, b: view(i)}; a",
    "const view = x => x; const k = view(i); k",
    "const k = review(i); k"
  ])("is used by none: %j", (code) => {
    expect(parseCell(code).viewedUse).toBeNull();
  });

  test("may be used by what follows the reader's own code", () => {
    expect(parseCell("const k = view(i)", "const probe = k;").viewedUse).toBeNull();
  });
});

describe("the last value", () => {
  test.each(["1 + 1", "1 + 1;", "1 + 1; // a comment", "const a = 1;\na", "a /* ; */"])(
    "is shown of %s",
    (code) => {
      expect(parseCell(code).body).toContain(`${lastName}(await (`);
    }
  );

  test.each(["const a = 1", "if (a) b", "", "// nothing", "function f() {}"])("is none of %j", (code) => {
    expect(parseCell(code).body).not.toContain(lastName);
  });

  test("is the reader's, whatever follows it", () => {
    expect(parseCell("a", "const probe = 1;").body).toContain(`${lastName}(await (a))`);
  });

  test("keeps the lines where they are", () => {
    const code = "const a = 1;\n\n\na.b";
    const lines = parseCell(code).body.split("\n");
    expect(lines[3 + parseCell(code).linesBefore]).toContain("a.b");
  });
});

test("a name of a class's static block stays in it", () => {
  const {declares, needs} = parseCell("class A { static { var zz = 1; if (zz) { var yy = zz; } } }\n1");
  expect(declares).toEqual(["A"]);
  expect(needs).toEqual([]);
});

describe("what is refused", () => {
  test("code that cannot be read, at its place", () => {
    expect(faultOf("const = 2")).toEqual({key: "syntax", line: 1, column: 6});
    for (const code of ["a\nb c", "f(1,\n2 3)", "f(1\n))", "({\na: 1;})"])
      expect(faultOf(code)).toMatchObject({key: "syntax", line: 2});
  });

  test.each([
    ["a\nb(\n", "(", 2],
    ["1;\nsales.filter(d => (d.a > 3)\n// the end\n", "(", 2],
    ["const a = {\n  b: [1, 2],\n", "{", 1],
    ["f(\n[1, (2)", "[", 2],
    ["`a ${(1)", "${", 1],
    ["if (a) {\n `{ (`", "{", 1],
    ['Plot.plot({marks: [\nPlot.dot(sales, {x: "a"}]})', "(", 2],
    ["const m = d3.mean(sales, d => d.sales;\nm", "(", 1],
    ["display(f(1)\nconst a = 2", "(", 1]
  ])("code whose signs are not closed, where the innermost opens: %j", (code, sign, line) => {
    for (const tail of ["", "const probe = 1;"])
      expect(() => parseCell(code, tail)).toThrow(
        expect.objectContaining({key: "unclosed", line, values: {sign}}) as Error
      );
  });

  test("a value for a name of another cell", () => {
    expect(faultOf("x = 1")).toEqual({key: "assigned", line: 1, column: 0});
    expect(faultOf("let a = 1;\n[a, b] = [1, 2]")).toMatchObject({key: "assigned", line: 2});
    expect(parseCell("let a = 1; a = 2").declares).toEqual(["a"]);
  });

  test("import and export", () => {
    expect(faultOf('import a from "b"')).toMatchObject({key: "module"});
    expect(faultOf("export const a = 1")).toMatchObject({key: "module"});
    expect(faultOf('1;\nawait import("b")')).toMatchObject({key: "module", line: 2});
    expect(faultOf("import.meta.url")).toMatchObject({key: "module", line: 1});
  });

  test("any text at all is read or refused with a place, never anything else", () => {
    fc.assert(
      fc.property(fc.string({unit: "binary", maxLength: 60}), (code) => {
        try {
          parseCell(code);
        } catch (error) {
          expect(error).toBeInstanceOf(CellSyntaxError);
          expect((error as CellSyntaxError).line).toBeGreaterThanOrEqual(1);
        }
      }),
      {seed: 7, numRuns: 400}
    );
  });
});
