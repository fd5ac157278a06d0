/** Chapter 2: the best month of one product in one year. */
import {defineExercise} from "./exercise.ts";
import {isNothing, numberIn} from "./reading/values.ts";

/** What the probe gives: the month asked for, and those that a forgotten filter gives. */
interface Months {
  readonly garden: number;
  readonly everything: number;
  readonly total: number;
}

/** What is amiss with the reader's rows or sums, where a misspelt name leaves nothing of them; null otherwise. */
function emptied({rows, months}: Readonly<Record<string, unknown>>): "no-rows" | "column" | null {
  if (Array.isArray(rows) && rows.length === 0) return "no-rows";
  const pairs = Array.isArray(months) ? (months as unknown[]).filter(Array.isArray) : [];
  if (pairs.length === 0 || pairs.some(([, total]) => typeof total === "object" && total !== null))
    return null;
  const summed = pairs.some(([, total]) => typeof total === "number" && total > 0);
  return summed && pairs.every(([month]) => !isNothing(month)) ? null : "column";
}

/** Code that keeps rows by a condition in the language's own words, then ends with `last`. */
const answer = (
  keep: (garden: string) => string,
  last: string,
  {value = "sales", key = "month"} = {}
): {fr: string; en: string} => {
  const code = (garden: string): string => `const rows = sales.filter((row) => ${keep(garden)});
const months = d3.rollups(rows, (group) => d3.sum(group, (row) => row.${value}), (row) => row.${key});
${last}`;
  return {fr: code("Jardin"), en: code("Garden")};
};

const asked = (garden: string): string => `row.product === "${garden}" && row.year === 2025`;

export default defineExercise({
  id: "peak-month",
  tables: ["sales"],
  start: {
    fr: `// Gardez les lignes qu’il faut, additionnez par mois, prenez le plus grand total.
const rows = sales;
const months = d3.rollups(rows, (group) => d3.sum(group, (row) => row.sales), (row) => row.month);
display(months.map(([month, total]) => ({month, total})));

const best = null; // un nombre, de 1 à 12`,
    en: `// Keep the rows you need, add them up by month, take the largest total.
const rows = sales;
const months = d3.rollups(rows, (group) => d3.sum(group, (row) => row.sales), (row) => row.month);
display(months.map(([month, total]) => ({month, total})));

const best = null; // a number from 1 to 12`
  },
  probe: `(() => {
    const bestOf = (rows) => d3.greatest(d3.rollups(rows, (g) => d3.sum(g, (d) => d.sales), (d) => d.month), (d) => d[1]);
    const garden = locale === "fr" ? "Jardin" : "Garden";
    const [month, total] = bestOf(sales.filter((d) => d.product === garden && d.year === 2025));
    return {garden: month, total, everything: bestOf(sales)[0]};
  })()`,
  check: ({values, probe}) => {
    const best = numberIn(values.best);
    const {garden, everything, total} = probe as unknown as Months;
    if (best === garden) return "right";
    const gone = emptied(values);
    if (gone) return gone;
    if (best === undefined || isNothing(best)) return "missing";
    if (typeof best === "object" && !(best instanceof Date)) return "pair";
    if (typeof best !== "number") return "not-a-number";
    if (best === everything) return "everything";
    if (best === garden - 1) return "from-zero";
    if (best >= total / 2) return "total";
    return "other";
  },
  says: {
    fr: {
      right: "Exact. Chaque produit a sa saison : c’est ce qu’un total cache, et ce qu’un filtre révèle.",
      missing: "Il manque un nombre : donnez à « best » le numéro d’un mois.",
      "no-rows":
        "Aucune ligne ne passe votre filtre : un nom de colonne ou de produit est sans doute mal écrit.",
      column:
        "Vos totaux sont vides : dans « months », un nom de colonne est sans doute mal écrit. On attend « sales » et « month ».",
      pair: "C’est une liste ou un objet, pas un nombre. Regardez ce qui s’y trouve : où est le mois ?",
      "not-a-number": "On attend le numéro du mois, de 1 à 12, et non son nom ni une date.",
      everything: "C’est le meilleur mois de tous les produits ensemble. Quelles lignes avez-vous gardées ?",
      "from-zero": "Vous y êtes presque : un mois trop tôt. Comptez-vous les mois à partir de 0 ou de 1 ?",
      total: "C’est un montant, pas un mois. Dans chaque paire, lequel des deux éléments est le mois ?",
      other: "Ce n’est pas ce mois-là. Affichez les totaux de chaque mois, et vérifiez le produit et l’année."
    },
    en: {
      right: "Right. Each product has its own season: a total hides it, a filter brings it out.",
      missing: "A number is missing: give “best” the number of a month.",
      "no-rows": "No row passes your filter: the name of a column or of a product is probably misspelt.",
      column:
        "Your totals are empty: in “months”, the name of a column is probably misspelt. “sales” and “month” are expected.",
      pair: "That is a list or an object, not a number. Look at what is in it: where is the month?",
      "not-a-number": "The number of the month is expected, from 1 to 12, not its name or a date.",
      everything: "That is the best month of all products together. Which rows did you keep?",
      "from-zero": "Nearly there: one month too early. Do you count months from 0 or from 1?",
      total: "That is an amount, not a month. In each pair, which of the two items is the month?",
      other: "Not that month. Show the totals of each month, and check the product and the year."
    }
  },
  solution: answer(asked, `const [best] = d3.greatest(months, ([, total]) => total);`),
  wrong: [
    {
      code: answer(() => "row.year === 2025", `const [best] = d3.greatest(months, ([, total]) => total);`),
      says: "everything"
    },
    {code: answer(asked, `const best = d3.greatest(months, ([, total]) => total);`), says: "pair"},
    {code: answer(asked, `const best = d3.max(months, ([, total]) => total);`), says: "total"},
    {code: answer(asked, `const best = d3.greatestIndex(months, ([, total]) => total);`), says: "from-zero"},
    {code: answer(asked, `const [best] = d3.least(months, ([, total]) => total);`), says: "other"},
    {
      code: answer(asked, `const best = format.month(d3.greatest(months, ([, total]) => total)[0]);`),
      says: "not-a-number"
    },
    {
      code: answer(asked, `const [best] = d3.greatest(months, ([, total]) => total);`, {value: "sale"}),
      says: "column"
    },
    {
      code: answer(asked, `const [best] = d3.greatest(months, ([, total]) => total);`, {key: "mois"}),
      says: "column"
    },
    {
      code: answer(
        (garden) => `row.produit === "${garden}" && row.year === 2025`,
        `const best = d3.greatest(months, ([, total]) => total)?.[0];`
      ),
      says: "no-rows"
    },
    {code: answer(asked, `d3.greatest(months, ([, total]) => total)`), says: "missing"}
  ]
});
