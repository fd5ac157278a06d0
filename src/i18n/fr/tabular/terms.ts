/** Words that the pages of a report of kind `tabular` share, in French. */
import type {TabularModelInfo} from "../../../../pipeline/contract/tabular.ts";
import type {MeasureName} from "../../../views/tabular/measure-names.ts";
import type {FrenchTabularTools} from "../../tabular.ts";

type Family = TabularModelInfo["family"];

export const terms = ({f, unit, kind}: FrenchTabularTools) => {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const la = kind.feminine ? "la" : "le";
  const families: Readonly<Record<Family, string>> = {
    boosting: "boosting d’arbres",
    forest: "forêt aléatoire",
    logistic: "régression logistique",
    majority: `${kind.one} ${la} plus ${kind.agree("fréquent", 1)}`
  };
  const articles: Readonly<Record<Family, string>> = {
    boosting: "le boosting d’arbres",
    forest: "la forêt aléatoire",
    logistic: "la régression logistique",
    majority: `${kind.le} ${la} plus ${kind.agree("fréquent", 1)}`
  };
  const measures: Readonly<Record<MeasureName, string>> = {
    accuracy: "Exactitude",
    top3: "Juste en trois propositions",
    precisionMacro: `Précision, moyenne par ${kind.one}`,
    recallMacro: `Rappel, moyen par ${kind.one}`,
    f1Macro: `F1, moyen par ${kind.one}`,
    precisionWeighted: "Précision, pondérée",
    f1Weighted: "F1, pondéré",
    logLoss: "Perte logarithmique",
    calibrationError: "Erreur de calibration"
  };
  return {
    pageNames: {executive: "Direction", models: "Modèles", data: "Données"},
    unit: capital(unit.one),
    units: capital(unit.other),
    class: capital(kind.one),
    classes: capital(kind.other),
    allClasses: capital(kind.tous),
    count: (n: number) => unit.count(n),
    classCount: (n: number) => kind.count(n),
    unknown: "n. d.",
    filters: "Filtres",
    reset: "Tout afficher",
    families,
    alwaysMost: capital(families.majority),
    the: (family: Family) => articles[family],
    measures,
    measure: "Mesure",
    value: "Valeur",
    low: "Borne basse",
    high: "Borne haute",
    model: "Modèle",
    share: "Part",
    outOf100: (share: number) => f.integer(Math.round(100 * share)),
    between: (low: string, high: string) => `${low} à ${high}`,
    interval: "intervalle à 95 %",
    /** The three bands of a measure, by the level whose mark they share. */
    bands: {critical: "à améliorer", degraded: "bonne", healthy: "excellente", unknown: "inconnue"},
    bandFrom: (band: "degraded" | "healthy", from: number) =>
      band === "healthy" ? `excellente dès ${f.percent(from)}` : `bonne dès ${f.percent(from)}`,
    source: (origin: string, day: string) => `${origin} ; calcul Vigie du ${day}`,
    clauses: (parts: readonly string[]) => parts.join(" ; "),
    filtered: (parts: readonly string[]) => `Filtres : ${parts.length === 0 ? "aucun" : f.list(parts)}`,
    scope: (n: number, folds: number) =>
      `${unit.count(n)}, ${unit.agree("prédit", 2)} en validation croisée (${f.integer(folds)} plis) par un modèle qui ne les a jamais ${unit.agree("vu", 2)}`,
    dateline: {
      population: (n: number, classes: number, origin: string) =>
        `${unit.count(n)}, ${kind.count(classes)}, ${origin}`,
      lastUpdate: (day: string) => `Données à jour au ${day}`,
      model: (name: string) => `Modèle : ${name}`
    },
    simulated: (name: string) =>
      `${name} : ${unit.aucun} n’existe dans la réalité. Indiquez votre fichier dans la configuration pour le remplacer.`,
    repaired: (count: number) =>
      `${f.integer(count)} ${f.plural(count) === "one" ? "anomalie réparée" : "anomalies réparées"} à la lecture.`,
    repairedText: (kinds: number) =>
      `${f.integer(kinds)} ${f.plural(kinds) === "one" ? "sorte" : "sortes"} de défauts : la page Données les compte et les montre.`,
    files: {predictions: "Arrow des prédictions", model: "JSON du modèle", json: "JSON du résumé"},
    glossary: {
      accuracy: {
        term: "Exactitude",
        definition: `part ${unit.deOther} dont la première proposition est ${kind.feminine ? "la bonne" : "le bon"} ${kind.one}.`
      },
      top3: {
        term: "Juste en trois propositions",
        definition: `part ${unit.deOther} dont ${kind.le} est parmi les trois plus probables.`
      },
      precision: {
        term: "Précision",
        definition: `parmi les ${unit.other} que le modèle range dans ${kind.un}, part qui en sont.`
      },
      recall: {
        term: "Rappel",
        definition: `parmi les ${unit.other} d’${kind.un}, part que le modèle y range.`
      },
      f1: {
        term: "F1",
        definition:
          "moyenne harmonique de la précision et du rappel : proche de zéro dès que l’un des deux l’est."
      },
      macro: {
        term: `Moyenne par ${kind.one}`,
        definition: `chaque ${kind.one} compte autant, avec dix ou mille ${unit.other} ; ${kind.agree("pondéré", 1)}, ${kind.feminine ? "elle" : "il"} compte selon son effectif.`
      },
      baseline: {
        term: "Référence naïve",
        definition: `répondre toujours ${kind.le} ${la} plus ${kind.agree("fréquent", 1)} : ce que tout modèle doit dépasser.`
      },
      bands: ({good, excellent}: {good: number; excellent: number}) => ({
        term: "Excellente, bonne, à améliorer",
        definition: `excellente à partir de ${f.percent(excellent)}, bonne à partir de ${f.percent(good)}, à améliorer en dessous ; les seuils se règlent dans la configuration.`
      }),
      validation: {
        term: "Validation croisée",
        definition: `chaque ${unit.one} est ${unit.agree("prédit", 1)} par un modèle appris sans ${unit.lui} ni ${unit.feminine ? "celles" : "ceux"} du même groupe.`
      },
      interval: {
        term: "Intervalle à 95 %",
        definition: `d’autres ${unit.other} ${unit.agree("tiré", 2)} de la même façon mettraient la mesure dans cet intervalle dix-neuf fois sur vingt.`
      },
      calibration: {
        term: "Calibration",
        definition:
          "une probabilité est bien calibrée si, parmi les réponses annoncées à 70 %, 70 % sont justes."
      },
      support: {term: "Effectif", definition: `nombre ${unit.deOther} ${kind.du} dans les données.`},
      leak: {
        term: "Fuite",
        definition: `colonne qui redit la réponse ; un modèle qui la lit paraît excellent et ne sert à rien sur un nouveau nom.`
      }
    }
  };
};

export type TabularTerms = ReturnType<typeof terms>;
