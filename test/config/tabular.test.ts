import {describe, expect, it} from "vitest";
import * as z from "zod";
import {type TabularReportConfig, tabularReport} from "../../pipeline/config/tabular.ts";

const noun = {fr: {one: "application", other: "applications", gender: "f"}, en: {one: "app", other: "apps"}};
const least = {
  id: "apps",
  kind: "tabular",
  title: {fr: "Applications", en: "Applications"},
  vocabulary: {unit: noun, class: noun},
  sources: [{type: "catalogue-simulator"}]
};
const parse = (more: object): TabularReportConfig => tabularReport.parse({...least, ...more});
const refusal = (more: object): string => {
  const {error} = tabularReport.safeParse({...least, ...more});
  return error
    ? error.issues.map(({path, message}) => `${z.core.toDotPath(path)}: ${message}`).join("\n")
    : "accepted";
};

describe("a report of kind tabular", () => {
  it("has defaults for all but what only its operator knows", () => {
    expect(parse({})).toMatchObject({
      ...least,
      sources: [{type: "catalogue-simulator", rows: 5000, seed: 7}],
      folds: 5,
      allowLeakage: [],
      retrainAt: 100,
      additions: "data/apps/additions.csv"
    });
  });

  it("takes its file of additions by its id, unless one is named", () => {
    expect(parse({id: "books"}).additions).toBe("data/books/additions.csv");
    expect(parse({additions: "mine.csv"}).additions).toBe("mine.csv");
  });

  it("may be one kind of several", () => {
    const kinds = z.discriminatedUnion("kind", [tabularReport, z.strictObject({kind: z.literal("other")})]);
    expect(kinds.parse(least)).toMatchObject({kind: "tabular", folds: 5});
  });

  it.each([
    [{sources: []}],
    [{sources: [{type: "google-play"}]}],
    [{sources: [{type: "catalogue-simulator", rows: 10}]}],
    [{sources: [{type: "google-play", file: "x.csv", encoding: "utf-16"}]}],
    [{folds: 1, retrainAt: 0}],
    [{use: []}],
    [{use: ["App", "App"]}],
    [{id: "data"}],
    [{columns: ["App"]}]
  ])("is refused with %j", (more) => {
    expect(refusal(more)).toMatchSnapshot();
  });
});
