/** Sentences of the explorer of models, in French. */
import type {ModelId} from "../../../pipeline/core/explorer/models/parameters.ts";
import type {DataName, TabName} from "../../views/explorer/state.ts";
import type {Gap} from "../../views/explorer/summary.ts";
import {durationText, shareText, significantText} from "../explorer-numbers.ts";
import type {Formats} from "../format.ts";

/** A setting: its name and what it does. */
export interface SettingWords {
  readonly label: string;
  readonly help: string;
}

const data: Readonly<Record<DataName, SettingWords>> = {
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

const models: Readonly<Record<ModelId, SettingWords>> = {
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

const parameters: Readonly<Record<string, SettingWords>> = {
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

const choices: Readonly<Record<string, string>> = {
  linear: "Linéaire",
  rbf: "RBF",
  polynomial: "Polynomial",
  uniform: "Le même pour tous",
  distance: "Selon la distance"
};

const tabs: Readonly<Record<TabName, string>> = {
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
const nouns: Readonly<
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
const mostNamed = 3;

export const explorer = (f: Formats) => {
  const one = (n: number): boolean => f.plural(n) === "one";
  const rows = (n: number, of: DataName): string =>
    `${f.integer(n)} ${one(n) ? nouns[of].one : nouns[of].other}`;
  const points = (difference: number): string =>
    `${f.signed(100 * difference, 1)} point${Number(Math.abs(100 * difference).toFixed(1)) < 2 ? "" : "s"}`;
  const measured = (size: number): string =>
    `${f.decimal(size, 1)} point${Number(size.toFixed(1)) < 2 ? "" : "s"}`;
  const share = (value: number): string => shareText(f, value);
  const quoted = (names: readonly string[]): string => f.list(names.map((name) => `« ${name} »`));
  return {
    title: "Explorateur de modèles",
    loading: "L’explorateur se prépare…",
    failed: (reason: string) => `L’explorateur n’a pas pu s’ouvrir : ${reason}`,
    broken: (reason: string) =>
      `Le calcul s’est arrêté sur une erreur : ${reason} Changez un réglage pour recommencer.`,
    data,
    models,
    parameters,
    choices,
    tabs,
    tabList: "Résultats",
    fields: {settings: "Réglages", judging: "Évaluation"},
    labels: {
      data: "Jeu de données",
      model: "Modèle",
      auto: "Automatique",
      autoShort: "auto",
      autoHelp: "Automatique : 1 divisé par le nombre de variables et par leur variance.",
      scale: "Standardiser les colonnes (mise à l’échelle)",
      scaleHelp:
        "Moyenne 0 et écart type 1 partout : sans cela, une colonne aux grands nombres écrase les autres.",
      test: "Part de test",
      testHelp: "Lignes cachées au modèle, sur lesquelles il est noté.",
      stratify: "Garder les proportions des classes",
      stratifyHelp: "Chaque classe a la même part à l’entraînement et au test (stratifier).",
      seed: "Tirage (graine)",
      seedHelp: "Le même nombre redonne le même partage ; un autre, une autre chance.",
      draw: "Autre tirage",
      slider: (name: string) => `${name} : curseur`,
      range: (low: string, high: string) =>
        `Un nombre entre ${low} et ${high}, s’il vous plaît : le réglage d’avant reste en place.`,
      reset: "Réglages de départ",
      file: "Choisir un fichier CSV",
      drop: "ou déposez-le ici.",
      target: "Colonne à prédire"
    },
    file: {
      again: (name: string) =>
        `Ce lien a été fait avec le fichier « ${name} », qui n’a pas quitté l’ordinateur de son auteur. Choisissez ce fichier pour retrouver le résultat.`,
      wanted:
        "Choisissez un fichier CSV : une ligne de titres, une ligne par exemple, et une colonne qui contient la réponse.",
      reading: (name: string) => `Lecture de ${name}…`,
      read: (name: string, n: number, columns: number, repairs: number) =>
        `${name} : ${f.integer(n)} lignes, ${f.integer(columns)} variable${one(columns) ? "" : "s"}${repairs === 0 ? ", rien à réparer." : ` ; ${f.integer(repairs)} remarque${one(repairs) ? "" : "s"} :`}`,
      refused: "Ce fichier ne peut pas servir",
      source: (name: string) => `Votre fichier ${name}, lu dans cette page.`
    },
    headline: (right: number, n: number, of: DataName) =>
      one(n)
        ? `Sur ${rows(n, of)} ${nouns[of].unseenOne}, ${f.integer(right)} est ${nouns[of].classedOne} (${share(right / n)}).`
        : `Sur ${rows(n, of)} ${nouns[of].unseen}, ${f.integer(right)} ${one(right) ? `est ${nouns[of].classedOne}` : `sont ${nouns[of].classed}`} (${share(right / n)}).`,
    /** `labels`: the classes that do as well as each other, of so many; `better`: sign of the model's lead on them. */
    against: (labels: readonly string[], classes: number, accuracy: number, better: number) => {
      const answer =
        labels.length === classes
          ? "la même classe, n’importe laquelle,"
          : labels.length > mostNamed
            ? `l’une des ${f.integer(labels.length)} classes les plus fréquentes`
            : labels.map((label) => `« ${label} »`).join(", ou toujours ") + (labels.length > 1 ? "," : "");
      const verdict =
        better > 0
          ? "c’est la note à battre"
          : better < 0
            ? "le modèle fait moins bien"
            : "le modèle ne fait pas mieux";
      return `Répondre toujours ${answer} donnerait ${share(accuracy)} : ${verdict}.`;
    },
    /** `n`: rows of the test. */
    learnt: (kind: Gap, accuracy: number, gap: number, n: number) => {
      const said = {
        small: "l’écart est faible",
        lucky: "c’est moins qu’au test, où le tirage a été favorable",
        chance: `l’écart, ${measured(100 * gap)}, peut n’être que de la chance sur ${f.integer(n)} ligne${one(n) ? "" : "s"} de test`,
        recites: "l’écart dit que le modèle récite en partie (surapprentissage)"
      }[kind];
      return `Sur les lignes apprises, la note est de ${share(accuracy)} : ${said}.`;
    },
    recipe: (dataName: string, model: string, rest: string) =>
      [dataName, model, rest].filter(Boolean).join(" · "),
    settingText: {
      parameter: (name: string, value: string) => `${name} : ${value}`,
      test: (share: number) => `test ${f.percent(share)}`,
      scaled: "standardisé",
      raw: "sans mise à l’échelle",
      plain: "sans garder les proportions",
      seed: (seed: number) => `tirage ${seed}`
    },
    indicators: {
      accuracy: "Exactitude",
      accuracyHelp: (right: number, n: number) => `${f.integer(right)} sur ${f.integer(n)}, au test`,
      train: "Lignes d’entraînement",
      trainHelp: "pour apprendre",
      test: "Lignes de test",
      testHelp: "pour noter",
      features: "Variables",
      featuresHelp: (classes: number) => `pour ${f.integer(classes)} classes`
    },
    warnings: "À savoir avant de croire ces chiffres",
    state: {
      training: "Entraînement…",
      old: "Résultat d’avant : le nouveau s’entraîne.",
      stale: "Résultat d’avant : les réglages ont changé depuis.",
      stop: "Arrêter",
      stopped: "Arrêté. Changez un réglage, ou relancez.",
      again: "Relancer",
      progress: (done: number) => `${f.percent(done)} fait`,
      ready: (headline: string, milliseconds: number) =>
        `${headline} Calculé en ${durationText(f, milliseconds)}.`,
      time: (milliseconds: number) =>
        `Entraîné et noté en ${durationText(f, milliseconds)}, dans cette page.`,
      echo: (accuracy: number, fresh: boolean) =>
        `${fresh ? "Exactitude" : "Exactitude d’avant"} : ${share(accuracy)}`
    },
    keep: {
      keep: "Garder ce résultat",
      forget: "Oublier",
      a: "A (gardé)",
      b: "B (actuel)",
      title: "Deux résultats côte à côte",
      difference: "Différence (B − A)",
      measure: "Mesure",
      otherData:
        "Les deux résultats ne portent pas sur les mêmes lignes de test : une petite différence peut n’être que de la chance.",
      apart: (a: string, b: string) =>
        a === b
          ? "A et B ne se comparent pas : leurs lignes ne sont pas les mêmes."
          : `A et B ne se comparent pas : A porte sur ${a}, B sur ${b}.`,
      /** Shares that always answering the most frequent class would get. */
      ownMarks: (a: number, b: number) =>
        `Chaque exactitude se juge à la note à battre de ses propres lignes : ${share(a)} pour A, ${share(b)} pour B.`,
      sentence: (difference: number) => {
        const size = 100 * Math.abs(difference);
        if (size < 0.05) return "B a la même exactitude que A.";
        return `B a ${measured(size)} d’exactitude de ${difference > 0 ? "plus" : "moins"} que A.`;
      },
      points,
      sameTable: "A et B lisent la même table : cette répartition vaut pour les deux.",
      sameRows: "A et B ont la même table et le même partage : ces nombres valent pour les deux.",
      folds: (n: number, above: number, below: number) =>
        `Sur les mêmes ${f.integer(n)} découpages, B fait mieux que A ${f.integer(above)} fois, moins bien ${f.integer(below)} fois, et aussi bien ${f.integer(n - above - below)} fois.`,
      missing: (file: string) =>
        `Le résultat gardé vient du fichier « ${file} » : choisissez ce fichier pour le revoir.`,
      settings: "Réglages"
    },
    report: {
      title: (labels: readonly string[], recall: number) => {
        if (labels.length === 1)
          return `« ${labels[0]} » est la classe la moins bien retrouvée : ${share(recall)}`;
        const who = labels.length > mostNamed ? `${f.integer(labels.length)} classes` : quoted(labels);
        return `${who} sont les moins bien retrouvées : ${share(recall)} chacune`;
      },
      equal: (classes: number, recall: number) =>
        `Les ${f.integer(classes)} classes sont retrouvées aussi bien : ${share(recall)} chacune`,
      perfect: "Toutes les lignes de test sont bien classées",
      subtitle: (n: number) => `Mesures sur ${f.integer(n)} lignes de test`,
      class: "Classe",
      precision: "Précision",
      recall: "Rappel",
      f1: "F1",
      support: "Support",
      accuracy: "Exactitude",
      macro: "Moyenne simple (macro)",
      weighted: "Moyenne pondérée (weighted)",
      reading:
        "Précision : quand le modèle nomme cette classe, a-t-il raison ? Rappel : de toutes ses lignes, combien en trouve-t-il ? F1 : un compromis des deux. Support : ses lignes de test."
    },
    confusion: {
      title: (errors: readonly (readonly [truth: string, predicted: string])[], count: number) => {
        const named = errors.map(([truth, predicted]) => `répondre « ${predicted} » pour « ${truth} »`);
        if (named.length === 1) return `L’erreur la plus fréquente : ${named[0]}, ${f.integer(count)} fois`;
        const which = named.length > 2 ? `${f.integer(named.length)} confusions` : f.list(named);
        return `Les erreurs les plus fréquentes : ${which}, ${f.integer(count)} fois chacune`;
      },
      perfect: "Aucune confusion : toutes les lignes de test sont sur la diagonale",
      subtitle: "Nombre de lignes de test, vraie classe en lignes, classe prédite en colonnes",
      truth: "Vraie classe",
      predicted: "Classe prédite",
      count: "Lignes",
      share: "Part de la vraie classe",
      right: "bien classées",
      wrong: "confondues",
      cell: (truth: string, predicted: string, count: number, share: number) =>
        `${truth} → ${predicted}\n${f.integer(count)} ligne${one(count) ? "" : "s"}, ${f.percent(share)} de la vraie classe`,
      reading: "La diagonale compte les bonnes réponses ; tout le reste est erreur."
    },
    curves: {
      rocTopic: "Courbe ROC",
      prTopic: "Courbe précision–rappel",
      roc: (label: string, auc: number) =>
        `AUC de « ${label} » : ${f.decimal(auc, 3)}, pour 0,5 au hasard et 1 au mieux`,
      pr: (label: string, average: number, base: number) =>
        `Précision moyenne de « ${label} » : ${f.decimal(average, 3)}, pour ${f.decimal(base, 3)} au hasard`,
      rocSubtitle: (scores: string) =>
        `Chaque classe contre les autres, sur les lignes de test ; scores : ${scores}`,
      some: (drawn: number, all: number) =>
        `${f.integer(drawn)} classes tracées sur ${f.integer(all)} : la moins bien distinguée et les plus fréquentes ; le tableau les a toutes`,
      scores: {probability: "probabilités", votes: "parts des votes", decision: "distances à la frontière"},
      falseAlarms: "Fausses alertes (part des autres classes)",
      found: "Rappel",
      precision: "Précision",
      chance: "hasard",
      class: "Classe",
      auc: "AUC",
      average: "Précision moyenne",
      base: "Part de la classe",
      point: (label: string, x: string, y: string) => `${label}\n${x}\n${y}`,
      at: (name: string, value: number) => `${name} : ${share(value)}`,
      rocReading: "Chaque point est un seuil. En haut à gauche, tout est trouvé sans fausse alerte.",
      prReading: "Chaque point est un seuil. En haut à droite, tout est trouvé sans se tromper.",
      empty: "Il faut des lignes de test de cette classe et d’une autre pour tracer cette courbe."
    },
    importance: {
      own: (feature: string, share: number) => `« ${feature} » porte ${f.percent(share)} de l’importance`,
      permutation: (feature: string, fall: number) =>
        fall >= 0.0005
          ? `Mélanger « ${feature} » coûte ${measured(100 * fall)} d’exactitude`
          : "Aucune variable n’est indispensable à elle seule",
      ownSubtitle: "Part de chaque variable dans les coupes des arbres, somme 100 %",
      permutationSubtitle:
        "Exactitude perdue au test quand les valeurs d’une variable sont mélangées, moyenne de 5 mélanges",
      ownAxis: "Part de l’importance",
      permutationAxis: "Exactitude perdue, en points",
      /** What is said of the features that are not drawn; `most`: no more than that each. */
      others: (n: number, most: string, below: boolean) =>
        `${one(n) ? "L’autre variable" : `Les ${f.integer(n)} autres variables`} : ${most}${below ? " ou moins" : ""}.`,
      points: (fall: number) => measured(100 * fall),
      feature: "Variable",
      value: "Part de l’importance",
      fall: "Exactitude perdue, en points",
      deviation: "Écart type, en points",
      limits: "Deux variables qui disent la même chose se partagent l’importance, ou se la cachent.",
      ownReading: "Une longue barre : la forêt a souvent coupé sur cette variable, et bien.",
      permutationReading:
        "Une longue barre : le modèle a besoin de cette variable. Sous zéro, la chance a joué."
    },
    distributions: {
      choose: "Variable",
      title: (feature: string, low: string, high: string) =>
        `« ${feature} » : valeurs plus basses pour « ${low} », plus hautes pour « ${high} »`,
      same: (feature: string) => `« ${feature} » : la même répartition partout`,
      subtitle: (feature: string, n: number) =>
        `${feature} : nombre de lignes par tranche, ${f.integer(n)} lignes de la table`,
      topic: "Répartition d’une variable par classe",
      rows: "Lignes",
      from: "De",
      to: "À",
      bin: (label: string, from: string, to: string, count: number) =>
        `${label}\n${from} à ${to}\n${f.integer(count)} ligne${one(count) ? "" : "s"}`,
      mean: (value: string) => `moyenne ${value}`,
      reading:
        "Une ligne par classe, sur la même échelle. Moins elles se recouvrent, plus la variable aide à les distinguer."
    },
    map: {
      choose: "Axes",
      components: "Composantes principales",
      x: "Axe horizontal",
      y: "Axe vertical",
      component: (n: number, share: number) => `Composante ${n} (${f.percent(share)} de la variance)`,
      title: (accuracy: number) =>
        `Avec ces deux nombres seulement, ${share(accuracy)} du test est bien classé`,
      /** `accuracy`: of the model that sees so many features. */
      subtitle: (features: number, accuracy: number) =>
        `Un second modèle, des mêmes réglages, n’apprend que ces deux nombres : sa réponse à chaque endroit du plan. Celui du résumé ${one(features) ? "voit une variable" : `voit ${f.integer(features)} variables`} et atteint ${share(accuracy)}.`,
      standardised:
        "Les axes viennent de colonnes standardisées, malgré le réglage : les deux notes peuvent s’écarter beaucoup.",
      topic: "Carte de décision",
      others: (names: readonly string[]) =>
        `${one(names.length) ? names[0] : `${f.integer(names.length)} autres classes`} (hachures)`,
      point: (label: string, test: boolean, right: boolean) =>
        `${label}\n${test ? (right ? "ligne de test, bien classée" : "ligne de test, mal classée") : "ligne d’entraînement"}`,
      reading:
        "Fond : la classe répondue, plus foncé où le modèle est plus sûr. Points pleins : test ; points vides : entraînement ; croix : erreurs au test.",
      class: "Classe",
      areaShare: "Part du plan",
      testRows: "Lignes de test",
      wrong: "Erreurs"
    },
    learning: {
      topic: "Courbe d’apprentissage",
      rising: (value: number) => `La note de test monte encore : ${share(value)} avec toutes les lignes`,
      flat: (value: number) =>
        `La note de test est stable, à ${share(value)} : plus de lignes aideraient peu`,
      subtitle: "Exactitude moyenne sur trois parts cachées à tour de rôle, ± un écart type",
      rows: "Lignes apprises",
      accuracy: "Exactitude",
      train: "entraînement",
      test: "test",
      trainColumn: "Exactitude, entraînement",
      testColumn: "Exactitude, test",
      deviation: "Écart type, test",
      point: (part: string, rows: number, mean: number, deviation: number) =>
        `${f.integer(rows)} lignes apprises\n${part} : ${share(mean)}, écart type ${measured(100 * deviation)}`,
      reading:
        "Deux courbes écartées : surapprentissage, plus de lignes peuvent aider. Deux courbes basses et proches : modèle trop simple."
    },
    folds: {
      topic: "Validation croisée",
      title: (mean: number, deviation: number) =>
        `En moyenne ${share(mean)} ; écart type : ${measured(100 * deviation)} d’un entraînement à l’autre`,
      subtitle: (folds: number, repeats: number) =>
        `Exactitude de ${f.integer(folds * repeats)} entraînements : ${f.integer(folds)} parts testées à tour de rôle, ${f.integer(repeats)} fois`,
      axis: "Exactitude",
      mean: "moyenne",
      here: "ce partage",
      band: "± un écart type",
      fold: (repeat: number, fold: number, value: number) => `Tour ${repeat}, part ${fold}\n${share(value)}`,
      round: "Tour",
      part: "Part",
      reading:
        "Un point par entraînement ; la bande va d’un écart type sous la moyenne à un écart type au-dessus. Plus les points sont étalés, moins une seule note prouve quelque chose."
    },
    dataset: {
      topic: "Classes du jeu de données",
      title: (labels: readonly string[], classes: number, value: number) => {
        if (labels.length === 1) return `« ${labels[0]} » est la classe la plus fréquente : ${share(value)}`;
        if (labels.length === classes)
          return `Les ${f.integer(classes)} classes sont égales : ${share(value)} chacune`;
        const who = labels.length > mostNamed ? `${f.integer(labels.length)} classes égales` : quoted(labels);
        return `${who} sont les plus fréquentes : ${share(value)} chacune`;
      },
      subtitle: (n: number, features: number, classes: number) =>
        `${f.integer(n)} échantillons, ${f.integer(features)} variable${one(features) ? "" : "s"}, ${f.integer(classes)} classes`,
      samples: "Échantillons",
      features: "Variables",
      classes: "Classes",
      train: "Entraînement",
      test: "Test",
      class: "Classe",
      share: "Part",
      total: "Total",
      list: "Variables du jeu de données",
      notes: "Ce qui a été réparé ou laissé de côté",
      none: "Rien n’a été réparé ni laissé de côté.",
      missing: "Valeurs manquantes, par colonne",
      model: "Le modèle entraîné",
      reading: "Une classe rare est difficile à apprendre, et sa note dépend beaucoup du tirage.",
      facts: {
        trees: (n: number) => `${f.integer(n)} arbre${one(n) ? "" : "s"}`,
        depth: (n: number) => `${f.integer(n)} question${one(n) ? "" : "s"} au plus à la suite`,
        supportVectors: (n: number) => `${f.integer(n)} vecteur${one(n) ? "" : "s"} de support`,
        gamma: (n: number) => `gamma ${significantText(f, n)}`,
        weights: (n: number) => `${f.integer(n)} poids`,
        rows: (n: number) => `${f.integer(n)} ligne${one(n) ? "" : "s"} retenue${one(n) ? "" : "s"}`
      } as Readonly<Record<string, (n: number) => string>>
    },
    code: {
      text: "Ce code refait exactement ce résultat dans une cellule de ce cours : copiez-le dans une cellule du chapitre, puis exécutez-la.",
      own: "Votre fichier n’est pas dans les cellules de ce cours : remplacez « rows » par une liste de vos lignes.",
      label: "Code qui refait ce résultat",
      accuracy: "Exactitude",
      tested: "Lignes de test",
      copy: "Copier",
      copied: "Code copié.",
      refused: "Le navigateur a refusé de copier : sélectionnez le code et copiez-le."
    },
    allTested: (n: number) => `${f.integer(n)} lignes, toutes testées à tour de rôle`,
    population: (rowsTested: number, rowsTrained: number) =>
      `${f.integer(rowsTested)} lignes de test, ${f.integer(rowsTrained)} d’entraînement`
  };
};
