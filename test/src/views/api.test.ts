import {Ajv2020, type ValidateFunction} from "ajv/dist/2020.js";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {type AnswerName, answerJsonSchema, answerSchemas} from "../../../pipeline/contract/api.ts";
import type {Gate} from "../../../pipeline/contract/gate.ts";
import {answers, answerText} from "../../../src/views/api/answers.ts";
import {comparisonAnswer} from "../../../src/views/api/comparison.ts";
import {healthAnswer} from "../../../src/views/api/health.ts";
import {modelAnswer} from "../../../src/views/api/model.ts";
import type {ReportFacts, TabularFacts} from "../../../src/views/api/report.ts";
import {statsAnswer} from "../../../src/views/api/stats.ts";
import {card, entry, firstGate, gate, rulFacts, siteFacts, tabularFacts} from "../apiSample.ts";

const names = Object.keys(answerSchemas) as AnswerName[];
const ajv = new Ajv2020({allErrors: true, strict: true, allowUnionTypes: true});
const compiled = Object.fromEntries(
  names.map((name) => [name, ajv.compile(answerJsonSchema(name))])
) as Record<AnswerName, ValidateFunction>;

/** The parts of a JSON Schema that tests read. */
interface Schema {
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, {readonly description?: string; readonly const?: unknown}>>;
}

/** What the JSON Schema has against an answer. */
function faults(name: AnswerName, answer: unknown): unknown[] {
  const validate = compiled[name];
  return validate(JSON.parse(answerText(answer))) ? [] : (validate.errors ?? []);
}

/** A report in every state of its registry. */
const states: Readonly<Record<string, ReportFacts>> = {
  "a table, judged": tabularFacts(),
  "a table, before any promotion": tabularFacts({gate: firstGate()}),
  "a table without a verdict": tabularFacts({gate: null}),
  "a fleet, judged": rulFacts(),
  "a fleet, before any promotion": rulFacts({gate: firstGate({report: "aero", kind: "regression"})}),
  "a fleet without a verdict": rulFacts({gate: null}),
  "a candidate promoted since": tabularFacts({
    gate: gate({
      history: [entry("11111111", "2026-01-03T14:30:00.000Z"), entry("22222222", "2026-01-04T09:00:00.000Z")]
    })
  }),
  "a production that the history has forgotten": tabularFacts({gate: gate({history: [entry("22222222")]})})
};

describe("the answers of the site", () => {
  test.each(names)("%s: its JSON Schema describes every key and accepts its examples", (name) => {
    const schema = answerJsonSchema(name) as Schema & {examples: unknown[]; description: string};
    for (const {properties} of schema.anyOf ?? [schema])
      for (const [key, {description, const: only}] of Object.entries(properties ?? {}))
        expect(only ?? description, `${key} of ${name}`).toBeTruthy();
    expect(schema).toMatchObject({$id: `${name}.json`, title: expect.any(String)});
    expect(schema.description.length).toBeGreaterThan(20);
    expect(schema.examples.length).toBeGreaterThan(0);
    for (const example of schema.examples) {
      expect(faults(name, example)).toEqual([]);
      expect(answerSchemas[name].parse(example)).toEqual(example);
    }
  });

  test.each(Object.entries(states))("%s: each answer fits its schema, by both validators", (_, facts) => {
    for (const [name, answer] of Object.entries(answers)) {
      const given = answer(facts);
      expect(faults(name as AnswerName, given)).toEqual([]);
      expect(answerSchemas[name as AnswerName].safeParse(given).error).toBeUndefined();
    }
  });

  test("an answer that lacks a key, has another or one of another type does not fit", () => {
    const {deployed: _, ...lacking} = modelAnswer(tabularFacts());
    expect(faults("model", lacking)).not.toEqual([]);
    expect(faults("model", {...modelAnswer(tabularFacts()), other: 1})).not.toEqual([]);
    expect(faults("stats", {...statsAnswer(rulFacts()), units: -1})).not.toEqual([]);
    expect(faults("comparison", {...comparisonAnswer(tabularFacts()), verdict: "yes"})).not.toEqual([]);
    expect(faults("health", {...healthAnswer(siteFacts()), build: "../x"})).not.toEqual([]);
    const example = answerSchemas.reports.parse({version: 1, reports: []});
    const stranger = {
      file: "../../etc/passwd",
      build: "0123abcd",
      built: "x",
      bytes: 1,
      sha256: "0".repeat(64)
    };
    expect(faults("reports", {...example, reports: [stranger]})).not.toEqual([]);
  });
});

