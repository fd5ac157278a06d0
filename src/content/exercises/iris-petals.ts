/** Chapter 1: a scatter plot of the petals, coloured by species. */
import type {AnswerChart} from "../../cells/plot/answerCharts.ts";
import {defineExercise} from "./exercise.ts";
import {
  distinct,
  dotsOf,
  drawnRows,
  isMany,
  isPlain,
  isWithin,
  misread,
  reads,
  saidOfOne
} from "./reading/marks.ts";

/** A flower: length and width of its petal, and its species. */
type Flower = readonly [length: number, width: number, species: string];

/** The places of each group of rows, as one text a group; what comes after `x` and `y` tells the groups. */
const groupsOf = (rows: readonly (readonly unknown[])[]): Set<string> =>
  new Set(
    Array.from(Map.groupBy(rows, (row) => String(row.slice(2))).values(), (group) =>
      [...distinct(group.map((row) => row.slice(0, 2)))].sort().join(" ")
    )
  );

/** What is said of dots that stand where no flower's petal puts them. */
function misplaced(points: readonly (readonly unknown[])[], flowers: readonly Flower[]): string {
  const all = distinct(flowers.map(([length, width]) => [length, width]));
  if (isWithin(distinct(points.map(([x, y]) => [y, x])), all)) return "swapped";
  if (points.length < flowers.length) return "not-all";
  const lengths = new Set(flowers.map(([length]) => length));
  return isWithin(new Set(points.map(([x]) => x)), lengths) ? "y" : "x";
}

function fault(chart: AnswerChart, flowers: readonly Flower[]): string {
  const dots = dotsOf([chart]);
  if (dots.some((mark) => mark.length > 0 && !(reads(mark, "x") && reads(mark, "y")))) return "column";
  if (!dots.every(isPlain)) return "not-all";
  const points = drawnRows(dots, ["x", "y"]);
  const places = distinct(points);
  const all = distinct(flowers.map(([length, width]) => [length, width]));
  if (!isWithin(distinct(drawnRows(dots.filter(isMany), ["x", "y"])), all)) return misplaced(points, flowers);
  if (!isWithin(all, places)) return "not-all";
  const species = groupsOf(flowers);
  const coloured = [["stroke"], ["fill"], ["stroke", "fill"]].some((colour) =>
    isWithin(species, groupsOf(drawnRows(dots, ["x", "y", ...colour])))
  );
  if (coloured) return "right";
  return dots.some((mark) => misread(mark, "stroke") || misread(mark, "fill"))
    ? "colour-column"
    : "no-colour";
}

const code = (dot: string): string => `Plot.plot({
  color: {legend: true},
  marks: [
    Plot.dot(iris, ${dot})
  ]
})`;

const both = (text: string): {fr: string; en: string} => ({fr: text, en: text});

export default defineExercise({
  id: "iris-petals",
  tables: ["iris"],
  start: both(code(`{x: "sepalWidth", y: "sepalLength"}`)),
  probe: "iris.map((row) => [row.petalLength, row.petalWidth, row.species])",
  check: ({charts, probe}) => {
    if (charts.length === 0) return "no-chart";
    const drawings = charts.filter((chart) => dotsOf([chart]).length > 0);
    if (drawings.length === 0) return "no-dots";
    return saidOfOne(drawings.map((chart) => fault(chart, probe as readonly Flower[])));
  },
  says: {
    fr: {
      right:
        "Bravo. Avec les pétales, les trois espèces se séparent presque seules : choisir les bonnes mesures, c’est déjà comprendre.",
      "no-chart": "La cellule ne montre pas de graphique. Sa dernière ligne doit être un « Plot.plot(…) ».",
      "no-dots": "Il y a un graphique, mais pas de points. Quelle marque dessine un point par fleur ?",
      "not-all":
        "Toutes les fleurs n’y sont pas. Donnez la table « iris » entière, sans rien filtrer ni résumer.",
      column:
        "« x » ou « y » ne lit aucune colonne : le nom est sans doute mal écrit. Les colonnes s’appellent « petalLength » et « petalWidth », majuscules comprises.",
      swapped:
        "Les deux mesures sont les bonnes, mais les axes sont échangés. Laquelle va de gauche à droite ?",
      x: "L’abscisse n’est pas la longueur du pétale (un nombre, en cm). Regardez ce que « x » lit.",
      y: "L’abscisse est juste. Regardez maintenant ce que « y » lit.",
      "no-colour":
        "Les points sont à leur place. Il manque une couleur par espèce : quel canal porte la couleur ?",
      "colour-column":
        "Les points sont à leur place, mais le nom donné à la couleur n’est celui d’aucune colonne. Vérifiez l’orthographe de « species »."
    },
    en: {
      right:
        "Well done. With petals, the three species come apart almost by themselves: choosing the right measures is half of understanding.",
      "no-chart": "The cell does not show a chart. Its last line should be a “Plot.plot(…)”.",
      "no-dots": "There is a chart, but no dots. Which mark draws one dot for each flower?",
      "not-all":
        "Some flowers are missing. Give the whole “iris” table, without filtering or summing anything up.",
      column:
        "“x” or “y” reads no column: its name is probably misspelt. The columns are called “petalLength” and “petalWidth”, capital letters included.",
      swapped:
        "Those are the right two measures, but the axes are swapped. Which one runs from left to right?",
      x: "The horizontal axis is not petal length (a number, in cm). Look at what “x” reads.",
      y: "The horizontal axis is right. Now look at what “y” reads.",
      "no-colour":
        "The dots are in place. What is missing is a colour for each species: which channel carries colour?",
      "colour-column":
        "The dots are in place, but the name given to the colour is that of no column. Check the spelling of “species”."
    }
  },
  solution: both(code(`{x: "petalLength", y: "petalWidth", stroke: "species", symbol: "species"}`)),
  wrong: [
    {code: both(code(`{x: "petalWidth", y: "petalLength", stroke: "species"}`)), says: "swapped"},
    {code: both(code(`{x: "sepalLength", y: "petalWidth", stroke: "species"}`)), says: "x"},
    {code: both(code(`{x: "petalLength", y: "sepalWidth", stroke: "species"}`)), says: "y"},
    {code: both(code(`{x: "petalLength", y: (row) => row.petalwidth, stroke: "species"}`)), says: "column"},
    {code: both(code(`{y: "petalWidth", stroke: "species"}`)), says: "column"},
    {
      code: both(code(`{x: "petalLength", y: "petalWidth", stroke: (row) => row.specie}`)),
      says: "colour-column"
    },
    {code: both(code(`{x: "petalLength", y: "petalWidth"}`)), says: "no-colour"},
    {code: both(code(`{x: "petalLength", y: "petalWidth", stroke: "petalLength"}`)), says: "no-colour"},
    {
      code: both(`Plot.plot({
  marks: [Plot.lineY(iris, {x: "petalLength", y: "petalWidth", stroke: "species"})]
})`),
      says: "no-dots"
    },
    {
      code: both(`Plot.plot({
  marks: [
    Plot.dot(iris.filter((row) => row.species === "setosa"), {x: "petalLength", y: "petalWidth", stroke: "species"})
  ]
})`),
      says: "not-all"
    },
    {
      code: both(`const chart = Plot.plot({
  marks: [Plot.dot(iris, {x: "petalLength", y: "petalWidth", stroke: "species"})]
});`),
      says: "no-chart"
    }
  ]
});
