/** Words several pages share, in French: columns, filters, populations, the glossary. */
import type {Rich} from "../../views/rich.ts";
import type {FrenchTools} from "../french.ts";

/** A word and what it means here. */
export interface Term {
  readonly term: string;
  readonly definition: Rich;
}

export const terms = ({f, unit, time}: FrenchTools) => {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  return {
    pageNames: {executive: "Direction", fleet: "Flotte", rul: capital(unit.one), models: "Modèles"},
    unit: capital(unit.one),
    units: capital(unit.other),
    unitForms: {one: unit.one, other: unit.other},
    count: (n: number) => unit.count(n),
    times: (n: number) => time.count(n),
    timeUnit: time.other,
    scenario: "Scénario",
    cluster: "Cluster",
    clusterName: (n: number) => `Cluster ${f.integer(n)}`,
    allClusters: "Tous les clusters",
    allScenarios: "Tous les scénarios",
    noClusters: "Données de clustering non disponibles",
    noTruth: `La vraie durée de vie de ces ${unit.other} n’est pas connue : aucune erreur ne peut être calculée.`,
    noUnits: `${capital(unit.aucun)} ne correspond à ces filtres`,
    reset: "Tout afficher",
    filters: "Filtres",
    unknown: "n. d.",
    risk: "État",
    age: `Âge, ${time.other}`,
    predicted: `Durée restante prédite, ${time.other}`,
    interval: `Intervalle à 90 %, ${time.other}`,
    lower: `Borne basse, ${time.other}`,
    upper: `Borne haute, ${time.other}`,
    /** Ends of an interval; `capped`: its upper end is all that the model can say. */
    between: (low: number, high: number, capped: boolean) =>
      `${f.integer(low)} à ${f.integer(high)}${capped ? " ou plus" : ""}`,
    actual: `Durée restante réelle, ${time.other}`,
    error: `Écart, ${time.other}`,
    since: "Depuis",
    sinceAge: `Sous le seuil depuis ${time.le}`,
    sinceText: (level: string, age: number) => `${level} depuis ${time.le} ${f.integer(age)}`,
    atAge: (age: number) => `${time.one} ${f.integer(age)}`,
    /** Population of a figure; `scenarios` are named where the report has several. */
    population: (n: number, scenarios: readonly string[]) =>
      `${unit.count(n)}${scenarios.length ? ` (${f.list(scenarios)})` : ""}${n === 0 ? "" : n === 1 ? ", à son dernier relevé" : `, au dernier relevé de ${unit.feminine ? "chacune" : "chacun"}`}`,
    validation: (scenarios: readonly string[]) =>
      scenarios.length ? `${f.list(scenarios)} en validation croisée` : "en validation croisée",
    source: (origin: string, day: string) => `${origin} ; calcul Vigie du ${day}`,
    clauses: (parts: readonly string[]) => parts.join(" ; "),
    filtered: (parts: readonly string[]) => `Filtres : ${parts.length === 0 ? "aucun" : f.list(parts)}`,
    dateline: {
      lastReadings: `Relevés ${time.feminine ? "à la dernière" : "au dernier"} ${time.one} de chaque ${unit.one}`,
      population: (n: number, scenarios: readonly string[], origin: string) =>
        `${unit.count(n)}${scenarios.length ? ` (${f.list(scenarios)})` : ""}, ${origin}`,
      model: (name: string) => `Modèle : ${name}`
    },
    families: {
      boosting: "boosting d’arbres",
      forest: "forêt aléatoire",
      "library-forest": "forêt d’une bibliothèque",
      ridge: "régression ridge",
      age: "âge seul",
      constant: "constante"
    },
    glossary: {
      rul: {
        term: "Durée de vie restante (RUL)",
        definition: `nombre ${time.deOther} avant la panne. La durée prédite est celle que le modèle annonce au dernier relevé.`
      },
      cap: (cap: number) => ({
        term: "Plafond",
        definition: `le modèle apprend jusqu’à ${time.count(cap)} ; au-delà, il dit « ${f.integer(cap)} ou plus ».`
      }),
      levels: ({critical, degraded}: {critical: number; degraded: number}) => ({
        term: "Critique, dégradé, sain",
        definition: `critique : au moins une chance sur vingt de tomber en panne dans les ${f.integer(critical)} ${time.other} ; dégradé : dans les ${f.integer(degraded)} ${time.other} ; sain : moins d’une chance sur vingt. C’est la borne basse, dépassée dix-neuf fois sur vingt, qui classe ; les seuils se règlent dans la configuration.`
      }),
      validation: {
        term: "Validation croisée",
        definition: `${unit.other} d’apprentissage ${unit.agree("coupé", 2)} à un relevé tiré au sort et ${unit.agree("prédit", 2)} par un modèle qui ne les a jamais ${unit.agree("vu", 2)}.`
      },
      scenario: {
        term: "Scénario",
        definition: `partie de la flotte, avec ses propres régimes et ses propres défauts. Chacun a son modèle.`
      },
      cluster: {
        term: "Cluster",
        definition: `${unit.other} dont les capteurs ont dérivé de la même façon, trouvés par k-moyennes ; le cluster 1 est le plus proche de la panne.`
      },
      deviation: {
        term: "Écart type",
        definition:
          "distance d’un capteur à son niveau sain, dans l’unité de ses fluctuations ordinaires à régime égal."
      }
    }
  };
};

export type TermMessages = ReturnType<typeof terms>;
