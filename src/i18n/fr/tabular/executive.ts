/** Sentences of the first page of a report of kind `tabular`, in French. */
import type {Rich} from "../../../views/rich.ts";
import type {FrenchTabularTools} from "../../tabular.ts";

export const executive = ({f, unit, kind}: FrenchTabularTools) => {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const la = kind.feminine ? "la" : "le";
  const outOf100 = (share: number): string => f.integer(Math.round(100 * share));
  return {
    kicker: "Peut-on lui confier le classement ?",
    description: (title: string) =>
      `${title} : ce que vaut le classement automatique par ${kind.one}, où il se trompe, et ce qu’on peut lui confier.`,
    headline: {
      found: (first: number, three: number) =>
        `${outOf100(first)} ${unit.other} sur 100 bien ${unit.agree("classé", 2)} du premier coup, ${outOf100(three)} en trois propositions`,
      none: "Aucun modèle n’a encore été jugé"
    },
    standfirst: {
      /** `share` of the rows are answered at `from` or more, and right `right` times. */
      part: (share: number, from: number, right: number): Rich => [
        {
          bold: `Laissez-le classer seul quand il s’annonce sûr à ${f.percent(from)} ou plus : ${outOf100(share)} ${unit.other} sur 100, dont ${f.percent(right)} de justes. Pour les autres, faites-lui proposer trois ${kind.other} et gardez une personne au choix.`
        }
      ],
      whole: (right: number): Rich => [
        {
          bold: `Il peut classer seul : ${f.percent(right)} de ses réponses sont justes, quelle que soit son assurance.`
        }
      ],
      never: (from: number): Rich => [
        {
          bold: `Ne le laissez pas classer seul : même quand il s’annonce le plus sûr, moins de ${f.percent(from)} de ses réponses sont justes. Faites-lui proposer trois ${kind.other} et gardez une personne au choix.`
        }
      ],
      baseline: (share: number, label: string) =>
        `Répondre toujours « ${label} » en donnerait ${outOf100(share)} sur 100.`,
      measured: (n: number, folds: number) =>
        `Mesuré sur ${unit.count(n)}, ${unit.feminine ? "chacune" : "chacun"} ${unit.agree("prédit", 1)} par un modèle qui ne l’a jamais ${unit.agree("vu", 1)}, en ${f.integer(folds)} plis.`
    },
    rail: {
      title: "Les données",
      rows: (n: number): Rich => [{bold: unit.form(n)}, " dans les données"],
      classes: (n: number): Rich => [{bold: kind.form(n)}, " à reconnaître"],
      added: (n: number): Rich => [
        {bold: unit.form(n)},
        ` ${unit.agree("ajouté", n)} depuis l’apprentissage du modèle retenu`
      ],
      updated: (day: string | null) =>
        day === null ? "Date des données inconnue" : `Données à jour au ${day}`,
      trust: "Ce que vaut le modèle",
      first: (low: string, high: string): Rich => [
        {bold: "juste du premier coup"},
        `, intervalle à 95 % de ${low} à ${high}`
      ],
      three: (low: string, high: string): Rich => [
        {bold: "juste en trois propositions"},
        `, de ${low} à ${high}`
      ],
      naive: (label: string): Rich => [{bold: "sans modèle"}, `, en répondant toujours « ${label} »`]
    },
    retrain: {
      topic: "Réapprentissage",
      title: {
        due: (n: number) =>
          `Le seuil est atteint : ${unit.count(n)} ${unit.agree("ajouté", n)}, le modèle doit réapprendre`,
        waiting: (left: number) => `Encore ${unit.count(left)} avant de réapprendre`
      },
      subtitle: `${capital(unit.other)} ${unit.agree("ajouté", 2)} depuis l’apprentissage`,
      target: (n: number) => `seuil : ${f.integer(n)}`,
      reading: (n: number, target: number) =>
        `${unit.count(n)} ${unit.agree("ajouté", n)} sur les ${f.integer(target)} qui déclenchent un apprentissage.`,
      columns: ["Ajouts", "Seuil"] as readonly string[]
    },
    measures: {
      topic: "Les quatre mesures",
      title: {
        all: (word: string) => `Les quatre mesures sont « ${word} »`,
        split: (n: number, word: string) =>
          `${f.integer(n)} des quatre mesures ${n > 1 ? "sont" : "est"} « ${word} »`,
        none: "Aucune mesure"
      },
      subtitle: `Part de 0 à 100 %, avec son intervalle à 95 % ; moyennes par ${kind.one}, sauf l’exactitude`,
      note: "valeur, bande",
      reading: (name: string, value: string, low: string, high: string, band: string) =>
        `${name} : ${value}, intervalle à 95 % de ${low} à ${high}, donc ${band}.`,
      columns: ["Mesure", "Valeur", "Borne basse", "Borne haute", "Bande", "Sans modèle"] as readonly string[]
    },
    classes: {
      topic: `Ce qu’il reconnaît, ${kind.one} par ${kind.one}`,
      title: (best: string, right: number, worst: string, wrong: number) =>
        `${capital(kind.one)} ${la} mieux ${kind.agree("reconnu", 1)} : ${best}, ${f.percent(right)} ; ${la} moins bien : ${worst}, ${f.percent(wrong)}`,
      one: (label: string, right: number, n: number) =>
        `${label} : ${f.percent(right)} de ses ${unit.count(n)} ${unit.agree("retrouvé", n)}`,
      none: `${capital(kind.aucun)} n’a été ${kind.agree("jugé", 1)}`,
      subtitle: `Rappel : part des ${unit.other} ${kind.du} que le modèle y range, avec son intervalle à 95 % ; ${la} mieux ${kind.agree("reconnu", 1)} d’abord`,
      x: "rappel",
      note: "rappel, effectif",
      row: (recall: number, support: number) => `${f.percent(recall)} de ${f.integer(support)}`,
      reading: (good: number, poor: number, limit: number) =>
        `${kind.count(good)} sur ${f.integer(good + poor)} ${good > 1 ? "atteignent" : "atteint"} ${f.percent(limit)} ; ${poor > 1 ? `les ${f.integer(poor)} autres demandent` : "l’autre demande"} une relecture.`,
      columns: [
        capital(kind.one),
        "Rappel",
        "Borne basse",
        "Borne haute",
        "Précision",
        "F1",
        "Effectif",
        "Bande"
      ] as readonly string[]
    }
  };
};
