/** Sentences of the page of one unit, in French. */
import type {RiskLevel} from "../../../pipeline/contract/rul.ts";
import type {Rich} from "../../views/rich.ts";
import {elides, type FrenchTools} from "../french.ts";

type Level = Exclude<RiskLevel, "unknown">;

export const rul = ({f, unit, time}: FrenchTools) => {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const {agree} = unit;
  const le = (name: string): string => `${unit.le} ${name}`;
  const ce = unit.feminine ? "cette" : elides(unit.one) ? "cet" : "ce";
  const chacun = unit.feminine ? "chacune" : "chacun";
  const at = (age: number): string => `${time.one} ${f.integer(age)}`;
  /** « au cycle 173 » */
  const on = (age: number): string => `${time.au} ${f.integer(age)}`;
  const adjectives = {critical: "critique", degraded: "dégradé", healthy: "sain"} as const;
  const stage = (from: number, to: number | null): string =>
    to === null
      ? `à plus de ${time.count(from)}`
      : from === 0
        ? `à moins de ${time.count(to)}`
        : `entre ${f.integer(from)} et ${time.count(to)}`;
  return {
    description: (title: string) =>
      `${title} : ce que le modèle prédit de chaque ${unit.one}, depuis quand, et ce que disent ses capteurs.`,
    kicker: (name: string, level: RiskLevel, since: number | null) =>
      level === "unknown"
        ? `${capital(unit.one)} ${name}, sans prédiction`
        : `${capital(unit.one)} ${name}, ${agree(adjectives[level], 1)}${since === null ? "" : ` depuis ${time.le} ${f.integer(since)}`}`,
    headline: {
      unknown: (name: string) => `Aucune prédiction pour ${le(name)}`
    },
    /** What an address asked for that the report does not hold. */
    missing: {
      headline: `Aucune donnée pour ${ce} ${unit.one}`,
      text: (scenario: string, id: string) =>
        id === ""
          ? `L’adresse demande le scénario « ${scenario} », que ce rapport ne contient pas.`
          : `L’adresse demande « ${id} »${scenario === "" ? "" : `, scénario « ${scenario} »`} : ${unit.un} que ce rapport ne contient pas.`,
      action: (name: string | null, href: string | null): Rich =>
        name === null
          ? "Le rapport est vide : vérifiez la source des données, puis relancez le calcul."
          : [
              `Choisissez ${unit.un} dans la liste, ou voyez `,
              href === null ? name : {link: le(name), href},
              `, ${unit.feminine ? "la plus urgente" : "le plus urgent"}.`
            ]
    },
    unknown: `Le modèle n’a rien pu prédire au dernier relevé : vérifiez les capteurs, puis relancez le calcul.`,
    trust: (from: number, to: number | null, mae: number, n: number, scenario: string | null) =>
      `${capital(stage(from, to))} de la panne, le modèle s’est trompé de ${time.measure(mae, 1)} en moyenne, sur ${unit.count(n)}${scenario === null ? "" : ` de ${scenario}`} hors apprentissage.`,
    picker: {
      label: `Choix ${unit.du}`,
      previous: unit.feminine ? "Précédente" : "Précédent",
      next: unit.feminine ? "Suivante" : "Suivant",
      option: (id: string, level: string, life: number | null) =>
        life === null ? `${id} · ${level}` : `${id} · ${level}, ${time.count(Math.round(life))}`,
      loading: (name: string) => `Chargement ${unit.du} ${name}…`,
      failed: (name: string) => `La courbe ${unit.du} ${name} n’a pas pu être chargée.`,
      failedText: (shown: string) => `La page montre toujours ${le(shown)}.`,
      retry: "Réessayer",
      noScript: `Sans JavaScript, cette page montre ${unit.le} ${unit.feminine ? "la plus urgente" : "le plus urgent"} de la flotte ; les autres sont dans la liste de la page Flotte.`
    },
    card: {
      title: `Fiche ${unit.du}`,
      scenario: "Scénario",
      age: "Âge au dernier relevé",
      predicted: "RUL prédit",
      interval: "Intervalle à 90 %",
      actual: "RUL réel",
      risk: "Risque",
      since: "Depuis",
      cluster: "Cluster",
      rank: "Rang d’urgence",
      rankOf: (rank: number, total: number) => `${f.integer(rank)} sur ${f.integer(total)}`,
      noTruth: "inconnu",
      noSince: "aucun seuil franchi",
      noCluster: "non disponible"
    },
    check: {
      title: "Vérification après coup",
      /** What came true, for a unit the model had not learnt from. */
      text: (end: number, actual: number, validation: boolean) =>
        [
          validation
            ? `${capital(unit.one)} d’apprentissage, ${agree("coupé", 1)} à un relevé tiré au sort et ${agree("prédit", 1)} par un modèle qui ne l’a jamais ${agree("vu", 1)}.`
            : `${capital(unit.one)} de test : le modèle ne l’a jamais ${agree("vu", 1)}.`,
          `La panne est survenue ${on(end)}, ${time.count(actual)} après le dernier relevé.`
        ].join(" "),
      none: `La vraie fin de vie n’est pas connue : rien à vérifier pour l’instant.`
    },
    scope: (name: string, first: number, last: number, validation: boolean) =>
      `${unit.one} ${name}, ${time.other} ${f.integer(first)} à ${f.integer(last)}${validation ? ", en validation croisée" : ""}`,
    trajectory: {
      topic: "RUL prédit au fil de la vie",
      title: {
        falling: (from: number, span: number, to: number) =>
          `En ${time.count(span)}, la prédiction est passée de ${f.integer(from)} à ${f.integer(to)}`,
        faster: (from: number, span: number, to: number) =>
          `La prédiction s’effondre : de ${f.integer(from)} à ${f.integer(to)} en ${time.count(span)}`,
        steady: (span: number, to: number) =>
          `La prédiction se tient autour de ${f.integer(to)} depuis ${time.count(span)}`,
        capped: (cap: number, span: number) =>
          `La prédiction reste au plafond de ${time.count(cap)} depuis ${time.count(span)}`,
        rising: (from: number, span: number, to: number) =>
          `La prédiction remonte : de ${f.integer(from)} à ${f.integer(to)} en ${time.count(span)}`,
        short: (to: number) => `Trop peu de relevés pour une tendance : ${time.count(to)} au dernier`,
        none: "Aucune prédiction à tracer"
      },
      /** A finding as it stood at an earlier age. */
      asOf: (age: number, finding: string) =>
        `${time.au.charAt(0).toUpperCase()}${time.au.slice(1)} ${f.integer(age)} : ${finding.charAt(0).toLowerCase()}${finding.slice(1)}`,
      subtitle: (past: boolean) =>
        `Durée de vie restante prédite à chaque relevé, en ${time.other} ; bandes : 50 et 90 % des cas, calibrées sur d’autres ${unit.other}${past ? "" : ` ; à droite du trait, la suite si chaque ${time.one} coûte ${time.un} de vie`}`,
      reading: (age: number, life: number, last: number, lastLife: number) =>
        `${capital(on(age))}, le modèle annonçait ${time.count(life)} de vie restante ; ${on(last)}, ${f.integer(lastLife)}.`,
      empty: "Aucune prédiction pour tracer cette courbe.",
      x: `âge, ${time.other}`,
      y: `RUL, ${time.other}`,
      today: "dernier relevé",
      past: "Prédictions faites jusqu’ici",
      forecast: "Suite",
      truth: "durée réelle",
      cap: "plafond appris",
      threshold: (level: "critical" | "degraded", threshold: number) =>
        `${agree(adjectives[level], 1)} sous ${f.integer(threshold)}`,
      since: (level: "critical" | "degraded", age: number) =>
        `${agree(adjectives[level], 1)} depuis ${f.integer(age)}`,
      columns: [
        capital(time.one),
        `RUL prédit, ${time.other}`,
        "Bas de l’intervalle à 90 %",
        "Haut de l’intervalle à 90 %",
        `RUL réel, ${time.other}`
      ] as readonly string[]
    },
    sensors: {
      topic: "Capteurs",
      title: (out: number, total: number, farthest: string, value: number) =>
        total === 0
          ? "Aucun relevé de capteur"
          : out === 0
            ? `Aucun des ${f.integer(total)} capteurs utiles n’a nettement quitté la plage saine`
            : out === total && total > 1
              ? `Les ${f.integer(total)} capteurs utiles ont quitté la plage saine, ${farthest} le plus loin : ${f.signed(value, 1)}`
              : out === 1
                ? `Un des ${f.integer(total)} capteurs utiles a quitté la plage saine : ${farthest}, ${f.signed(value, 1)}`
                : `${f.integer(out)} des ${f.integer(total)} capteurs utiles ont quitté la plage saine, ${farthest} le plus loin : ${f.signed(value, 1)}`,
      plain: (farthest: string, value: number) =>
        `${farthest} s’écarte le plus de son niveau sain : ${f.signed(value, 1)} ${f.plural(value) === "one" ? "écart type" : "écarts types"}`,
      subtitle: (shown: number, total: number) =>
        `Écart de chaque capteur à son niveau sain, en écarts types, moyenné sur quelques relevés ; bande : 90 % des relevés de la flotte en début de vie${shown < total ? `. Les ${f.integer(shown)} qui pèsent le plus` : ""}`,
      reading: (sensor: string, value: number) =>
        `Aux derniers relevés, ${sensor} est à ${f.signed(value, 1)} ${f.plural(value) === "one" ? "écart type" : "écarts types"} de son niveau sain, à régime égal.`,
      empty: `Aucun relevé de capteur pour ${ce} ${unit.one}.`,
      emptyPart: "Aucun relevé de capteur n’a été gardé sur cette plage : élargissez-la.",
      columns: [
        "Capteur",
        "Ce qu’il mesure",
        "Début",
        "Dernier",
        "Sain, au moins",
        "Sain, au plus"
      ] as readonly string[]
    },
    timeline: {
      topic: "Chronologie de maintenance",
      /** Time spent at each level up to the last record, longest ago first. */
      title: (spans: readonly {level: Level; time: number}[]) => {
        const parts = spans.map(({level, time: spent}, i) => {
          const word = agree(adjectives[level], 1);
          const long = i === 0 ? time.count(spent) : f.integer(spent);
          return i === spans.length - 1 && i > 0 ? `${word} depuis ${long}` : `${word} pendant ${long}`;
        });
        return spans.length === 1
          ? `${capital(agree(adjectives[spans[0].level], 1))} depuis le premier relevé, il y a ${time.count(spans[0].time)}`
          : capital(parts.join(", "));
      },
      unknown: (time_: number) => `${capital(time.count(time_))} de relevés, sans prédiction au dernier`,
      subtitle: `Étapes de la vie ${unit.du}, en ${time.other} de service ; en bleu, ce qui est prédit`,
      reading: `« Depuis » : âge à partir duquel la borne basse n’est plus repassée au-dessus du seuil.`,
      kinds: {
        entered: "premier relevé",
        degraded: `${agree("dégradé", 1)} depuis`,
        critical: `${agree("critique", 1)} depuis`,
        today: "dernier relevé",
        end: "fin prédite",
        truth: "fin réelle"
      },
      at,
      /** An end that the model sees no farther than. */
      atLeast: (age: number) => `${at(age)} ou plus`,
      empty: "Aucune étape connue.",
      columns: ["Étape", capital(time.one)] as readonly string[]
    },
    neighbours: {
      topic: "Par ordre d’urgence",
      /** Place among all, and the names of those on either side. */
      title: (rank: number, total: number, before: string | null, after: string | null) =>
        before && after
          ? `${f.integer(rank)}e sur ${f.integer(total)}, après ${before} et avant ${after}`
          : after
            ? `${unit.feminine ? "La plus urgente" : "Le plus urgent"} des ${f.integer(total)}, juste avant ${after}`
            : before
              ? `${unit.feminine ? "La moins urgente" : "Le moins urgent"} des ${f.integer(total)}, juste après ${before}`
              : `${unit.feminine ? "Seule" : "Seul"} de la flotte à avoir une prédiction`,
      none: "Sans prédiction, pas de rang",
      subtitle: (total: number) =>
        `Durées de vie restantes, en ${time.other}, ${chacun} au dernier relevé ; rang parmi ${unit.count(total)}`,
      reading: (name: string, predicted: number, actual: number | null) =>
        `${name} : ${time.count(predicted)} ${time.agree("prédit", predicted)}${actual === null ? "" : `, ${f.integer(actual)} ${time.agree("constaté", actual)} après coup`}.`,
      rank: "Rang",
      predicted: "RUL prédit",
      actual: "RUL réel"
    }
  };
};

export type RulMessages = ReturnType<typeof rul>;
