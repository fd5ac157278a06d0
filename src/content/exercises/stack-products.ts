/** Chapter 2: stacked bars of the South, one colour for each product. */
import type {AnswerChart, AnswerMark} from "../../cells/plot/answerCharts.ts";
import {defineExercise} from "./exercise.ts";
import {drawnRows, marksOf, misread, reads, saidOfOne} from "./reading/marks.ts";
import {near, sameNumbers} from "./reading/values.ts";

/** What the probe gives of each row of the table. */
interface Sale {
  readonly month: number;
  readonly product: string;
  readonly sales: number;
  readonly south: boolean;
}

const sum = (rows: readonly (readonly unknown[])[]): number =>
  rows.reduce((total, [value]) => total + Number(value), 0);

/** What each group of rows has of the sum of their first items; what comes after tells the groups. */
function shares(rows: readonly (readonly unknown[])[]): number[] {
  const total = sum(rows);
  const groups = Map.groupBy(rows, (row) => String(row.slice(1)));
  return Array.from(groups.values(), (group) => sum(group) / total);
}

/** How far a share of the sum may be from the exact one: sales may be rounded to a tenth of a thousand euros. */
const ROUNDED = 1e-4;

/** Whether a sum is the expected one, in euros, thousands or millions of them. */
const isSum = (found: number, expected: number): boolean =>
  [1, 1e3, 1e6].some((unit) => near((found * unit) / expected, 1, 1e-3));

/** Whether bars are of the sums they were given, month by month. */
const areSums = ({transforms, options: {y}}: AnswerMark): boolean =>
  transforms.every((name) => /^(filter|sort|reverse|shuffle|stackY|groupX|binX)$/.test(name)) &&
  !/^(count|distinct|proportion|deviation|variance)/.test(String(y));

/** Whether bars are of one month each; the name of an interval may be that of a column too. */
const isMonthly = ({options, labels}: AnswerMark): boolean =>
  /month/i.test(labels.interval ?? JSON.stringify(options.interval ?? "month"));

/** What is said of marks as if they were one. */
function fault(bars: readonly AnswerMark[], sales: readonly Sale[]): string {
  if (bars.every(({length}) => length === 0)) return "no-rows";
  if (!bars.every((mark) => reads(mark, "x") && reads(mark, "y"))) return "column";
  if (!bars.every(areSums)) return "other-rows";
  const south = sales.filter((row) => row.south);
  const same = (channels: readonly string[], columns: readonly (keyof Sale)[]): boolean => {
    const expected = south.map((row) => ["sales" as const, ...columns].map((name) => row[name]));
    const drawn = drawnRows(bars, ["y", ...channels]);
    return isSum(sum(drawn), sum(expected)) && sameNumbers(shares(drawn), shares(expected), ROUNDED);
  };
  const along = [["x"], ["x", "fx", "fy"]].find((channels) => same(channels, ["month"]));
  if (!along || !bars.every(isMonthly)) return otherRows(sum(drawnRows(bars, ["y"])), sales);
  if (same([...along, "fill"], ["month", "product"])) return "right";
  if (same([...along, "stroke"], ["month", "product"])) return "stroke";
  return bars.some((mark) => misread(mark, "fill")) ? "colour-column" : "no-colour";
}

/** What is said of bars that are not the South's months, by their sum. */
function otherRows(total: number, sales: readonly Sale[]): string {
  const of = (rows: readonly Sale[]): number => sum(rows.map((row) => [row.sales]));
  if (near(total, of(sales), 1)) return "everywhere";
  return near(total, of(sales.filter((row) => row.south)), 1) ? "months" : "other-rows";
}

const barsOf = (chart: AnswerChart): AnswerMark[] =>
  ["rectY", "barY"].flatMap((mark) => marksOf([chart], mark));

/** What is said of a chart: its marks of bars one by one, for those of one mark alone are stacked. */
function chartFault(chart: AnswerChart, sales: readonly Sale[]): string {
  const bars = barsOf(chart);
  const said = bars.map((mark) => fault([mark], sales));
  if (said.includes("everywhere")) return "everywhere";
  if (said.includes("right")) return "right";
  return fault(bars, sales) === "right" ? "overlap" : said[0];
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
  probe: `sales.map((d) => ({
    month: +d.date, product: d.product, sales: d.sales, south: d.region === (locale === "fr" ? "Sud" : "South")
  }))`,
  check: ({charts, probe}) => {
    if (charts.length === 0) return "no-chart";
    const drawings = charts.filter((chart) => barsOf(chart).length > 0);
    if (drawings.length === 0) return "no-bars";
    return saidOfOne(drawings.map((chart) => chartFault(chart, probe as readonly Sale[])));
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
        "Ce ne sont pas les ventes du Sud, mois par mois, sur deux ans. Vérifiez la région, et la colonne donnée à « y ».",
      months:
        "Il faut une barre par mois des deux années. Quelle colonne distingue janvier 2024 de janvier 2025 ?",
      overlap:
        "Les lignes et les produits sont les bons, mais les barres se recouvrent : seules celles d’une même marque s’empilent. Quel canal donne à une seule marque une couleur par produit ?",
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
        "These are not the South’s sales, month by month, over two years. Check the region, and the column given to “y”.",
      months:
        "There should be a bar for every month of both years. Which column tells January 2024 from January 2025?",
      overlap:
        "The rows and products are right, but the bars cover one another: only bars of the same mark are stacked. Which channel gives a single mark a colour for each product?",
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
