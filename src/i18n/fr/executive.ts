/** Sentences of the executive page, in French. */
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

export const executive = ({f, unit, time}: FrenchTools) => {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const agree = unit.agree;
  const first = unit.feminine ? "la première" : "le premier";
  /** « à 4 cycles », « à moins d’un cycle » */
  const away = (life: number): string =>
    life < 0.5 ? `à moins d’${time.un}` : `à ${time.count(Math.round(life))}`;
  return {
    kicker: "Vue d’ensemble, KPI clés",
    description: (title: string) =>
      `${title} : qui va tomber en panne, dans combien de temps, par où commencer.`,
    headline: ({total, critical, degraded}: Counts, soonest: number | null): string => {
      if (total === 0) return `${capital(unit.aucun)} dans ce rapport`;
      if (critical === 0 && degraded === 0)
        return `${capital(unit.aucun)} sur ${f.integer(total)} n’approche de la panne`;
      if (critical === 0)
        return `${capital(unit.aucun)} ${agree("critique", 1)}, ${f.integer(degraded)} ${agree("dégradé", degraded)} à suivre`;
      if (total === 1 && soonest !== null)
        return `${unit.feminine ? "La seule" : "Le seul"} ${unit.one} est ${agree("critique", 1)}, ${away(soonest)} de la panne`;
      const subject =
        critical === total
          ? `Les ${unit.count(total)} sont ${agree("critique", total)}`
          : `${capital(unit.spell(critical))} sur ${f.integer(total)} ${critical === 1 ? "est" : "sont"} ${agree("critique", critical)}`;
      if (soonest === null) return subject;
      return critical === 1
        ? `${subject}, ${away(soonest)} de la panne`
        : `${subject}, ${first} ${away(soonest)} de la panne`;
    },
    /** Who to look at first, for how long, and how far the prediction can be trusted. */
    begin: (links: Rich): Rich => [
      "Commencez par ",
      ...(typeof links === "string" ? [links] : links),
      ", dont la durée de vie restante prédite est la plus courte."
    ],
    longest: (name: Rich, since: number, elapsed: number): Rich => [
      " Le plus longtemps sous le seuil critique : ",
      ...(typeof name === "string" ? [name] : name),
      `, depuis ${time.le} ${f.integer(since)}, soit ${time.count(elapsed)}.`
    ],
    trust: (below: number, mae: number, n: number) =>
      ` À ${time.count(below)} ou moins de la panne, le modèle s’est trompé de ${time.measure(mae, 1)} en moyenne, sur ${unit.count(n)} qu’il n’avait jamais ${agree("vu", 2)}.`,
    empty: `${capital(unit.aucun)} ne correspond à ces filtres.`,
    calm: (critical: number) =>
      `Aucune durée de vie restante prédite n’est inférieure ou égale à ${time.count(critical)}, le seuil critique.`,
    rail: {
      title: (n: number) => `La flotte, ${unit.count(n)}`,
      total: (n: number, unknown: number) =>
        `${unit.form(n)} au total${unknown === 0 ? "" : `, dont ${f.integer(unknown)} sans prédiction`}`,
      trust: "Jusqu’où s’y fier",
      trustText: (mae: number, band: string, n: number) =>
        `${time.form(mae)} d’erreur moyenne ${band}, mesurée sur ${unit.count(n)} hors apprentissage`,
      band: (below: number) => `à ${time.count(below)} ou moins de la panne`,
      assumptions: "Ce que le calcul suppose",
      critical: "Seuil critique",
      degraded: "Seuil dégradé",
      cap: "Plafond appris",
      model: "Modèle"
    },
    first: {
      topic: `${capital(unit.other)} les plus critiques`,
      title: (n: number, longest: number) =>
        n === 0
          ? `${capital(unit.aucun)} n’a de durée prédite`
          : n === 1
            ? `${capital(unit.un)} : ${time.count(longest)} devant ${unit.lui}`
            : `Les ${frenchNumber(n, f)} ${unit.feminine ? "premières ont toutes" : "premiers ont tous"} ${time.count(longest)} ou moins devant ${unit.eux}`,
      subtitle: (n: number, total: number) =>
        `Durée de vie restante prédite, en ${time.other}, à partir du dernier relevé ; ${n === total ? unit.count(total) : `les ${f.integer(n)} plus courtes sur ${unit.count(total)}`}`,
      reading: (name: string, age: number, life: number, since: number | null) =>
        `${name}, ${agree("relevé", 1)} ${time.au} ${f.integer(age)}, a ${time.count(life)} devant ${unit.lui} selon la prédiction${since === null ? "" : ` ; critique depuis ${time.le} ${f.integer(since)}`}.`,
      axis: `${time.other} avant la panne`,
      today: "dernier relevé"
    },
    life: {
      topic: "Distribution du RUL prédit",
      title: (median: number) =>
        `${capital(unit.un)} sur deux a ${time.count(median)} ou moins devant ${unit.lui}`,
      none: `${capital(unit.aucun)} n’a de durée de vie prédite`,
      subtitle: (numbers: boolean) =>
        numbers
          ? `Durée de vie restante prédite, en ${time.other} ; chaque numéro est ${unit.un}`
          : `Nombre ${unit.deOther} par durée de vie restante prédite, en ${time.other}`,
      reading: (count: number, from: number, to: number) =>
        `${unit.count(count)} ${count < 2 ? "a" : "ont"} ${from === 0 ? "" : `plus de ${f.integer(from)} et `}au plus ${time.count(to)} devant ${count < 2 ? unit.lui : unit.eux}.`,
      axis: `Durée de vie restante prédite, ${time.other}`,
      count: capital(unit.other),
      from: `Plus de, ${time.other}`,
      to: `Jusqu’à, ${time.other}`
    },
    risk: {
      topic: `Distribution des ${unit.other} par niveau de risque`,
      title: ({total, critical, degraded}: Counts) =>
        critical + degraded === 0
          ? `Les ${unit.count(total)} sont ${agree("sain", total)}`
          : `${f.percent((critical + degraded) / total)} de la flotte à surveiller : ${unit.some(critical)} ${agree("critique", critical)}, ${unit.some(degraded)} ${agree("dégradé", degraded)}`,
      subtitle: `Nombre ${unit.deOther} à chaque niveau, ${unit.feminine ? "de la plus urgente à la moins urgente" : "du plus urgent au moins urgent"}`,
      reading: (level: string, n: number, total: number, share: string) =>
        `${unit.count(n)} sur ${f.integer(total)}, soit ${share}, ${n < 2 ? "est" : "sont"} ${level}.`,
      share: "Part"
    },
    scenarios: {
      topic: "Par scénario",
      title: (name: string, n: number, total: number) =>
        n === 0 || total === 0
          ? `Aucun scénario n’a ${unit.de} ${agree("critique", 1)}`
          : n === total
            ? `${capital(unit.tous)} ${agree("critique", 2)} sont de ${name}`
            : `${name} réunit ${f.integer(n)} des ${f.integer(total)} ${unit.other} ${agree("critique", 2)}`,
      subtitle: `Part et nombre ${unit.deOther} à chaque niveau de risque, par scénario`,
      reading: (name: string, critical: number, total: number, median: number) =>
        `${name} compte ${f.integer(critical)} ${agree("critique", critical)} sur ${unit.count(total)} ; la moitié de ${unit.feminine ? "ces dernières" : "ces derniers"} ont ${time.count(median)} ou moins devant ${unit.eux}.`,
      median: `RUL prédit médian, ${time.other}`
    }
  };
};

export type ExecutiveMessages = ReturnType<typeof executive>;
