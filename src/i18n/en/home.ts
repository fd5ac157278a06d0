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
        ? "No machine is at the critical level"
        : critical === 1
          ? "One machine is at the critical level"
          : `${f.integer(critical)} machines are at the critical level`,
  standfirst: (reports) =>
    reports === 1
      ? "One report, computed from machines followed to failure. Critical: at least one chance in twenty of failing before the report’s threshold."
      : `${f.integer(reports)} reports, computed from machines followed to failure. Critical: at least one chance in twenty of failing before the report’s threshold.`,
  empty: "The configuration has no report: add one, then run the build again.",
  origin: "Origin of the data",
  age: "Computed on",
  error: "Model error",
  wholeFleet: "Whole fleet",
  errorSubtitle: (time) => `Root mean square error, in ${time}, on data held out of training.`,
  pages: "Pages"
});
