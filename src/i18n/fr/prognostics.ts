/** Sentences on how early and how steadily the model is right, and on the health index, in French. */
import type {FrenchTools} from "../french.ts";

/** « une panne sur vingt est survenue », by the quantile of the levels at failure that is reached. */
const failed = [
  "une panne sur vingt est survenue",
  "une panne sur quatre est survenue",
  "une panne sur deux est survenue",
  "trois pannes sur quatre sont survenues",
  "dix-neuf pannes sur vingt sont survenues"
];

export const prognostics = ({f, unit, time}: FrenchTools) => {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const share = (value: number): string => f.percent(value);
  const from = (remaining: number): string => `à ${time.count(remaining)} de la panne`;
  const range = ([low, high]: readonly [number, number]): string =>
    low === high ? time.count(low) : `${f.integer(low)} à ${time.count(high)}`;
  const learning = (n: number): string =>
    `${unit.count(n)} d’apprentissage, chacun${unit.feminine ? "e" : ""} ${unit.agree("prédit", 1)} par un modèle qui ne l’a jamais ${unit.agree("vu", 1)}`;
  return {
    cone: {
      topic: "Cône α-λ",
      title: {
        /** Right from `horizon` before failure to the last record, `now` before it. */
        steady: (tolerance: number, horizon: number, now: number) =>
          now >= horizon
            ? `Au dernier relevé, la prédiction est juste à ${time.count(tolerance)} près`
            : `À ${time.count(tolerance)} près, la prédiction est juste de ${f.integer(horizon)} à ${time.count(now)} avant la panne`,
        /** Right for the last `span` only. */
        late: (tolerance: number, span: number) =>
          `La prédiction n’est juste à ${time.count(tolerance)} près que depuis ${time.count(span)}`,
        off: (error: number) =>
          `Au dernier relevé, la prédiction est trop ${error > 0 ? "longue" : "courte"} de ${time.count(Math.round(Math.abs(error)))}`,
        many: (remaining: number, inside: number) =>
          `${capital(from(remaining))}, ${share(inside)} des prédictions tombent dans le cône`,
        none: "Rien à comparer à la vérité"
      },
      subtitle: {
        own: (alpha: number) =>
          `Durée de vie restante prédite selon la durée réelle, en ${time.other} ; le cône est à ${share(alpha)} près de la vérité`,
        many: (alpha: number) =>
          `Durées de vie restantes prédites selon la durée réelle, en ${time.other}, pour la flotte d’apprentissage ; le cône est à ${share(alpha)} près de la vérité`
      },
      /** Why the page shows other units than the one it is about. */
      instead: {
        unknown: `La vraie fin ${unit.du} n’est pas connue : voici la flotte d’apprentissage.`,
        early: (cap: number) =>
          `${capital(unit.le)} était encore à plus de ${time.count(cap)} de la panne, où le modèle ne promet rien : voici la flotte d’apprentissage.`
      },
      own: (remaining: number, predicted: number, inside: boolean) =>
        `${capital(from(Math.round(remaining)))}, le modèle en annonçait ${f.integer(Math.round(predicted))} : ${inside ? "dans le cône" : "hors du cône"}.`,
      many: (remaining: number, half: readonly [number, number], ninety: readonly [number, number]) =>
        `${capital(from(remaining))}, la moitié des prédictions vont de ${f.integer(half[0])} à ${f.integer(half[1])} ${time.other}, neuf sur dix de ${f.integer(ninety[0])} à ${f.integer(ninety[1])}.`,
      horizon: (tolerance: number, horizon: number) =>
        `± ${time.count(tolerance)} dès ${f.integer(horizon)} avant la panne`,
      learning,
      edge: (alpha: number) => `cône, ± ${share(alpha)}`,
      truth: "prédiction exacte",
      unit: (name: string) => `${unit.one} ${name}`,
      median: "médiane",
      bands: {half: "la moitié", ninety: "neuf sur dix"},
      x: `durée restante réelle, ${time.other}`,
      y: `durée prédite, ${time.other}`,
      age: time.one,
      inside: "dans le cône",
      outside: "hors du cône",
      empty: `Aucune prédiction n’a été faite à moins du plafond de la panne.`,
      columns: {
        own: [capital(time.one), "Durée réelle", "Durée prédite", "Dans le cône"] as readonly string[],
        many: [
          `Durée réelle, ${time.other}`,
          "5 %",
          "25 %",
          "Médiane",
          "75 %",
          "95 %",
          "Dans le cône"
        ] as readonly string[],
        yes: "oui",
        no: "non"
      }
    },
    health: {
      topic: "Indice de santé",
      title: {
        /** `reached`: the highest of the five quantiles of the levels at failure that lies at or below. */
        failing: (level: number, reached: number) =>
          `Indice à ${f.integer(level)} : ${failed[reached]} à ce niveau ou plus bas`,
        above: (level: number) =>
          `Indice à ${f.integer(level)} : plus ${unit.agree("usé", 1)} que les trois quarts des ${unit.other} de son âge`,
        below: (level: number) =>
          `Indice à ${f.integer(level)} : moins ${unit.agree("usé", 1)} que les trois quarts des ${unit.other} de son âge`,
        middle: (level: number) =>
          `Indice à ${f.integer(level)} : dans la moitié centrale des ${unit.other} de son âge`,
        alone: (level: number) => `Indice à ${f.integer(level)}, où 100 est le niveau médian des pannes`,
        none: "Pas d’indice de santé"
      },
      subtitle: (window: number) =>
        `De 0, le niveau d’${unit.un} ${unit.agree("sain", 1)}, à 100, le niveau médian à la panne ; moyenne des ${f.integer(window)} derniers relevés, qui ne redescend jamais`,
      reading: (age: number, level: number, half: readonly [number, number] | null) =>
        `${capital(time.au)} ${f.integer(age)}, l’indice est à ${f.integer(level)}${half === null ? "" : ` ; la moitié des ${unit.other} d’apprentissage arrivés à cet âge étaient entre ${f.integer(half[0])} et ${f.integer(half[1])}`}.`,
      failure: "9 pannes sur 10",
      others: `la moitié des ${unit.other} de cet âge`,
      x: `âge, ${time.other}`,
      y: "indice de santé",
      empty: "Aucun relevé à tracer.",
      emptyPart: "Aucun relevé n’a été gardé sur cette plage : élargissez-la.",
      flat: "L’indice de ce scénario n’est pas montré : il ne monte pas vers la panne, ou trop peu de vies permettent d’en juger.",
      columns: [
        capital(time.one),
        "Indice",
        "Au même âge, 1er quartile",
        "Médiane",
        "3e quartile"
      ] as readonly string[]
    },
    models: {
      topic: "Tôt, et sans revenir en arrière",
      /** Ranges over scenarios of the tolerance and of the median horizon; `full`: all at the cap. */
      title: (tolerance: readonly [number, number], median: readonly [number, number], full: boolean) =>
        `Horizon médian : ${range(median)}${full ? " ou plus" : ""} avant la panne, tolérance de ${range(tolerance)}`,
      subtitle: (alpha: number) =>
        `Le long de vies d’apprentissage, depuis le plafond jusqu’à la panne ; traits : intervalles à 95 % ; cône : ${share(alpha)} de part et d’autre de la vérité`,
      reading: (whole: number) =>
        `L’horizon est le temps avant la panne à partir duquel la prédiction ne s’écarte plus de la tolérance, au plus un dixième de la vie médiane : pour ${share(whole)} des ${unit.other}, c’est le cas dès le début de la mesure. La part parcourue, λ, va de 0 au début de la mesure à 1 à la panne.`,
      measures: {
        horizon: `Horizon pronostique médian, ${time.other}`,
        whole: `${capital(unit.other)} dans la tolérance de bout en bout`,
        inside: (lambda: number) => `Dans le cône à λ = ${f.decimal(lambda, 2)}`,
        accuracy: "Exactitude relative cumulée (CRA) médiane : 1, exacte",
        convergence: `Convergence médiane, ${time.other} : plus court, mieux c’est`
      },
      interval: "intervalle à 95 %",
      columns: {measure: "Mesure", values: ["Valeur", "Au moins", "Au plus"] as readonly string[]},
      of: (scenario: string | null, text: string) =>
        scenario === null ? text : `${scenario} : ${text.charAt(0).toLowerCase()}${text.slice(1)}`,
      cone: {
        title: (remaining: number, low: number, high: number) =>
          `À ${time.count(remaining)} de la panne, ${f.percent(low) === f.percent(high) ? share(low) : `${f.integer(Math.round(100 * low))} à ${share(high)}`} des prédictions sont dans le cône`,
        none: "Aucune vie d’apprentissage à suivre"
      },
      health: {
        topic: "Indice de santé",
        title: (ahead: number, all: number) =>
          all === 1
            ? `L’indice de santé fait ${ahead ? "mieux" : "moins bien"} que le meilleur capteur seul`
            : `L’indice de santé bat le meilleur capteur seul dans ${f.integer(ahead)} scénario${ahead > 1 ? "s" : ""} sur ${f.integer(all)}`,
        none: "Aucun indice de santé ne monte vers la panne",
        subtitle: (window: number) =>
          `De 0 à 1, sur la moyenne de ${f.integer(window)} relevés, avant qu’elle soit tenue de ne pas redescendre`,
        reading:
          "Monotonie : monte-t-il toujours ? Pronosticabilité : finit-il toujours au même niveau ? Tendance : les deux vies les moins semblables le sont-elles ? Le meilleur capteur est celui dont la somme est la plus grande.",
        scope: (n: number) => `${unit.count(n)} d’apprentissage, hors de leur pli`,
        index: "Indice de santé",
        sensor: (symbol: string) => `${symbol} seul`,
        columns: {
          indicator: "Indicateur",
          figures: ["Monotonie", "Pronosticabilité", "Tendance", "Somme"] as readonly string[]
        }
      }
    },
    glossary: {
      accuracy: {
        term: "CRA",
        definition:
          "exactitude relative cumulée : moyenne, le long d’une vie, de 1 moins l’erreur rapportée à la durée restante réelle."
      },
      convergence: {
        term: "Convergence",
        definition: `distance du début de la mesure au centre de l’aire sous la courbe d’erreur : elle est courte quand l’erreur s’éteint tôt et reste petite.`
      },
      cone: {
        term: "Cône α-λ",
        definition:
          "part de la durée restante réelle que la prédiction peut manquer de part et d’autre : il se resserre à l’approche de la panne."
      },
      horizon: {
        term: "Horizon pronostique",
        definition: `temps avant la panne à partir duquel toutes les prédictions restent dans la tolérance.`
      },
      health: {
        term: "Indice de santé",
        definition:
          "somme pondérée de tous les capteurs, apprise pour suivre l’usure : 0 à neuf, 100 au niveau médian des pannes."
      }
    }
  };
};

export type PrognosticsMessages = ReturnType<typeof prognostics>;
