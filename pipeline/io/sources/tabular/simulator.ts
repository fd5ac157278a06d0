/** The embedded simulator of a catalogue: its file has the publisher's format and is read like it. */
import type * as z from "zod";
import type {catalogueSimulatorSource} from "../../../config/tabular.ts";
import {simulateCatalogue} from "../../../simulate/catalogue/catalogue.ts";
import {sha256} from "../../artefacts.ts";
import type {CatalogueFile} from "./source.ts";

const ORIGIN = {
  kind: "simulated",
  name: {fr: "Catalogue simulé d’applications", en: "Simulated catalogue of applications"},
  citation: {
    fr: "Simulé par Vigie : applications inventées ; parts et moyennes de chaque catégorie comme dans la table de Google Play (Kaggle, lava18/google-play-store-apps).",
    en: "Simulated by Vigie: made-up applications; shares and averages of each category as in the Google Play table (Kaggle, lava18/google-play-store-apps)."
  },
  licence: {fr: "MIT, comme le simulateur", en: "MIT, like the simulator"}
} as const;

/** Always found; its file is made, in memory, when it is read. */
export function findCatalogueSimulator({
  rows,
  seed
}: z.output<typeof catalogueSimulatorSource>): CatalogueFile {
  return {
    found: true,
    files: [],
    key: {type: "catalogue-simulator", rows, seed},
    shown: "simulated/catalogue.csv",
    encoding: "utf-8",
    origin: ORIGIN,
    bytes: async () => {
      const bytes = simulateCatalogue({rows, seed});
      return {bytes, sha256: sha256(bytes)};
    }
  };
}
