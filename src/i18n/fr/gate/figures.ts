/** The figures that explain a verdict, in French. */
import type {Gate, GateRule} from "../../../../pipeline/contract/gate.ts";
import {frenchNumber} from "../../french.ts";
import type {FrenchGateTools} from "../../gate.ts";
import {metrics} from "./metrics.ts";

type Part = Gate["protocol"]["heldOut"][number]["part"];

export const figures = (tools: FrenchGateTools) => {
  const {f, unit, time} = tools;
  const metric = metrics(tools);
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const Units = capital(unit.other);
  const {agree} = unit;
  const number = (n: number, feminine = false): string => frenchNumber(n, f, feminine);
  const outcomes: Readonly<Record<GateRule["outcome"], string>> = {
    pass: "Remplie",
    fail: "Enfreinte",
    unclear: "Sans réponse"
  };
  const ruleCount = (n: number): string => `${number(n, true)} règle${n > 1 ? "s" : ""}`;
  const worse = (n: number): string => `${agree("prédit", n)} moins bien`;
  const errorUnit = time ? `en ${time.other}` : "en nats";
  const parts: Readonly<Record<Part, (n: number) => string>> = {
    test: (n) => `${f.integer(n)} de test`,
    "out-of-fold": (n) =>
      `${f.integer(n)} ${agree("prédit", n)} en validation croisée, par un modèle qui ne ${n > 1 ? "les a" : "l’a"} jamais ${agree("vu", n)}`
  };
  return {
    bracket: (value: string, low: string, high: string) => `${value} [${low} ; ${high}]`,
    scope: (n: number, list: readonly {readonly part: Part; readonly units: number}[]) =>
      `${unit.count(n)} ${agree("tenu", n)} à l’écart de l’apprentissage${list.length ? ` : ${list.map(({part, units}) => parts[part](units)).join(" ; ")}` : ""}`,
    interval:
      "Entre crochets, l’intervalle à 95 % : s’il contient zéro, l’écart peut n’être qu’un effet du tirage.",
    rules: {
      topic: "Les règles, une par une",
      title: {
        all: (n: number) => `Les ${number(n, true)} règles sont remplies`,
        failed: (n: number, total: number) =>
          `${capital(ruleCount(n))} sur ${number(total, true)} ${n > 1 ? "sont enfreintes" : "est enfreinte"}`,
        unclear: (n: number, total: number) =>
          `${capital(ruleCount(n))} sur ${number(total, true)} ${n > 1 ? "restent" : "reste"} sans réponse`
      },
      subtitle:
        "Une promotion les exige toutes ; une règle enfreinte fait refuser, une règle sans réponse demande des données",
      columns: {
        rule: "Règle",
        answer: "Réponse",
        found: "Constat",
        limit: "Limite",
        value: "Valeur",
        low: "Borne basse",
        high: "Borne haute",
        limitValue: "Valeur limite"
      },
      outcomes,
      says: {
        reproduced: "La production redonne ses prédictions d’alors",
        improves: (id: string, lower: boolean) =>
          `${capital(metric.the(id))} ${lower ? "baisse" : "monte"} : intervalle entièrement ${lower ? "sous" : "au-dessus de"} zéro`,
        notWorse: (id: string) => `${capital(metric.the(id))} ne se dégrade pas de façon établie`,
        floor: "Le score atteint le plancher",
        coverage: "Les intervalles à 90 % tiennent ce qu’ils promettent",
        calibration: "Les probabilités annoncées sont justes (erreur de calibration)",
        cost: "Une prédiction ne coûte pas beaucoup plus, en nœuds visités",
        size: "Le fichier du modèle reste léger"
      },
      figure: {
        same: "aucun écart",
        unknown: "rien à quoi comparer",
        times: (value: number) => `${f.decimal(value, 1)} fois la production`,
        score: (value: string) => `${value} sur 100`
      },
      limit: {
        none: "aucun écart",
        below: "sous 0",
        above: "au-dessus de 0",
        least: (text: string) => `${text} au moins`,
        most: (text: string) => `${text} au plus`
      },
      reading: {
        unclear:
          "Sans réponse : l’intervalle laisse possibles les deux réponses, ou il manque de quoi répondre.",
        none: "Chaque constat est celui du candidat, ou son écart à la production sur les mêmes cas."
      }
    },
    metrics: {
      topic: "Production et candidat, mesure par mesure",
      title: {
        none: (total: number) =>
          total === 1
            ? "La seule mesure ne départage pas les deux modèles"
            : `Aucune des ${number(total, true)} mesures ne départage les deux modèles`,
        gains: (gains: number, total: number) =>
          `Gain établi sur ${number(gains, true)} mesure${gains > 1 ? "s" : ""} sur ${number(total, true)}, perte sur aucune`,
        losses: (losses: number, total: number) =>
          `Perte établie sur ${number(losses, true)} mesure${losses > 1 ? "s" : ""} sur ${number(total, true)}, gain sur aucune`,
        both: (gains: number, losses: number) =>
          `Gain établi sur ${number(gains, true)} mesure${gains > 1 ? "s" : ""}, perte établie sur ${number(losses, true)}`,
        first: (id: string, value: string) => `${capital(metric.the(id))} du candidat est de ${value}`
      },
      subtitle:
        "Écart : candidat moins production, dessiné en % de la valeur de la production ; point plein : écart établi à 95 %",
      subtitleFirst: "Valeur du candidat et intervalle à 95 % ; rien n’est encore en production",
      sides: {better: "candidat meilleur", worse: "moins bon"},
      columns: {
        metric: "Mesure",
        production: "Production",
        candidate: "Candidat",
        plot: "Écart, % de la production",
        difference: "Écart [à 95 %]",
        finding: "Constat",
        low: "Borne basse",
        high: "Borne haute",
        interval: "Intervalle à 95 %"
      },
      winner: {candidate: "gain établi", production: "perte établie", neither: "non établi"},
      says: (name: string, text: string, finding: string) => `${name} : écart ${text}, ${finding}`,
      reading: (id: string, production: string, candidate: string) =>
        `${capital(metric.the(id))} décide ; elle vaut ${production} en production et ${candidate} pour le candidat.`
    },
    bands: {
      topic: "Où en sont les mesures de justesse",
      names: {healthy: "excellente", degraded: "bonne", critical: "à améliorer"},
      from: (name: string, share: number) => `${name} dès ${f.percent(share)}`,
      title: {
        all: (name: string) => `Toutes les mesures du candidat sont au niveau « ${name} »`,
        most: (n: number, total: number, name: string) =>
          `${capital(number(n, true))} mesure${n > 1 ? "s" : ""} sur ${number(total, true)} au niveau « ${name} »`
      },
      subtitle:
        "Parts de 0 à 100 % ; barre bleue : candidat, barre grise : production ; les limites se règlent",
      subtitleFirst: "Parts de 0 à 100 % ; les limites se règlent",
      columns: {
        metric: "Mesure",
        plot: "Part",
        candidate: "Candidat, %",
        production: "Production, %",
        band: "Niveau du candidat"
      },
      says: (name: string, candidate: string, production: string | null, band: string) =>
        `${name} : candidat ${candidate}${production === null ? "" : `, production ${production}`}, ${band}`
    },
    units: {
      topic: `${Units} mieux et moins bien ${agree("prédit", 2)}`,
      title: (better: number, worseCount: number) =>
        `${capital(unit.count(better))} mieux ${agree("prédit", better)}, ${f.integer(worseCount)} moins bien`,
      same: `${capital(unit.aucun)} ne change`,
      sameText: (n: number) => `Les ${unit.count(n)} gardent la même erreur, à l’arrondi près.`,
      subtitle: (same: number) =>
        `${time ? `Erreur absolue du candidat moins celle de la production, en ${time.other}` : "Perte du candidat moins celle de la production (−ln de la probabilité donnée à la vérité)"}${same ? ` ; ${unit.count(same)} sans changement, non ${agree("dessiné", same)}` : ""}`,
      x: `variation de l’erreur, ${errorUnit}`,
      y: Units.toLowerCase(),
      better: (n: number) => `${f.integer(n)} mieux ${agree("prédit", n)}`,
      worse: (n: number) => `${f.integer(n)} ${worse(n)}`,
      bin: (from: string, to: string) => `${from} à ${to}`,
      binUnits: (n: number) => unit.count(n),
      reading: (name: string, size: string) => `Pire cas : ${name}, dont l’erreur monte de ${size}.`,
      columns: ["Variation, de", "à", Units] as readonly string[],
      all: "Tous les cas, avec les erreurs des deux modèles :"
    },
    worst: {
      topic: `${Units} qui perdent le plus`,
      title: (n: number, least: string, most: string) =>
        n === 1
          ? `${capital(unit.spell(1))} perd ${most}`
          : least === most
            ? `Les ${unit.count(n)} qui perdent le plus perdent ${most}`
            : `Les ${unit.count(n)} qui perdent le plus : de ${least} à ${most}`,
      none: `${capital(unit.aucun)} n’est moins bien ${agree("prédit", 1)}`,
      subtitle: time
        ? `Durées de vie restantes et hausse de l’erreur absolue, en ${time.other}`
        : "Vérité, réponses des deux modèles et hausse de la perte logarithmique",
      columns: {
        unit: capital(unit.one),
        part: "Jeu",
        truth: time ? "Réelle" : "Vérité",
        production: "Production",
        candidate: "Candidat",
        loss: "Hausse"
      },
      parts: {test: "test", "out-of-fold": "apprentissage"} as Readonly<Record<string, string>>,
      reading: (linked: boolean) =>
        linked ? `Les ${unit.other} de test de la flotte ont leur page : suivez leur nom.` : ""
    },
    slices: {
      topic: "Partie par partie",
      title: {
        none: "Aucune partie n’a changé de façon établie",
        worse: (names: readonly string[], more: number) =>
          `Dégradation établie : ${f.list([...names, ...(more ? [`${f.integer(more)} autre${more > 1 ? "s" : ""}`] : [])])}`,
        better: (names: readonly string[], more: number) =>
          `Gain établi, et nulle part de perte : ${f.list([...names, ...(more ? [`${f.integer(more)} autre${more > 1 ? "s" : ""}`] : [])])}`
      },
      subtitle: (id: string, units: string) =>
        `${capital(metric.the(id))}, candidat moins production${units ? `, en ${units}` : ""} ; établi : à 95 %, en tenant compte du nombre de parties (Holm)`,
      kinds: {scenario: "Scénario", stage: "Vie restante", class: "Classe"},
      stage: (from: string, to: string | null) =>
        to === null ? `${from} ${time?.other ?? ""} ou plus` : `${from} à ${to} ${time?.other ?? ""}`,
      columns: {
        name: "Partie",
        by: "Par",
        units: Units,
        plot: (unit: string): string => (unit ? `Écart, ${unit}` : "Écart"),
        difference: "Écart [à 95 %]",
        low: "Borne basse",
        high: "Borne haute",
        finding: "Constat"
      },
      established: {worse: "perte établie", better: "gain établi", none: "non établi"},
      reading: (name: string, n: number, text: string) => `${name} : ${unit.count(n)}, écart de ${text}.`
    },
    cards: {
      topic: "Fiches des deux modèles",
      topicFirst: "Fiche du candidat",
      title: (differing: number, total: number) =>
        differing === 0
          ? "Les deux fiches sont les mêmes"
          : `${f.integer(differing)} ligne${differing > 1 ? "s" : ""} sur ${f.integer(total)} ${differing > 1 ? "diffèrent" : "diffère"}`,
      titleFirst: (size: string, trees: number) =>
        `Un fichier de registre de ${size}${trees > 0 ? `, ${f.integer(trees)} arbres en tout` : ""}`,
      scope: (n: number, rows: number) =>
        `candidat appris sur ${unit.count(n)}${rows === n ? "" : `, ${f.integer(rows)} relevés`}`,
      subtitle: "≠ : ligne qui diffère ; les empreintes sont abrégées à l’écran, entières dans les fichiers",
      subtitleFirst:
        "Fichier de registre : le modèle, sa préparation et ses prédictions témoins ; empreintes abrégées à l’écran, entières dans les fichiers",
      columns: {line: "Caractéristique", production: "Production", candidate: "Candidat", differs: "Diffère"},
      differs: "≠",
      lines: {
        family: "Type",
        bytes: "Taille du fichier de registre",
        trees: "Arbres en tout",
        nodes: "Nœuds",
        visited: "Nœuds visités par prédiction",
        features: "Variables",
        units: `${Units} d’apprentissage`,
        rows: "Relevés d’apprentissage",
        data: "Empreinte des données",
        origin: "Origine des données",
        built: "Calculé le",
        build: "Version",
        seed: "Graine",
        code: "Empreinte du code",
        sha256: "Empreinte du modèle"
      },
      none: "–"
    },
    protocol: {
      topic: "Protocole de la comparaison",
      title: (n: number, draws: number) => `${capital(unit.count(n))}, ${f.integer(draws)} tirages`,
      subtitle: `Les deux modèles prédisent les mêmes ${unit.other} ; tirages avec remise, par ${unit.one}, appariés`,
      columns: ["Réglage", "Valeur"] as readonly string[],
      lines: {
        units: `${Units} ${agree("comparé", 2)}`,
        parts: {test: "dont de test", "out-of-fold": "dont d’apprentissage, hors pli"} satisfies Readonly<
          Record<Part, string>
        >,
        left: `${Units} ${agree("laissé", 2)} de côté`,
        draws: "Tirages",
        level: "Niveau des intervalles",
        seed: "Graine",
        sha256: `Empreinte des ${unit.other}`
      },
      left: (n: number) =>
        n === 0
          ? unit.some(0)
          : `${f.integer(n)} : la production les a ${agree("appris", n)} et n’en a laissé aucune prédiction hors pli`
    },
    history: {
      topic: "Versions jugées",
      title: (builds: number, promoted: number) =>
        `${capital(number(builds, true))} version${builds > 1 ? "s" : ""} ${builds > 1 ? "jugées" : "jugée"}, ${promoted === 0 ? "aucune promue" : `${number(promoted, true)} ${promoted > 1 ? "promues" : "promue"}`}`,
      subtitle: "La plus récente d’abord ; score sur 100",
      columns: {
        date: "Calculé le",
        build: "Version",
        verdict: "Verdict",
        score: "Score",
        model: "Modèle",
        promoted: "Promu le",
        report: "Rapport"
      },
      first: "premier",
      override: (reason: string) => `malgré le verdict : ${reason}`,
      report: "ouvrir",
      none: "–",
      line: (first: string, last: string, n: number) =>
        `Scores des ${f.integer(n)} dernières versions, de ${first} à ${last}`
    }
  };
};
