/** Whether a configured file is there. */
import {stat} from "node:fs/promises";
import {type Environment, type Location, locationName, type Place, resolveLocation} from "./location.ts";
import {missingFile, missingVariable} from "./missing.ts";
import type {MissingSource} from "./source.ts";

/** The place of a file; why there is none, when its folder's variable is not set or nothing is there. */
export async function findFile(location: Location, environment: Environment): Promise<Place | MissingSource> {
  const place = resolveLocation(location, environment);
  if (!place) return missingVariable(location);
  const there = await stat(place.path).then(
    () => true,
    (error) => error.code !== "ENOENT"
  );
  return there ? place : missingFile(locationName(location));
}
