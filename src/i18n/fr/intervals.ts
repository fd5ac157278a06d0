/** Sentences about intervals and how far to trust them, in French. */
import type {CalibrationFacts} from "../../../pipeline/contract/summary.ts";
import type {FrenchTools} from "../french.ts";

type Method = CalibrationFacts["methods"][number]["method"];

export const intervals = ({f, unit, time}: FrenchTools) => {
  const share = (value: number): string => f.percent(value);
  const hundred = (value: number): string => f.integer(100 * value);
  const methods: Readonly<Record<Method, string>> = {
    split: "la même marge partout",
    normalised: "marge selon l’erreur habituelle",
    localised: "erreurs des prédictions voisines",
    quantile: "arbres de quantiles, recalés"
  };
  return {
    methods,
    glossary: {
      interval: {
        term: "Intervalle à 90 %",
        definition: `durées entre lesquelles la vraie durée de vie restante doit se trouver neuf fois sur dix ; une fois sur vingt elle est plus courte, une fois sur vingt plus longue. Ouvert vers le haut (« ou plus »), il n’a qu’un bord : une fois sur dix la durée est plus courte.`
      },
      lower: {
        term: "Borne basse",
        definition: `durée que ${unit.le} dépasse dix-neuf fois sur vingt. Elle décide du niveau de risque. C’est le bas de l’intervalle à 90 %, sauf quand celui-ci est ouvert vers le haut et commence plus loin.`
      },
      guarantee: (cap: number) => ({
        term: "Ce qui est promis",
        definition: `l’intervalle vaut pour la durée de vie plafonnée à ${time.count(cap)} et pour des ${unit.other} semblables à ${unit.feminine ? "celles" : "ceux"} de l’apprentissage. ${unit.feminine ? "Une" : "Un"} ${unit.one} d’un autre type, ou qui s’use autrement, n’est pas ${unit.agree("couvert", 1)}.`
      })
    },
    coverage: {
      topic: "Couverture des intervalles",
      title: (value: number, width: number) =>
        `Annoncé à 90 %, l’intervalle contient ${hundred(value)} vraies durées sur 100, large de ${time.measure(width, 0)}`,
      none: "Aucun intervalle n’a pu être jugé",
      subtitle: `Part des vraies durées de vie restantes dans l’intervalle à 90 % et largeur moyenne ; trait : incertitude à 95 %, par rééchantillonnage des ${unit.other}`,
      x: "% de vraies durées dans l’intervalle",
      reference: "90 annoncés",
      note: `largeur, ${time.other}`,
      say: (value: number, low: number, high: number, width: number) =>
        `${hundred(value)} sur 100 dans l’intervalle, de ${hundred(low)} à ${hundred(high)} à 95 %\nlargeur moyenne : ${time.measure(width, 1)}`,
      reading: (name: string, value: number, n: number) =>
        `${name} : ${hundred(value)} % des ${f.integer(n)} ${unit.other} ont duré aussi longtemps que leur intervalle le disait. Rond vide : le trait passe par 90, rien ne dit que la promesse n’est pas tenue.`,
      all: "Ensemble",
      test: "test",
      validation: "validation croisée",
      scope: (parts: readonly string[], cap: number) =>
        `${parts.join(" ; ")} ; durées plafonnées à ${f.integer(cap)}`,
      part: {
        test: (n: number) => `${unit.count(n)} de test au dernier relevé`,
        validation: (n: number) =>
          `${unit.count(n)} d’apprentissage, tous leurs relevés, jugés sans ${unit.feminine ? "elles" : "eux"}`
      },
      columns: [
        "Scénario",
        "Jugé sur",
        unit.other.charAt(0).toUpperCase() + unit.other.slice(1),
        "Dans l’intervalle à 90 %",
        "de",
        "à",
        `Largeur, ${time.other}`,
        "Trop tôt (avant l’intervalle)",
        "Dans l’intervalle à 50 %",
        `Largeur à 50 %, ${time.other}`
      ]
    },
    stages: {
      topic: "Couverture selon la proximité de la panne",
      narrows: (near: number, far: number) =>
        `Près de la panne, l’intervalle se resserre : ${time.measure(near, 0)}, contre ${f.integer(far)} au plus large`,
      /** `short`: whether it is established to hold less often than stated. */
      weakest: (worst: number, where: string, short: boolean) =>
        `L’intervalle tient le moins bien ${where} : ${hundred(worst)} sur 100${short ? " au lieu de 90" : ""}`,
      stage: (from: number, to: number | null) =>
        to === null ? `${time.count(from)} ou plus` : `${f.integer(from)} à ${time.count(to)}`,
      at: (from: number, to: number | null) =>
        to === null ? `à ${time.count(from)} ou plus` : `de ${f.integer(from)} à ${time.count(to)}`,
      subtitle: `Part des vraies durées dans l’intervalle à 90 %, par durée de vie restante réelle ; trait : incertitude à 95 %`,
      reading: (stage: string, value: number, width: number) =>
        `${stage} avant la panne : ${hundred(value)} relevés sur 100 dans l’intervalle, large de ${time.measure(width, 0)} en moyenne.`,
      columns: [
        "Durée restante réelle",
        "Dans l’intervalle à 90 %",
        "de",
        "à",
        `Largeur, ${time.other}`,
        "Trop tôt (avant l’intervalle)"
      ]
    },
    compared: {
      topic: "Quatre façons de calculer l’intervalle",
      title: (method: string, gain: number) =>
        `Retenu : ${method}, ${share(gain)} plus précis que le suivant`,
      same: (method: string) => `Retenu : ${method}`,
      subtitle: `Intervalle à 90 % des mêmes relevés d’apprentissage, chacun jugé par un calcul qui ne l’a pas vu ; le score ajoute à la largeur ce que coûtent les manqués`,
      reading: (method: string, score: number) =>
        `« ${method} » a le score le plus bas, ${f.decimal(score, 1)}, parmi les méthodes qui tiennent leur promesse : c’est le critère de choix. Les arbres de quantiles servent de comparaison.`,
      columns: ["Méthode", "Dans l’intervalle", `Largeur, ${time.other}`, `Score, ${time.other}`],
      chosen: "retenue"
    }
  };
};

export type IntervalMessages = ReturnType<typeof intervals>;
