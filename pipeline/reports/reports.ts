/** Reports of every kind, built alike. */
import type {Config} from "../config.ts";
import type {RulSummary} from "../contract/summary.ts";
import type {TabularSummary} from "../contract/tabular.ts";
import type {Publication} from "../io/publication.ts";
import type {BuildOptions, Published} from "./publishGraph.ts";
import {stageRulReport} from "./rul.ts";
import {stageTabularReport} from "./tabular.ts";

/** A built report of any kind: its summary says of which. */
export type AnyBuilt = Published<RulSummary> | Published<TabularSummary>;

/** Builds one report and makes its folders ready; they take their places with the rest of `publication`. */
export const stageAnyReport = (
  report: Config["reports"][number],
  options: BuildOptions,
  publication: Publication
): Promise<AnyBuilt> =>
  report.kind === "rul"
    ? stageRulReport(report, options, publication)
    : stageTabularReport(report, options, publication);
