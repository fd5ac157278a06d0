/** A report of kind `rul`: its stages bound to its settings, run, and published. */
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {catalog, type ScenarioName} from "../catalog.ts";
import {costModelOf, type RulReportConfig} from "../config.ts";
import {gateSchema} from "../contract/gate.ts";
import type {Origin, RulSummary} from "../contract/summary.ts";
import {rulSummarySchema} from "../contract/summary.ts";
import {jsonFile} from "../emit/files.ts";
import {gateOf} from "../emit/gate.ts";
import {slugs} from "../emit/slugs.ts";
import {stageReport, verifyReport} from "../io/artefacts.ts";
import {type Publication, publishing} from "../io/publication.ts";
import {isProposed, stageCandidate} from "../io/registry/candidate.ts";
import {registryFiles, registryOf} from "../io/registry/registry.ts";
import {findSource} from "../io/sources/find.ts";
import {codeOf} from "../run/codeOf.ts";
import {buildOf, type GraphOptions, type GraphResult, runGraph} from "../run.ts";
import {all, bind, type Instance} from "../stage.ts";
import {stages} from "../stages/index.ts";

/** Where a report is built from and to, and how. */
export interface BuildOptions
  extends Pick<GraphOptions, "seed" | "workers" | "cacheFolder" | "force" | "observer" | "signal"> {
  /** The project's root. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Time to state as the build's, when the report has changed. */
  readonly now: Date;
}

export interface BuiltReport {
  readonly summary: RulSummary;
  /** Folder the site reads. */
  readonly folder: string;
  /** Folder of what is kept for further work. */
  readonly workFolder: string;
  readonly graph: GraphResult;
  /** Whether anything is written: false when what is published is already this build. */
  readonly changed: boolean;
}

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
  return stage(report, graph, options, publication);
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

/** Stages that only say what to think of a build: they do not change its name, or recording a build would rename it. */
const JUDGING: ReadonlySet<string> = new Set([stages.registered.name, stages.holdOut.name, stages.gate.name]);

/** Writes what the graph made, unless it is what is already there. */
async function stage(
  report: RulReportConfig,
  graph: GraphResult,
  options: BuildOptions,
  publication: Publication
): Promise<BuiltReport> {
  const folder = join(options.root, "public", "data", report.id);
  const workFolder = join(options.root, "artefacts", report.id);
  const layout = registryOf(options.root, report.id);
  const everything = graph.build.slice(0, 8);
  for (const path of [folder, workFolder]) await publication.mend(path);
  const published = await publishedSummary(folder, workFolder, everything);
  const built = options.now.toISOString();
  // A time that is fixed is part of what is asked for; else what has not changed keeps the time it was built at.
  const dated = !options.env.SOURCE_DATE_EPOCH || published?.built === built;
  if (published && dated && (await isProposed(layout, published)))
    return {summary: published, folder, workFolder, graph, changed: false};
  const build = buildOf(graph.stages.filter(({stage}) => !JUDGING.has(stage))).slice(0, 8);
  const summary = rulSummarySchema.parse({...(await graph.load(catalog.summary)), build, built});
  const gate = gateSchema.parse(
    gateOf(await graph.load(catalog.gate), {build, built, code: codeOf(graph, summary.production)})
  );
  const pageFiles = [catalog.pageFiles, catalog.explanationFiles].map(async (files) =>
    [...(await graph.load(all(files))).values()].flat()
  );
  const workFiles = [...(await graph.load(all(catalog.workFiles))).values()].flat();
  const files = [
    jsonFile("summary.json", summary),
    jsonFile("gate.json", gate),
    ...(await graph.load(catalog.gateFiles)),
    ...(await graph.load(catalog.reportFiles)),
    ...(await Promise.all(pageFiles)).flat()
  ];
  const content = {report: report.id, build: everything};
  await stageReport(publication, workFolder, {...content, files: workFiles});
  await stageReport(publication, folder, {...content, files});
  await stageCandidate(publication, layout, gate, await graph.load(catalog.candidateModel));
  return {summary, folder, workFolder, graph, changed: true};
}

/** The published summary when both folders are intact and of this build. */
async function publishedSummary(
  folder: string,
  workFolder: string,
  build: string
): Promise<RulSummary | null> {
  try {
    const manifests = [await verifyReport(folder), await verifyReport(workFolder)];
    if (manifests.some((manifest) => manifest.build !== build)) return null;
    return rulSummarySchema.parse(JSON.parse(await readFile(join(folder, "summary.json"), "utf8")));
  } catch {
    return null;
  }
}
