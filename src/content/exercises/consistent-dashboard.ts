/** Chapter 6: a dashboard whose figures and chart must tell of the same rows. */
import {defineExercise, isNothing, marksOf, near, reads} from "./exercise.ts";

interface Axes {
  readonly x?: {readonly label?: unknown} | null;
  readonly y?: {readonly label?: unknown} | null;
}

/** Whether an axis' label gives the unit. */
const hasUnit = (axis: Axes["x"]): boolean => typeof axis?.label === "string" && /\bcm\b/.test(axis.label);

interface Words {
  readonly count: string;
  readonly mean: string;
  readonly length: string;
  readonly width: string;
}

const words: Readonly<Record<"fr" | "en", Words>> = {
  fr: {
    count: "Fleurs",
    mean: "Pétale moyen",
    length: "Longueur du pétale (cm)",
    width: "Largeur du pétale (cm)"
  },
  en: {count: "Flowers", mean: "Mean petal", length: "Petal length (cm)", width: "Petal width (cm)"}
};

interface Version {
  /** Column that tells the species, and that of the petals' lengths. */
  readonly species?: string;
  readonly length?: string;
  /** What is read along the chart's x axis. */
  readonly across?: string;
  readonly counted: string;
  readonly averaged: string;
  readonly drawn: string;
  readonly axes: readonly ("x" | "y")[];
}

function dashboard({
  species = "species",
  length: measured = "petalLength",
  across = '"petalLength"',
  counted,
  averaged,
  drawn,
  axes
}: Version) {
  const code = ({
    count,
    mean,
    length,
    width
  }: Words): string => `const virginica = iris.filter(d => d.${species} === "virginica");

const flowers = ${counted}.length;
const meanPetal = d3.mean(${averaged}, d => d.${measured});

display(cards([
  {label: "${count}", value: flowers},
  {label: "${mean}", value: format.number(meanPetal, 2), unit: "cm"}
]));
Plot.plot({
${axes.map((axis) => `  ${axis}: {label: "${axis === "x" ? length : width}"},\n`).join("")}  marks: [Plot.dot(${drawn}, {x: ${across}, y: "petalWidth"})]
})`;
  return {fr: code(words.fr), en: code(words.en)};
}

const solved: Version = {counted: "virginica", averaged: "virginica", drawn: "virginica", axes: ["x", "y"]};

