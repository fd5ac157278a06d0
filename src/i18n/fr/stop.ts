/** Sentences on when to stop one unit, in French. */
import type {Rich} from "../../views/rich.ts";
import {type FrenchTools, frenchNumber} from "../french.ts";

export const stop = ({f, unit, time}: FrenchTools) => {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const le = (name: string): string => `${unit.le} ${name}`;
  const il = unit.feminine ? "elle" : "il";
  const au = (age: number): string => `${time.au}\u00a0${f.integer(age)}`;
  const the = (age: number): string => `${time.le}\u00a0${f.integer(age)}`;
  const failures = (n: number): string =>
    `${frenchNumber(n, f, true)} ${f.plural(n) === "one" ? "panne" : "pannes"}`;
  const similar = `${unit.other} ${unit.agree("semblable", 2)}`;
  const of20 = (dots: number): string => `${f.integer(dots)} sur 20`;
  const conditional = (dots: number, verb: string): string => `${verb}${dots > 1 ? "aient" : "ait"}`;
  const inTime = (later: number): string => (later === 0 ? "dès maintenant" : `dans ${time.count(later)}`);
  return {
    headline: {
      now: (name: string, half: number | null) =>
        half === null
          ? `${capital(le(name))} doit s’arrêter maintenant`
          : `${capital(le(name))} ne doit plus attendre : une panne sur deux d’ici ${time.count(half)}`,
      wait: (name: string, later: number, dots: number) =>
        `${capital(le(name))} peut attendre ${time.count(later)} : ${dots === 0 ? "moins d’une panne" : failures(dots)} sur vingt`,
      none: (name: string, horizon: number) =>
        `${capital(le(name))} n’a besoin d’aucun arrêt d’ici ${time.count(horizon)}`,
      futile: (name: string) => `Aucun arrêt ${unit.du} ${name} ne coûterait moins que la panne`
    },
    standfirst: {
      now: (cost: string, next: string, age: number): Rich => [
        {bold: `Arrêtez-${unit.feminine ? "la" : "le"} maintenant`},
        ` : un arrêt coûte ${cost} en moyenne aujourd’hui, ${next} ${au(age)}.`
      ],
      wait: (age: number, cost: string, risk: string): Rich =>
        `L’arrêt le moins cher est ${au(age)} : ${cost} en moyenne, avec ${risk} de risque de panne d’ici là.`,
      last: (age: number): Rich => [
        {bold: `N’allez pas au-delà ${time.du} ${f.integer(age)}`},
        " : attendre coûterait alors plus qu’un arrêt immédiat."
      ],
      futile: (failure: string, visit: string) =>
        `Aux montants supposés, une panne coûte ${failure}, une visite planifiée ${visit} sans la durée de vie perdue.`,
      failing: (age: number, dots: number): Rich => [
        `${capital(au(age))}, ${f.integer(dots)} ${similar} sur 20`,
        {dots, of: 20, after: ""},
        ` ${conditional(dots, "ser")} en panne.`
      ],
      none: (horizon: number, age: number, dots: number): Rich => [
        `Sur 20 ${similar}`,
        {dots, of: 20, after: ""},
        dots === 0 ? `, ${unit.some(0)} ne tombe` : ` ${f.integer(dots)} ${dots === 1 ? "tombe" : "tombent"}`,
        ` en panne dans les ${time.count(horizon)} du plan, jusqu’${au(age)}.`
      ],
      lasting: (dots: number, cap: number) =>
        `${of20(dots)} ${conditional(dots, "durer")} ${time.count(cap)} ou plus : le modèle ne promet rien au-delà.`,
      interval: (low: number, high: number | null) =>
        high === null
          ? `Neuf fois sur dix, la panne n’arrive pas avant ${the(low)} (intervalle à 90 %, ouvert vers le haut).`
          : low === high
            ? `Neuf fois sur dix, la panne arrive ${au(low)} (intervalle à 90 %).`
            : `Neuf fois sur dix, la panne arrive entre les ${time.other} ${f.integer(low)} et ${f.integer(high)} (intervalle à 90 %).`
    },
    decision: {
      title: "Décision proposée",
      now: "Arrêt immédiat",
      nowNote: `chaque ${time.one} de plus coûterait davantage.`,
      at: (age: number) => `Arrêt ${au(age)}`,
      none: (age: number) => `Aucun arrêt avant ${the(age)}`,
      inTime,
      futile: "aucun ne coûterait moins que la panne.",
      horizon: (horizon: number) => `Aucun arrêt nécessaire dans l’horizon de ${time.count(horizon)}.`,
      unknown: "Inconnue",
      unknownNote: "faute de prédiction au dernier relevé."
    },
    /** A probability too small to be told from the model's own errors is only bounded. */
    risk: (share: number) => (share < 0.01 ? `moins de ${f.percent(0.01)}` : f.percent(share)),
    alternatives: {
      caption: "Arrêts comparés",
      columns: [
        `Arrêt, ${time.one}`,
        "Pannes, sur 20",
        `${capital(time.other)} ${time.agree("perdu", 2)}`,
        "Coût attendu"
      ] as readonly string[],
      optimum: "optimum",
      now: "maintenant"
    },
    figure: {
      topic: "Quand l’arrêter",
      /** `half`: how many have failed by the age at which half of them have; null beyond the cap. */
      title: (before: number, age: number, half: {dots: number; age: number} | null, lasting: number) =>
        [
          before === 0
            ? `Aucune des 20 pannes possibles avant ${the(age)}`
            : `${capital(frenchNumber(before, f, true))} des 20 pannes possibles avant ${the(age)}`,
          half === null
            ? `${frenchNumber(lasting, f, true)} hors de vue du modèle`
            : `${frenchNumber(half.dots, f, true)} avant ${the(half.age)}`
        ].join(", "),
      now: (half: {dots: number; age: number}) =>
        `${capital(frenchNumber(half.dots, f))} des 20 pannes possibles arrivent avant ${the(half.age)}`,
      none: "Sans prédiction, aucun arrêt à proposer",
      subtitle: `Âge à la panne de 20 ${unit.other} comme ${unit.feminine ? "celle-ci" : "celui-ci"}, une chance sur vingt ${unit.feminine ? "chacune" : "chacun"} ; dessous, coût attendu d’un arrêt à chaque ${time.one}, selon les montants supposés`,
      reading: (age: number, dots: number, cost: string) =>
        `${capital(unit.agree("arrêté", 1))} ${au(age)}, ${of20(dots)} ${conditional(dots, "ser")} déjà en panne ; le coût attendu, pannes comprises, serait de ${cost}.`,
      empty: "Sans prédiction au dernier relevé, aucun arrêt ne peut être proposé : vérifiez les capteurs.",
      age: `âge à la panne, ${time.other}`,
      cost: "coût attendu d’un arrêt",
      time: `${time.other} à partir du dernier relevé`,
      stop: (age: number) => `Arrêt ${au(age)}`,
      before: (dots: number) => (dots === 0 ? "aucune panne avant" : `${f.integer(dots)} en panne avant`),
      after: (dots: number) => `${f.integer(dots)} après`,
      optimum: (cost: string) => `le moins cher : ${cost}`,
      failure: (cost: string) => `une panne : ${cost}`,
      beyond: (age: number): readonly [string, string] => [`${time.one} ${f.integer(age)}`, "ou plus"],
      dot: (age: number, life: number, capped: boolean) =>
        capped
          ? [`Panne ${au(age)} ou plus tard`, `dans ${time.count(life)} ou plus`, "une chance sur vingt"]
          : [`Panne vers ${the(age)}`, `dans ${time.measure(life, 1)}`, "une chance sur vingt"],
      point: (age: number, dots: number, cost: string) => [
        `Arrêt ${au(age)}`,
        `${of20(dots)} en panne avant`,
        `coût attendu : ${cost}`
      ],
      columns: [
        capital(time.one),
        `Dans, ${time.other}`,
        "Pannes avant, sur 20",
        "Risque de panne",
        `Durée de vie perdue, ${time.other}`,
        "Coût attendu"
      ] as readonly string[]
    },
    /** The sentence that follows the line. */
    sentence: (age: number, dots: number, risk: string, losers: number, more: number): Rich => [
      `Arrêt ${time.au} `,
      {bold: f.integer(age)},
      " : ",
      {bold: of20(dots)},
      ` (${risk}) en panne avant`,
      {dots, of: 20, after: ","},
      " ",
      {bold: losers === 0 ? unit.some(0) : of20(losers)},
      ` ${losers === 0 ? "ne perdrait" : losers === 1 ? "perdrait" : "perdraient"} plus de ${time.count(more)}.`
    ],
    cost: {
      lowest: (cost: string) => `Coût attendu : ${cost}, le plus bas.`,
      within: (cost: string, horizon: number) =>
        `Coût attendu : ${cost}, le plus bas dans l’horizon de ${time.count(horizon)}.`,
      more: (cost: string, extra: string, age: number) =>
        `Coût attendu : ${cost}, soit ${extra} de plus qu’un arrêt ${au(age)}.`,
      less: (cost: string, gain: string, age: number) =>
        `Coût attendu : ${cost}, soit ${gain} de moins qu’un arrêt ${au(age)}, fin de l’horizon du plan.`
    },
    help: "Faites glisser le trait. Au clavier : flèches, Maj pour cinq à la fois, Échap pour revenir à l’arrêt proposé.",
    slider: (name: string) => `Arrêt ${unit.du} ${name}`,
    value: (age: number, later: number) => `${time.one} ${f.integer(age)}, ${inTime(later)}`,
    choice: (age: number) => `arrêt étudié ${au(age)}`,
    interval: (low: number, high: number | null) =>
      high === null ? `${time.count(low)} ou plus` : `${f.integer(low)} à ${time.count(high)}`,
    check: {
      held: "L’intervalle à 90 % la contenait.",
      early: (by: number) => `Elle a devancé de ${time.measure(by, 1)} le début de l’intervalle à 90 %.`,
      late: (by: number) => `Elle a dépassé de ${time.measure(by, 1)} la fin de l’intervalle à 90 %.`,
      before: (age: number, left: number) =>
        `L’arrêt proposé, ${au(age)}, la devançait de ${time.measure(left, Number.isInteger(left) ? 0 : 1)}.`,
      tooLate: (age: number) => `L’arrêt proposé, ${au(age)}, serait venu trop tard.`,
      none: (age: number) => `Comme annoncé, ${il} tenait jusqu’${au(age)} sans arrêt.`,
      missed: (age: number) => `Aucun arrêt n’était pourtant proposé avant ${the(age)}.`
    },
    trajectory: {
      bands: {half: "50 % des cas", ninety: "90 % des cas"},
      stop: (age: number) => `arrêt ${f.integer(age)}`,
      end: (low: number, high: number | null) =>
        high === null
          ? [`panne après ${f.integer(low)},`, "9 fois sur 10"]
          : [`panne de ${f.integer(low)} à ${f.integer(high)},`, "9 fois sur 10"]
    }
  };
};

export type StopMessages = ReturnType<typeof stop>;
