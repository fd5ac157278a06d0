/** The simulated tables of the course. */
import type {Localized} from "../../contract/summary.ts";
import {random} from "../../core/stats/random.ts";
import {simulateDrift} from "../../simulate/course/drift.ts";
import {simulateEmployees} from "../../simulate/course/hr.ts";
import {drawIncidents, incidentColumns} from "../../simulate/course/incidents.ts";
import {simulateMonitoring} from "../../simulate/course/monitoring.ts";
import {simulateSales} from "../../simulate/course/sales.ts";
import {type CourseDraft, date, draft, number, same, text, whole} from "./definition.ts";

const years: Localized = {fr: "ans", en: "years"};

/** The five tables, the same for the same seed. */
export function simulatedTables(seed: number): CourseDraft[] {
  const stream = random(seed).fork("course");
  const incidents = drawIncidents(stream);
  const origin = "simulated" as const;
  return [
    draft({
      name: "sales",
      origin,
      source: {
        fr: "Ventes simulées d’une chaîne de magasins inventée, 2024 et 2025.",
        en: "Simulated sales of a made-up chain of shops, 2024 and 2025."
      },
      columns: {
        date: date("mois", "month"),
        year: whole("année", "year"),
        month: whole("numéro du mois", "number of the month"),
        region: text("région", "region", {Nord: "North", Sud: "South", Est: "East", Ouest: "West"}),
        product: text("produit", "product", {
          Jouets: "Toys",
          Livres: "Books",
          Électronique: "Electronics",
          Jardin: "Garden"
        }),
        sales: whole("ventes", "sales", same("€")),
        units: whole("unités vendues", "units sold")
      },
      values: {...simulateSales(stream)}
    }),
    draft({
      name: "hr",
      origin,
      source: {
        fr: "Salariés simulés d’une entreprise inventée.",
        en: "Simulated employees of a made-up company."
      },
      columns: {
        employee: whole("salarié", "employee"),
        department: text("service", "department", {
          RH: "HR",
          Finance: "Finance",
          Marketing: "Marketing",
          Ventes: "Sales",
          Informatique: "IT"
        }),
        age: whole("âge", "age", years),
        experience: whole("expérience", "experience", years),
        salary: whole("salaire annuel", "yearly salary", same("€")),
        performance: whole("performance", "performance", same("/ 100")),
        satisfaction: number("satisfaction", "satisfaction", same("/ 10"))
      },
      values: {...simulateEmployees(stream)}
    }),
    draft({
      name: "monitoring",
      origin,
      source: {
        fr: "Relevés quotidiens simulés d’un modèle en service inventé, incidents compris.",
        en: "Simulated daily records of a made-up model in service, incidents included."
      },
      columns: {
        date: date("jour", "day"),
        accuracy: number("exactitude", "accuracy"),
        latency: number("latence", "latency", same("ms")),
        predictions: whole("prédictions par jour", "predictions per day"),
        errorRate: number("taux d’erreur", "error rate", same("%")),
        memory: number("mémoire", "memory", {fr: "Go", en: "GB"}),
        cpu: number("processeur", "CPU", same("%"))
      },
      values: {...simulateMonitoring(stream, incidents)}
    }),
    draft({
      name: "incidents",
      origin,
      source: {
        fr: "Incidents que le générateur a mis dans la table « monitoring », une vérité que personne ne connaît en service.",
        en: "Incidents that the generator put into the table “monitoring”, a truth that nobody knows in service."
      },
      columns: {
        start: date("premier jour", "first day"),
        end: date("dernier jour", "last day"),
        kind: text("incident", "incident", {
          "dérive des données": "data drift",
          "fuite mémoire": "memory leak",
          "pic de charge": "load peak",
          "panne d’une source": "source outage"
        }),
        cause: text("cause", "cause", {
          "une campagne auprès des étudiants amène des clients bien plus jeunes que ceux de l’apprentissage":
            "a campaign among students brings customers far younger than those the model learned from",
          "une nouvelle version garde chaque requête en mémoire, jusqu’au redémarrage":
            "a new version keeps every request in memory, until the restart",
          "une promotion multiplie les demandes par deux et demi":
            "a promotion multiplies requests by two and a half",
          "le service qui fournit l’ancienneté des clients ne répond plus":
            "the service that provides the customers’ tenure no longer answers"
        })
      },
      values: incidentColumns(incidents)
    }),
    draft({
      name: "drift",
      origin,
      source: {
        fr: "Statistiques hebdomadaires simulées des entrées du même modèle.",
        en: "Simulated weekly statistics of the same model’s inputs."
      },
      columns: {
        date: date("semaine du", "week of"),
        feature: text("variable", "feature", {
          "âge du client": "customer age",
          montant: "amount",
          ancienneté: "tenure",
          "heure d’appel": "time of call"
        }),
        mean: number("moyenne", "mean"),
        std: number("écart-type", "standard deviation"),
        referenceMean: number("moyenne à l’apprentissage", "mean in training"),
        referenceStd: number("écart-type à l’apprentissage", "standard deviation in training")
      },
      values: {...simulateDrift(stream, incidents)}
    })
  ];
}
