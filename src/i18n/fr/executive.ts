/** Sentences of the executive page, in French. */
import type {RiskLevel} from "../../../pipeline/contract/rul.ts";
import type {Rich} from "../../views/rich.ts";
import {type FrenchTools, frenchNumber} from "../french.ts";

/** Numbers of units by level. */
export interface Counts {
  readonly total: number;
  readonly critical: number;
  readonly degraded: number;
  readonly healthy: number;
  readonly unknown: number;
}

/** A unit and what is predicted of it. */
export interface Named {
  readonly name: string;
  readonly level: RiskLevel;
  readonly life: number | null;
  /** Whether the prediction is all that the model can say. */
  readonly capped: boolean;
}

export const executive = ({f, unit, time}: FrenchTools) => {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const agree = unit.agree;
  /** « à 4 cycles », « à moins d’un cycle » */
  const away = (life: number): string =>
    life < 0.5 ? `à moins d’${time.un}` : `à ${time.count(Math.round(life))}`;
  /** « 4 cycles », « moins d’un cycle » */
  const left = (life: number): string => (life < 0.5 ? `moins d’${time.un}` : time.count(Math.round(life)));
  const atMost = (life: number): string => `${time.count(Math.max(1, Math.round(life)))} ou moins`;
  return {
    kicker: "Vue d’ensemble, KPI clés",
    description: (title: string) =>
      `${title} : qui va tomber en panne, dans combien de temps, par où commencer.`,
    /** Nothing is shown: why, and what to do. */
    empty: (all: number): string =>
      all === 0
        ? "Vérifiez la source des données, puis relancez le calcul."
        : "Élargissez la plage ou retirez un filtre ; « Tout afficher » les retire tous.",
    rail: {
      title: (n: number, all: number) =>
        n === all
          ? `La flotte, ${unit.count(n)}`
          : `${unit.count(n)} ${agree("choisi", n)} sur ${f.integer(all)}`,
      total: (n: number, unknown: number, all: number) =>
        `${unit.form(n)} ${n === all ? "au total" : `sur les ${f.integer(all)} de la flotte`}${unknown === 0 ? "" : `, dont ${f.integer(unknown)} sans prédiction`}`,
      trust: "Jusqu’où s’y fier",
      trustText: (mae: number, band: string, n: number) =>
        `${time.form(mae)} d’erreur moyenne ${band}, mesurée sur ${unit.count(n)} hors apprentissage`,
      band: (below: number) => `à moins de ${time.count(below)} de la panne`
    },
    first: {
      topic: (critical: boolean) =>
        critical
          ? `${capital(unit.other)} les plus critiques`
          : `${capital(unit.other)} à la durée prédite la plus courte`,
      /** The first `n` may fail within `to`, one chance in twenty each or more. */
      title: (n: number, to: number) =>
        `Les ${frenchNumber(n, f)} ${unit.feminine ? "premières" : "premiers"} risquent la panne d’ici ${left(Math.ceil(to))}, une fois sur vingt ou plus`,
      one: ({name, life, capped}: Named) =>
        life === null
          ? `${capital(unit.le)} ${name} n’a pas de durée prédite`
          : `${capital(unit.le)} ${name} a ${left(life)}${capped ? " ou plus" : ""} devant ${unit.lui}`,
      subtitle: (n: number, total: number) =>
        `Durée de vie restante prédite et intervalle à 90 %, en ${time.other}, à partir du dernier relevé ; ${n === total ? unit.count(total) : `les ${f.integer(n)} bornes basses les plus courtes sur ${unit.count(total)}`}`,
      reading: (name: string, age: number, life: number, interval: string, since: number | null) =>
        `${name}, ${agree("relevé", 1)} ${time.au} ${f.integer(age)}, a ${left(life)} devant ${unit.lui} selon la prédiction, de ${interval} neuf fois sur dix${since === null ? "" : ` ; critique depuis ${time.le} ${f.integer(since)}`}.`,
      notYet: "pas encore",
      axis: `${time.other} avant la panne`,
      today: "dernier relevé"
    },
    life: {
      topic: "Distribution du RUL prédit",
      title: (critical: number, n: number, within: number) =>
        `${critical === 0 ? `${capital(unit.aucun)} sur ${f.integer(n)} n’a` : `${capital(unit.count(critical))} sur ${f.integer(n)} ${critical === 1 ? "a" : "ont"}`} au moins 5 % de risque de panne d’ici ${time.count(within)}`,
      none: `${capital(unit.aucun)} n’a de durée de vie prédite`,
      /** `visits`: how many visits a failure costs. */
      subtitle: (numbers: boolean, visits: number): Rich => [
        `Borne basse de la durée de vie restante prédite, en ${time.other}${numbers ? ` ; chaque numéro est ${unit.un}` : ""} ; la vraie durée est plus longue 19 fois sur 20. `,
        {bold: "Pourquoi la borne basse ?"},
        ` ${visits < 1.5 ? "On" : `Une panne coûte ${f.integer(visits)} visites : on`} classe sur ce qui peut mal tourner, non sur le cas moyen.`
      ],
      /** The fullest class. */
      reading: (count: number, from: number, to: number) =>
        `${unit.count(count)} ${count < 2 ? "a" : "ont"} une borne basse ${from === 0 ? `d’au plus ${time.count(to)}` : `de ${f.integer(from)} à ${time.count(to)}`} : une chance sur vingt de tomber en panne avant.`,
      axis: `Borne basse du RUL prédit, ${time.other}`,
      count: capital(unit.other),
      from: `Plus de, ${time.other}`,
      to: `Jusqu’à, ${time.other}`
    },
    risk: {
      topic: `Distribution des ${unit.other} par niveau de risque`,
      title: ({total, critical, degraded}: Counts, all: number) =>
        `${f.percent((critical + degraded) / total)} ${total === all ? `des ${unit.other}` : `des ${unit.other} ${agree("choisi", 2)}`} sont critiques ou ${agree("dégradé", 2)}`,
      /** All that is shown is at one level. */
      same: (level: string, n: number, all: number) => {
        const chosen = n === all ? "" : ` ${agree("choisi", n)}`;
        return n === 1
          ? `${capital(unit.feminine ? "la seule" : "le seul")} ${unit.one}${chosen} est ${level}`
          : `Les ${unit.count(n)}${chosen} sont ${level}`;
      },
      subtitle: `Nombre ${unit.deOther} à chaque niveau, ${unit.feminine ? "de la plus urgente à la moins urgente" : "du plus urgent au moins urgent"}`,
      reading: (level: string, n: number, total: number, share: string) =>
        `${unit.count(n)} sur ${f.integer(total)}, soit ${share}, ${n < 2 ? "est" : "sont"} ${level}.`,
      chosen: (n: number, all: number) =>
        n === 1
          ? `${unit.feminine ? "Une seule" : "Un seul"} des ${unit.count(all)} de la flotte est ${agree("montré", 1)}.`
          : `${f.integer(n)} des ${unit.count(all)} de la flotte sont ${agree("montré", n)}.`,
      share: "Part"
    },
    scenarios: {
      topic: "Par scénario",
      /** Scenarios that have the most critical units, `n` of `total` each; `chosen`: of some of the fleet. */
      title: (names: readonly string[], n: number, total: number, chosen: boolean) => {
        const among = chosen ? ` ${agree("choisi", 2)}` : "";
        const them = `des ${f.integer(total)} ${unit.other} ${agree("critique", 2)}${among}`;
        if (n === 0)
          return `Aucun scénario n’a ${unit.de} ${agree("critique", 1)}${chosen ? " dans ce choix" : ""}`;
        if (n === total) return `${capital(unit.tous)} ${agree("critique", 2)}${among} sont de ${names[0]}`;
        return names.length === 1
          ? `${names[0]} réunit ${f.integer(n)} ${them}`
          : `${names.length === 2 ? f.list(names) : `${capital(frenchNumber(names.length, f))} scénarios`} ont chacun ${f.integer(n)} ${them}`;
      },
      /** The only scenario that is shown. */
      one: (name: string, critical: number, total: number, chosen: boolean) =>
        `${name} : ${unit.some(critical)} ${agree("critique", critical)} sur ${unit.count(total)}${chosen ? ` ${agree("choisi", total)}` : ""}`,
      subtitle: `Part et nombre ${unit.deOther} à chaque niveau de risque, par scénario`,
      reading: (name: string, critical: number, total: number, median: number) =>
        total === 1
          ? `Dans ${name}, ${unit.feminine ? "une seule" : "un seul"} ${unit.one} est ${agree("montré", 1)}, ${away(median)} de la panne selon la prédiction.`
          : `Dans ${name}, ${critical === 0 ? unit.aucun : unit.count(critical)} sur ${f.integer(total)} ${critical === 0 ? "n’est" : critical === 1 ? "est" : "sont"} ${agree("critique", critical)} ; la moitié des ${f.integer(total)} ont ${atMost(median)} devant ${unit.eux}.`,
      median: `RUL prédit médian, ${time.other}`
    }
  };
};

export type ExecutiveMessages = ReturnType<typeof executive>;
