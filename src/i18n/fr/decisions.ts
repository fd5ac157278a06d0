/** Sentences about which units to stop, by when and what it saves, in French. */
import type {Rich} from "../../views/rich.ts";
import type {FrenchTools} from "../french.ts";

/** Numbers of units by what is to be done with them. */
export interface DecisionCounts {
  /** In the fleet, and shown. */
  readonly all: number;
  readonly total: number;
  /** To be stopped within the first period, later before the horizon, and those without a prediction. */
  readonly act: number;
  readonly later: number;
  /** To be stopped before the horizon, with no place in the shop. */
  readonly stranded: number;
  readonly unknown: number;
}

/** What one unit's stop brings; sums as text. */
export interface UnitStop {
  readonly name: string;
  readonly age: number;
  /** Time units from now. */
  readonly at: number;
  /** Of its twenty possible failures, those within the first period. */
  readonly failing: number;
  readonly cost: string;
  readonly left: string;
}

export const decisions = ({f, unit, time}: FrenchTools) => {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const {agree} = unit;
  const moment = (at: number): string => (at === 0 ? "maintenant" : `dans ${time.count(at)}`);
  const within = (period: number): string => `d’ici ${time.count(period)}`;
  const pieces = (text: Rich) => (typeof text === "string" ? [text] : text);
  /** « 12 sur 20 », « moins d’un sur 20 » */
  const twenty = (share: number): string =>
    share * 20 < 0.5 ? `moins d’${unit.feminine ? "une" : "un"} sur 20` : `${f.integer(share * 20)} sur 20`;
  return {
    headline: (
      {all, total, act, later, stranded, unknown}: DecisionCounts,
      period: number,
      horizon: number,
      avoided: string
    ): string => {
      if (all === 0) return `${capital(unit.aucun)} dans ce rapport`;
      if (total === 0) return `${capital(unit.aucun)} ne correspond à ces filtres`;
      if (unknown === total) return `Aucune prédiction pour ${total === 1 ? "" : "ces "}${unit.count(total)}`;
      const among = total === all ? "" : ` sur les ${f.integer(total)} ${agree("choisi", total)}`;
      const alone = `${capital(unit.le)} ${agree("choisi", 1)} est`;
      const one = total === 1 && total < all;
      const left = stranded === 0 ? "" : ` ; ${f.integer(stranded)} sans place`;
      if (act > 0)
        return `${one ? alone : capital(unit.spell(act)) + among} à arrêter ${within(period)} : ${avoided} évités${left}`;
      if (stranded > 0 && later === 0)
        return `Faute de place à l’atelier, ${unit.spell(stranded)} à arrêter ${stranded === 1 ? "reste" : "restent"} en service`;
      if (later > 0 && !one)
        return `${capital(unit.aucun)}${among} à arrêter ${within(period)}, ${f.integer(later)} ensuite${left}`;
      return one
        ? `${capital(unit.le)} ${agree("choisi", 1)} peut rester en service ${time.count(later > 0 ? period : horizon)}`
        : `${capital(unit.aucun)}${among} à arrêter ${within(horizon)}`;
    },
    /** Which to stop, the most pressing first: `now` of `act` at once, the first of them named. */
    which: (names: Rich, now: number, act: number, first: number, period: number): Rich => {
      if (act === 1) return ["C’est ", ...pieces(names), `, à arrêter ${moment(first)}.`];
      if (now === 0) return ["À commencer par ", ...pieces(names), `, ${moment(first)}.`];
      const rest = act - now;
      const others =
        rest === 0
          ? "."
          : ` ; ${rest === 1 ? "l’autre" : `les ${f.integer(rest)} autres`} ${within(period)}.`;
      if (now <= 3) return ["Maintenant : ", ...pieces(names), others];
      const lead =
        rest === 0
          ? unit.feminine
            ? "Toutes maintenant"
            : "Tous maintenant"
          : `${f.integer(now)} maintenant`;
      return [`${lead}, à commencer par `, ...pieces(names), others];
    },
    /** What comes first where nothing is to be stopped within the first period. */
    next: (name: Rich, at: number): Rich => [
      unit.feminine ? "La première est " : "Le premier est ",
      ...pieces(name),
      `, à arrêter ${moment(at)}.`
    ],
    money: (act: number, cost: string, left: string, avoided: string, horizon: number): Rich => [
      `Aux coûts supposés, ${act === 1 ? "la visite revient" : `les ${f.integer(act)} visites reviennent`} à ${cost}, contre ${left} en ${act === 1 ? (unit.feminine ? "la" : "le") : "les"} laissant en service ${time.count(horizon)} : `,
      {bold: `${avoided} évités`},
      "."
    ],
    sure: (act: number, left: number, early: number, period: number): string => {
      const times = (share: number): string =>
        share * 20 < 0.5 ? "moins d’une fois sur 20" : `${f.integer(share * 20)} fois sur 20`;
      return act === 1
        ? `${capital(agree("laissé", 1))} en service, ${unit.feminine ? "elle" : "il"} tomberait en panne ${within(period)} ${times(left)} ; ${agree("arrêté", 1)} à temps, ${times(early)}.`
        : `${capital(agree("laissé", 2))} en service, ${twenty(left)} tomberaient en panne ${within(period)} ; ${agree("arrêté", 2)} à temps, ${twenty(early)}.`;
    },
    coverage: (share: number) =>
      `L’intervalle annoncé à 90 % a contenu la vraie durée ${f.integer(100 * share)} fois sur 100.`,
    calm: (horizon: number) =>
      `Aucun arrêt avant ${time.count(horizon)}, l’horizon du plan, ne coûterait moins que de rester en service.`,
    /** Where the shop has no place for what is to be stopped: at all, or within the first period. */
    full: (period: number | null) =>
      `Aucun arrêt possible${period === null ? "" : ` ${within(period)}`}, faute de place`,
    /** `others`: besides those that the shop has a place for. */
    stranded: (n: number, slip: string, horizon: number, others: boolean) =>
      `L’atelier n’a pas de place pour ${others ? `${f.integer(n)} ${n === 1 ? "autre" : "autres"}` : n === 1 ? unit.lui : unit.eux} avant ${time.count(horizon)} : ${slip} de coût attendu en plus.`,
    groups: {
      title: "Que faire, et quand",
      act: (period: number): Rich => [{bold: "à arrêter"}, ` ${within(period)}`],
      later: (period: number, horizon: number, moved: number): Rich => [
        {bold: "à planifier"},
        ` ensuite, ${within(horizon)}`,
        moved === 0 ? "" : `, dont ${f.integer(moved)} faute de place ${within(period)}`
      ],
      watch: (horizon: number, stranded: number): Rich => [
        {bold: "à suivre"},
        stranded === 0
          ? `, rien avant ${time.count(horizon)}`
          : `, dont ${f.integer(stranded)} faute de place avant ${time.count(horizon)}`
      ]
    },
    trust: (test: number, validation: number): string => {
      const parts = [
        ...(test ? [`${unit.count(test)} de test`] : []),
        ...(validation ? [`${unit.count(validation)} d’apprentissage, à tour de rôle hors du calcul`] : [])
      ];
      return `fois sur 100, la vraie durée est dans l’intervalle annoncé à 90 %, sur ${f.list(parts)}`;
    },
    noCoverage: "Aucun intervalle n’a pu être jugé.",
    glossary: (horizon: number) => ({
      term: "Coût évité",
      definition: `coût attendu si ${unit.le} reste en service jusqu’à l’horizon du plan, ${time.count(horizon)} dans le rapport, moins celui de l’arrêt conseillé. Les coûts sont supposés.`
    }),
    act: {
      topic: `${capital(unit.other)} à arrêter`,
      title: (failing: number, n: number, period: number) => {
        const left = Math.round(failing);
        const those = `de ces ${unit.count(n)}`;
        if (n > 1 && left === n)
          return `${capital(agree("laissé", 2))} en service, ${unit.feminine ? "toutes" : "tous"} les ${f.integer(n)} tomberaient en panne ${within(period)}`;
        return left < 2
          ? `${capital(agree("laissé", 2))} en service, ${left === 0 ? `moins d’${unit.feminine ? "une" : "un"}` : unit.feminine ? "une" : "un"} ${those} tomberait en panne ${within(period)}`
          : `${capital(agree("laissé", 2))} en service, ${f.integer(left)} ${those} tomberaient en panne ${within(period)}`;
      },
      one: (name: string, failing: number, period: number) =>
        `${agree("Laissé", 1)} en service, ${name} tomberait en panne ${within(period)} ${f.integer(failing)} fois sur 20`,
      next: (name: string, at: number) => `Premier arrêt à planifier : ${name}, ${moment(at)}`,
      none: "Aucun arrêt à prévoir",
      subtitle: (shown: number, n: number, period: number): Rich => [
        `Vingt pannes possibles par ${unit.one}, une chance sur vingt chacune ; `,
        {mark: "critical"},
        `\u00a0losanges : celles ${within(period)}, si ${unit.le} reste en service ; trait bleu : arrêt conseillé${shown < n ? ` ; les ${f.integer(shown)} ${unit.other} les plus ${agree("pressant", 2)} sur ${f.integer(n)}` : ""}`
      ],
      when: "À arrêter",
      moment,
      age: `${capital(time.au)}`,
      axis: `${time.other} avant la panne`,
      zone: within,
      lives: (lives: readonly string[]) => `pannes possibles dans ${f.list(lives)} ${time.other}`,
      failing: (period: number) => `En panne ${within(period)}`,
      /** After the figures, where heads give way. */
      failingLabel: (period: number) => `en panne ${within(period)}`,
      avoidedLabel: "évités",
      ofTwenty: (n: number) => `${f.integer(n)} sur 20`,
      of: (n: number, all: number) => `${f.integer(n)} sur ${f.integer(all)}`,
      avoided: (currency: string) => `Coût évité, ${f.currency(currency)}`,
      total: (n: number) => (n === 1 ? "Total" : `Les ${f.integer(n)}`),
      reading: ({name, age, at, failing, cost, left}: UnitStop, period: number, horizon: number) =>
        `${name}, ${agree("relevé", 1)} ${time.au} ${f.integer(age)} : ${failing === 0 ? "aucune de ses 20 pannes possibles ne survient" : `${f.integer(failing)} de ses 20 pannes possibles ${failing === 1 ? "survient" : "surviennent"}`} ${within(period)}. L’arrêter ${moment(at)} coûte ${cost} attendus, ${unit.feminine ? "la" : "le"} laisser en service ${time.count(horizon)}, ${left} : la différence est le coût évité.`,
      /** Others that the first period has no place for: those visited later, and those not before the horizon. */
      waiting: (delayed: number, stranded: number, horizon: number, slip: string) => {
        const some = (n: number): string =>
          n === 1 ? (unit.feminine ? "une autre" : "un autre") : `${f.integer(n)} autres`;
        const later = `${some(delayed)} ${delayed === 1 ? "passe" : "passent"} à une période suivante`;
        const none = `${delayed ? f.integer(stranded) : some(stranded)} ${stranded === 1 ? "reste" : "restent"} sans visite avant ${time.count(horizon)}`;
        return `Faute de place à l’atelier, ${[delayed && later, stranded && none].filter(Boolean).join(", ")}, pour ${slip} de plus.`;
      }
    },
    waiting: {
      topic: "Coût de l’attente",
      title: (n: number, wait: number, more: string) =>
        `Repousser ${n === 1 ? "cet arrêt" : `ces ${f.integer(n)} arrêts`} de ${time.count(wait)} coûterait ${more} de plus`,
      none: "Aucun arrêt à repousser",
      subtitle: (n: number, horizon: number) =>
        `Coût attendu ${n === 1 ? "de l’arrêt" : `des ${f.integer(n)} arrêts`} selon ${n === 1 ? "son" : "leur"} report après la date conseillée, au plus tard à l’horizon de ${time.count(horizon)}`,
      axis: `${time.other} de report`,
      ceiling: (money: string, horizon: number) => `${money} : laisser en service ${time.count(horizon)}`,
      failures: (n: number, all: number) =>
        `${f.decimal(n, n < 9.95 ? 1 : 0)} ${f.plural(n) === "one" ? "panne attendue" : "pannes attendues"} sur ${f.integer(all)}`,
      more: (money: string) => `+${money}`,
      tip: (wait: number, cost: string, failures: string): readonly string[] => [
        wait === 0 ? "À la date conseillée" : `Report de ${time.count(wait)}`,
        `Coût attendu : ${cost}`,
        failures
      ],
      reading: (wait: number, cost: string, failures: string, start: string) =>
        `À la date conseillée, ${start} ; ${time.count(wait)} plus tard, ${cost} et ${failures}.`,
      columns: (currency: string): readonly string[] => [
        `Report, ${time.other}`,
        `Coût attendu, k${f.currency(currency)}`,
        "Pannes attendues"
      ]
    }
  };
};

export type DecisionMessages = ReturnType<typeof decisions>;
