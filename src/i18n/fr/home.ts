/** Sentences of the home page, in French. */
import type {Formats} from "../format.ts";

export const home = (f: Formats) => ({
  description:
    "Rapports de maintenance prévisionnelle : l’état de chaque flotte, la qualité des prédictions, l’origine des données.",
  kicker: "Rapports",
  /** `fleets`: reports on machines, among all. */
  headline: (reports: number, fleets: number, critical: number) =>
    reports === 0
      ? "Aucun rapport pour l’instant"
      : fleets === 0
        ? reports === 1
          ? "Un rapport de classement automatique"
          : `${f.integer(reports)} rapports de classement automatique`
        : critical === 0
          ? "Aucune machine n’est au niveau critique"
          : critical === 1
            ? "Une machine est au niveau critique"
            : `${f.integer(critical)} machines sont au niveau critique`,
  /** `fleets`: reports on machines; `tables`: those that file rows by class. */
  standfirst: (fleets: number, tables: number) =>
    [
      fleets === 0
        ? ""
        : `${fleets === 1 ? "Un rapport, calculé" : `${f.integer(fleets)} rapports, calculés`} à partir de machines suivies jusqu’à la panne. Critique : au moins une chance sur vingt de tomber en panne avant le seuil du rapport.`,
      tables === 0
        ? ""
        : tables === 1
          ? "Un rapport de classement automatique : ce qu’on peut lui confier, et où il se trompe."
          : `${f.integer(tables)} rapports de classement automatique : ce qu’on peut leur confier, et où ils se trompent.`
    ]
      .filter(Boolean)
      .join(" "),
  empty: "La configuration ne contient aucun rapport : ajoutez-en un, puis relancez le calcul.",
  origin: "Origine des données",
  age: "Calcul du",
  error: "Erreur du modèle",
  wholeFleet: "Toute la flotte",
  errorSubtitle: (time: string) =>
    `Erreur quadratique moyenne, en ${time}, hors des données d’apprentissage.`,
  quality: "Qualité du modèle",
  qualitySubtitle: "Hors des données d’apprentissage.",
  pages: "Pages"
});

export type HomeMessages = ReturnType<typeof home>;
