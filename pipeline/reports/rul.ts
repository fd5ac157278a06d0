/** A report of kind `rul`: its stages bound to its settings, run, and published. */
import {catalog, type ScenarioName} from "../catalog.ts";
import {costModelOf, type RulReportConfig} from "../config.ts";
import type {Origin, RulSummary} from "../contract/summary.ts";
import {rulSummarySchema} from "../contract/summary.ts";
import {slugs} from "../emit/slugs.ts";
import {type Publication, publishing} from "../io/publication.ts";
import {registryFiles} from "../io/registry/registry.ts";
import {findSource} from "../io/sources/find.ts";
import {runGraph} from "../run.ts";
import {all, bind, type Instance} from "../stage.ts";
import {stages} from "../stages/index.ts";
import {type BuildOptions, type Outputs, type Published, stageGraph} from "./publishGraph.ts";

export type BuiltReport = Published<RulSummary>;

/** Builds one report into `public/data/<id>` and `artefacts/<id>`; on any failure both stay what they were. */
export const buildRulReport = (report: RulReportConfig, options: BuildOptions): Promise<BuiltReport> =>
  publishing(async (publication) => {
    const built = await stageRulReport(report, options, publication);
    await publication.swap();
    return built;
  });

/** Builds one report and makes its two folders ready; they take their places with the rest of `publication`. */
export async function stageRulReport(
  report: RulReportConfig,
  options: BuildOptions,
  publication: Publication
): Promise<BuiltReport> {
  const found = await findSource(report.sources, options);
  const graphOptions = {...options, registry: new URL("../stages/index.ts", import.meta.url)};
  const reading = bind(
    stages.read,
    {source: found.config, key: found.source.key as never},
    {files: found.source.files}
  );
  const first = await runGraph({...graphOptions, instances: [reading], targets: [catalog.scenarios]});
  const scenarios = await first.load(catalog.scenarios);
  const registry = bind(stages.registered, {}, {files: await registryFiles(options.root, report.id)});
  const graph = await runGraph({
    ...graphOptions,
    instances: [reading, registry, ...reportStages(report, scenarios, found.tried)]
  });
  return stageGraph(outputsOf(report.id), graph, options, publication);
}

/** All stages of the report but the reading one, bound to its settings and scenarios. */
function reportStages(
  report: RulReportConfig,
  scenarios: readonly ScenarioName[],
  tried: Origin["tried"]
): Instance[] {
  const {cap, folds, features, thresholds, sources, boosting, forest, gate, ...rest} = report;
  const slugOf = slugs(scenarios.map(({id}) => id));
  const perScenario = scenarios.flatMap(({id}) => {
    const place = {scope: id};
    const slug = slugOf.get(id) as string;
    const training = <O>(options: O) => ({cap, features, options});
    return [
      bind(stages.split, {}, place),
      bind(stages.plan, {folds, cap}, place),
      bind(stages.scale, {}, place),
      bind(stages.features, features, place),
      bind(stages.health, {}, place),
      bind(stages.boosting, training(boosting), place),
      bind(stages.forest, training(forest), place),
      bind(stages.ridge, training({}), place),
      bind(stages.libraryForest, training({}), place),
      bind(stages.age, training({}), place),
      bind(stages.constant, training({}), place),
      bind(stages.evaluate, {cap}, place),
      bind(stages.produce, {}, place),
      bind(stages.prognose, {cap}, place),
      bind(stages.quantiles, {cap, features, options: boosting}, place),
      bind(stages.calibrate, {cap}, place),
      bind(stages.backTest, {costs: costModelOf(report, 0), critical: thresholds.critical, cap}, place),
      bind(stages.register, {features, cap}, place),
      bind(stages.holdOut, {cap}, place),
      bind(stages.cluster, {}, place),
      bind(stages.describe, {slug, cap, thresholds}, place),
      bind(stages.explain, {slug, features}, place),
      bind(stages.keep, {slug}, place)
    ];
  });
  const summary = {report: {...rest, cap, folds, thresholds}, tried: [...tried]};
  const judging = {report: report.id, rules: gate, cap, slugs: Object.fromEntries(slugOf)};
  return [
    ...perScenario,
    bind(stages.choose, {}),
    bind(stages.gate, judging),
    bind(stages.summarise, summary)
  ];
}

/** What is published of the graph. */
const outputsOf = (report: string): Outputs<RulSummary> => ({
  report,
  schema: rulSummarySchema,
  summary: catalog.summary,
  files: async (load) => {
    const scenarios = [catalog.pageFiles, catalog.explanationFiles].map(async (files) =>
      [...(await load(all(files))).values()].flat()
    );
    return [...(await load(catalog.reportFiles)), ...(await Promise.all(scenarios)).flat()];
  },
  workFiles: async (load) => [...(await load(all(catalog.workFiles))).values()].flat(),
  judging: [stages.registered.name, stages.holdOut.name, stages.gate.name]
});
