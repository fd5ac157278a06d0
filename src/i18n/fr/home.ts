/** Sentences of the home page, in French. */
import type {Formats} from "../format.ts";

export const home = (f: Formats) => ({
  description:
    "Rapports de maintenance prévisionnelle : l’état de chaque flotte, la qualité des prédictions, l’origine des données.",
  kicker: "Rapports",
  headline: (reports: number, critical: number) =>
    reports === 0
      ? "Aucun rapport pour l’instant"
      : critical === 0
        ? "Aucune machine n’est au niveau critique"
        : critical === 1
          ? "Une machine est au niveau critique"
          : `${f.integer(critical)} machines sont au niveau critique`,
  standfirst: (reports: number) =>
    reports === 1
      ? "Un rapport, calculé à partir de machines suivies jusqu’à la panne. Critique : au moins une chance sur vingt de tomber en panne avant le seuil du rapport."
      : `${f.integer(reports)} rapports, calculés à partir de machines suivies jusqu’à la panne. Critique : au moins une chance sur vingt de tomber en panne avant le seuil du rapport.`,
  empty: "La configuration ne contient aucun rapport : ajoutez-en un, puis relancez le calcul.",
  origin: "Origine des données",
  age: "Calcul du",
  error: "Erreur du modèle",
  wholeFleet: "Toute la flotte",
  errorSubtitle: (time: string) =>
    `Erreur quadratique moyenne, en ${time}, hors des données d’apprentissage.`,
  pages: "Pages"
});

export type HomeMessages = ReturnType<typeof home>;
