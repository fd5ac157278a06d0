import {describe, expect, test} from "vitest";
import {evaluate, holds, interpolate} from "./expression.ts";

/** An expression as it stands in a text. */
const marked = (source: string): string => `$\{{ ${source} }}`;

const contexts = {
  github: {ref: "refs/heads/main", event: {repository: {fork: false}}},
  needs: {plan: {outputs: {main: "true", reports: '["a","b"]'}}}
};

describe("an expression of a workflow", () => {
  test.each([
    ["github.ref == 'refs/heads/main'", true],
    ["github.ref != 'refs/heads/main' || needs.plan.outputs.main", "true"],
    ["!github.event.repository.fork", true],
    ["!github.event.nothing.at.all", true],
    ["github.ref == 'x' && needs.plan.outputs.main == 'true'", false],
    ["!(github.ref == 'x' || github.ref == 'y')", true],
    ["'it''s'", "it's"],
    ["fromJSON(needs.plan.outputs.reports)", ["a", "b"]]
  ])("%s", (source, value) => {
    expect(evaluate(source, contexts)).toEqual(value);
  });

  test("that cannot be read is an error", () => {
    for (const source of ["github.ref =", "'open", "(github.ref", "other(github.ref)", "a b"])
      expect(() => evaluate(source, contexts)).toThrow();
  });

  test("stands in a text, or alone and keeps its type", () => {
    expect(interpolate(`learned-${marked("github.ref")}-x`, contexts)).toBe("learned-refs/heads/main-x");
    expect(interpolate(marked("github.event.repository.fork"), contexts)).toBe(false);
    expect(holds("needs.plan.outputs.main == 'true'", contexts)).toBe(true);
  });
});