describe("the answer about the model", () => {
  test("has the keys, names and formats of the original's interface, and no others", () => {
    expect(modelAnswer(tabularFacts())).toEqual({
      deployed: true,
      model_type: "RandomForestClassifier",
      size: "49.6 KB",
      deployed_at: "2026-01-03 14:30:00",
      n_estimators: 100,
      max_depth: 10,
      metrics: {accuracy: 0.875, precision: 0.882, recall: 0.868, f1_score: 0.875}
    });
  });

  test("before any promotion tells of the candidate, not deployed", () => {
    const candidate = card("22222222", {family: "boosting", options: {leaves: 31}, metrics: {rmse: 10}});
    expect(modelAnswer(rulFacts({gate: firstGate({candidate})}))).toMatchObject({
      deployed: false,
      deployed_at: null,
      model_type: "GradientBoostingRegressor",
      max_depth: null,
      metrics: {rmse: 10}
    });
  });

  test("once the candidate was promoted, tells of it", () => {
    expect(modelAnswer(states["a candidate promoted since"])).toMatchObject({
      deployed: true,
      deployed_at: "2026-01-04 09:00:00"
    });
  });

  test("does not take a build promoted long ago for the one in production", () => {
    const history = [
      entry("22222222", "2026-01-01T00:00:00.000Z"),
      entry("11111111", "2026-01-03T14:30:00.000Z")
    ];
    expect(modelAnswer(tabularFacts({gate: gate({history})})).deployed_at).toBe("2026-01-03 14:30:00");
    expect(comparisonAnswer(tabularFacts({gate: gate({history})})).promoted).toBeNull();
  });

  test("is deployed even when nobody knows since when", () => {
    expect(modelAnswer(states["a production that the history has forgotten"])).toMatchObject({
      deployed: true,
      deployed_at: null
    });
  });

  test("without a verdict says why, and how to mend it", () => {
    expect(modelAnswer(tabularFacts({gate: null})).missing).toMatch(
      /gate\.json.*npm run report -- --report apps/
    );
  });
});

describe("the statistics", () => {
  test("of a table count rows, classes and what came since the training", () => {
    expect(statsAnswer(tabularFacts())).toMatchObject({
      rows: 66,
      classes: 33,
      last_update: "2018-08-08",
      rows_since_training: 37,
      retraining_threshold: 100,
      unit: {en: "applications"}
    });
  });

  test("of a fleet count units at each level of risk, all of them, and records since the training", () => {
    const stats = statsAnswer(rulFacts());
    if (stats.kind !== "rul") throw new Error("expected a fleet");
    expect(stats.units).toBe(159);
    expect(Object.values(stats.risk).reduce((sum, n) => sum + n, 0)).toBe(stats.units);
    expect(stats.rows_since_training).toBe(250);
  });

  test("know of no rows since a training before any promotion", () => {
    expect(statsAnswer(tabularFacts({gate: firstGate()})).rows_since_training).toBeNull();
    expect(statsAnswer(rulFacts({gate: null})).rows_since_training).toBeNull();
  });
});

describe("the comparison", () => {
  test("has no production before any promotion", () => {
    const answer = comparisonAnswer(tabularFacts({gate: firstGate()}));
    expect(answer).toMatchObject({production: null, first: true, worse: null});
    expect(answer.candidate).toMatchObject({deployed: false});
  });

  test("names metrics as the models do", () => {
    const {metrics, rules, candidate} = comparisonAnswer(tabularFacts());
    for (const {metric} of metrics) expect(Object.keys(candidate!.metrics)).toContain(metric);
    expect(rules[0].metric).toBe("f1_score");
  });
});

describe("the site's health", () => {
  test("names source, reason, what was tried and what is missing of each report", () => {
    const [fleet, table] = healthAnswer(siteFacts()).reports;
    expect(fleet).toMatchObject({
      state: "incomplete",
      source: {why: "it is the first that is configured"},
      missing: [{what: "RUL_FD002.txt", why: "true lives of FD002 are unknown"}]
    });
    expect(table).toMatchObject({
      state: "ok",
      source: {
        kind: "simulated",
        tried: [{source: "googleplay", reason: "there is no file googleplaystore.csv"}]
      }
    });
  });

  test("is whole only when every configured report is built and judged", () => {
    const whole = {reports: [tabularFacts()]};
    expect(healthAnswer(siteFacts(whole)).status).toBe("ok");
    expect(healthAnswer(siteFacts({...whole, absent: [{id: "aero", kind: "rul"}]})).status).toBe(
      "incomplete"
    );
    expect(healthAnswer(siteFacts({reports: [tabularFacts({gate: null})]})).status).toBe("incomplete");
  });
});

describe("text from data", () => {
  const text = fc.string({unit: "binary", minLength: 1}).map((value) => `${value}"\u2028</script>{${value}`);
  const key = fc.constantFrom("__proto__x", "constructor", "toString", "a-b", "f1-macro");

  const hostile = (said: string, metric: string): TabularFacts => {
    const {summary} = tabularFacts();
    const candidate = card("22222222", {
      family: said,
      origin: {fr: said, en: said},
      metrics: {[metric]: 0.5}
    }) as Gate["candidate"];
    const origin = {
      ...summary.origin,
      name: {fr: said, en: said},
      tried: [{source: said, reason: {fr: said, en: said}}],
      problems: [{kind: "absent" as const, file: said, count: 1, examples: [said]}]
    };
    return {summary: {...summary, title: {fr: said, en: said}, origin}, gate: firstGate({candidate})};
  };

  test("never breaks an answer, whatever it is", () => {
    fc.assert(
      fc.property(text, key, (said, metric) => {
        const facts = hostile(said, metric);
        for (const [name, answer] of Object.entries(answers)) {
          const given = answer(facts);
          expect(faults(name as AnswerName, given)).toEqual([]);
          expect(JSON.parse(answerText(given))).toEqual(given);
        }
        const health = healthAnswer(siteFacts({reports: [facts]}));
        expect(faults("health", health)).toEqual([]);
        expect(JSON.parse(answerText(health))).toEqual(health);
        expect(JSON.parse(answerText(health)).reports[0].missing[0].what).toBe(said);
      }),
      {numRuns: 200}
    );
  });
});
