import {answer, right} from "./answer.ts";

const garden = `const rows = sales.filter(d => d.product === "Jardin" && d.year === 2025);`;

export default [
  right(
    "groups of rows",
    `${garden}
const months = d3.groups(rows, r => r.month);
const best = d3.greatest(months, ([, group]) => d3.sum(group, r => r.sales))[0];`
  ),
  right(
    "totals as objects",
    `${garden}
const months = d3.rollups(rows, g => ({total: d3.sum(g, r => r.sales)}), r => r.month);
const best = d3.greatest(months, ([, {total}]) => total)[0];`
  ),
  right(
    "a Map",
    `${garden}
const months = d3.rollup(rows, g => d3.sum(g, r => r.sales), r => r.month);
const best = [...months].sort((a, b) => b[1] - a[1])[0][0];`
  ),
  right(
    "a loop, and keys that are texts",
    `const months = {};
for (const d of sales)
  if (d.product === "Jardin" && d.year === 2025) months[d.month] = (months[d.month] ?? 0) + d.sales;
const best = Object.keys(months).reduce((a, b) => months[b] > months[a] ? b : a);`
  ),
  right(
    "reduce",
    `${garden}
const months = rows.reduce((sums, d) => { sums[d.month - 1] += d.sales; return sums; }, new Array(12).fill(0));
const best = months.indexOf(Math.max(...months)) + 1;`
  ),
  right(
    "arquero",
    `const months = aq.from(sales)
  .params({product: "Jardin"})
  .filter((d, $) => d.product === $.product && d.year === 2025)
  .groupby("month").rollup({total: d => op.sum(d.sales)}).orderby(aq.desc("total"));
const best = months.get("month", 0);`
  ),
  right(
    "an unused empty list",
    `const rows = [];
const months = d3.rollups(sales.filter(d => d.product === "Jardin" && d.year === 2025), g => d3.sum(g, r => r.sales), r => r.month);
const [best] = d3.greatest(months, d => d[1]);`
  ),
  answer(
    "pair",
    "the month with its total",
    `${garden}
const months = d3.rollups(rows, g => d3.sum(g, r => r.sales), r => r.month).map(([month, total]) => ({month, total}));
const best = d3.greatest(months, d => d.total);`
  ),
  answer("not-a-number", "a name", `const best = "mai";`),
  answer("missing", "nothing computed", "const best = Number(undefined);"),
  answer(
    "from-zero",
    "a date's month",
    `${garden}
const months = d3.rollups(rows, g => d3.sum(g, r => r.sales), r => r.date);
const best = d3.greatest(months, d => d[1])[0].getUTCMonth();`
  )
];
