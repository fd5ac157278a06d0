/** The promotion gate's part of the models page, in English. */
import type {GateMessages} from "../fr/gate.ts";
import type {EnglishGateTools} from "../gate.ts";
import {figures} from "./gate/figures.ts";
import {metrics} from "./gate/metrics.ts";
import {verdict} from "./gate/verdict.ts";

export const gate = (tools: EnglishGateTools): GateMessages => ({
  metric: metrics(tools),
  verdict: verdict(tools),
  figures: figures(tools),
  sections: {
    decision: "Decision",
    first:
      "First candidate: there is no production yet to compare it with. Differences, parts and cases that got worse will come with the next candidate.",
    service: "The chosen model",
    none: "No verdict in this data.",
    noneText: (report) =>
      `It was computed before candidates were judged. To judge this one: npm run report -- --report ${report}`
  },
  glossary: {
    candidate: {
      term: "Candidate, production",
      definition:
        "the candidate is the model of the last run; production is the one promoted last, which the candidate would replace."
    },
    interval: {
      term: "95% interval",
      definition: `the difference is computed again on draws with replacement of the same ${tools.unit.other}; 95% of the results fall within its bounds. It is established where zero lies outside.`
    },
    floor: {
      term: "Floor",
      definition: "the score below which no model is promoted, whatever is in production."
    }
  }
});
