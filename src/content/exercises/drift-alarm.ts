/** Chapter 5: how far each input's mean has moved, in reference standard deviations, and since when. */
import {defineExercise} from "./exercise.ts";
import {dayOf, isNothing, numberIn, rowsOf, sameNumbers, single} from "./reading/values.ts";

/** What the probe gives of each row of the table; the date in milliseconds. */
interface Row {
  readonly date: number;
  readonly feature: string;
  readonly mean: number;
  readonly referenceMean: number;
  readonly referenceStd: number;
}

/** Shift, in reference standard deviations, from which the alarm sounds. */
const limit = 0.25;

/** How far a shift may be from the exact one: two decimals are enough to see the alarm. */
const ROUNDED = 0.005 + 1e-9;

const compute = (
  formula: string,
  condition: string
): string => `const shifts = drift.map(d => ({...d, shift: ${formula}}));
const first = shifts.find(d => ${condition});
const drifting = first.feature;
const firstWeek = first.date;`;

/** The same code in both languages. */
const both = (code: string) => ({fr: code, en: code});

const standardised = "(d.mean - d.referenceMean) / d.referenceStd";

const solved = compute(standardised, "Math.abs(d.shift) > 0.25");

/** The numbers `shift` of the reader's rows, which may be numbers themselves; null where there are no such rows. */
function shiftsOf(table: unknown): number[] | null {
  const rows = rowsOf(table) as readonly (number | {shift?: unknown} | null)[] | null;
  const shifts = rows?.map((row) => numberIn(typeof row === "number" ? row : row?.shift));
  return shifts?.every((shift) => typeof shift === "number") ? shifts : null;
}

const plain = (text: string): string => text.trim().toLowerCase();

