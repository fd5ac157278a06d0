import {describe, expect, test} from "vitest";
import {describeRul} from "../../../pipeline/commands/closing/rul.ts";
import type {RulSummary, Scenario} from "../../../pipeline/contract/summary.ts";
import {ONLY_SCENARIO} from "../../../pipeline/core/parse/csvRecords.ts";

const score = (rmse: number) => ({n: 100, rmse, mae: 1, bias: 0, phm08: 1});
const evaluation = (model: string, test: number | null, validation: number) => ({
  model,
  test: test === null ? null : {raw: score(99), clipped: score(test), stages: []},
  validation: {raw: score(99), clipped: score(validation), folds: [], stages: []},
  cost: {trees: 1, nodes: 1, bytes: 1, rows: 1, features: 1}
});
const exactly = (value: number) => ({value, low: value - 20, high: value + 20});
const interval90 = {
  units: 100,
  coverage: {value: 0.914, low: 0.86, high: 0.96},
  width: exactly(26.12),
  below: 0.04,
  score: 30
};
const policy = (name: string, cost: number, saving: number | null) => ({
  policy: name,
  settings: [],
  failures: 1,
  lost: 9,
  cost: exactly(cost),
  rate: exactly(1),
  saving: saving === null ? null : {cost: exactly(saving), rate: exactly(0)}
});
const scenario = (id: string, units: number, evaluations: Scenario["evaluations"]): Partial<Scenario> => ({
  id,
  current: {units, rows: units},
  evaluations,
  calibration: {
    test: id === "FD003" ? null : {interval90},
    validation: {interval90: {...interval90, width: exactly(24)}}
  } as unknown as Scenario["calibration"],
  backTest: {
    units: 100,
    results: [policy("plan", 400, null), policy("failure", 1600, -1200), policy("critical", 500, -100)]
  } as unknown as Scenario["backTest"]
});

const summary = {
  id: "aero",
  title: {fr: "Moteurs", en: "Engines"},
  vocabulary: {
    unit: {fr: {one: "moteur", other: "moteurs", gender: "m"}, en: {one: "engine", other: "engines"}},
    time: {fr: {one: "cycle", other: "cycles", gender: "m"}, en: {one: "cycle", other: "cycles"}}
  },
  origin: {
    kind: "files",
    name: {fr: "C-MAPSS", en: "C-MAPSS"},
    tried: [
      {
        source: "csv fleet.csv",
        reason: {fr: "le fichier fleet.csv n’existe pas", en: "there is no file fleet.csv"}
      }
    ],
    problems: [
      {kind: "repaired", file: "train_FD001.txt", count: 2, examples: ["line 3: a blank line was left out"]}
    ]
  },
  cap: 125,
  production: "boosting",
  models: [{id: "boosting"}, {id: "age"}],
  scenarios: [
    scenario("FD001", 100, [evaluation("boosting", 10.4321, 12), evaluation("age", 32.1, 33)]),
    scenario("FD003", 1, [evaluation("boosting", null, 12.5)])
  ]
} as unknown as RulSummary;

const risks = ["critical", "healthy", "healthy", "unknown"];

describe("the closing lines of a report", () => {
  test("say what was read, passed over and repaired, and how far every model is off", () => {
    expect(describeRul(summary, risks).join("\n")).toMatchInlineSnapshot(`
      "aero: Engines, from C-MAPSS
        passed over csv fleet.csv: there is no file fleet.csv
        ! train_FD001.txt: 2 repaired, such as line 3: a blank line was left out
        4 engines: 1 critical, 0 degraded, 2 healthy, 1 unknown
        in FD001, FD003; pages show model boosting

        RMSE in cycles, lives clipped at 125, test units:
                     FD001   FD003*
          boosting   10.43    12.50
          age        32.10        –
        * no labelled test units: cross-validation by engine on training data

        True lives inside their 90 % interval, and its width in cycles:
                       FD001   FD003*
          inside        91 %     91 %
          mean width    26.1     24.0

        Cost of each training engine under the plan, at the assumed prices (95 % interval):
                                                  FD001              FD003
          against run to failure       -75 % [-76, -74]   -75 % [-76, -74]
          against fixed interval                      –                  –
          against critical threshold   -20 % [-24, -16]   -20 % [-24, -16]
          against tuned threshold                     –                  –"
    `);
  });

  test("name no scenario of a file that has none", () => {
    const scenarios = summary.scenarios.slice(0, 1).map((scenario) => ({...scenario, id: ONLY_SCENARIO}));
    const said = describeRul({...summary, scenarios}, []).join("\n");
    expect(said).toContain("  pages show model");
    expect(said).not.toContain(ONLY_SCENARIO);
  });

  test("say so when data is simulated", () => {
    const origin = {...summary.origin, kind: "simulated" as const, problems: []};
    expect(describeRul({...summary, origin}, [])[0]).toBe("aero: Engines, from simulated data (C-MAPSS)");
  });
});
