/** Sentences about what to do when, in French: assumed costs, the shop's schedule, what the plan would have saved. */
import type {AssumptionName} from "../../views/assumptions.ts";
import type {FrenchTools} from "../french.ts";

export const plan = ({f, unit, time}: FrenchTools) => {
  const length = (value: number): string => time.measure(value, Number.isInteger(value) ? 0 : 1);
  const labels: Readonly<Record<AssumptionName, string>> = {
    planned: "Visite planifiée",
    failure: "Panne",
    lostLife: `Durée de vie perdue, par ${time.one}`,
    downtime: `Arrêt, par ${time.one}`,
    capacity: "Atelier",
    horizon: "Horizon du plan"
  };
  const placesOf = (places: number): string =>
    `${f.integer(places)} ${f.plural(places) === "one" ? "place" : "places"}`;
  const moment = (at: number): string => (at === 0 ? "maintenant" : `dans ${time.count(at)}`);
  const ahead = (horizon: number): string =>
    `dans les ${f.integer(horizon)} ${time.agree("prochain", 2)} ${time.other}`;
  const sums = (currency: string, thousands: boolean): string =>
    `${thousands ? "k" : ""}${f.currency(currency)}`;
  const scenariosOf = (n: number): string =>
    `${f.integer(n)} ${f.plural(n) === "one" ? "scénario" : "scénarios"}`;
  const span = (from: number, to: number): string =>
    from === to ? time.count(to) : `${f.integer(from)} à ${time.count(to)}`;
  const within = (n: number, all: number): string =>
    all === 1
      ? ""
      : n === all
        ? ` dans les ${scenariosOf(all)}`
        : ` dans ${scenariosOf(n)} sur ${f.integer(all)}`;
  const established = (n: number, all: number): string =>
    n > 0
      ? `est établi${within(n, all)}`
      : all === 1
        ? "n’est pas établi"
        : "n’est établi dans aucun scénario";
  return {
    assumptions: {
      title: "Ce que le calcul suppose",
      report: "Montants supposés, ceux du rapport",
      own: "Vos hypothèses, retenues dans l’adresse de la page",
      labels,
      capacity: (places: number, period: number) =>
        `${placesOf(places)} par ${period === 1 ? time.one : time.count(period)}`,
      horizon: (span: number) => time.count(span),
      before: (text: string) => `au lieu de ${text}`,
      note: (planned: number, failure: number) =>
        `Une visite planifiée arrête ${unit.le} ${length(planned)}, une panne ${length(failure)}.`,
      scope: (moved: readonly string[]) =>
        moved.length ? `coûts supposés, dont ceux du lecteur (${moved.join(", ")})` : "coûts supposés",
      reset: "Revenir aux hypothèses du rapport"
    },
    schedule: {
      topic: "Plan de l’atelier",
      title: {
        none: (horizon: number) => `Aucune visite à prévoir ${ahead(horizon)}`,
        room: (visits: number, horizon: number) =>
          visits === 1
            ? `L’atelier a la place pour l’unique visite à prévoir ${ahead(horizon)}`
            : `L’atelier a la place pour les ${f.integer(visits)} visites à prévoir ${ahead(horizon)}`,
        /** Of a full shop: how many are visited in another period, and how many not at all. */
        full: (moved: number, stranded: number, money: string) => {
          const change = `${moved === 1 ? "change" : "changent"} de période`;
          const stay = `${stranded === 1 ? "reste" : "restent"} sans visite`;
          const who =
            moved === 0
              ? `${unit.spell(stranded)} ${stay}`
              : `${unit.spell(moved)} ${change}${stranded === 0 ? "" : `, ${f.integer(stranded)} ${stay}`}`;
          return `Faute de place, ${who}, pour ${money} de plus`;
        },
        closed: (moved: number, money: string) =>
          `Sans place à l’atelier, ${unit.spell(moved)} ${moved === 1 ? "attend" : "attendent"}, pour ${money} de plus`
      },
      subtitle: (dashed: boolean, filtered: boolean) =>
        `Une case par ${unit.one}, dans la période où sa visite coûte le moins ; en bleu, ${unit.agree("déplacé", 1)} faute de place${dashed ? " ; en pointillé, la période qu’il aurait fallu" : ""}${filtered ? " ; en gris, hors des filtres" : ""}`,
      reading: {
        moved: (name: string, best: number, at: number, money: string) =>
          `La visite ${unit.du} ${name} coûterait le moins ${moment(best)} ; sa place est ${moment(at)}, pour ${money} de plus.`,
        first: (name: string, at: number, money: string, failure: string) =>
          `La première visite, celle ${unit.du} ${name}, est ${at === 0 ? "à faire maintenant" : `prévue ${moment(at)}`} : ${money} attendus, avec ${failure} de risque de panne avant.`,
        sum: (visits: number, money: string, failing: string) =>
          `${visits === 1 ? "La visite revient" : `Les ${f.integer(visits)} visites reviennent`} à ${money} attendus, contre ${failing} si l’on attend ${visits === 1 ? "la panne" : "les pannes"}.`,
        place: (places: number, money: string) =>
          `Avec ${placesOf(places)} par période, le plan coûterait ${money} de moins.`
      },
      tip: {
        visit: (at: number) => `Visite ${moment(at)}`,
        later: (horizon: number) => `Sans place avant ${time.count(horizon)}`,
        cost: (money: string) => `Coût attendu : ${money}`,
        slip: (best: number, money: string) => `Au mieux ${moment(best)} ; faute de place, ${money} de plus`
      },
      period: (from: number, to: number) =>
        from === to ? f.integer(from) : `${f.integer(from)} à ${f.integer(to)}`,
      later: (horizon: number) => `${f.integer(horizon)} ou plus`,
      capacity: placesOf,
      taken: (count: number, capacity: number) => `${f.integer(count)} sur ${f.integer(capacity)}`,
      without: (count: number) => `${f.integer(count)} sans place`,
      axis: `${time.other} à partir du dernier relevé`,
      columns: {
        best: `Au mieux dans, ${time.other}`,
        visit: `Visite dans, ${time.other}`,
        period: "Période",
        failure: "Panne avant",
        cost: (currency: string, thousands: boolean) => `Coût attendu, ${sums(currency, thousands)}`,
        slip: (currency: string, thousands: boolean) => `Faute de place, ${sums(currency, thousands)}`
      },
      unplanned: (n: number) => `${unit.count(n)} sans prédiction, hors du plan`
    },
    backTest: {
      topic: "Le plan à l’épreuve du passé",
      /** Scenarios in which the plan is established to cost less than all three simple rules, and than the tuned one. */
      title: (beaten: number, tuned: number, scenarios: number) => {
        if (beaten === 0)
          return scenarios === 1
            ? "Le plan n’aurait pas battu les trois règles simples"
            : "Dans aucun scénario le plan n’aurait battu les trois règles simples";
        const where = beaten === scenarios ? "" : ` dans ${scenariosOf(beaten)} sur ${f.integer(scenarios)}`;
        const all = scenarios === 1 ? "" : `, dans les ${f.integer(scenarios)} scénarios`;
        if (tuned < scenarios)
          return `Le plan aurait battu les trois règles simples${where}, ${tuned === 0 ? "mais pas le seuil réglé" : `le seuil réglé dans ${f.integer(tuned)}`}`;
        return where
          ? `Le plan aurait battu les trois règles simples${where}`
          : `Le plan aurait coûté moins que toutes les autres règles${all}`;
      },
      subtitle: (moved: boolean) =>
        `Ce que chaque règle aurait coûté de plus que le plan, par ${unit.one}, et intervalle à 95 % ; point ouvert : non établi${moved ? " ; aux coûts du rapport, non aux vôtres" : ""}`,
      names: {
        plan: "Plan",
        tuned: "Seuil réglé",
        critical: "Seuil critique",
        interval: "Âge fixe",
        failure: "Jusqu’à la panne"
      },
      policies: {
        plan: () => "Plan",
        tuned: (_: number, setting: readonly [number, number] | null) =>
          `Seuil réglé${setting ? ` : ${span(...setting)} ${time.agree("prédit", 2)}` : ""}`,
        critical: (critical: number) =>
          `Seuil critique : ${time.count(critical)} ${time.agree("prédit", critical)}`,
        interval: (_: number, setting: readonly [number, number] | null) =>
          `Âge fixe${setting ? ` : ${span(...setting)}` : ""}`,
        failure: () => "Jusqu’à la panne"
      },
      setting: (from: number, to: number) => span(from, to),
      all: "ensemble",
      reading: {
        example: (scenario: string | null, critical: number, money: string, low: string, high: string) =>
          `${scenario === null ? "S’" : `Sur ${scenario}, s’`}arrêter à ${time.count(critical)} ${time.agree("prédit", critical)} aurait coûté ${money} de plus par ${unit.one} (de ${low} à ${high}).`,
        failures: (units: number, plan: number, interval: number, critical: number) =>
          `Sur ${unit.count(units)}, le plan laisse ${f.integer(plan)} ${f.plural(plan) === "one" ? "panne" : "pannes"}, l’âge fixe ${f.integer(interval)}, le seuil critique ${f.integer(critical)}.`,
        rate: (critical: number, interval: number, scenarios: number) =>
          `Ces écarts sont par ${unit.one} ; en dépense par ${time.one}, l’avantage du plan sur le seuil critique ${established(critical, scenarios)}, sur l’âge fixe il ${established(interval, scenarios)}.`,
        tuned: (won: number, lost: number, open: number) => {
          const all = won + lost + open;
          const parts = [
            ...(won ? [`le plan coûte moins${within(won, all)}`] : []),
            ...(lost ? [`le plan coûte plus${within(lost, all)}`] : []),
            ...(open ? [`rien n’est établi${within(open, all)}`] : [])
          ];
          return `Face au seuil réglé, ${parts.join(" ; ")}.`;
        }
      },
      tip: {
        difference: (money: string, low: string, high: string) =>
          `Coût de plus que le plan : ${money} (de ${low} à ${high})`,
        failures: (failures: number, units: number) =>
          `${f.integer(failures)} ${f.plural(failures) === "one" ? "panne" : "pannes"} sur ${unit.count(units)}`,
        lost: (life: number) => `Durée de vie perdue : ${time.measure(life, 1)} en moyenne`
      },
      scope: (units: number, scenarios: readonly string[]) =>
        `${unit.count(units)} d’apprentissage${scenarios.length ? ` (${f.list(scenarios)})` : ""} ${unit.agree("mené", units)} à la panne, ${unit.agree("prédit", units)} et ${unit.agree("calibré", units)} sans ${unit.eux} ; seuil et âge réglés sur les autres ${unit.other} ; coûts supposés, atelier toujours libre`,
      axis: (currency: string, thousands: boolean) =>
        `coût de plus que le plan, ${sums(currency, thousands)}`,
      below: "moins cher",
      above: "plus cher que le plan",
      columns: {
        policy: "Règle",
        setting: "Réglage",
        failures: "Pannes",
        lost: `Durée de vie perdue, ${time.other}`,
        cost: (currency: string, thousands: boolean) => `Coût par ${unit.one}, ${sums(currency, thousands)}`,
        rate: (currency: string) => `Dépense par ${time.one}, ${f.currency(currency)}`,
        extra: (currency: string, thousands: boolean) => `De plus que le plan, ${sums(currency, thousands)}`,
        bounds: (head: string): readonly string[] => [head, `${head}, borne basse`, `${head}, borne haute`]
      }
    }
  };
};

export type PlanMessages = ReturnType<typeof plan>;
