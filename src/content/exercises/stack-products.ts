/** Chapter 2: stacked bars of the South, one colour for each product. */
import {defineExercise, marksOf, misread, near, reads} from "./exercise.ts";

/** Sums of sales, in euros, and how many products and months the table has. */
interface Truth {
  readonly south: number;
  readonly everywhere: number;
  readonly products: number;
  readonly months: number;
}

/** A mark as a cell records it: columns by channel. */
type Mark = ReturnType<typeof marksOf>[number];

const distinct = (column: readonly unknown[] | undefined): number =>
  new Set((column ?? []).map((value) => (value instanceof Date ? value.getTime() : value))).size;

const sum = (column: readonly unknown[] | undefined): number =>
  (column ?? []).reduce((total: number, value) => total + Number(value), 0);

/** Names of the products in either language: a column of anything else is not one of products. */
const products = new Set([
  "Jouets",
  "Livres",
  "Électronique",
  "Jardin",
  "Toys",
  "Books",
  "Electronics",
  "Garden"
]);

function fault(bars: Mark, {south, everywhere, products: count, months}: Truth): string {
  if (bars.length === 0) return "no-rows";
  if (!reads(bars, "x") || !reads(bars, "y")) return "column";
  const {x, y, fill, stroke} = bars.channels;
  const total = sum(y);
  if (near(total, everywhere, 1)) return "everywhere";
  if (!near(total, south, 1)) return "other-rows";
  if (distinct(x) !== months) return "months";
  const coloured = fill?.every((value) => products.has(String(value))) && distinct(fill) === count;
  if (coloured) return "right";
  if (distinct(stroke) === count) return "stroke";
  return misread(bars, "fill") ? "colour-column" : "no-colour";
}

/** Code that draws `rows` as `mark` with `options`. */
const code = (
  south: string,
  {mark = "barY", rows = `sales.filter((row) => row.region === "${south}")`, options = ""}
) =>
  `Plot.plot({
  color: {legend: true},
  x: {interval: "month"},
  y: {grid: true},
  marks: [
    Plot.${mark}(${rows}, {${options}})
  ]
})`;

const answer = (parts: {mark?: string; rows?: string; options: string}): {fr: string; en: string} => ({
  fr: code("Sud", parts),
  en: code("South", parts)
});

export default defineExercise({
  id: "stack-products",
  tables: ["sales"],
  start: answer({rows: "sales", options: `x: "date", y: "sales"`}),
  probe: `(() => {
    const total = (rows) => d3.sum(rows, (d) => d.sales);
    const south = sales.filter((d) => d.region === (locale === "fr" ? "Sud" : "South"));
    const count = (column) => new Set(sales.map((d) => Number.isFinite(+d[column]) ? +d[column] : d[column])).size;
    return {south: total(south), everywhere: total(sales), products: count("product"), months: count("date")};
  })()`,
  check: ({charts, probe}) => {
    if (charts.length === 0) return "no-chart";
    const [bars] = ["rectY", "barY"].flatMap((mark) => marksOf(charts, mark));
    return bars ? fault(bars, probe as unknown as Truth) : "no-bars";
  },
  says: {
    fr: {
      right:
        'Bravo. L’été du Sud se voit, et l’on voit aussi quels produits le font. Passez en parts pour comparer : « offset: "normalize" ».',
      "no-chart": "La cellule ne montre pas de graphique. Sa dernière ligne doit être un « Plot.plot(…) ».",
      "no-bars":
        "Il y a un graphique, mais pas de barres verticales. Quelle marque le chapitre emploie-t-il pour empiler ?",
      "no-rows":
        "Aucune ligne n’est dessinée : dans le filtre, un nom de colonne ou de région est sans doute mal écrit.",
      column:
        "« x » ou « y » ne lit aucune colonne : le nom est sans doute mal écrit. Les colonnes s’appellent « date » et « sales ».",
      everywhere: "Ces barres comptent les quatre régions. Ne gardez que les lignes du Sud.",
      "other-rows":
        "Le total dessiné n’est pas celui du Sud sur deux ans. Vérifiez la région, et la colonne donnée à « y ».",
      months:
        "Il faut une barre par mois des deux années. Quelle colonne distingue janvier 2024 de janvier 2025 ?",
      stroke: "La couleur est sur le contour des barres. Quel canal colore l’intérieur ?",
      "no-colour":
        "Les barres sont justes. Il leur manque une couleur par produit : quel canal, et quelle colonne ?",
      "colour-column":
        "Les barres sont justes, mais le nom donné à « fill » n’est celui d’aucune colonne. Vérifiez l’orthographe de « product »."
    },
    en: {
      right:
        'Well done. The South’s summer shows, and so do the products that make it. Switch to shares to compare them: “offset: "normalize"”.',
      "no-chart": "The cell does not show a chart. Its last line should be a “Plot.plot(…)”.",
      "no-bars": "There is a chart, but no vertical bars. Which mark does the chapter use for stacking?",
      "no-rows": "No row is drawn: in the filter, the name of a column or of a region is probably misspelt.",
      column:
        "“x” or “y” reads no column: its name is probably misspelt. The columns are called “date” and “sales”.",
      everywhere: "These bars count all four regions. Keep only the rows of the South.",
      "other-rows":
        "What is drawn does not add up to the South’s two years. Check the region, and the column given to “y”.",
      months:
        "There should be a bar for every month of both years. Which column tells January 2024 from January 2025?",
      stroke: "The colour is on the outline of the bars. Which channel colours the inside?",
      "no-colour":
        "The bars are right. They lack a colour for each product: which channel, and which column?",
      "colour-column":
        "The bars are right, but the name given to “fill” is that of no column. Check the spelling of “product”."
    }
  },
  solution: answer({options: `x: "date", y: "sales", fill: "product"`}),
  wrong: [
    {
      code: answer({rows: "sales", options: `x: "date", y: "sales", fill: "product"`}),
      says: "everywhere"
    },
    {code: answer({options: `x: "date", y: "sales", fill: "region"`}), says: "no-colour"},
    {code: answer({options: `x: "date", y: "sales", stroke: "product"`}), says: "stroke"},
    {
      code: answer({options: `x: "date", y: "units", fill: "product"`}),
      says: "other-rows"
    },
    {
      code: answer({options: `x: (d) => d.dates, y: "sales", fill: "product"`}),
      says: "column"
    },
    {
      code: answer({options: `x: "date", y: "sales", fill: (d) => d.produit`}),
      says: "colour-column"
    },
    {
      code: answer({
        rows: `sales.filter((row) => row.regoin === "Sud")`,
        options: `x: "date", y: "sales", fill: "product"`
      }),
      says: "no-rows"
    },
    {code: answer({options: `x: "month", y: "sales", fill: "product"`}), says: "months"},
    {code: answer({mark: "lineY", options: `x: "date", y: "sales", stroke: "product"`}), says: "no-bars"},
    {
      code: {
        fr: `sales.filter((row) => row.region === "Sud")`,
        en: `sales.filter((row) => row.region === "South")`
      },
      says: "no-chart"
    }
  ]
});