export default defineExercise({
  id: "drift-alarm",
  tables: ["drift"],
  start: {
    fr: `// À mettre au point : l’écart n’est pas encore compté en écarts types.
const shifts = drift.map(d => ({...d, shift: d.mean - d.referenceMean}));

display(Plot.plot({
  x: {label: null},
  y: {label: "Écart à la référence", grid: true},
  color: {legend: true, domain: [...new Set(drift.map(d => d.feature))]},
  marks: [Plot.lineY(shifts, {x: "date", y: "shift", stroke: "feature"}), Plot.ruleY([-0.25, 0.25], {strokeDasharray: "6 4"})]
}));

const drifting = "?";   // le nom de l’entrée qui dérive
const firstWeek = null; // la date de sa première semaine en alarme`,
    en: `// To be fixed: the shift is not yet counted in standard deviations.
const shifts = drift.map(d => ({...d, shift: d.mean - d.referenceMean}));

display(Plot.plot({
  x: {label: null},
  y: {label: "Shift from reference", grid: true},
  color: {legend: true, domain: [...new Set(drift.map(d => d.feature))]},
  marks: [Plot.lineY(shifts, {x: "date", y: "shift", stroke: "feature"}), Plot.ruleY([-0.25, 0.25], {strokeDasharray: "6 4"})]
}));

const drifting = "?";   // the name of the input that drifts
const firstWeek = null; // the date of its first week in alarm`
  },
  probe: `drift.map(({date, feature, mean, referenceMean, referenceStd}) => ({date: +date, feature, mean, referenceMean, referenceStd}))`,
  check: ({values, probe}) => {
    const rows = probe as readonly Row[];
    const shifts = shiftsOf(values.shifts);
    if (shifts?.length !== rows.length) return "shifts";
    if (shifts.some(isNothing)) return "column";
    const shiftOf = (row: Row): number => (row.mean - row.referenceMean) / row.referenceStd;
    const matches = (formula: (row: Row) => number, tolerance = 1e-6): boolean =>
      sameNumbers(shifts.map(Math.abs), rows.map(formula).map(Math.abs), tolerance);
    if (matches((row) => row.mean - row.referenceMean)) return "units";
    if (matches((row) => (row.mean - row.referenceMean) / row.referenceMean)) return "relative";
    if (!matches(shiftOf, ROUNDED))
      return shifts.every((shift) => shift === Number(shift.toFixed(1))) && matches(shiftOf, 0.051)
        ? "rounded"
        : "formula";
    const first = rows.find((row) => Math.abs(shiftOf(row)) > limit);
    const [drifting, firstWeek] = [single(values.drifting), single(values.firstWeek)];
    if (typeof drifting !== "string") return "name";
    if (plain(drifting) !== plain(first!.feature)) return "feature";
    if (firstWeek === undefined || isNothing(firstWeek)) return "no-week";
    const day = dayOf(firstWeek);
    if (Number.isNaN(day)) return "date";
    return day === first?.date ? "right" : "week";
  },
  says: {
    fr: {
      right:
        "L’alarme marche : l’entrée est nommée, la semaine aussi. L’exactitude était passée sous 90 % quelques jours plus tôt, car ici les vraies réponses sont connues chaque soir. Là où elles tardent, cette alarme est la seule.",
      shifts:
        "On attend une table « shifts » : pour chaque ligne de « drift », une ligne avec un nombre « shift ».",
      column:
        "Les écarts ne sont pas des nombres : un nom de colonne est sans doute mal écrit. Reprenez ceux de la table « drift », majuscules comprises.",
      name: "Les écarts sont justes, mais « drifting » n’est pas un nom. La colonne qui nomme l’entrée s’appelle « feature ».",
      "no-week":
        "La bonne entrée, mais « firstWeek » est vide. La colonne qui donne la semaine s’appelle « date ».",
      date: "La bonne entrée. Donnez à « firstWeek » la date telle que la colonne « date » la donne, ou un texte année-mois-jour, comme « 2025-08-03 ».",
      units:
        "Cet écart est dans l’unité de chaque entrée : des ans, des euros, des heures. Elles ne se comparent pas encore entre elles.",
      relative:
        "Diviser par la moyenne donne un pourcentage. La question demande des écarts types : une autre colonne de référence convient.",
      formula:
        "Les écarts ne sont pas encore les bons. Deux colonnes servent à la différence, une troisième à la diviser.",
      rounded: "Ces écarts sont trop arrondis pour voir l’alarme. Gardez-en au moins deux décimales.",
      feature: "Les écarts sont justes. Quelle entrée dépasse 0,25, dans un sens ou dans l’autre ?",
      week: "La bonne entrée, mais pas la bonne semaine : cherchez la toute première au-delà de 0,25, dans un sens ou dans l’autre."
    },
    en: {
      right:
        "The alarm works: it names the input and the week. Accuracy had fallen below 90% a few days before, for here the true answers are known every evening. Where they come late, this alarm is the only one.",
      shifts: "A table “shifts” is expected: for each row of “drift”, a row with a number “shift”.",
      column:
        "The shifts are not numbers: the name of a column is probably misspelt. Take those of the table “drift”, capital letters included.",
      name: "The shifts are right, but “drifting” is not a name. The column that names the input is called “feature”.",
      "no-week":
        "The right input, but “firstWeek” is empty. The column that gives the week is called “date”.",
      date: "The right input. Give “firstWeek” the date as the column “date” has it, or a text like “2025-08-03”: year, month, day.",
      units:
        "This shift is in each input’s own unit: years, euros, hours. They cannot be compared with one another yet.",
      relative:
        "Dividing by the mean gives a percentage. The question asks for standard deviations: another reference column is the one.",
      formula: "The shifts are not right yet. Two columns make the difference, a third one divides it.",
      rounded: "These shifts are rounded too far to see the alarm. Keep at least two decimals.",
      feature: "The shifts are right. Which input goes beyond 0.25, one way or the other?",
      week: "The right input, but not the right week: look for the very first one beyond 0.25, one way or the other."
    }
  },
  solution: both(solved),
  wrong: [
    {
      code: both(`const shifts = drift.map(d => ({...d, shift: (d.mean - d.referenceMean) / d.referenceSd}));
const drifting = "?";
const firstWeek = null;`),
      says: "column"
    },
    {code: both(solved.replace("first.feature", "first.featur")), says: "name"},
    {code: both(solved.replace("first.date", "first.week")), says: "no-week"},
    {code: both(compute("d.mean - d.referenceMean", "Math.abs(d.shift) > 0.25")), says: "units"},
    {
      code: both(compute("(d.mean - d.referenceMean) / d.referenceMean", "Math.abs(d.shift) > 0.05")),
      says: "relative"
    },
    {code: both(compute("(d.mean - d.referenceMean) / d.std", "Math.abs(d.shift) > 0.25")), says: "formula"},
    {
      code: both(`const shifts = drift.map(d => ({...d, shift: ${standardised}}));
const worst = d3.greatest(shifts, d => d.shift);
const drifting = worst.feature;
const firstWeek = worst.date;`),
      says: "feature"
    },
    {
      code: both(`const shifts = drift.map(d => ({...d, shift: ${standardised}}));
const worst = d3.least(shifts, d => d.shift);
const drifting = worst.feature;
const firstWeek = worst.date;`),
      says: "week"
    },
    {code: both(`const drifting = drift[0].feature;\nconst firstWeek = drift[0].date;`), says: "shifts"}
  ]
});
