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
  return {
    assumptions: {
      title: "Ce que le calcul suppose",
      report: "Montants supposés, ceux du rapport",
      own: "Vos hypothèses, retenues dans l’adresse de la page",
      labels,
      capacity: (places: number, period: number) =>
        `${f.integer(places)} ${f.plural(places) === "one" ? "place" : "places"} par ${period === 1 ? time.one : time.count(period)}`,
      horizon: (span: number) => time.count(span),
      before: (text: string) => `au lieu de ${text}`,
      note: (planned: number, failure: number) =>
        `Une visite planifiée arrête ${unit.le} ${length(planned)}, une panne ${length(failure)}.`,
      reset: "Revenir aux hypothèses du rapport"
    }
  };
};

export type PlanMessages = ReturnType<typeof plan>;
