/** Names of what the explorer offers, each with a line of help, in French. */
import type {ModelId} from "../../../../pipeline/core/explorer/models/parameters.ts";
import type {DataName, TabName} from "../../../views/explorer/state.ts";

/** A setting: its name and what it does. */
export interface SettingWords {
  readonly label: string;
  readonly help: string;
}

export const data: Readonly<Record<DataName, SettingWords>> = {
  iris: {label: "Iris", help: "150 fleurs de trois espèces, quatre mesures en centimètres."},
  wine: {
    label: "Wine",
    help: "178 vins de trois cépages, treize mesures chimiques d’échelles très différentes."
  },
  breastCancer: {
    label: "Breast Cancer",
    help: "569 tumeurs, malignes ou bénignes, trente mesures de leurs cellules."
  },
  own: {label: "Votre fichier CSV", help: "Il est lu dans cette page : rien n’est envoyé."}
};

export const models: Readonly<Record<ModelId, SettingWords>> = {
  forest: {
    label: "Forêt aléatoire",
    help: "Beaucoup d’arbres de questions, chacun sur un tirage des lignes ; ils votent."
  },
  svm: {label: "SVM", help: "Cherche la frontière la plus éloignée des deux classes qu’elle sépare."},
  logistic: {
    label: "Régression logistique",
    help: "Une somme pondérée par classe : le plus simple, bon point de comparaison."
  },
  knn: {label: "K plus proches voisins", help: "Répond comme les lignes connues qui ressemblent le plus."},
  boosting: {
    label: "Gradient boosting (Vigie)",
    help: "Des petits arbres à la suite, chacun corrige les précédents."
  },
  ourForest: {
    label: "Forêt aléatoire (Vigie)",
    help: "La forêt de Vigie : plus rapide, et des probabilités plus fines."
  }
};

export const parameters: Readonly<Record<string, SettingWords>> = {
  trees: {label: "Nombre d’arbres", help: "Plus il y en a, plus le vote est stable, et plus c’est long."},
  depth: {label: "Profondeur maximale", help: "Nombre de questions à la suite ; profond, un arbre récite."},
  minSamples: {
    label: "Lignes par feuille (minimum)",
    help: "Une feuille de peu de lignes apprend leurs particularités par cœur."
  },
  kernel: {label: "Noyau", help: "La forme de la frontière : droite, courbe libre (RBF) ou polynôme."},
  C: {label: "C", help: "Petit : frontière lisse, erreurs tolérées. Grand : colle aux lignes apprises."},
  gamma: {label: "Gamma", help: "Portée de chaque ligne : grand, elle n’influence que ses voisines."},
  degree: {label: "Degré", help: "Degré du polynôme : plus haut, frontière plus tourmentée."},
  k: {label: "Nombre de voisins (k)", help: "1 voisin récite ; trop de voisins mélangent tout."},
  weights: {label: "Poids des voisins", help: "Le même pour tous, ou plus fort pour les plus proches."},
  rounds: {
    label: "Nombre de tours",
    help: "Un petit arbre de plus à chaque tour ; trop de tours surapprennent."
  },
  rate: {
    label: "Pas d’apprentissage",
    help: "Part de chaque correction que l’on garde : petit est prudent, mais demande plus de tours."
  },
  leaves: {
    label: "Feuilles par arbre (maximum)",
    help: "Plus de feuilles, des règles plus fines, et plus de risque d’apprendre le hasard."
  }
};

export const choices: Readonly<Record<string, string>> = {
  linear: "Linéaire",
  rbf: "RBF",
  polynomial: "Polynomial",
  uniform: "Le même pour tous",
  distance: "Selon la distance"
};

export const tabs: Readonly<Record<TabName, string>> = {
  report: "Rapport détaillé",
  confusion: "Matrice de confusion",
  curves: "ROC et précision–rappel",
  importance: "Importance",
  distributions: "Distributions",
  map: "Carte de décision",
  learning: "Courbe d’apprentissage",
  folds: "Validation croisée",
  dataset: "Informations du dataset",
  code: "Code"
};

/** What the rows of each table are; `classed`: well classified, in their gender and number. */
export const nouns: Readonly<
  Record<
    DataName,
    {one: string; other: string; classed: string; classedOne: string; unseen: string; unseenOne: string}
  >
> = {
  iris: {
    one: "fleur",
    other: "fleurs",
    classed: "bien classées",
    classedOne: "bien classée",
    unseen: "jamais vues",
    unseenOne: "jamais vue"
  },
  wine: {
    one: "vin",
    other: "vins",
    classed: "bien classés",
    classedOne: "bien classé",
    unseen: "jamais vus",
    unseenOne: "jamais vu"
  },
  breastCancer: {
    one: "tumeur",
    other: "tumeurs",
    classed: "bien classées",
    classedOne: "bien classée",
    unseen: "jamais vues",
    unseenOne: "jamais vue"
  },
  own: {
    one: "ligne",
    other: "lignes",
    classed: "bien classées",
    classedOne: "bien classée",
    unseen: "jamais vues",
    unseenOne: "jamais vue"
  }
};

/** Classes that a sentence names one by one; more are counted. */
export const mostNamed = 3;
