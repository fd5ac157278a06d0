/** A report of kind `tabular`: its stages bound to its settings, run, and published. */
import {catalog} from "../catalog.ts";
import type {TabularReportConfig} from "../config/tabular.ts";
import type {Origin} from "../contract/summary.ts";
import {type TabularSummary, tabularSummarySchema} from "../contract/tabular.ts";
import {type Publication, publishing} from "../io/publication.ts";
import {registryFiles} from "../io/registry/registry.ts";
import {findTable} from "../io/sources/tabular/find.ts";
import {runGraph} from "../run.ts";
import {bind, type Instance} from "../stage.ts";
import {stages} from "../stages/index.ts";
import {type BuildOptions, type Outputs, type Published, stageGraph} from "./publishGraph.ts";

export type BuiltTabular = Published<TabularSummary>;

/** Builds one report into `public/data/<id>` and `artefacts/<id>`; on any failure both stay what they were. */
export const buildTabularReport = (
  report: TabularReportConfig,
  options: BuildOptions
): Promise<BuiltTabular> =>
  publishing(async (publication) => {
    const built = await stageTabularReport(report, options, publication);
    await publication.swap();
    return built;
  });

/** Builds one report and makes its two folders ready; they take their places with the rest of `publication`. */
export async function stageTabularReport(
  report: TabularReportConfig,
  options: BuildOptions,
  publication: Publication
): Promise<BuiltTabular> {
  const {config, source, tried} = await findTable(report, options);
  const reading = bind(
    stages.readTable,
    {source: config, additions: report.additions, key: source.key as never},
    {files: [...source.files]}
  );
  const registry = bind(stages.registered, {}, {files: await registryFiles(options.root, report.id)});
  const graph = await runGraph({
    ...options,
    registry: new URL("../stages/index.ts", import.meta.url),
    instances: [reading, registry, ...reportStages(report, tried)]
  });
  return stageGraph(outputsOf(report.id), graph, options, publication);
}

/** All stages of the report but the two that read, bound to its settings. */
function reportStages(report: TabularReportConfig, tried: Origin["tried"]): Instance[] {
  const {id, title, vocabulary, folds, use, allowLeakage, retrainAt, bands, gate} = report;
  return [
    bind(stages.planTable, {folds, use: use ?? null, allowed: allowLeakage}),
    bind(stages.tableBases, {}),
    bind(stages.logistic, {}),
    bind(stages.tableBoosting, {}),
    bind(stages.tableForest, {}),
    bind(stages.majority, {}),
    bind(stages.evaluateTable, {}),
    bind(stages.gateTable, {report: id, rules: gate}),
    bind(stages.summariseTable, {report: {id, title, vocabulary, folds, retrainAt, bands}, tried: [...tried]})
  ];
}

/** What is published of the graph. */
const outputsOf = (report: string): Outputs<TabularSummary> => ({
  report,
  schema: tabularSummarySchema,
  summary: catalog.tableSummary,
  files: async (load) => [...(await load(catalog.tableFiles))],
  workFiles: async (load) => [...(await load(catalog.tableWorkFiles))],
  judging: [stages.registered.name, stages.gateTable.name]
});
