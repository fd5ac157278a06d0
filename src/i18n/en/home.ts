/** Sentences of the home page, in English. */
import type {Formats} from "../format.ts";
import type {HomeMessages} from "../fr/home.ts";

export const home = (f: Formats): HomeMessages => ({
  description:
    "Predictive maintenance reports: the state of each fleet, the quality of the predictions, the origin of the data.",
  kicker: "Reports",
  headline: (reports, fleets, critical) =>
    reports === 0
      ? "No report yet"
      : fleets === 0
        ? reports === 1
          ? "One report on automatic filing"
          : `${f.integer(reports)} reports on automatic filing`
        : critical === 0
          ? "No machine is at the critical level"
          : critical === 1
            ? "One machine is at the critical level"
            : `${f.integer(critical)} machines are at the critical level`,
  standfirst: (fleets, tables) =>
    [
      fleets === 0
        ? ""
        : `${fleets === 1 ? "One report" : `${f.integer(fleets)} reports`}, computed from machines followed to failure. Critical: at least one chance in twenty of failing before the report’s threshold.`,
      tables === 0
        ? ""
        : tables === 1
          ? "One report on automatic filing: what it can be trusted with, and where it goes wrong."
          : `${f.integer(tables)} reports on automatic filing: what they can be trusted with, and where they go wrong.`
    ]
      .filter(Boolean)
      .join(" "),
  empty: "The configuration has no report: add one, then run the build again.",
  origin: "Origin of the data",
  age: "Computed on",
  error: "Model error",
  wholeFleet: "Whole fleet",
  errorSubtitle: (time) => `Root mean square error, in ${time}, on data held out of training.`,
  quality: "Quality of the model",
  qualitySubtitle: "On data held out of training.",
  pages: "Pages"
});
