/** Sentences of the page that compares models, in French. */
import type {Rich} from "../../views/rich.ts";
import {elides, type FrenchTools, frenchNumber} from "../french.ts";
import {measures} from "./measures.ts";

type Family = "boosting" | "forest" | "library-forest" | "ridge" | "age" | "constant";

const articles: Readonly<Record<Family, string>> = {
  boosting: "le boosting d’arbres",
  forest: "la forêt aléatoire",
  "library-forest": "la forêt d’une bibliothèque",
  ridge: "la régression ridge",
  age: "l’âge seul",
  constant: "une prédiction constante"
};

export const models = (tools: FrenchTools) => {
  const {f, unit, time} = tools;
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const of = (name: string): string => (elides(name) ? `d’${name}` : `de ${name}`);
  const {agree} = unit;
  const within = (scenarios: readonly string[]): string =>
    scenarios.length ? ` (${f.list(scenarios)})` : "";
  const measure = (value: number): string => time.measure(value, 1);
  const stage = (from: number, to: number | null): string =>
    to === null ? `${time.count(from)} ou plus` : `${f.integer(from)} à ${time.count(to)}`;
  const near = (from: number, to: number | null): string =>
    to === null
      ? `À plus de ${time.count(from)} de la panne`
      : from === 0
        ? `À moins de ${time.count(to)} de la panne`
        : `De ${f.integer(from)} à ${time.count(to)} de la panne`;
  const que = (name: string): string => (elides(name) ? `qu’${name}` : `que ${name}`);
  /** How an error compares with one that anyone could reach. */
  const against = (ratio: number, name: string): string =>
    ratio >= 1.75
      ? `${frenchNumber(Math.round(ratio), f)} fois moins ${que(name)}`
      : ratio >= 1.02
        ? `${f.percent(1 - 1 / ratio)} de moins ${que(name)}`
        : ratio > 0.98
          ? `autant ${que(name)}`
          : `plus ${que(name)}`;
  return {
    kicker: "Comparaison des modèles",
    description: (title: string) =>
      `${title} : l’erreur du modèle en service, mesurée contre d’autres modèles, des références naïves et des résultats publiés.`,
    the: (family: Family) => articles[family],
    headline: {
      /** `scenario` is named when it is the only one of several on the page. */
      found: (scenario: string | null, name: string, rmse: number, held: boolean, versus: string | null) =>
        `${capital(`${scenario === null ? "" : `sur ${scenario}, `}${name}`)} se trompe de ${measure(rmse)}${held ? "" : " en validation croisée"}${versus === null ? "" : `, ${versus}`}`,
      none: "Aucun modèle n’a été évalué"
    },
    against,
    standfirst: {
      test: (n: number) =>
        `Chaque modèle apprend sur des ${unit.other} ${agree("mené", 2)} jusqu’à la panne, puis est jugé sur ${unit.count(n)} de test qu’il n’a jamais ${agree("vu", 2)}, ${unit.feminine ? "chacune" : "chacun"} à son dernier relevé.`,
      validation: (n: number, folds: number) =>
        `Sans ${unit.other} de test dont la fin soit connue, chaque modèle est jugé en validation croisée : ${unit.count(n)} d’apprentissage, ${agree("prédit", 2)} par un modèle qui ne les a jamais ${agree("vu", 2)}, en ${f.integer(folds)} plis.`,
      measure: (cap: number, raw: number) =>
        `L’erreur est quadratique moyenne (RMSE), les durées de vie étant plafonnées à ${time.count(cap)} ; sur les durées brutes, elle est de ${measure(raw)}.`,
      unseen: "Rien n’a été choisi sur les données de test."
    },
    picked: {
      scenario: "Scénario",
      model: "Comparer avec",
      none: "le modèle en service seul"
    },
    scope: {
      test: (n: number, scenarios: readonly string[]) =>
        `${unit.count(n)} de test${within(scenarios)}, au dernier relevé de ${unit.feminine ? "chacune" : "chacun"}`,
      validation: (n: number, scenarios: readonly string[]) =>
        `${unit.count(n)} d’apprentissage${within(scenarios)}, ${agree("coupé", 2)} à un relevé tiré au sort, hors échantillon`
    },
    untested: (scenarios: readonly string[]) =>
      `${f.list(scenarios)} sans ${unit.other} de test : validation croisée seulement`,
    rail: {
      figures: "En chiffres",
      clipped: (rmse: number, cap: number, n: number): Rich => [
        {bold: time.form(rmse)},
        ` d’erreur (RMSE), durées plafonnées à ${f.integer(cap)}, sur ${unit.count(n)} de test`
      ],
      raw: (rmse: number): Rich => [{bold: time.form(rmse)}, " d’erreur, durées brutes, mêmes prédictions"],
      validation: (rmse: number, n: number): Rich => [
        {bold: time.form(rmse)},
        ` d’erreur en validation croisée, sur ${unit.count(n)} d’apprentissage`
      ],
      bias: (bias: number): Rich => [
        {bold: time.form(bias)},
        Math.abs(bias) < 0.5
          ? " de biais : ni en avance ni en retard"
          : bias > 0
            ? " de biais : la panne est annoncée trop tard"
            : " de biais : la panne est annoncée trop tôt"
      ],
      noTest: `${unit.aucun} de test dont la fin soit connue`
    },
    kinds: {model: "Nos modèles", baseline: "Références naïves", published: "Résultats publiés"},
    natures: {production: "en service", model: "essayé", baseline: "référence naïve"},
    published: (year: number | null, labels: string) => `publié${year === null ? "" : ` ${year}`}, ${labels}`,
    unstated: (methods: readonly string[]) => `plafond non précisé par leurs auteurs : ${f.list(methods)}`,
    labels: {
      raw: "durées brutes",
      clipped: "durées plafonnées",
      "not-stated": "plafond non précisé"
    },
    tableHeads: {part: "Mesuré sur", labels: "Étiquettes"},
    foldsOnly: (scenario: string | null) =>
      scenario === null ? "En validation" : `${scenario}, en validation`,
    testOnly: "Test",
    comparison: {
      topic: (several: boolean): string =>
        several ? "Erreur par modèle et par scénario" : "Erreur par modèle",
      title: {
        ahead: (other: string, gap: number) => `Devant ${other}, qui se trompe de ${measure(gap)} de plus`,
        behind: (other: string, rmse: number, own: number) =>
          `${capital(other)} fait mieux ici : ${f.decimal(rmse, 1)} contre ${measure(own)}`,
        level: (other: string, own: number) => `À égalité avec ${other}, au dixième près : ${measure(own)}`,
        alone: (own: number) => `Une erreur de ${measure(own)}, sans autre modèle à comparer`,
        none: "Aucune erreur mesurée"
      },
      subtitle: (cap: number) =>
        `Erreur quadratique moyenne (RMSE), en ${time.other}, durées de vie plafonnées à ${f.integer(cap)} ; plus on est à gauche, mieux c’est`,
      reading: (name: string, scenario: string | null, rmse: number) =>
        `${capital(name)} se trompe de ${measure(rmse)}${scenario === null ? "" : ` sur ${scenario}`}.`,
      rival: (method: string, year: number | null, scenario: string, rmse: number) =>
        `Meilleur résultat publié au même plafond sur ${scenario} : ${method}${year === null ? "" : ` (${year})`}, ${f.decimal(rmse, 1)}.`,
      caution: "L’écart entre deux modèles n’a pas encore d’intervalle : voyez les plis avant de conclure.",
      empty: "Aucun modèle n’a été évalué.",
      x: `RMSE, ${time.other}`
    },
    matrix: {
      topic: (several: boolean): string =>
        several ? "Modèle par modèle, scénario par scénario" : "Modèle par modèle, les deux protocoles",
      title: (best: number, total: number, name: string) =>
        best === total
          ? total === 1
            ? `${capital(name)} a l’erreur la plus basse de nos modèles`
            : `${capital(name)} a l’erreur la plus basse dans les ${f.integer(total)} scénarios`
          : best === 0
            ? `${capital(name)} n’a l’erreur la plus basse dans aucun scénario`
            : `${capital(name)} a l’erreur la plus basse dans ${f.integer(best)} scénario${best > 1 ? "s" : ""} sur ${f.integer(total)}`,
      subtitle: (cap: number) =>
        `RMSE, en ${time.other}, sous les deux protocoles : durées de vie plafonnées à ${f.integer(cap)} (plaf.) et brutes ; publiés par d’autres en dernier`,
      reading:
        "Un résultat publié ne se compare que dans la colonne de son propre protocole ; quand ses auteurs ne le précisent pas, il figure avec les durées brutes.",
      model: "Modèle",
      nature: "Nature",
      all: "Ensemble",
      clipped: (name: string) => `${name}, plaf.`,
      raw: (name: string) => `${name}, brut`
    },
    scores: {
      topic: {
        test: `Sur les ${unit.other} de test`,
        validation: "En validation croisée"
      },
      title: {
        test: (name: string, mae: number, phm08: number | null) =>
          `${capital(name)} se trompe de ${measure(mae)} en moyenne${phm08 === null ? "" : ` ; pénalité PHM08 : ${f.integer(phm08)}`}`,
        validation: (gap: number, scenarios: readonly string[]) =>
          Math.abs(gap) < 0.5
            ? `La validation croisée annonçait la même erreur que le test${within(scenarios)}`
            : gap > 0
              ? `La validation croisée annonçait ${measure(gap)} de plus que le test${within(scenarios)}`
              : `La validation croisée annonçait ${measure(-gap)} de moins que le test${within(scenarios)}`,
        alone: (rmse: number) => `La validation croisée donne ${measure(rmse)} d’erreur`,
        none: `Pas ${unit.deOther} de test dont la fin soit connue`
      },
      subtitle: {
        test: (cap: number) =>
          `Erreurs au dernier relevé, en ${time.other}, durées plafonnées à ${f.integer(cap)} (plaf.) ou brutes ; PHM08 : pénalité de la NASA, additionnée, où le retard coûte plus cher`,
        validation: (folds: number) =>
          `Les mêmes mesures, chaque ${unit.one} d’apprentissage étant ${agree("prédit", 1)} par un modèle qui ne l’a jamais ${agree("vu", 1)} ; ${f.integer(folds)} plis`
      },
      columns: {
        rmse: "RMSE",
        mae: "MAE",
        bias: "Biais",
        phm08: "PHM08"
      },
      clipped: "plaf.",
      raw: "brut",
      empty: `Ce rapport n’a pas ${unit.deOther} de test dont la fin soit connue. Les erreurs ci-contre, en validation croisée, sont les seules mesures.`
    },
    stages: {
      topic: "Erreur par étape de vie",
      title: (from: number, to: number | null, low: number, worst: number) =>
        `${near(from, to)}, l’erreur est de ${measure(low)}, contre ${f.decimal(worst, 1)} au pire`,
      one: (rmse: number) => `Une seule étape de vie mesurée : ${measure(rmse)} d’erreur`,
      none: "Aucune erreur par étape de vie",
      subtitle: `RMSE, en ${time.other}, selon la vraie durée de vie restante`,
      reading: (stageName: string, n: number, rmse: number) =>
        `${stageName} avant la panne : ${unit.count(n)}, ${measure(rmse)} d’erreur.`,
      stage,
      x: `RMSE, ${time.other}`,
      head: "Vraie durée restante",
      n: capital(unit.other)
    },
    bias: {
      topic: "Trop tôt ou trop tard",
      title: (from: number, to: number | null, bias: number) =>
        Math.abs(bias) < 0.05
          ? `${near(from, to)}, ni avance ni retard`
          : `${near(from, to)}, la prédiction a ${measure(Math.abs(bias))} ${bias > 0 ? "de retard" : "d’avance"}`,
      subtitle: `Biais, en ${time.other} : prédit moins réel, en moyenne ; à droite de zéro, la panne arrive avant la prédiction`,
      x: `biais, ${time.other}`,
      reading: (stageName: string, bias: number) =>
        `${stageName} avant la panne, le modèle annonce en moyenne ${measure(Math.abs(bias))} de ${bias > 0 ? "trop" : "moins que la vérité"}.`
    },
    actual: {
      topic: "RUL réel et RUL prédit",
      model: (name: string) => `modèle : ${name}`
    },
    folds: {
      topic: "Validation croisée, pli par pli",
      title: (name: string, wins: number, total: number) =>
        wins === total
          ? `${capital(name)} l’emporte dans chacun des ${f.integer(total)} plis`
          : wins === 0
            ? `${capital(name)} ne l’emporte dans aucun des ${f.integer(total)} plis`
            : `${capital(name)} l’emporte dans ${f.integer(wins)} plis sur ${f.integer(total)}`,
      none: "Aucun pli",
      subtitle: (folds: number, scenarios: number) =>
        `RMSE plafonnée de chaque pli, en ${time.other} ; ${f.integer(folds)} plis${scenarios > 1 ? ` dans chacun des ${f.integer(scenarios)} scénarios` : ""}, les mêmes pour tous les modèles`,
      reading: "Un cercle par pli : leur dispersion montre la part du hasard dans le découpage.",
      x: `RMSE de chaque pli, ${time.other}`,
      mean: "moyenne",
      fold: (scenario: string | null, i: number) => (scenario === null ? `pli ${i}` : `${scenario}, pli ${i}`)
    },
    importance: {
      topic: "Ce que le modèle regarde",
      title: (name: string, rise: number) =>
        `${name} pèse le plus : ${measure(rise)} d’erreur en plus sans lui`,
      flat: "Aucune variable ne pèse à elle seule",
      none: "Importance non disponible",
      noneText: "Elle n’est pas calculée pour le modèle en service.",
      subtitle: (scenarios: number) =>
        `Hausse de la RMSE, en ${time.other}, quand les valeurs d’un capteur sont mélangées entre ${unit.other} ; trait : deux erreurs types${scenarios > 1 ? ` ; moyenne des ${f.integer(scenarios)} scénarios` : ""}`,
      reading: (name: string, rise: number) =>
        `Sans l’information de ${name}, l’erreur monte de ${measure(rise)}.`,
      age: "Âge",
      health: "Indice de santé (tous capteurs)",
      /** As they open a sentence, and as they stand in one. */
      opening: {age: "L’âge", health: "L’indice de santé"},
      spoken: {age: "l’âge", health: "l’indice de santé"},
      x: `hausse de la RMSE, ${time.other}`,
      columns: [
        "Variable",
        `Hausse de la RMSE, ${time.other}`,
        `Erreur type, ${time.other}`,
        "Part du gain"
      ] as readonly string[]
    },
    cost: {
      topic: "Coût et taille",
      title: (name: string, size: string, ratio: number, other: string) =>
        ratio >= 1.75
          ? `${capital(name)} tient en ${size}, ${frenchNumber(Math.round(ratio), f)} fois moins ${que(other)}`
          : `${capital(name)} tient en ${size}`,
      none: "Coût non mesuré",
      subtitle: (scenarios: number) =>
        `Mesures qui ne dépendent pas de la machine${scenarios > 1 ? ` ; sommes des ${f.integer(scenarios)} scénarios, un modèle par scénario` : ""}`,
      columns: {
        trees: "Arbres",
        nodes: "Nœuds",
        bytes: "Fichier",
        rows: "Relevés",
        features: "Variables"
      },
      scope: (rows: number, units: number) =>
        `modèles entraînés sur ${unit.count(units)} et ${f.integer(rows)} relevés`
    },
    failed: (name: string) => `Les prédictions ${of(name)} n’ont pas pu être chargées.`,
    failedText: (name: string) => `Le nuage de points montre toujours ${name}.`,
    retry: "Réessayer",
    ...measures(tools)
  };
};

export type ModelsMessages = ReturnType<typeof models>;
