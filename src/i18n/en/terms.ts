/** Words several pages share, in English: columns, filters, populations, the glossary. */
import type {EnglishTools} from "../english.ts";
import type {TermMessages} from "../fr/terms.ts";

export const terms = ({f, unit, time}: EnglishTools): TermMessages => {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  return {
    pageNames: {executive: "Executive", fleet: "Fleet", rul: capital(unit.one), models: "Models"},
    unit: capital(unit.one),
    units: capital(unit.other),
    unitForms: {one: unit.one, other: unit.other},
    count: (n) => unit.count(n),
    times: (n) => time.count(n),
    timeUnit: time.other,
    scenario: "Scenario",
    cluster: "Cluster",
    clusterName: (n) => `Cluster ${f.integer(n)}`,
    allClusters: "All clusters",
    allScenarios: "All scenarios",
    noClusters: "No clustering data available",
    noTruth: `The true remaining life of these ${unit.other} is not known, so no error can be computed.`,
    noUnits: `No ${unit.one} matches these filters`,
    reset: "Show all",
    filters: "Filters",
    unknown: "n/a",
    risk: "State",
    age: `Age, ${time.other}`,
    predicted: `Predicted remaining life, ${time.other}`,
    interval: `90% interval, ${time.other}`,
    lower: `Lower bound, ${time.other}`,
    upper: `Upper bound, ${time.other}`,
    between: (low, high, capped) => `${f.integer(low)} to ${f.integer(high)}${capped ? " or more" : ""}`,
    actual: `True remaining life, ${time.other}`,
    error: `Error, ${time.other}`,
    since: "Since",
    sinceAge: `Below threshold since ${time.one}`,
    sinceText: (level, age) => `${level} since ${time.one} ${f.integer(age)}`,
    atAge: (age) => `${time.one} ${f.integer(age)}`,
    population: (n, scenarios) =>
      `${unit.count(n)}${scenarios.length ? ` (${f.list(scenarios)})` : ""}${n === 0 ? "" : n === 1 ? ", at its last record" : ", each at its last record"}`,
    validation: (scenarios) =>
      scenarios.length ? `${f.list(scenarios)} by cross-validation` : "by cross-validation",
    source: (origin, day) => `${origin}; Vigie analysis of ${day}`,
    clauses: (parts) => parts.join("; "),
    filtered: (parts) => `Filters: ${parts.length === 0 ? "none" : f.list(parts)}`,
    dateline: {
      lastReadings: `Readings up to each ${unit.one}’s last ${time.one}`,
      population: (n, scenarios, origin) =>
        `${unit.count(n)}${scenarios.length ? ` (${f.list(scenarios)})` : ""}, ${origin}`,
      model: (name) => `Model: ${name}`
    },
    families: {
      boosting: "gradient boosting",
      forest: "random forest",
      "library-forest": "library forest",
      ridge: "ridge regression",
      age: "age alone",
      constant: "constant"
    },
    glossary: {
      rul: {
        term: "Remaining useful life (RUL)",
        definition: `number of ${time.other} before failure. The predicted life is what the model says at the last record.`
      },
      cap: (cap) => ({
        term: "Cap",
        definition: `the model learns up to ${time.count(cap)}; beyond, it says “${f.integer(cap)} or more”.`
      }),
      levels: ({critical, degraded}) => ({
        term: "Critical, degraded, healthy",
        definition: `critical: at least one chance in twenty of failing within ${f.integer(critical)} ${time.other}; degraded: within ${f.integer(degraded)} ${time.other}; healthy: less than one chance in twenty. The lower bound, outlasted nineteen times in twenty, decides; the thresholds are set in the configuration.`
      }),
      validation: {
        term: "Cross-validation",
        definition: `training ${unit.other} cut at a record drawn at random and predicted by a model that has not seen them.`
      },
      scenario: {
        term: "Scenario",
        definition:
          "a part of the fleet with its own operating conditions and faults. Each has its own model."
      },
      cluster: {
        term: "Cluster",
        definition: `${unit.other} whose sensors drifted alike, found by k-means; cluster 1 is the closest to failure.`
      },
      deviation: {
        term: "Standard deviation",
        definition:
          "distance of a sensor from its healthy level, in units of its ordinary fluctuation at equal operating conditions."
      }
    }
  };
};
