/** Sentences of the page that compares models, in French. */
import type {ModelInfo} from "../../../pipeline/contract/summary.ts";
import type {Rich} from "../../views/rich.ts";
import {elides, type FrenchTools, frenchNumber} from "../french.ts";
import {measures} from "./measures.ts";

type Family = ModelInfo["family"];

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
  const each = unit.feminine ? "chacune" : "chacun";
  const scenarioCount = (n: number): string => `${f.integer(n)} scénario${n > 1 ? "s" : ""}`;
  const within = (scenarios: readonly string[]): string =>
    scenarios.length ? ` (${f.list(scenarios)})` : "";
  const measure = (value: number): string => time.measure(value, 1);
  const stage = (from: number, to: number | null): string =>
    to === null ? `${time.count(from)} ou plus` : `${f.integer(from)} à ${time.count(to)}`;
  const near = (from: number, to: number | null): string =>
    to === null
      ? `à ${time.count(from)} ou plus de la panne`
      : from === 0
        ? `à moins de ${time.count(to)} de la panne`
        : `entre ${f.integer(from)} et ${time.count(to)} de la panne`;
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
      `${title} : l’erreur du modèle retenu, mesurée contre d’autres modèles, des références naïves et des résultats publiés.`,
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
        `Chaque modèle apprend sur des ${unit.other} ${agree("mené", 2)} jusqu’à la panne, puis est jugé sur ${unit.count(n)} de test qu’il n’a jamais ${agree("vu", n)}, ${n > 1 ? `${each} ` : ""}à son dernier relevé.`,
      validation: (n: number, folds: number) =>
        `Sans ${unit.other} de test dont la fin soit connue, chaque modèle est jugé en validation croisée : ${unit.count(n)} d’apprentissage, ${agree("prédit", 2)} par un modèle qui ne les a jamais ${agree("vu", 2)}, en ${f.integer(folds)} plis.`,
      measure: (cap: number, raw: number) =>
        `L’erreur est quadratique moyenne (RMSE), les durées de vie étant plafonnées à ${time.count(cap)} ; sur les durées brutes, elle est de ${measure(raw)}.`,
      unseen: "Rien n’a été choisi sur les données de test.",
      keep: (name: string) => `Aucun autre modèle ne fait mieux en validation croisée : gardez ${name}.`,
      reconsider: (name: string, rmse: number, own: number) =>
        `En validation croisée, ${name} fait mieux, ${f.decimal(rmse, 1)} contre ${measure(own)} : un remplacement est à étudier.`
    },
    noneLeft: {
      title: `${capital(unit.aucun)} de test dans la plage choisie`,
      mend: "Élargissez la plage, ou affichez tout."
    },
    picked: {
      scenario: "Scénario",
      model: "Comparer avec",
      none: "le modèle retenu seul"
    },
    scope: {
      test: (n: number, scenarios: readonly string[]) =>
        `${unit.count(n)} de test${within(scenarios)}, ${n > 1 ? `au dernier relevé de ${each}` : "à son dernier relevé"}`,
      validation: (n: number, scenarios: readonly string[]) =>
        `${unit.count(n)} d’apprentissage${within(scenarios)}, ${agree("coupé", n)} à un relevé tiré au sort, en validation croisée`
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
    natures: {production: "retenu", model: "essayé", baseline: "référence naïve"},
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
        /** `sure`: whether the gap is more than the draw of the folds can bring. */
        ahead: (name: string, other: string, gap: number, sure: boolean) =>
          sure
            ? `${capital(name)} devance ${other} de ${measure(gap)}`
            : `${capital(name)} et ${other} : ${measure(gap)} d’écart, non établi`,
        behind: (other: string, rmse: number, own: number, sure: boolean) =>
          `${capital(other)} fait mieux ici : ${f.decimal(rmse, 1)} contre ${measure(own)}${sure ? "" : ", écart non établi"}`,
        level: (name: string, other: string, own: number) =>
          `${capital(name)} et ${other} font jeu égal, au dixième près : ${measure(own)}`,
        alone: (own: number) => `Une erreur de ${measure(own)}, sans autre modèle à comparer`,
        none: "Aucune erreur mesurée"
      },
      subtitle: (cap: number) =>
        `Erreur quadratique moyenne (RMSE), en ${time.other}, durées de vie plafonnées à ${f.integer(cap)} ; plus on est à gauche, mieux c’est`,
      reading: (name: string, scenario: string | null, rmse: number) =>
        `${capital(name)} se trompe de ${measure(rmse)}${scenario === null ? "" : ` sur ${scenario}`}.`,
      rival: (method: string, year: number | null, scenario: string, rmse: number) =>
        `Meilleur résultat publié au même plafond sur ${scenario} : ${method}${year === null ? "" : ` (${year})`}, ${f.decimal(rmse, 1)}.`,
      caution: "Ces écarts sont donnés sans intervalle : voyez les plis avant de conclure.",
      empty: "Aucun modèle n’a été évalué.",
      x: `RMSE, ${time.other}`
    },
    matrix: {
      topic: (several: boolean): string =>
        several ? "Modèle par modèle, scénario par scénario" : "Modèle par modèle, les deux protocoles",
      title: {
        one: (name: string) => `${capital(name)} a l’erreur la plus basse de nos modèles`,
        shared: (name: string, other: string) =>
          `${capital(name)} et ${other} partagent l’erreur la plus basse, au dixième près`,
        several: (best: number, ties: number, total: number, name: string) =>
          best === 0
            ? `${capital(name)} n’arrive en tête dans aucun scénario`
            : `${capital(name)} arrive en tête dans ${best === total ? `les ${f.integer(total)} scénarios` : `${scenarioCount(best)} sur ${f.integer(total)}`}${ties === 0 ? "" : `, dont ${f.integer(ties)} à égalité`}`
      },
      subtitle: (cap: number, published: boolean) =>
        `RMSE, en ${time.other}, sous les deux protocoles : durées de vie plafonnées à ${f.integer(cap)} (plaf.) et brutes${published ? " ; publiés par d’autres en dernier" : ""}`,
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
        test: (mae: number, phm08: number | null) =>
          `Une erreur absolue moyenne de ${measure(mae)}${phm08 === null ? "" : ` ; pénalité PHM08 : ${f.integer(phm08)}`}`,
        validation: (gap: number, scenarios: readonly string[]) =>
          Math.abs(gap) < 0.5
            ? `La validation croisée annonçait la même erreur que le test${within(scenarios)}`
            : gap > 0
              ? `La validation croisée annonçait ${measure(gap)} d’erreur de plus que le test${within(scenarios)}`
              : `La validation croisée annonçait ${measure(-gap)} d’erreur de moins que le test${within(scenarios)}`,
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
      whole: `la plage choisie ne porte que sur les ${unit.other} de test`,
      empty: `Ce rapport n’a pas ${unit.deOther} de test dont la fin soit connue. Les erreurs ci-contre, en validation croisée, sont les seules mesures.`
    },
    stages: {
      topic: "Erreur par étape de vie",
      title: (from: number, to: number | null, low: number, worst: number) =>
        `${capital(near(from, to))}, l’erreur est de ${measure(low)}, contre ${f.decimal(worst, 1)} au pire`,
      nearest: (from: number, to: number | null, worst: number) =>
        `L’erreur culmine ${near(from, to)} : ${measure(worst)}`,
      one: (rmse: number) => `Une seule étape de vie mesurée : ${measure(rmse)} d’erreur`,
      none: "Aucune erreur par étape de vie",
      subtitle: (cap: number) =>
        `RMSE, en ${time.other}, durées plafonnées à ${f.integer(cap)}, selon la vraie durée de vie restante ; en chiffres, le modèle retenu`,
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
          ? `${capital(near(from, to))}, ni avance ni retard`
          : `${capital(near(from, to))}, la prédiction a ${measure(Math.abs(bias))} ${bias > 0 ? "de retard" : "d’avance"}`,
      subtitle: (cap: number) =>
        `Biais : prédit moins réel, en moyenne, en ${time.other}, durées plafonnées à ${f.integer(cap)} ; à droite de zéro, la panne arrive avant la prédiction`,
      x: `biais, ${time.other}`,
      reading: (stageName: string, bias: number) =>
        Math.abs(bias) < 0.05
          ? `${stageName} avant la panne, le modèle tombe juste en moyenne.`
          : `${stageName} avant la panne, le modèle annonce en moyenne ${measure(Math.abs(bias))} de ${bias > 0 ? "trop" : "moins que la vérité"}.`
    },
    actual: {
      state: "État prédit :"
    },
    folds: {
      topic: "Validation croisée, pli par pli",
      /** `other` is the model compared; null for all others. */
      title: (name: string, wins: number, total: number, other: string | null) => {
        const [does, not] =
          other === null
            ? ["a l’erreur la plus basse", "n’a l’erreur la plus basse"]
            : [`devance ${other}`, `ne devance ${other}`];
        return wins === total
          ? `${capital(name)} ${does} dans chacun des ${f.integer(total)} plis`
          : wins === 0
            ? `${capital(name)} ${not} dans aucun des ${f.integer(total)} plis`
            : `${capital(name)} ${does} dans ${f.integer(wins)} pli${wins > 1 ? "s" : ""} sur ${f.integer(total)}`;
      },
      none: "Aucun pli",
      subtitle: (folds: number, scenarios: number) =>
        `RMSE plafonnée de chaque pli, en ${time.other} ; ${f.integer(folds)} plis${scenarios > 1 ? ` dans chacun des ${f.integer(scenarios)} scénarios` : ""}, les mêmes pour tous les modèles`,
      reading: "Un cercle par pli : leur dispersion montre la part du hasard dans le découpage.",
      x: `RMSE de chaque pli, ${time.other}`,
      mean: "moyenne des plis",
      fold: (scenario: string | null, i: number) => (scenario === null ? `pli ${i}` : `${scenario}, pli ${i}`)
    },
    importance: {
      topic: "Ce que le modèle regarde",
      title: (name: string, rise: number) =>
        `${name} pèse le plus : ${measure(rise)} d’erreur en plus sans lui`,
      flat: "Aucune variable ne pèse à elle seule",
      none: "Importance non disponible",
      noneText: "Elle n’est pas calculée pour le modèle retenu.",
      subtitle: (scenarios: number) =>
        `Hausse de la RMSE, en ${time.other}, quand les valeurs d’un capteur sont mélangées entre ${unit.other} ; barre : moyenne des plis ; trait : deux erreurs types entre plis de part et d’autre${scenarios > 1 ? ` ; moyenne des ${f.integer(scenarios)} scénarios` : ""}`,
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
        bytes: "Modèle seul, ko",
        features: "Variables"
      },
      scope: (rows: number, units: number) =>
        `${unit.count(units)} d’apprentissage, ${f.integer(rows)} relevés, ou moins si la fiche du modèle le dit`
    },
    failed: (name: string) => `Les prédictions ${of(name)} n’ont pas pu être chargées.`,
    failedText: (name: string) => `Le nuage de points montre toujours ${name}.`,
    retry: "Réessayer",
    ...measures(tools)
  };
};

export type ModelsMessages = ReturnType<typeof models>;
