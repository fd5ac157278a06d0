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
        moved: (moved: number, money: string) =>
          `Faute de place, ${unit.spell(moved)} ${moved === 1 ? "change" : "changent"} de période, pour ${money} de plus`,
        closed: (moved: number, money: string) =>
          `Sans place à l’atelier, ${unit.spell(moved)} ${moved === 1 ? "attend" : "attendent"}, pour ${money} de plus`
      },
      subtitle: (filtered: boolean) =>
        `Une case par ${unit.one}, dans la période où sa visite coûte le moins ; en bleu, ${unit.agree("déplacé", 1)} faute de place ; en pointillé, la période qu’il aurait fallu${filtered ? " ; en gris, hors des filtres" : ""}`,
      reading: {
        moved: (name: string, best: number, at: number, money: string) =>
          `La visite de ${name} coûterait le moins ${moment(best)} ; sa place est ${moment(at)}, pour ${money} de plus.`,
        first: (name: string, at: number, money: string, failure: string) =>
          `La première visite, celle de ${name}, est ${at === 0 ? "à faire maintenant" : `pour ${moment(at)}`} : ${money} attendus, avec ${failure} de risque de panne avant.`,
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
      later: (horizon: number) => `${f.integer(horizon)} et plus`,
      capacity: placesOf,
      taken: (count: number, capacity: number) => `${f.integer(count)} sur ${f.integer(capacity)}`,
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
    }
  };
};

export type PlanMessages = ReturnType<typeof plan>;
