/** Sentences of the home page, in English. */
import type {Formats} from "../format.ts";
import type {HomeMessages} from "../fr/home.ts";

export const home = (f: Formats): HomeMessages => ({
  description:
    "Predictive maintenance reports: the state of each fleet, the quality of the predictions, the origin of the data.",
  kicker: "Reports",
  headline: (reports, critical) =>
    reports === 0
      ? "No report yet"
      : critical === 0
        ? "No machine has reached the critical threshold"
        : critical === 1
          ? "One machine has reached the critical threshold"
          : `${f.integer(critical)} machines have reached the critical threshold`,
  standfirst: (reports) =>
    reports === 1
      ? "One report, computed from machines followed to failure. Every sentence on this page comes from the data."
      : `${f.integer(reports)} reports, computed from machines followed to failure. Every sentence on this page comes from the data.`,
  empty: "The configuration has no report: add one, then run the build again.",
  origin: "Origin of the data",
  age: "Computed on",
  error: "Model error",
  wholeFleet: "Whole fleet",
  errorSubtitle: (time) => `Root mean square error, in ${time}, on data held out of training.`,
  pages: "Pages"
});
