import {createHash} from "node:crypto";
import {describe, expect, test} from "vitest";
import {answersOf} from "../../../src/data/answer.ts";
import {openClassifier} from "../../../src/data/classifier.ts";
import {DataError} from "../../../src/data/error.ts";
import {ReportFiles} from "../../../src/data/report.ts";
import {modelOf} from "../tabularModelSample.ts";
import {tabularSample} from "../tabularSample.ts";

const sample = tabularSample(600);
const {summary} = sample;
const model = modelOf(sample);
const answer = answersOf(model);
const place = (name: string): number => summary.classes.findIndex((one) => one.name === name);

describe("an answer to a name alone", () => {
  test("is the model's own for a row of which the name alone is known", () => {
    const row = {
      rows: 1,
      columns: [
        {kind: "text" as const, name: "App", values: ["weather live"]},
        {kind: "number" as const, name: "Rating", values: new Float64Array([Number.NaN])},
        {kind: "category" as const, name: "Type", values: [null]}
      ]
    };
    expect([...(answer("Weather, LIVE!").probabilities as Float64Array)]).toEqual([
      ...model.probabilities(row, true)
    ]);
  });

  test("has probabilities that add up to one, most of them on the class its word names", () => {
    const {probabilities} = answer("Weather easy");
    const all = Array.from(probabilities);
    expect(all.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
    expect(all.indexOf(Math.max(...all))).toBe(place("WEATHER"));
  });

  test("weighs each word by what leaving it out takes from a class, less the mean of all", () => {
    const full = answer("weather photo").words;
    expect(full.map(({text}) => text)).toEqual(["weather", "photo"]);
    for (const {weights} of full)
      expect(Array.from(weights).reduce((sum, one) => sum + one, 0)).toBeCloseTo(0, 9);
    expect(full[0].weights[place("WEATHER")]).toBeGreaterThan(0);
    // Two classes by their odds: what a word does to them is the difference of its weights.
    const odds = (name: string): number => {
      const {probabilities} = answer(name);
      return Math.log(probabilities[place("WEATHER")] / probabilities[place("TOOLS")]);
    };
    const [{weights}] = full;
    expect(weights[place("WEATHER")] - weights[place("TOOLS")]).toBeCloseTo(
      odds("weather photo") - odds("photo"),
      6
    );
  });

  test("knows which words it has read", () => {
    const words = answer("Photo zzqx").words;
    expect(words.map(({text, known}) => [text, known])).toEqual([
      ["Photo", true],
      ["zzqx", false]
    ]);
  });

  test("quotes each word once, as the name writes it", () => {
    const quoted = (name: string): string[] => answer(name).words.map(({text}) => text);
    expect(quoted("日本語アプリ Éditeur de photo éditeur")).toEqual([
      "日本語アプリ",
      "Éditeur",
      "de",
      "photo"
    ]);
    expect(quoted("PhotoÉditeur Ⅱ ﬁn")).toEqual(["Photo", "Éditeur", "Ⅱ", "ﬁn"]);
    expect(quoted("e\u0301te\u0301")).toEqual(["été"]);
  });

  test("of nothing it can read is what it says of any row, without a word", () => {
    const {words, probabilities} = answer("🙂 §§");
    expect(words).toEqual([]);
    expect(Array.from(probabilities)).toEqual(Array.from(answer("").probabilities));
    expect(Array.from(probabilities).every((one) => one > 0)).toBe(true);
  });

  test("takes names that are markup, very long, or a word over and over", () => {
    for (const name of ["<b>x</b>", "a".repeat(5000), "photo ".repeat(60)])
      expect(Array.from(answer(name).probabilities).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
  });
});

describe("the classifier of a report", () => {
  /** A report that holds this as its model. */
  const filesWith = async (content: string): Promise<ReportFiles> => {
    const bytes = new TextEncoder().encode(content);
    const artefact = {
      path: "model.json",
      bytes: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      rows: null,
      schema: null,
      table: null
    };
    const manifest = {version: 1 as const, report: "apps", build: "x", artefacts: [artefact]};
    return new ReportFiles(manifest, {read: async () => bytes});
  };
  const saved = JSON.stringify(model.save());

  test("answers as the model did before it was saved", async () => {
    const classifier = (await openClassifier(await filesWith(saved), summary.classes))!;
    const guess = classifier.guess("Weather easy");
    expect(guess.classes[0].at).toBe(place("WEATHER"));
    expect(guess.classes[0].probability).toBe(answer("Weather easy").probabilities[place("WEATHER")]);
  });

  test("puts classes in the report's order, whatever the model's", async () => {
    const turned = summary.classes.toReversed();
    const classifier = (await openClassifier(await filesWith(saved), turned))!;
    expect(turned[classifier.guess("Weather easy").classes[0].at].name).toBe("WEATHER");
  });

  test("is none where the report has no model", async () => {
    const files = new ReportFiles(
      {version: 1, report: "apps", build: "x", artefacts: []},
      {read: async () => new Uint8Array()}
    );
    expect(await openClassifier(files, summary.classes)).toBeNull();
  });

  test.each([
    ["no JSON", "{", /is not JSON/],
    ["no model", '{"format": "other"}', /holds no model that answers/],
    [
      "a model of other classes",
      saved.replaceAll('"WEATHER"', '"SUN"'),
      /its class "SUN" is none of the report's/
    ]
  ])("refuses %s", async (_, content, message) => {
    const opening = openClassifier(await filesWith(content), summary.classes);
    await expect(opening).rejects.toThrow(DataError);
    await expect(openClassifier(await filesWith(content), summary.classes)).rejects.toThrow(message);
  });
});
