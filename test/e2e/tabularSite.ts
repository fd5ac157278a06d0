/** A site with one report of kind `tabular`, made from the sample through the pipeline's own writers. */
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

/** Copies the project, writes the report and builds the site below its `dist`. */
export async function tabularSite(
  sample: TabularSample,
  more: readonly ArtefactContent[] = []
): Promise<Project> {
  const {summary} = sample;
  const project = await copyProject("export default {};\n", {});
  const data = join(project.folder, "public/data");
  await publishing(async (publication) => {
    await stageReport(publication, join(data, summary.id), {
      report: summary.id,
      build: summary.build,
      files: [
        jsonFile("summary.json", summary),
        tableFile("predictions.arrow", tabularPredictionsTable, predictionColumns(sample)),
        ...more
      ]
    });
    await publication.swap();
  });
  const index = {version: 1, reports: [{id: summary.id, kind: summary.kind}]};
  await writeFile(join(data, "reports.json"), JSON.stringify(index));
  await promisify(execFile)(process.execPath, [astroCommand(), "build"], {
    cwd: project.folder,
    env: astroEnv(process.env),
    maxBuffer: 2 ** 26
  });
  return project;
}
