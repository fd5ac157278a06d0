import {csvParseRows} from "d3";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {encodeCsv} from "../../pipeline/io/csv.ts";
import {predictionsCsv} from "../../pipeline/io/predictionsCsv.ts";

describe("encodeCsv", () => {
  it("writes RFC 4180: quotes where needed, CR LF ends", () => {
    expect(
      encodeCsv(
        ["a", "b,c"],
        [
          ["x", 'say "hi"'],
          ["two\nlines", " edge"]
        ]
      )
    ).toBe('a,"b,c"\r\nx,"say ""hi"""\r\n"two\nlines"," edge"\r\n');
  });

  it("keeps numbers numbers: integers bare, ASCII minus, no negative zero, nothing for what is absent", () => {
    expect(encodeCsv(["v"], [[12], [-3.5], [-0], [null], [Number.NaN], [1e21]])).toBe(
      "v\r\n12\r\n-3.5\r\n0\r\n\r\n\r\n1e+21\r\n"
    );
    expect(() => encodeCsv(["v"], [[Number.NEGATIVE_INFINITY]])).toThrow(
      "Found -Infinity in row 1, column v"
    );
    expect(() => encodeCsv(["v"], [[1], [1, 2]])).toThrow("Row 2 has 2 cells; expected 1");
  });

  it("never lets text begin as a formula", () => {
    for (const bad of ["=1+1", "+33", "-cmd", "@SUM(A1)", "\tx", "\r=1", "\n=1", "＝1"]) {
      const [, [cell]] = csvParseRows(encodeCsv(["v"], [[bad]]));
      expect(cell).toBe(`'${bad}`);
    }
    expect(encodeCsv(["=v"], [["-12"], ["a=b"]])).toBe("'=v\r\n-12\r\na=b\r\n");
  });

  it("gives back every text that is no formula", () => {
    const cell = fc.string().filter((t) => !/^[=+\-@\t\r\n＝＋－＠]/.test(t));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), {minLength: 1}), (rows) => {
        expect(csvParseRows(encodeCsv(["a", "b"], rows)).slice(1)).toEqual(rows);
      })
    );
  });
});

describe("predictions_moteurs.csv", () => {
  const line = {
    unit_id: "1",
    scenario: "FD001",
    rul: 112,
    rul_predicted: 28.25,
    risk_level: "critical",
    cluster: 2
  } as const;

  it("has the original's columns and risk values first, ours after", () => {
    const lines = [
      line,
      {...line, unit_id: "2", rul: null, risk_level: "degraded", cluster: null} as const,
      {...line, unit_id: "3", risk_level: "healthy"} as const,
      {...line, unit_id: "4", rul_predicted: null, risk_level: "unknown"} as const
    ];
    expect(predictionsCsv(lines.map((l) => ({...l, more: {age: 31}})))).toMatchInlineSnapshot(`
      "unit_id,scenario,rul,rul_predicted,risk_level,cluster,age
      1,FD001,112,28.25,🔴 Critique,2,31
      2,FD001,,28.25,🟡 Dégradé,,31
      3,FD001,112,28.25,🟢 Sain,2,31
      4,FD001,112,,,2,31
      "
    `);
  });

  it("has a header alone for no unit", () => {
    expect(predictionsCsv([])).toBe("unit_id,scenario,rul,rul_predicted,risk_level,cluster\r\n");
  });
});
