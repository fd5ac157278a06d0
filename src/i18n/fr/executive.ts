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
  const first = unit.feminine ? "la première" : "le premier";
  /** « à 4 cycles », « à moins d’un cycle » */
  const away = (life: number): string =>
    life < 0.5 ? `à moins d’${time.un}` : `à ${time.count(Math.round(life))}`;
  /** « 4 cycles », « moins d’un cycle » */
  const left = (life: number): string => (life < 0.5 ? `moins d’${time.un}` : time.count(Math.round(life)));
  const atMost = (life: number): string => `${time.count(Math.max(1, Math.round(life)))} ou moins`;
  const pieces = (text: Rich) => (typeof text === "string" ? [text] : text);
  const adjectives = {critical: "critique", degraded: "dégradé", healthy: "sain"} as const;
  const lone = ({name, level, life, capped}: Named): string =>
    level === "unknown" || life === null
      ? `Aucune prédiction pour ${unit.le} ${name}`
      : `${capital(unit.le)} ${name} est ${agree(adjectives[level], 1)}, ${away(life)}${capped ? " ou plus" : ""} de la panne`;
  return {
    kicker: "Vue d’ensemble, KPI clés",
    description: (title: string) =>
      `${title} : qui va tomber en panne, dans combien de temps, par où commencer.`,
    /** The answer for what is shown, out of `all`; `soonest` is the closest to failure. */
    headline: ({total, critical, degraded, healthy}: Counts, soonest: Named | null, all: number): string => {
      if (all === 0) return `${capital(unit.aucun)} dans ce rapport`;
      if (total === 0) return `${capital(unit.aucun)} ne correspond à ces filtres`;
      if (total === 1 && soonest) return lone(soonest);
      if (critical + degraded + healthy === 0) return `Aucune prédiction pour ces ${unit.count(total)}`;
      const chosen = total < all ? ` ${agree("choisi", total)}` : "";
      const level = degraded === total ? "degraded" : healthy === total ? "healthy" : null;
      if (chosen && level) return `Les ${unit.count(total)}${chosen} sont ${agree(adjectives[level], total)}`;
      if (critical === 0 && chosen)
        return `${capital(unit.aucun)} des ${f.integer(total)}${chosen} n’est ${agree("critique", 1)}, ${f.integer(degraded)} ${agree("dégradé", degraded)} à suivre`;
      if (critical === 0 && degraded === 0)
        return `${capital(unit.aucun)} sur ${f.integer(total)} n’approche de la panne`;
      if (critical === 0)
        return `${capital(unit.aucun)} ${agree("critique", 1)}, ${f.integer(degraded)} ${agree("dégradé", degraded)} à suivre`;
      const subject =
        critical === total
          ? `Les ${unit.count(total)}${chosen} sont ${agree("critique", total)}`
          : `${capital(unit.spell(critical))} sur ${chosen ? "les " : ""}${f.integer(total)}${chosen} ${critical === 1 ? "est" : "sont"} ${agree("critique", critical)}`;
      if (!soonest || soonest.life === null) return subject;
      return `${subject}, ${critical === 1 ? "" : `${first} `}${away(soonest.life)} de la panne`;
    },
    /** Who to look at first, for how long, and how far the prediction can be trusted. */
    begin: (links: Rich): Rich => [
      "Commencez par ",
      ...pieces(links),
      ", dont la durée de vie restante prédite est la plus courte."
    ],
    /** The only critical unit. */
    beginOne: (link: Rich, since: number, elapsed: number): Rich => [
      "Commencez par ",
      ...pieces(link),
      `, sous le seuil critique depuis ${time.le} ${f.integer(since)}, soit ${time.count(elapsed)}.`
    ],
    longest: (name: Rich, since: number, elapsed: number): Rich => [
      "Le plus longtemps sous le seuil critique : ",
      ...pieces(name),
      `, depuis ${time.le} ${f.integer(since)}, soit ${time.count(elapsed)}.`
    ],
    trust: (below: number, mae: number, n: number) =>
      `À moins de ${time.count(below)} de la panne, le modèle s’est trompé de ${time.measure(mae, 1)} en moyenne, sur ${unit.count(n)} qu’il n’avait jamais ${agree("vu", 2)}.`,
    /** Nothing is shown: why, and what to do. */
    empty: (all: number): string =>
      all === 0
        ? "Vérifiez la source des données, puis relancez le calcul."
        : "Élargissez la plage ou retirez un filtre ; « Tout afficher » les retire tous.",
    calm: (critical: number) =>
      `Aucune durée de vie restante prédite n’est inférieure ou égale à ${time.count(critical)}, le seuil critique.`,
    /** Where nothing is critical: what comes first all the same. */
    nearest: (link: Rich, life: number, critical: number): Rich => [
      unit.feminine ? "La plus proche de la panne : " : "Le plus proche de la panne : ",
      ...pieces(link),
      `, ${Math.round(life) > critical ? away(life) : `à un peu plus de ${time.count(critical)}`} selon la prédiction.`
    ],
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
      band: (below: number) => `à moins de ${time.count(below)} de la panne`,
      assumptions: "Ce que le calcul suppose",
      critical: "Seuil critique",
      degraded: "Seuil dégradé",
      cap: "Plafond appris",
      model: "Modèle"
    },
    first: {
      topic: (critical: boolean) =>
        critical
          ? `${capital(unit.other)} les plus critiques`
          : `${capital(unit.other)} à la durée prédite la plus courte`,
      /** The first `n` have lives between `from` and `to`. */
      title: (n: number, from: number, to: number, capped: boolean) =>
        `Les ${frenchNumber(n, f)} ${unit.feminine ? "premières ont toutes" : "premiers ont tous"} ${capped ? `${left(from)} ou plus` : atMost(to)} devant ${unit.eux}`,
      one: ({name, life, capped}: Named) =>
        life === null
          ? `${capital(unit.le)} ${name} n’a pas de durée prédite`
          : `${capital(unit.le)} ${name} a ${left(life)}${capped ? " ou plus" : ""} devant ${unit.lui}`,
      subtitle: (n: number, total: number) =>
        `Durée de vie restante prédite, en ${time.other}, à partir du dernier relevé ; ${n === total ? unit.count(total) : `les ${f.integer(n)} plus courtes sur ${unit.count(total)}`}`,
      reading: (name: string, age: number, life: number, since: number | null) =>
        `${name}, ${agree("relevé", 1)} ${time.au} ${f.integer(age)}, a ${left(life)} devant ${unit.lui} selon la prédiction${since === null ? "" : ` ; critique depuis ${time.le} ${f.integer(since)}`}.`,
      notYet: "pas encore",
      axis: `${time.other} avant la panne`,
      today: "dernier relevé"
    },
    life: {
      topic: "Distribution du RUL prédit",
      title: (median: number, capped: boolean) =>
        `${capital(unit.un)} sur deux a ${capped ? `${left(median)} ou plus` : atMost(median)} devant ${unit.lui}`,
      none: `${capital(unit.aucun)} n’a de durée de vie prédite`,
      subtitle: (numbers: boolean) =>
        numbers
          ? `Durée de vie restante prédite, en ${time.other} ; chaque numéro est ${unit.un}`
          : `Nombre ${unit.deOther} par durée de vie restante prédite, en ${time.other}`,
      /** The fullest class; where it is the last, what the model cannot say. */
      reading: (count: number, from: number, to: number, cap: number | null) => {
        const have = `${unit.count(count)} ${count < 2 ? "a" : "ont"}`;
        const them = `devant ${count < 2 ? unit.lui : unit.eux}`;
        return cap === null
          ? `${have} ${from === 0 ? "" : `plus de ${f.integer(from)} et `}au plus ${time.count(to)} ${them}.`
          : `${have} plus de ${time.count(from)} ${them}, voire bien plus : le modèle ne compte pas au-delà de ${f.integer(cap)}.`;
      },
      axis: `Durée de vie restante prédite, ${time.other}`,
      count: capital(unit.other),
      from: `Plus de, ${time.other}`,
      to: `Jusqu’à, ${time.other}`
    },
    risk: {
      topic: `Distribution des ${unit.other} par niveau de risque`,
      title: ({total, critical, degraded}: Counts, all: number) =>
        `${f.percent((critical + degraded) / total)} ${total === all ? "de la flotte" : `des ${unit.other} ${agree("choisi", 2)}`} à surveiller : ${unit.some(critical)} ${agree("critique", critical)}, ${unit.some(degraded)} ${agree("dégradé", degraded)}`,
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
