/** What every page says around its contents, in French. */
import type {Formats} from "../format.ts";
import {chart} from "./chart.ts";
import {exports} from "./exports.ts";
import {tables} from "./tables.ts";

export const site = (f: Formats) => ({
  tagline: "Rapport de maintenance prévisionnelle",
  noScript: "Ce fichier contient tout le rapport. Ses autres pages ont besoin de JavaScript.",
  chart: chart(f),
  skip: "Aller au contenu",
  home: "Accueil",
  pages: "Pages du rapport",
  chapters: "Chapitres du cours",
  tools: "Langue, couleurs et impression",
  languages: {fr: "Français", en: "English"},
  dark: "Sombre",
  light: "Clair",
  print: "Imprimer",
  private: "Vigie. Aucune requête ne quitte ce site.",
  build: (build: string, seed: number) => `Calcul ${build} · graine ${seed}`,
  newer: {
    check: "Rafraîchir",
    same: "Cette page est la dernière en date.",
    found: "Un calcul plus récent est en ligne.",
    unknown: "Le site ne répond pas : réessayez plus tard.",
    reload: "Recharger la page"
  },
  glossary: "Les mots de cette page",
  table: "Tableau",
  csv: "CSV",
  exports: exports(f),
  reading: "Lecture",
  scope: "Champ",
  source: "Source",
  simulated: "Données simulées.",
  simulatedText: (name: string) =>
    `${name} : aucune mesure ne vient d’une machine réelle. Indiquez vos fichiers dans la configuration pour les remplacer.`,
  triedText: (places: number) =>
    places === 1
      ? "aucun fichier à l’endroit prévu d’abord : le résumé (JSON) dit lequel"
      : `aucun fichier aux ${f.integer(places)} endroits prévus d’abord : le résumé (JSON) dit lesquels`,
  repairs: (count: number) =>
    `${f.integer(count)} ${f.plural(count) === "one" ? "anomalie réparée" : "anomalies réparées"} à la lecture.`,
  repairsText: (files: readonly string[]) =>
    `Dans ${f.list([...new Set(files)])} ; le résumé du rapport (JSON, en bas de page) dit lesquelles.`,
  tables: tables(f),
  files: {test: "CSV des prédictions", validation: "CSV de validation croisée", arrow: "Arrow", json: "JSON"},
  faults: {
    missing: (file: string) =>
      `Le fichier ${file} n’est pas arrivé : rechargez la page ; si rien ne change, cette copie du rapport est incomplète.`,
    altered: (file: string) =>
      `Le fichier ${file} n’est pas celui que le calcul a écrit : rechargez la page ; si rien ne change, prenez une autre copie du rapport.`
  },
  failed: "Ce graphique n’a pas pu se mettre à jour.",
  failedText: "L’image du calcul reste affichée ; le tableau et le CSV sont complets."
});

export type SiteMessages = ReturnType<typeof site>;
