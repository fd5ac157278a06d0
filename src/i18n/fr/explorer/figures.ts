/** What the figures of the explorer say, in French. */
import {significantText} from "../../explorer-numbers.ts";
import type {Formats} from "../../format.ts";
import {mostNamed} from "./names.ts";
import {phrases} from "./phrases.ts";

export const figures = (f: Formats) => {
  const {one, measured, share, quoted} = phrases(f);
  return {
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
      rising: (value: number) =>
        `La note de test monte encore : ${share(value)} avec toutes les lignes d’entraînement`,
      flat: (value: number) =>
        `La note de test ne monte plus nettement : ${share(value)} avec toutes les lignes d’entraînement`,
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
