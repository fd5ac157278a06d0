/** C-MAPSS files in a folder of yours. */
import {join} from "node:path";
import type * as z from "zod";
import {everyLanguage} from "../../config/common.ts";
import type {cmapssSource} from "../../config.ts";
import {chooseFiles, fileNames, readCmapssFolder} from "./cmapssFolder.ts";
import {type Environment, resolveLocation} from "./location.ts";
import {missingFolder, missingFrom, missingVariable} from "./missing.ts";
import {checkReadable, listInputs} from "./readInput.ts";
import type {FoundSource, MissingSource} from "./source.ts";

const ORIGIN = {
  kind: "files",
  name: {
    fr: "NASA C-MAPSS, dégradation simulée de turboréacteurs",
    en: "NASA C-MAPSS turbofan degradation simulation"
  },
  citation: everyLanguage(
    "Saxena, A. and Goebel, K. (2008). Turbofan Engine Degradation Simulation Data Set. NASA Prognostics Center of Excellence, NASA Ames Research Center, Moffett Field, CA."
  ),
  licence: {
    fr: "Œuvre du gouvernement des États-Unis ; citation demandée",
    en: "Work of the US Government; citation requested"
  }
} as const;

/** Finds the subsets whose training files are in the folder. Throws `InputError` when the folder or one of them cannot be read. */
export async function findCmapss(
  {folder, subsets}: z.output<typeof cmapssSource>,
  environment: Environment
): Promise<FoundSource | MissingSource> {
  const place = resolveLocation(folder, environment);
  if (!place) return missingVariable(folder);
  const names = await listInputs(place.path, place.shown);
  if (!names) return missingFolder(place.shown);
  const files = chooseFiles(names, subsets);
  if (files.subsets.length === 0) {
    const wanted = subsets.map((subset) => fileNames(subset)[0]);
    return missingFrom(place.shown, wanted);
  }
  const used = files.subsets.flatMap(({train, current, labels}) =>
    [train, current, labels].filter((file) => file !== null)
  );
  for (const file of used) await checkReadable(join(place.path, file), `${place.shown}/${file}`);
  return {
    found: true,
    files: used.map((file) => join(place.path, file)),
    key: {type: "cmapss", ...files},
    read: () => readCmapssFolder(place, files, ORIGIN)
  };
}
