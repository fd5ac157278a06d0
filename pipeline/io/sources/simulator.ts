/** The embedded turbofan simulator: writes files in the C-MAPSS format, which the C-MAPSS reader then reads. */
import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type * as z from "zod";
import type {simulatorSource} from "../../config.ts";
import {simulateTurbofan} from "../../simulate/turbofan.ts";
import {type FileContent, writeFilesAtomic} from "../write.ts";
import {chooseFiles, fileNames, readCmapssFolder} from "./cmapssFolder.ts";
import type {Environment} from "./location.ts";
import type {FoundSource} from "./source.ts";

const PAPER =
  "Saxena, A., Goebel, K., Simon, D. and Eklund, N. (2008). Damage propagation modeling for aircraft engine run-to-failure simulation. PHM08.";

const ORIGIN = {
  kind: "simulated",
  name: {fr: "Flotte simulée de turboréacteurs", en: "Simulated turbofan fleet"},
  citation: {
    fr: `Simulé par Vigie. Forme du modèle : ${PAPER}`,
    en: `Simulated by Vigie. Form of the model: ${PAPER}`
  },
  licence: {fr: "MIT, comme le simulateur", en: "MIT, like the simulator"}
} as const;

type Config = z.output<typeof simulatorSource>;

/** Always found; its files are made when it is read. */
export async function findSimulator(config: Config, {root}: Environment): Promise<FoundSource> {
  const {subsets, units, seed} = config;
  const key = {type: "turbofan-simulator", subsets, units, seed};
  const hash = createHash("sha256").update(JSON.stringify(key)).digest("hex").slice(0, 16);
  const path = join(root, ".cache", "simulated", hash);
  return {
    found: true,
    files: [],
    key,
    read: async () => {
      await writeFilesAtomic(await changed(simulate(config, path)));
      const names = new Set(subsets.flatMap(fileNames));
      return readCmapssFolder({path, shown: "simulated"}, chooseFiles(names, subsets), ORIGIN);
    }
  };
}

const simulate = ({subsets, units, seed}: Config, folder: string): FileContent[] =>
  subsets.flatMap((subset) => {
    const {train, test, labels} = simulateTurbofan({subset, units, seed});
    const contents = [train, test, labels];
    return fileNames(subset).map((name, i) => ({path: join(folder, name), content: contents[i]}));
  });

/** The files that are not there already, byte for byte. */
async function changed(files: readonly FileContent[]): Promise<FileContent[]> {
  const same = await Promise.all(
    files.map(async ({path, content}) =>
      (await readFile(path).catch(() => null))?.equals(content as Uint8Array)
    )
  );
  return files.filter((_, i) => !same[i]);
}