export default defineExercise({
  id: "consistent-dashboard",
  tables: ["iris"],
  start: dashboard({counted: "iris", averaged: "iris", drawn: "iris", axes: []}),
  probe: `iris.filter(d => d.species === "virginica").map(d => d.petalLength)`,
  check: ({charts, values, probe}) => {
    const lengths = probe as readonly number[]; // of the petals of all virginica
    const {flowers, meanPetal} = values;
    if (flowers === 0) return "empty";
    if ("meanPetal" in values && isNothing(meanPetal)) return "column";
    if (typeof flowers !== "number" || typeof meanPetal !== "number") return "missing";
    const chart = charts.find((one) => marksOf([one], "dot").length > 0);
    if (!chart) return "noChart";
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    if (flowers !== lengths.length) return "count";
    if (!near(meanPetal, mean, 0.01)) return "mean";
    const dots = marksOf([chart], "dot");
    if (dots.every((mark) => mark.length === 0)) return "empty-chart";
    if (!dots.some((mark) => reads(mark, "x") && reads(mark, "y"))) return "chart-column";
    const drawn = dots.some(({channels}) =>
      Object.values(channels).some((channel) => sameNumbers(channel, lengths))
    );
    if (!drawn) return "chart";
    const {x, y} = chart.options as unknown as Axes;
    return hasUnit(x) && hasUnit(y) ? "right" : "axes";
  },
  says: {
    fr: {
      right:
        "Cartes et graphique parlent enfin des mêmes fleurs, et les axes se lisent sans vous. C’est la règle d’or d’un tableau de bord.",
      missing: "Gardez les deux noms « flowers » et « meanPetal » : ce sont vos indicateurs.",
      empty:
        "Aucune fleur ne passe le filtre : le nom de la colonne, ou celui de l’espèce, est sans doute mal écrit.",
      column:
        "La longueur moyenne est vide : le nom de la colonne est sans doute mal écrit. C’est « petalLength », majuscule comprise.",
      "empty-chart":
        "Les cartes sont justes, mais le graphique ne reçoit aucune fleur : dans son filtre, un nom est sans doute mal écrit.",
      "chart-column":
        "Les cartes sont justes. Dans le graphique, « x » ou « y » ne lit aucune colonne : le nom est sans doute mal écrit.",
      noChart: "Il n’y a plus de nuage de points. Gardez Plot.dot dans le graphique.",
      count: "La carte du nombre de fleurs ne compte pas les seules virginica. De quelle table vient-elle ?",
      mean: "Le nombre de fleurs est juste, mais la longueur moyenne porte sur d’autres fleurs que les virginica.",
      chart: "Les cartes sont justes. Le graphique, lui, montre d’autres fleurs qu’elles.",
      axes: "Les fleurs sont les bonnes partout. Il reste à dire, sur chacun des deux axes, la mesure et son unité."
    },
    en: {
      right:
        "Cards and chart speak of the same flowers at last, and the axes can be read without you. That is the golden rule of a dashboard.",
      missing: "Keep the two names “flowers” and “meanPetal”: they are your figures.",
      empty: "No flower passes the filter: the name of the column, or of the species, is probably misspelt.",
      column:
        "The mean length is empty: the name of the column is probably misspelt. It is “petalLength”, capital letter included.",
      "empty-chart":
        "The cards are right, but the chart receives no flower: a name in its filter is probably misspelt.",
      "chart-column":
        "The cards are right. In the chart, “x” or “y” reads no column: its name is probably misspelt.",
      noChart: "There are no dots any more. Keep Plot.dot in the chart.",
      count:
        "The card with the number of flowers does not count virginica alone. Which table does it come from?",
      mean: "The number of flowers is right, but the mean length is that of other flowers than virginica.",
      chart: "The cards are right. The chart shows other flowers than they do.",
      axes: "The flowers are the right ones everywhere. What is left: on each of the two axes, the measure and its unit."
    }
  },
  solution: dashboard(solved),
  wrong: [
    {code: dashboard({...solved, counted: "iris"}), says: "count"},
    {code: dashboard({...solved, averaged: "iris"}), says: "mean"},
    {code: dashboard({...solved, drawn: "iris"}), says: "chart"},
    {code: dashboard({...solved, species: "specie"}), says: "empty"},
    {code: dashboard({...solved, length: "petallength"}), says: "column"},
    {code: dashboard({...solved, across: "d => d.petallength"}), says: "chart-column"},
    {
      code: dashboard({...solved, drawn: `iris.filter(d => d.specie === "virginica")`}),
      says: "empty-chart"
    },
    {code: dashboard({...solved, axes: []}), says: "axes"},
    {code: dashboard({...solved, axes: ["x"]}), says: "axes"},
    {
      code: {
        fr: `const virginica = iris.filter(d => d.species === "virginica");
const flowers = virginica.length;
const meanPetal = d3.mean(virginica, d => d.petalLength);`,
        en: `const virginica = iris.filter(d => d.species === "virginica");
const flowers = virginica.length;
const meanPetal = d3.mean(virginica, d => d.petalLength);`
      },
      says: "noChart"
    },
    {
      code: {
        fr: `const virginica = iris.filter(d => d.species === "virginica");
Plot.plot({
  x: {label: "Longueur du pétale (cm)"},
  y: {label: "Largeur du pétale (cm)"},
  marks: [Plot.dot(virginica, {x: "petalLength", y: "petalWidth"})]
})`,
        en: `const virginica = iris.filter(d => d.species === "virginica");
Plot.plot({
  x: {label: "Petal length (cm)"},
  y: {label: "Petal width (cm)"},
  marks: [Plot.dot(virginica, {x: "petalLength", y: "petalWidth"})]
})`
      },
      says: "missing"
    }
  ]
});

/** Whether two lists hold the same numbers, in any order. */
function sameNumbers(found: readonly unknown[], expected: readonly number[]): boolean {
  if (found.length !== expected.length || found.some((value) => typeof value !== "number")) return false;
  const sorted = (found as readonly number[]).toSorted((a, b) => a - b);
  return expected.toSorted((a, b) => a - b).every((value, i) => near(value, sorted[i], 1e-9));
}
