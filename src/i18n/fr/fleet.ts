/** Sentences of the fleet page, in French. */
import type {Separation} from "../../views/fleet/separation.ts";
import type {FrenchTools} from "../french.ts";

/** A cluster whose profile is told. */
export interface Profiled {
  readonly cluster: number;
  /** Its scenario, where one must be named. */
  readonly scenario: string | null;
  /** How many of its units were chosen; null for all. */
  readonly chosen: number | null;
}

export const fleet = ({f, unit, time}: FrenchTools) => {
  const {agree} = unit;
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const nameOf = (cluster: number, scenario: string | null): string =>
    `cluster ${f.integer(cluster)}${scenario === null ? "" : ` de ${scenario}`}`;
  const clusterOf = (cluster: number, scenario: string | null): string => `le ${nameOf(cluster, scenario)}`;
  const within = ({cluster, scenario, chosen}: Profiled): string =>
    chosen === null
      ? `Dans ${clusterOf(cluster, scenario)}`
      : `Pour ${unit.count(chosen)} du ${nameOf(cluster, scenario)}`;
  /** The noun agrees with the number as it is written. */
  const spread = (deviation: number): string =>
    `${f.signed(deviation, 1)} ${f.plural(Math.round(Math.abs(deviation) * 10) / 10) === "one" ? "écart type" : "écarts types"}`;
  const range = (low: number, high: number): string => {
    const [from, to] = [f.decimal(low, 2), f.decimal(high, 2)];
    return from === to ? `de ${from}` : `de ${from} à ${to}`;
  };
  const separations: Record<Separation, string> = {
    none: "les groupes ne se distinguent guère",
    weak: "les groupes se distinguent faiblement",
    reasonable: "les groupes se distinguent assez bien",
    strong: "les groupes se distinguent nettement"
  };
  return {
    kicker: "Segmentation de flotte",
    description: (title: string) =>
      `${title} : groupes de dégradation, qualité des prédictions et liste complète.`,
    headline: {
      cluster: (cluster: number, scenario: string | null, units: number, median: number) =>
        `${capital(clusterOf(cluster, scenario))} réunit ${unit.count(units)}, à ${time.count(median)} de la panne en médiane`,
      /** Of a cluster some units of which only were chosen. */
      chosen: (cluster: number, scenario: string | null, units: number, median: number) => {
        const away = `à ${time.count(median)} de la panne`;
        return units === 1
          ? `${capital(unit.le)} ${agree("choisi", 1)} du ${nameOf(cluster, scenario)} est ${away}`
          : `Les ${unit.count(units)} ${agree("choisi", 2)} du ${nameOf(cluster, scenario)} sont ${away} en médiane`;
      },
      plain: (units: number, median: number) =>
        `La moitié des ${unit.count(units)} ${units < 2 ? "a" : "ont"} ${time.count(median)} ou moins devant ${unit.eux}`,
      none: `${capital(unit.aucun)} ne correspond à ces filtres`
    },
    /** Where to start in the cluster that the headline names. */
    advice: (critical: number) =>
      `Priorité ${critical === 1 ? unit.au : `aux ${unit.count(critical)}`} ${agree("critique", critical)} de ce groupe.`,
    standfirst: (least: number, most: number) =>
      `${least === most ? `Les ${f.integer(most)} clusters` : `Les clusters, de ${f.integer(least)} à ${f.integer(most)} selon le scénario,`} rangent les ${unit.other} selon la dérive de leurs capteurs, du plus proche de la panne au plus éloigné.`,
    standfirstScenarios: (n: number) =>
      ` Ils sont cherchés séparément dans chacun des ${f.integer(n)} scénarios.`,
    missing: "Données de clustering non disponibles",
    missingText: (scenarios: readonly string[]) =>
      `pour ${f.list(scenarios)} : trop peu ${unit.deOther}, ou pas de groupe qui se distingue.`,
    actual: {
      topic: "RUL réel et RUL prédit",
      title: (near: number, total: number, late: number, band: number) =>
        near === total
          ? total === 1
            ? `Une panne annoncée à ${time.count(band)} près`
            : `Les ${f.integer(total)} pannes annoncées à ${time.count(band)} près`
          : `${near === 0 ? "Aucune panne" : near === 1 ? "Une panne" : `${f.integer(near)} pannes`} sur ${f.integer(total)} ${near < 2 ? "annoncée" : "annoncées"} à ${time.count(band)} près, ${late === 0 ? "aucune" : f.integer(late)} trop tard`,
      none: "RUL réel inconnu : l’erreur ne peut pas être montrée",
      subtitle: (cap: number) =>
        `Durée de vie restante réelle et prédite, en ${time.other} ; le modèle plafonne à ${f.integer(cap)}`,
      reading: (name: string, actual: number, predicted: number) =>
        `${name} avait ${time.count(actual)} devant ${unit.lui} ; le modèle en annonçait ${f.integer(predicted)}. Au-dessus de la diagonale, la panne arrive plus tôt que prévu.`,
      x: `RUL réel, ${time.other}`,
      y: `RUL prédit, ${time.other}`,
      late: "trop tard",
      early: "trop tôt",
      band: (n: number) => `à ${f.integer(n)} près`,
      cap: "plafond"
    },
    profile: {
      topic: "Profils capteurs par cluster",
      title: (group: Profiled, sensor: string, deviation: number) =>
        `${within(group)}, ${sensor} s’écarte le plus : ${spread(deviation)}`,
      subtitle: `Écart moyen de chaque capteur à son niveau sain, en écarts types des ${unit.other} d’apprentissage, aux derniers relevés`,
      reading: (group: Profiled, sensor: string, deviation: number) =>
        `${within(group)}, ${sensor} est en moyenne à ${spread(deviation)} de son niveau sain.`,
      missing: "hachuré : capteur non suivi dans ce scénario",
      below: "sous le niveau sain",
      above: "au-dessus",
      legend: "écarts types",
      sensor: "Capteur"
    },
    boxes: {
      topic: "RUL par cluster",
      title: (low: number, high: number) =>
        `D’un cluster à l’autre, la vie restante médiane va de ${f.integer(low)} à ${time.count(high)}`,
      one: (cluster: number, scenario: string | null, median: number) =>
        `Dans ${clusterOf(cluster, scenario)}, ${time.count(median)} de vie restante en médiane`,
      label: (cluster: number, scenario: string | null) =>
        `${scenario === null ? "Cluster" : `${scenario}, cluster`} ${f.integer(cluster)}`,
      subtitle: `Durée de vie restante prédite, en ${time.other} ; boîte : la moitié centrale ; trait : la médiane ; un point par ${unit.one}`,
      reading: (cluster: number, scenario: string | null, units: number, q1: number, q3: number) =>
        units === 1
          ? `Dans ${clusterOf(cluster, scenario)}, ${unit.le} a ${time.count(q3)} devant ${unit.lui}.`
          : `Dans ${clusterOf(cluster, scenario)}, la moitié centrale des ${unit.other} a ${q1 === q3 ? "" : `de ${f.integer(q1)} à `}${time.count(q3)} devant elle.`,
      quartiles: ["Minimum", "1er quartile", "Médiane", "3e quartile", "Maximum"] as readonly string[]
    },
    silhouette: {
      topic: "Nombre de clusters",
      title: (chosen: readonly number[], best: readonly number[]) => {
        const [least, most] = [Math.min(...chosen), Math.max(...chosen)];
        const count =
          least === most
            ? `${f.integer(most)} clusters séparent le mieux les ${unit.other}`
            : `De ${f.integer(least)} à ${f.integer(most)} clusters selon le scénario`;
        return `${count} : silhouette moyenne ${range(Math.min(...best), Math.max(...best))}`;
      },
      subtitle: `Silhouette moyenne des ${unit.other} pour chaque nombre de clusters essayé, de −1 à 1 ; le plus haut est retenu`,
      reading: (k: number, scenario: string | null, value: number, separation: Separation) =>
        `${scenario === null ? "Avec" : `Dans ${scenario}, avec`} ${f.integer(k)} clusters, la silhouette moyenne est de ${f.decimal(value, 2)} : ${separations[separation]}. Elle vaudrait 1 pour des groupes bien séparés, 0 pour des groupes confondus.`,
      x: "nombre de clusters",
      y: "silhouette moyenne",
      chosen: (k: number) => `${f.integer(k)} clusters`,
      k: "Clusters",
      value: "Silhouette moyenne",
      kept: "Retenu",
      yes: "oui",
      no: "non"
    },
    list: {
      topic: capital(unit.tous),
      title: (n: number) =>
        n === 0
          ? `${capital(unit.aucun)} à montrer`
          : `${capital(unit.count(n))}, ${unit.feminine ? "de la plus urgente à la moins urgente" : "du plus urgent au moins urgent"}`,
      subtitle: (critical: number) =>
        `Durées de vie restantes et âges en ${time.other}, au dernier relevé de chaque ${unit.one} ; la ligne montre la durée prédite aux relevés précédents, sur fond teinté sous ${f.integer(critical)}`,
      trend: (span: number) => `Tendance sur ${time.count(Math.round(span))}`,
      change: (from: number, to: number) =>
        from === to ? `stable à ${f.integer(to)}` : `de ${f.integer(from)} à ${f.integer(to)}`
    }
  };
};

export type FleetMessages = ReturnType<typeof fleet>;
