/** The promotion gate's part of the models page, in French. */
import type {FrenchGateTools} from "../gate.ts";
import {figures} from "./gate/figures.ts";
import {metrics} from "./gate/metrics.ts";
import {verdict} from "./gate/verdict.ts";

export const gate = (tools: FrenchGateTools) => ({
  metric: metrics(tools),
  verdict: verdict(tools),
  figures: figures(tools),
  sections: {
    decision: "Décision",
    first:
      "Premier candidat : il n’y a pas encore de production à laquelle le comparer. Écarts, parties et cas dégradés apparaîtront avec le prochain candidat.",
    service: "Le modèle retenu",
    none: "Aucun verdict dans ces données.",
    noneText: (report: string) =>
      `Elles ont été calculées avant que les candidats ne soient jugés. Pour juger celui-ci : npm run report -- --report ${report}`
  },
  glossary: {
    candidate: {
      term: "Candidat, production",
      definition:
        "le candidat est le modèle du dernier calcul ; la production est celui qui a été promu en dernier et que le candidat remplacerait."
    },
    interval: {
      term: "Intervalle à 95 %",
      definition: `l’écart est recalculé sur des tirages avec remise des mêmes ${tools.unit.other} ; 95 % des résultats tombent entre ses bornes. Il est établi quand zéro est en dehors.`
    },
    floor: {
      term: "Plancher",
      definition: "score en dessous duquel aucun modèle n’est promu, quel que soit celui en production."
    }
  }
});

export type GateMessages = ReturnType<typeof gate>;
