/** Chapter 5: from six series, a day of each of four incidents. */
import {defineExercise} from "./exercise.ts";
import {dayOf} from "./reading/values.ts";

/** What the probe gives of each incident, in order of time; milliseconds. */
interface Incident {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/** Sentence about each incident when its day is wrong, by its name in either language. */
const sentences: Readonly<Record<string, string>> = {
  "dérive des données": "drift",
  "data drift": "drift",
  "fuite mémoire": "leak",
  "memory leak": "leak",
  "pic de charge": "peak",
  "load peak": "peak",
  "panne d’une source": "outage",
  "source outage": "outage"
};

/** Names of incidents whatever the apostrophe they were typed with, and what was said of each. */
function saidOf(diagnosis: unknown): Readonly<Record<string, unknown>> {
  const said = Array.isArray(diagnosis) ? (diagnosis as unknown[]).filter(Array.isArray) : null;
  const pairs = (said ?? Object.entries(diagnosis ?? {})) as [kind: unknown, day: unknown][];
  return Object.fromEntries(pairs.map(([kind, day]) => [String(kind).replaceAll("'", "’"), day]));
}

const drawing = (names: readonly string[]): string => `const curves = {
  accuracy: "${names[0]}",
  latency: "${names[1]}",
  predictions: "${names[2]}",
  errorRate: "${names[3]}",
  memory: "${names[4]}",
  cpu: "${names[5]}"
};
for (const [key, label] of Object.entries(curves))
  display(Plot.plot({
    height: 130,
    x: {label: null},
    y: {label, grid: true, ticks: 3},
    marks: [Plot.lineY(monitoring, {x: "date", y: key})]
  }));`;

const drawings = {
  fr: drawing([
    "Exactitude",
    "Latence (ms)",
    "Prédictions par jour",
    "Erreurs (%)",
    "Mémoire (Go)",
    "Processeur (%)"
  ]),
  en: drawing(["Accuracy", "Latency (ms)", "Predictions a day", "Errors (%)", "Memory (GB)", "CPU (%)"])
};

const answer = {
  fr: (
    leak: string,
    drift: string,
    peak: string,
    outage: string
  ) => `// Votre diagnostic : un jour de chaque incident, comme "2025-08-03".
const diagnosis = {
  "fuite mémoire": "${leak}",
  "dérive des données": "${drift}",
  "pic de charge": "${peak}",
  "panne d’une source": "${outage}"
};

${drawings.fr}`,
  en: (
    leak: string,
    drift: string,
    peak: string,
    outage: string
  ) => `// Your diagnosis: a day of each incident, like "2025-08-03".
const diagnosis = {
  "memory leak": "${leak}",
  "data drift": "${drift}",
  "load peak": "${peak}",
  "source outage": "${outage}"
};

${drawings.en}`
};

/** An answer in both languages. */
const both = (...days: [leak: string, drift: string, peak: string, outage: string]) => ({
  fr: answer.fr(...days),
  en: answer.en(...days)
});

export default defineExercise({
  id: "diagnose-incidents",
  tables: ["monitoring", "incidents"],
  start: both("?", "?", "?", "?"),
  probe: `incidents.map(d => ({kind: d.kind, start: +d.start, end: +d.end}))`,
  check: ({values, probe}) => {
    const truth = probe as readonly Incident[];
    const diagnosis = saidOf(values.diagnosis);
    if (truth.some(({kind}) => diagnosis[kind] === undefined)) return "missing";
    const days = truth.map((incident) => ({...incident, day: dayOf(diagnosis[incident.kind])}));
    if (days.some(({day}) => Number.isNaN(day))) return "format";
    const within = (day: number, {start, end}: Incident): boolean => day >= start && day <= end;
    if (days.every(({day}) => !truth.some((incident) => within(day, incident)))) return "calm";
    const wrong = days.find((incident) => !within(incident.day, incident));
    if (!wrong) return "right";
    return sentences[wrong.kind] ?? "missing";
  },
  says: {
    fr: {
      right:
        "Enquête bouclée : quatre incidents, quatre signatures. Ouvrez « La vérité » plus bas pour lire les causes.",
      missing: "Gardez les quatre noms d’incidents de la cellule de départ, et donnez un jour à chacun.",
      format: 'Écrivez chaque jour entre guillemets, année-mois-jour, comme "2025-08-03".',
      calm: "Ces jours-là, il ne se passait rien d’anormal. Cherchez sur les courbes ce qui sort de l’ordinaire, et pointez-le pour lire sa date.",
      drift:
        "La dérive des données n’avait pas lieu ce jour-là. Cherchez une courbe qui s’use lentement pendant que toutes les autres dorment.",
      leak: "La fuite mémoire n’avait pas lieu ce jour-là. Cherchez une courbe qui monte jour après jour, puis retombe d’un seul coup.",
      peak: "Le pic de charge n’avait pas lieu ce jour-là. Cherchez quatre courbes qui bondissent ensemble, dont le volume.",
      outage:
        "La panne d’une source n’avait pas lieu ce jour-là. Cherchez des erreurs qui bondissent pendant que le volume tombe."
    },
    en: {
      right: "Case closed: four incidents, four signatures. Open “The truth” below to read the causes.",
      missing: "Keep the four names of incidents from the starting cell, and give each of them a day.",
      format: 'Write each day in quotes, year-month-day, like "2025-08-03".',
      calm: "Nothing unusual happened on those days. Look for what stands out on the curves, and point at it to read its date.",
      drift:
        "The data drift was not on that day. Look for a curve that wears away slowly while all the others sleep.",
      leak: "The memory leak was not on that day. Look for a curve that climbs day after day, then falls back at once.",
      peak: "The load peak was not on that day. Look for four curves that leap together, volume among them.",
      outage: "The source outage was not on that day. Look for errors that leap while the volume falls."
    }
  },
  solution: both("2025-09-28", "2025-09-03", "2025-10-21", "2025-11-07"),
  wrong: [
    {code: both("2025-09-28", "2025-09-03", "2025-11-07", "2025-10-21"), says: "peak"},
    {code: both("2025-09-03", "2025-09-03", "2025-10-21", "2025-11-07"), says: "leak"},
    {code: both("2025-09-28", "2025-09-28", "2025-10-21", "2025-11-07"), says: "drift"},
    {code: both("2025-09-28", "2025-09-03", "2025-10-21", "2025-10-21"), says: "outage"},
    {code: both("2025-08-05", "2025-08-06", "2025-08-07", "2025-08-08"), says: "calm"},
    {code: both("28/09/2025", "03/09/2025", "21/10/2025", "07/11/2025"), says: "format"},
    {
      code: {
        fr: `const diagnosis = {"fuite": "2025-09-28"};`,
        en: `const diagnosis = {leak: "2025-09-28"};`
      },
      says: "missing"
    }
  ]
});
