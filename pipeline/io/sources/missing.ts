/** Why a source has nothing to offer, in the languages of the pages. */
import {type Location, locationName} from "./location.ts";
import type {MissingSource} from "./source.ts";

/** `location` lies below a folder whose environment variable is not set. */
export function missingVariable(location: Location): MissingSource {
  const variable = locationName(location).slice(1).split("/")[0];
  return missing(
    `la variable d’environnement ${variable} n’est pas définie`,
    `the environment variable ${variable} is not set`
  );
}

export const missingFile = (name: string): MissingSource =>
  missing(`le fichier ${name} n’existe pas`, `there is no file ${name}`);

export const missingFolder = (name: string): MissingSource =>
  missing(`le dossier ${name} n’existe pas`, `there is no folder ${name}`);

/** None of the files `wanted` is in a folder that is there. */
export const missingFrom = (folder: string, wanted: readonly string[]): MissingSource =>
  missing(
    `${folder} ne contient ${wanted.length === 1 ? `pas ${wanted[0]}` : `aucun de ces fichiers : ${wanted.join(", ")}`}`,
    `none of ${wanted.join(", ")} is in ${folder}`
  );

const missing = (fr: string, en: string): MissingSource => ({found: false, reason: {fr, en}});
