/** Sentences of the page that compares classifiers, in French. */
import type {TabularModelInfo} from "../../../../pipeline/contract/tabular.ts";
import {elides} from "../../french.ts";
import type {FrenchTabularTools} from "../../tabular.ts";

const options: Readonly<Record<string, string>> = {
  rate: "taux d’apprentissage",
  leaves: "feuilles par arbre, au plus",
  minLeafRows: "lignes par feuille, au moins",
  l2: "régularisation L2",
  rowFraction: "part des lignes tirées par arbre",
  featureFraction: "part des variables tirées",
  bins: "classes de valeurs",
  patience: "arbres sans progrès avant l’arrêt",
  maxDepth: "profondeur, au plus",
  penalty: "régularisation",
  passes: "passages, au plus",
  tolerance: "tolérance"
};

export const models = ({f, unit, kind}: FrenchTabularTools) => {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const {agree} = unit;
  const vrai = kind.feminine ? "vraie" : "vrai";
  const la = kind.feminine ? "la" : "le";
  const of = (name: string): string => (elides(name) ? `d’${name}` : `de ${name}`);
  const points = (share: number): string =>
    `${f.decimal(100 * Math.abs(share), 1)} point${Math.abs(100 * share) >= 2 ? "s" : ""}`;
  /** Boosting counts its rounds: each adds a tree for each class. */
  const trees = `arbres (boosting : par ${kind.one})`;
  return {
    kicker: "Comparaison des modèles",
    description: (title: string) =>
      `${title} : le modèle retenu contre les autres et contre une référence naïve, ${kind.one} par ${kind.one}.`,
    headline: {
      found: (name: string, accuracy: number, ratio: number | null) =>
        `${capital(name)} classe juste ${f.integer(Math.round(100 * accuracy))} ${unit.other} sur 100${ratio === null ? "" : `, ${f.decimal(ratio, 1)} fois plus que sans modèle`}`,
      none: "Aucun modèle n’a été jugé"
    },
    standfirst: {
      keep: (name: string) =>
        `Aucun autre modèle n’a une perte plus basse en validation croisée : gardez ${name}.`,
      reconsider: (name: string) =>
        `${capital(name)} a une perte plus basse en validation croisée : un remplacement est à étudier.`,
      protocol: (n: number, folds: number) =>
        `Chaque modèle est jugé sur les mêmes ${unit.count(n)}, en ${f.integer(folds)} plis ; un groupe ${unit.deOther} presque homonymes n’est jamais des deux côtés.`,
      selected: (label: string, support: number, recall: number, precision: number) =>
        `${label} : ${f.percent(recall)} de ses ${unit.count(support)} ${agree("retrouvé", support)}, et ${f.percent(precision)} de ce qui y est rangé en est.`
    },
    picked: {
      class: capital(kind.one),
      allClasses: `${kind.tous}`,
      model: "Regarder",
      none: "le modèle retenu"
    },
    rail: {
      title: "En chiffres",
      accuracy: (low: string, high: string) => `d’exactitude, intervalle à 95 % de ${low} à ${high}`,
      top3: "de justes en trois propositions",
      f1: `de F1, moyen par ${kind.one}`,
      calibration: (points: number) =>
        `${f.plural(points) === "one" ? "point" : "points"} d’écart moyen entre l’assurance annoncée et la réalité`
    },
    none: "Aucun résultat",
    comparison: {
      topic: "Exactitude par modèle",
      title: {
        ahead: (name: string, other: string, gap: number) =>
          `${capital(name)} devance ${other} de ${points(gap)}`,
        behind: (other: string, name: string, gap: number) =>
          `${capital(other)} devance ${name} de ${points(gap)}`,
        level: (name: string, other: string) =>
          `${capital(name)} et ${other} : écart dans les intervalles, non établi`,
        alone: (name: string) => `${capital(name)}, sans autre modèle à comparer`
      },
      subtitle: `Part ${unit.deOther} bien ${agree("classé", 2)} du premier coup, avec son intervalle à 95 %`,
      x: "exactitude",
      note: "exactitude",
      production: "retenu",
      baseline: "référence naïve",
      tried: "essayé",
      reading: (name: string, value: string, low: string, high: string) =>
        `${capital(name)} : ${value}, de ${low} à ${high}. Deux intervalles qui se recouvrent ne tranchent pas : la comparaison appariée est celle de la décision de promotion.`,
      nature: "Rôle"
    },
    classes: {
      topic: `Résultats par ${kind.one}`,
      title: (best: string, worst: string) => `F1 le plus haut : ${best} ; le plus bas : ${worst}`,
      one: (label: string, f1: number, taken: string | null) =>
        `${label} : F1 de ${f.percent(f1)}${taken === null ? "" : `, le plus souvent pris pour ${taken}`}`,
      subtitle: (name: string) => `Précision, rappel et F1 en %, effectif en ${unit.other} ; ${name}`,
      columns: {
        class: capital(kind.one),
        precision: "Précision, %",
        recall: "Rappel, %",
        f1: "F1, %",
        support: "Effectif",
        taken: "Le plus souvent pris pour",
        times: "Fois"
      }
    },
    confusion: {
      topic: `Ce que chaque ${kind.one} est ${kind.agree("pris", 1)} pour`,
      title: (truth: string, predicted: string, count: number) =>
        `Confusion la plus fréquente : ${truth} pris pour ${predicted}, ${f.integer(count)} fois`,
      none: "Aucune confusion",
      subtitle: (name: string) =>
        `Part des ${unit.other} de chaque ${kind.one} que le modèle range dans chaque autre, en % ; ${name}`,
      rows: `${capital(kind.one)} ${vrai}`,
      columns: `${capital(kind.one)} ${kind.agree("prédit", 1)}, au numéro de sa ligne`,
      right: `bien ${agree("rangé", 2)}`,
      wrong: `${agree("pris", 2)} pour ${kind.feminine ? "une" : "un"} autre`,
      x: `${unit.other} par confusion`,
      chosen: (label: string) => `titre et tableau : confusions ${kind.du} ${label}`,
      order: `Les ${kind.other} que le modèle confond se suivent.`,
      tip: (truth: string, predicted: string, count: number, all: number, share: number) =>
        truth === predicted
          ? `${truth}\nbien ${agree("rangé", 2)} : ${f.integer(count)} sur ${f.integer(all)}, ${f.percent(share)}`
          : `${truth}\n${agree("pris", 2)} pour ${predicted}\n${f.integer(count)} sur ${f.integer(all)}, ${f.percent(share)}`,
      name: (truth: string, predicted: string) => `${truth} → ${predicted}`,
      text: (count: number, share: number) => `${f.integer(count)}, ${f.percent(share)}`,
      reading: (truth: string, predicted: string, count: number, all: number) =>
        `${f.integer(count)} des ${f.integer(all)} ${unit.other} de ${truth} sont ${agree("rangé", 2)} dans ${predicted}.`,
      tableColumns: [
        `${capital(kind.one)} ${vrai}`,
        capital(`${kind.agree("pris", 1)} pour`),
        capital(unit.other),
        `Part ${kind.feminine ? "de la vraie" : "du vrai"}, %`
      ] as readonly string[]
    },
    mistakes: {
      topic: "Erreurs les plus assurées",
      title: {
        some: (n: number, from: number) =>
          `${f.integer(n)} ${f.plural(n) === "one" ? "erreur annoncée" : "erreurs annoncées"} à ${f.percent(from)} ou plus : des étiquettes à relire`,
        most: (name: string, predicted: string, probability: number) =>
          `La plus assurée : « ${name} » en ${predicted}, à ${f.percent(probability)}`,
        none: "Aucune erreur"
      },
      subtitle: `Probabilité annoncée, en %, pour ${kind.un} qui n’est pas ${kind.feminine ? "celle" : "celui"} des données`,
      reading:
        "Une erreur très assurée est souvent une étiquette discutable : c’est par là qu’une relecture rapporte le plus.",
      columns: [
        capital(unit.one),
        `${capital(kind.one)} ${vrai}`,
        capital(kind.agree("prédit", 1)),
        "Annoncée, %",
        `${capital(vrai)}, %`,
        "Deuxième choix"
      ] as readonly string[]
    },
    calibration: {
      topic: "Assurance et réalité",
      title: {
        good: (error: number) => `Son assurance se vérifie à ${points(error)} près`,
        over: (error: number) => `Il s’annonce trop sûr : ${points(error)} d’écart en moyenne`,
        under: (error: number) =>
          `Il est plus souvent juste qu’il ne le dit : ${points(error)} d’écart en moyenne`,
        none: "Aucune probabilité à vérifier"
      },
      subtitle: (name: string) =>
        `Part de réponses justes, par bande de probabilité annoncée, avec son intervalle à 95 % ; ${name}`,
      x: "probabilité annoncée",
      y: "part juste",
      ideal: "assurance exacte",
      tip: (from: number, to: number, right: string, low: string, high: string, n: number) =>
        `annoncée de ${f.percent(from)} à ${f.percent(to)}\njuste : ${right} (${low} à ${high})\n${unit.count(n)}`,
      reading: (from: number, to: number, stated: number, right: number, n: number) =>
        `Parmi les ${unit.count(n)} ${agree("annoncé", n)} de ${f.percent(from)} à ${f.percent(to)} (${f.percent(stated)} en moyenne), ${f.percent(right)} sont justes.`,
      columns: [
        "De, %",
        "À, %",
        "Annoncée, %",
        "Juste, %",
        "Borne basse, %",
        "Borne haute, %",
        capital(unit.other)
      ] as readonly string[]
    },
    learning: {
      topic: "Faut-il plus de données ?",
      title: {
        more: (gain: number, from: number) =>
          `Plus de données aideraient : ${points(gain)} gagnés depuis ${unit.count(from)}`,
        flat: (from: number) => `Plus de données changeraient peu : rien d’établi depuis ${unit.count(from)}`,
        none: "Aucune courbe mesurée"
      },
      subtitle: `Exactitude selon le nombre ${unit.deOther} d’apprentissage, avec son intervalle à 95 %`,
      x: `${unit.other} d’apprentissage`,
      y: "exactitude",
      reference: (label: string) => `sans modèle (${label})`,
      tip: (rows: number, value: string, low: string, high: string) =>
        `${unit.count(rows)}\nexactitude : ${value} (${low} à ${high})`,
      /** `page`: the accuracy over all folds. */
      reading: (rows: number, value: string, page: string | null) =>
        `Avec ${unit.count(rows)}, l’exactitude est de ${value} sur ce pli${page === null ? "" : ` ; les ${page} de la page sont ceux de tous les plis`}.`,
      scope: (n: number, folds: number) =>
        `${unit.count(n)} ${agree("tenu", n)} à l’écart, ${unit.feminine ? "celles" : "ceux"} d’un seul des ${f.integer(folds)} plis`,
      columns: [
        `${capital(unit.other)} d’apprentissage`,
        "Exactitude, %",
        "Borne basse, %",
        "Borne haute, %"
      ] as readonly string[]
    },
    importance: {
      topic: "Ce sur quoi il s’appuie",
      title: (label: string, fall: number) =>
        `Sans la colonne « ${label} », il perdrait ${points(fall)} d’exactitude`,
      flat: "Aucune colonne ne pèse plus que le hasard",
      none: "Importance non mesurée",
      subtitle:
        "Points d’exactitude perdus quand la colonne est mélangée, avec deux erreurs-types de part et d’autre",
      x: "points d’exactitude perdus",
      reading: (label: string, fall: number) =>
        `Mélanger la colonne « ${label} » entre les ${unit.other} coûte ${points(fall)} d’exactitude.`,
      columns: ["Colonne", "Perte, points", "Erreur-type, points"] as readonly string[]
    },
    folds: {
      topic: "Pli par pli",
      title: (name: string, wins: number, folds: number) =>
        `${capital(name)} est en tête dans ${f.integer(wins)} des ${f.integer(folds)} plis`,
      subtitle: "Exactitude de chaque modèle sur chaque pli, en %",
      x: "exactitude, %",
      fold: (n: number) => `Pli ${f.integer(n)}`,
      mean: "moyenne des plis",
      reading: "Un cercle par pli, un trait à la moyenne ; plus on est à droite, mieux c’est."
    },
    cost: {
      topic: "Ce que coûte chaque modèle",
      title: (name: string, bytes: string) => `${capital(name)} tient en ${bytes}`,
      subtitle:
        "Mesures que toute machine retrouve : taille du modèle seul, nœuds visités par prédiction, colonnes lues",
      columns: {
        trees: "Arbres",
        nodes: "Nœuds ou poids",
        visited: "Visités par prédiction",
        bytes: "Modèle seul, ko",
        features: "Colonnes"
      }
    },
    cards: {
      title: "Les modèles et leurs réglages",
      inService: "retenu",
      none: "Aucun réglage.",
      option: (key: string) => (key === "trees" ? trees : (options[key] ?? key)),
      value: (value: number | string | boolean) =>
        typeof value === "number"
          ? Number.isInteger(value)
            ? f.integer(value)
            : f.decimal(value, Math.abs(value) < 0.1 ? 4 : 2)
          : typeof value === "boolean"
            ? value
              ? "oui"
              : "non"
            : value,
      about: {
        boosting: "Arbres ajoutés un à un, chacun corrigeant les précédents.",
        forest: "Arbres appris chacun sur un tirage des données ; leurs votes font la probabilité.",
        logistic: `Un poids par mot et par ${kind.one} ; la somme des poids fait le score.`,
        majority: `Répond toujours ${kind.le} ${la} plus ${kind.agree("fréquent", 1)} : ce que tout modèle doit dépasser.`
      } satisfies Readonly<Record<TabularModelInfo["family"], string>>
    },
    protocol: {
      title: "Comment c’est mesuré",
      lines: (folds: number): readonly (readonly [string, string])[] => [
        [
          "Découpage",
          `${f.integer(folds)} plis, par groupe ${unit.deOther} de même nom à la casse et aux signes près`
        ],
        [
          "Prédictions",
          `chaque ${unit.one} est ${agree("prédit", 1)} une fois, par un modèle appris sans son groupe`
        ],
        ["Vocabulaire", "mots et n-grammes comptés sur les plis d’apprentissage seulement"],
        ["Choix", `le modèle retenu a la perte logarithmique la plus basse hors pli`],
        ["Intervalles", "à 95 %, par tirage répété des groupes"],
        ["Colonnes écartées", "celles qui redisent la réponse, voir la page Données"]
      ]
    },
    of
  };
};
