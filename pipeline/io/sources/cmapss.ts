/** C-MAPSS files in a folder of yours. */
import {join} from "node:path";
import type * as z from "zod";
import type {cmapssSource} from "../../config.ts";
import {chooseFiles, fileNames, readCmapssFolder} from "./cmapssFolder.ts";
import {type Environment, locationName, resolveLocation} from "./location.ts";
import {checkReadable, listInputs} from "./readInput.ts";
import type {FoundSource, MissingSource} from "./source.ts";

const ORIGIN = {
  kind: "files",
  name: {
    fr: "NASA C-MAPSS, dégradation simulée de turboréacteurs",
    en: "NASA C-MAPSS turbofan degradation simulation"
  },
  citation:
    "Saxena, A. and Goebel, K. (2008). Turbofan Engine Degradation Simulation Data Set. NASA Prognostics Center of Excellence, NASA Ames Research Center, Moffett Field, CA.",
  licence: "Work of the US Government; citation asked"
} as const;

/** Finds the subsets whose training files are in the folder. Throws `InputError` when the folder or one of them cannot be read. */
export async function findCmapss(
  {folder, subsets}: z.output<typeof cmapssSource>,
  environment: Environment
): Promise<FoundSource | MissingSource> {
  const place = resolveLocation(folder, environment);
  if (!place)
    return {
      found: false,
      reason: `the environment variable ${locationName(folder).slice(1).split("/")[0]} is not set`
    };
  const names = await listInputs(place.path, place.shown);
  if (!names) return {found: false, reason: `there is no folder ${place.shown}`};
  const files = chooseFiles(names, subsets);
  if (files.subsets.length === 0) {
    const wanted = subsets.map((subset) => fileNames(subset)[0]).join(", ");
    return {found: false, reason: `none of ${wanted} is in ${place.shown}`};
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
