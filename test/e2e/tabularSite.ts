/** A site with reports of kind `tabular`, made from samples through the pipeline's own writers. */
import {execFile} from "node:child_process";
import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {promisify} from "node:util";
import {tabularPredictionsTable} from "../../pipeline/contract/tabular.ts";
import {jsonFile, tableFile} from "../../pipeline/emit/files.ts";
import {type ArtefactContent, stageReport} from "../../pipeline/io/artefacts.ts";
import {publishing} from "../../pipeline/io/publication.ts";
import {astroCommand, astroEnv} from "../../pipeline/site.ts";
import {predictionColumns, type TabularSample} from "../src/tabularSample.ts";
import {copyProject, type Project} from "./project.ts";

/** A report to be published: its sample, and files beside those that every report has. */
export interface SampleReport {
  readonly sample: TabularSample;
  readonly more?: readonly ArtefactContent[];
}

/** Copies the project, writes the reports and builds the site below its `dist`. */
export async function tabularSite(reports: readonly SampleReport[]): Promise<Project> {
  const project = await copyProject("export default {};\n", {});
  const data = join(project.folder, "public/data");
  await publishing(async (publication) => {
    for (const {sample, more = []} of reports) {
      const {summary} = sample;
      await stageReport(publication, join(data, summary.id), {
        report: summary.id,
        build: summary.build,
        files: [
          jsonFile("summary.json", summary),
          tableFile("predictions.arrow", tabularPredictionsTable, predictionColumns(sample)),
          ...more
        ]
      });
    }
    await publication.swap();
  });
  const index = {
    version: 1,
    reports: reports.map(({sample: {summary}}) => ({id: summary.id, kind: summary.kind}))
  };
  await writeFile(join(data, "reports.json"), JSON.stringify(index));
  await promisify(execFile)(process.execPath, [astroCommand(), "build"], {
    cwd: project.folder,
    env: astroEnv(process.env),
    maxBuffer: 2 ** 26
  });
  return project;
}
