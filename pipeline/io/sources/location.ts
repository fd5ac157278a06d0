/** Where an input is: resolved for reading, and named for people without a word about this machine. */
import {basename, isAbsolute, join, resolve} from "node:path";

/** A path from the project's root, or one below the folder that an environment variable names. */
export type Location = string | {readonly env: string; readonly path: string};

/** What locations are relative to. */
export interface Environment {
  /** Absolute path of the project. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A location resolved. */
export interface Place {
  readonly path: string;
  /** Name for messages and pages: `data/cmapss`, `$VIGIE_DATA/cmapss`; of an absolute path only the last part. */
  readonly shown: string;
}

/** The place of a location; null when its environment variable is not set or empty. */
export function resolveLocation(location: Location, {root, env}: Environment): Place | null {
  if (typeof location === "string") {
    return {path: resolve(root, location), shown: isAbsolute(location) ? basename(location) : location};
  }
  const base = env[location.env];
  if (!base) return null;
  const shown = location.path ? `$${location.env}/${location.path}` : `$${location.env}`;
  return {path: join(resolve(root, base), location.path), shown};
}

/** Name of a location for people, whether or not it can be resolved. */
export const locationName = (location: Location): string =>
  typeof location === "string"
    ? (resolveLocation(location, {root: "/", env: {}})?.shown ?? location)
    : `$${location.env}${location.path && `/${location.path}`}`;
