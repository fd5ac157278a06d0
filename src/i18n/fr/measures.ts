/** How errors are measured and models were set, in French. */
import type {ModelInfo} from "../../../pipeline/contract/summary.ts";
import type {FrenchTools} from "../french.ts";

const options: Readonly<Record<string, string>> = {
  trees: "Arbres",
  rate: "Taux d’apprentissage",
  leaves: "Feuilles par arbre, au plus",
  minLeafRows: "Relevés par feuille, au moins",
  l2: "Régularisation L2",
  rowFraction: "Part des relevés tirés par arbre",
  featureFraction: "Part des variables tirées",
  bins: "Classes par variable, au plus",
  patience: "Arbres sans progrès avant l’arrêt",
  maxDepth: "Profondeur, au plus",
  penalty: "Pénalité",
  rows: "Relevés d’apprentissage",
  steps: "Paliers",
  feature: "Variable"
};

/** What each family does, for who does not know its name. */
const about: Readonly<Record<ModelInfo["family"], string>> = {
  boosting: "Arbres de décision ajoutés un à un, chacun corrigeant l’erreur des précédents.",
  forest: "Moyenne d’arbres de décision, chacun appris sur une part des relevés.",
  "library-forest": "Le même principe que la forêt aléatoire.",
  ridge: "Somme pondérée des variables, aux poids tenus petits.",
  age: "La durée qui restait en moyenne au même âge.",
  constant: "Toujours la durée moyenne de l’apprentissage."
};

export const measures = ({f, unit, time}: FrenchTools) => {
  const {agree} = unit;
  return {
    cards: {
      title: "Fiches des modèles",
      inService: "retenu",
      about,
      option: (key: string) => options[key] ?? key,
      value: (value: number | string | boolean): string =>
        typeof value === "number"
          ? Number.isInteger(value)
            ? f.integer(value)
            : f.decimal(value, 2)
          : typeof value === "boolean"
            ? value
              ? "oui"
              : "non"
            : value === "age"
              ? "âge"
              : value,
      none: "Aucun réglage."
    },
    protocol: {
      title: "Comment c’est mesuré",
      split: ["Découpage", `par ${unit.one} : tous les relevés d’${unit.un} sont du même côté`],
      cap: (cap: number) => [
        "Plafond",
        `le modèle apprend jusqu’à ${time.count(cap)} ; l’erreur est donnée avec et sans plafond`
      ],
      folds: (folds: number) => [
        "Validation croisée",
        `${f.integer(folds)} groupes ou plis, chacun prédit par un modèle appris sur les autres ; chaque ${unit.one} ${agree("coupé", 1)} à un relevé tiré au sort`
      ],
      choice: [
        "Choix du modèle",
        `la plus basse RMSE plafonnée en validation croisée, sur les ${unit.other} d’apprentissage`
      ],
      test: ["Données de test", "ne servent qu’à mesurer : rien n’y est réglé ni choisi"],
      scaling: ["Mise à l’échelle", `moyennes et écarts types des ${unit.other} d’apprentissage seulement`]
    },
    glossary: {
      rmse: {
        term: "RMSE",
        definition: `racine de la moyenne des carrés des erreurs, en ${time.other} : une grosse erreur compte plus que plusieurs petites.`
      },
      mae: {term: "MAE", definition: `moyenne des erreurs en valeur absolue, en ${time.other}.`},
      bias: {
        term: "Biais",
        definition:
          "moyenne de « prédit moins réel » ; quand il est positif, le modèle annonce la panne trop tard."
      },
      phm08: {
        term: "PHM08",
        definition: `pénalité du concours PHM 2008, additionnée sur les ${unit.other} : elle croît de façon exponentielle, et plus vite pour un retard que pour une avance.`
      },
      baseline: {
        term: "Référence naïve",
        definition: "ce qu’on atteint sans lire de capteur : toujours la même durée, ou l’âge seul."
      }
    }
  };
};

export type MeasureMessages = ReturnType<typeof measures>;
