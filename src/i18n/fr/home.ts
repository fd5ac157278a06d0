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
        ? "Aucune machine n’a atteint le seuil critique"
        : critical === 1
          ? "Une machine a atteint le seuil critique"
          : `${f.integer(critical)} machines ont atteint le seuil critique`,
  standfirst: (reports: number) =>
    reports === 1
      ? "Un rapport, calculé à partir de machines suivies jusqu’à la panne. Chaque phrase de cette page est tirée des données."
      : `${f.integer(reports)} rapports, calculés à partir de machines suivies jusqu’à la panne. Chaque phrase de cette page est tirée des données.`,
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
