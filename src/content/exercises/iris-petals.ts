/** Chapter 1: a scatter plot of the petals, coloured by species. */
import {defineExercise, marksOf, misread, reads} from "./exercise.ts";

/** Columns of the table that the check compares the drawing with. */
interface Flowers {
  readonly petalLength: readonly number[];
  readonly petalWidth: readonly number[];
  readonly species: readonly string[];
}

const sameColumn = (drawn: readonly unknown[] | undefined, column: readonly unknown[]): boolean =>
  drawn?.length === column.length && column.every((value, i) => drawn[i] === value);

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
  probe: `({
    petalLength: iris.map((row) => row.petalLength),
    petalWidth: iris.map((row) => row.petalWidth),
    species: iris.map((row) => row.species)
  })`,
  check: ({charts, probe}) => {
    const flowers = probe as unknown as Flowers;
    if (charts.length === 0) return "no-chart";
    const [dots] = marksOf(charts, "dot");
    if (!dots) return "no-dots";
    const {x, y, stroke, fill} = dots.channels;
    if (dots.length !== flowers.species.length) return "not-all";
    if (!reads(dots, "x") || !reads(dots, "y")) return "column";
    if (sameColumn(x, flowers.petalWidth) && sameColumn(y, flowers.petalLength)) return "swapped";
    if (!sameColumn(x, flowers.petalLength)) return "x";
    if (!sameColumn(y, flowers.petalWidth)) return "y";
    if (sameColumn(stroke, flowers.species) || sameColumn(fill, flowers.species)) return "right";
    return misread(dots, "stroke") || misread(dots, "fill") ? "colour-column" : "no-colour";
  },
  says: {
    fr: {
      right:
        "Bravo. Avec les pétales, les trois espèces se séparent presque seules : choisir les bonnes mesures, c’est déjà comprendre.",
      "no-chart": "La cellule ne montre pas de graphique. Sa dernière ligne doit être un « Plot.plot(…) ».",
      "no-dots": "Il y a un graphique, mais pas de points. Quelle marque dessine un point par fleur ?",
      "not-all": "Toutes les fleurs n’y sont pas. Donnez la table « iris » entière, sans la filtrer.",
      column:
        "« x » ou « y » ne lit aucune colonne : le nom est sans doute mal écrit. Les colonnes s’appellent « petalLength » et « petalWidth », majuscules comprises.",
      swapped:
        "Les deux mesures sont les bonnes, mais les axes sont échangés. Laquelle va de gauche à droite ?",
      x: "L’abscisse n’est pas la longueur du pétale. Regardez le nom de la colonne donné à « x ».",
      y: "L’abscisse est juste. Regardez maintenant le nom de la colonne donné à « y ».",
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
      "not-all": "Some flowers are missing. Give the whole “iris” table, without filtering it.",
      column:
        "“x” or “y” reads no column: its name is probably misspelt. The columns are called “petalLength” and “petalWidth”, capital letters included.",
      swapped:
        "Those are the right two measures, but the axes are swapped. Which one runs from left to right?",
      x: "The horizontal axis is not petal length. Look at the column name given to “x”.",
      y: "The horizontal axis is right. Now look at the column name given to “y”.",
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
