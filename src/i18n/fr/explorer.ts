/** Sentences of the explorer of models, in French. */
import type {DataName} from "../../views/explorer/state.ts";
import type {Gap} from "../../views/explorer/summary.ts";
import {durationText, roundShare} from "../explorer-numbers.ts";
import type {Formats} from "../format.ts";
import {figures} from "./explorer/figures.ts";
import {choices, data, models, mostNamed, nouns, parameters, tabs} from "./explorer/names.ts";
import {phrases} from "./explorer/phrases.ts";

export const explorer = (f: Formats) => {
  const {one, rows, points, measured, share} = phrases(f);
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
      range: (low: string, high: string, whole: boolean) =>
        `Un nombre${whole ? " entier" : ""} entre ${low} et ${high}, s’il vous plaît : le réglage d’avant reste en place.`,
      refused: (names: string) => `Valeurs du lien impossibles, remplacées par celles de départ : ${names}.`,
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
      test: (share: number) => `test ${roundShare(f, share)}`,
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
    ...figures(f)
  };
};
