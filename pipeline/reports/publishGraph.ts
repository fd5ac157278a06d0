/** What a graph made, written as a report: data for pages, files for further work, the candidate and its verdict. */
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type * as z from "zod/mini";
import {catalog} from "../catalog.ts";
import {gateSchema} from "../contract/gate.ts";
import {jsonFile} from "../emit/files.ts";
import {gateOf} from "../emit/gate.ts";
import {type ArtefactContent, stageReport, verifyReport} from "../io/artefacts.ts";
import type {Publication} from "../io/publication.ts";
import {isProposed, stageCandidate} from "../io/registry/candidate.ts";
import {registryOf} from "../io/registry/registry.ts";
import {codeOf} from "../run/codeOf.ts";
import {buildOf, type GraphOptions, type GraphResult, type Load} from "../run.ts";
import type {Dataset} from "../stage.ts";

/** Where a report is built from and to, and how. */
export interface BuildOptions
  extends Pick<GraphOptions, "seed" | "workers" | "cacheFolder" | "force" | "observer" | "signal"> {
  /** The project's root. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Time to state as the build's, when the report has changed. */
  readonly now: Date;
}

/** What a summary says of its build. */
export interface Named {
  readonly build: string;
  /** ISO 8601 UTC. */
  readonly built: string;
  /** Model that the pages show. */
  readonly production: string;
}

export interface Published<S extends Named> {
  readonly summary: S;
  /** Folder the site reads. */
  readonly folder: string;
  /** Folder of what is kept for further work. */
  readonly workFolder: string;
  readonly graph: GraphResult;
  /** Whether anything is written: false when what is published is already this build. */
  readonly changed: boolean;
}

/** What a kind of report publishes of its graph. */
export interface Outputs<S extends Named> {
  readonly report: string;
  readonly schema: z.ZodMiniType<S>;
  readonly summary: Dataset<Omit<S, "build" | "built">>;
  /** Files the pages read, beside the summary and the verdict. */
  readonly files: (load: Load) => Promise<readonly ArtefactContent[]>;
  readonly workFiles: (load: Load) => Promise<readonly ArtefactContent[]>;
  /** Names of stages that only judge: they do not name the build, or recording its verdict would rename it. */
  readonly judging: readonly string[];
}

/** Makes what the graph gave ready to be published, unless it is what is already there. */
export async function stageGraph<S extends Named>(
  outputs: Outputs<S>,
  graph: GraphResult,
  options: BuildOptions,
  publication: Publication
): Promise<Published<S>> {
  const {report, schema, judging} = outputs;
  const folder = join(options.root, "public", "data", report);
  const workFolder = join(options.root, "artefacts", report);
  const layout = registryOf(options.root, report);
  const everything = graph.build.slice(0, 8);
  for (const path of [folder, workFolder]) await publication.mend(path);
  const published = await publishedSummary(schema, folder, workFolder, everything);
  const built = options.now.toISOString();
  // A time that is fixed is part of what is asked for; else what has not changed keeps the time it was built at.
  const dated = !options.env.SOURCE_DATE_EPOCH || published?.built === built;
  if (published && dated && (await isProposed(layout, published)))
    return {summary: published, folder, workFolder, graph, changed: false};
  const build = buildOf(graph.stages.filter(({stage}) => !judging.includes(stage))).slice(0, 8);
  const summary = schema.parse({...(await graph.load(outputs.summary)), build, built});
  const name = {build, built, code: codeOf(graph, summary.production)};
  const gate = gateSchema.parse(gateOf(await graph.load(catalog.gate), name));
  const files = [
    jsonFile("summary.json", summary),
    jsonFile("gate.json", gate),
    ...(await graph.load(catalog.gateFiles)),
    ...(await outputs.files(graph.load))
  ];
  const content = {report, build: everything};
  await stageReport(publication, workFolder, {...content, files: await outputs.workFiles(graph.load)});
  await stageReport(publication, folder, {...content, files});
  await stageCandidate(publication, layout, gate, await graph.load(catalog.candidateModel));
  return {summary, folder, workFolder, graph, changed: true};
}

/** The published summary when both folders are intact and of this build. */
async function publishedSummary<S>(
  schema: z.ZodMiniType<S>,
  folder: string,
  workFolder: string,
  build: string
): Promise<S | null> {
  try {
    const manifests = [await verifyReport(folder), await verifyReport(workFolder)];
    if (manifests.some((manifest) => manifest.build !== build)) return null;
    return schema.parse(JSON.parse(await readFile(join(folder, "summary.json"), "utf8")));
  } catch {
    return null;
  }
}
