/** Bringing a published verdict up to what happened since: its model was promoted, its report was kept. */
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {type Gate, gateSchema} from "../../contract/gate.ts";
import {withHistory} from "../../emit/gate.ts";
import {type ArtefactContent, stageReport, verifyReport} from "../artefacts.ts";
import type {Publication} from "../publication.ts";
import {readRegistry, registryFiles} from "./registry.ts";

const FILE = "gate.json";

/**
 * Makes the published folder of a report ready anew where the registry's history says more than its `gate.json`;
 * everything else in it stays as it was, checked by its hash. Answers whether it did. Throws when a file is not what was
 * published, RegistryError, and as `stageReport` does.
 */
export async function stageHistory(publication: Publication, root: string, id: string): Promise<boolean> {
  const folder = join(root, "public", "data", id);
  await publication.mend(folder);
  const manifest = await verifyReport(folder);
  if (!manifest.artefacts.some(({path}) => path === FILE)) return false;
  const text = await readFile(join(folder, FILE), "utf8");
  const gate = gateSchema.parse(JSON.parse(text));
  const {history} = await readRegistry(await registryFiles(root, id));
  const restated: Gate = withHistory(gate, history);
  const content = `${JSON.stringify(restated, null, 1)}\n`;
  if (content === text) return false;
  const files = manifest.artefacts.map(
    async ({path, rows, schema, table}): Promise<ArtefactContent> => ({
      path,
      content: path === FILE ? content : await readFile(join(folder, path)),
      ...(rows !== null && schema !== null && table !== null ? {table: {name: table, rows, schema}} : {})
    })
  );
  await stageReport(publication, folder, {
    report: manifest.report,
    build: manifest.build,
    files: await Promise.all(files)
  });
  return true;
}
