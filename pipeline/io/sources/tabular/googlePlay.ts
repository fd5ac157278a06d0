/** The Google Play table in a file of yours. */
import type * as z from "zod";
import {everyLanguage} from "../../../config/common.ts";
import type {googlePlaySource} from "../../../config/tabular.ts";
import {findFile} from "../findFile.ts";
import type {Environment} from "../location.ts";
import {checkReadable, readInput} from "../readInput.ts";
import type {MissingSource} from "../source.ts";
import type {CatalogueFile} from "./source.ts";

const ORIGIN = {
  kind: "files",
  name: {fr: "Applications de Google Play", en: "Google Play applications"},
  citation: everyLanguage("Gupta, L. (2019). Google Play Store Apps. Kaggle, lava18/google-play-store-apps."),
  licence: everyLanguage("CC BY 3.0")
} as const;

/** Finds the file. Throws `InputError` when it is there and cannot be read. */
export async function findGooglePlay(
  {file, encoding}: z.output<typeof googlePlaySource>,
  environment: Environment
): Promise<CatalogueFile | MissingSource> {
  const place = await findFile(file, environment);
  if ("reason" in place) return place;
  const {path, shown} = place;
  await checkReadable(path, shown);
  return {
    found: true,
    files: [path],
    key: {type: "google-play", file: shown, encoding},
    shown,
    encoding,
    origin: ORIGIN,
    bytes: () => readInput(path, shown)
  };
}
