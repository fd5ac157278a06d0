import {readFileSync} from "node:fs";
import {defineConfig} from "./pipeline/config.ts";

const published = JSON.parse(readFileSync(new URL("data/published-cmapss.json", import.meta.url), "utf8"));

export default defineConfig({
  seed: 7,
  // What the answers at the top of api/ are about.
  default: "apps",
  reports: [
    {
      id: "aero",
      kind: "rul",
      title: {fr: "Moteurs d’avion", en: "Aircraft engines"},
      vocabulary: {
        unit: {fr: {one: "moteur", other: "moteurs", gender: "m"}, en: {one: "engine", other: "engines"}},
        time: {fr: {one: "cycle", other: "cycles", gender: "m"}, en: {one: "cycle", other: "cycles"}}
      },
      sources: [
        {type: "cmapss", folder: {env: "VIGIE_DATA", path: "cmapss"}},
        {type: "cmapss", folder: "data/cmapss"},
        {type: "turbofan-simulator"}
      ],
      thresholds: {critical: 30, degraded: 80},
      cap: 125,
      // Assumed figures, not those of any operator; readers can move them on the pages.
      currency: "EUR",
      costs: {
        planned: 300_000,
        failure: 1_500_000,
        lostLife: 6_000,
        downtime: {planned: 3, failure: 12, cost: 4_000},
        horizon: 60,
        period: 10
      },
      predictionsFile: "predictions_moteurs",
      published
    },
    {
      id: "apps",
      kind: "tabular",
      title: {fr: "Applications mobiles", en: "Mobile applications"},
      vocabulary: {
        unit: {
          fr: {one: "application", other: "applications", gender: "f"},
          en: {one: "application", other: "applications"}
        },
        class: {
          fr: {one: "catégorie", other: "catégories", gender: "f"},
          en: {one: "category", other: "categories"}
        }
      },
      sources: [
        {type: "google-play", file: {env: "VIGIE_DATA", path: "googleplay/googleplaystore.csv"}},
        {type: "google-play", file: "data/googleplay/googleplaystore.csv"},
        {type: "catalogue-simulator"}
      ]
    }
  ]
});
