import {answer, plot, right} from "./answer.ts";

const south = `sales.filter(d => d.region === "Sud")`;
const stacked = `x: "date", y: "sales", fill: "product"`;
const bars = (data: string, options: string): string => `Plot.barY(${data}, {${options}})`;

export default [
  right("a filter of the mark", plot(bars("sales", `${stacked}, filter: d => d.region === "Sud"`))),
  right(
    "a filter around the options",
    plot(`Plot.rectY(sales, Plot.filter(d => d.region === "Sud", {${stacked}, interval: "month"}))`)
  ),
  right(
    "a column of truths as a filter",
    plot(bars("sales", `${stacked}, filter: sales.map(d => d.region === "Sud")`))
  ),
  right(
    "an arquero table",
    plot(bars(`aq.from(sales).params({region: "Sud"}).filter((d, $) => d.region === $.region)`, stacked))
  ),
  right(
    "sums of its own",
    plot(
      bars(
        `d3.flatRollup(${south}, g => d3.sum(g, d => d.sales), d => d.date, d => d.product)`,
        `x: d => d[0], y: d => d[2], fill: d => d[1]`
      )
    )
  ),
  right("sums of the library", plot(`Plot.barY(${south}, Plot.groupX({y: "sum"}, {${stacked}}))`)),
  right(
    "binned by month",
    plot(`Plot.rectY(${south}, Plot.binX({y: "sum"}, {${stacked}, interval: "month"}))`)
  ),
  right(
    "months in facets of years",
    plot(bars(south, `x: "month", fx: "year", y: "sales", fill: "product"`))
  ),
  right(
    "months as texts",
    plot(bars(south, `x: d => d.date.toISOString().slice(0, 7), y: "sales", fill: "product"`))
  ),
  right("thousands of euros", plot(bars(south, `x: "date", y: d => d.sales / 1000, fill: "product"`))),
  right(
    "colours of the reader's own",
    plot(
      bars(south, `x: "date", y: "sales", fill: d => "hsl(" + 30 * d.product.charCodeAt(2) + "deg 50% 50%)"`)
    )
  ),
  right("capitals", plot(bars(south, `x: "date", y: "sales", fill: d => d.product.toUpperCase()`))),
  right(
    "a first look at all regions",
    `display(${plot(bars("sales", `x: "date", y: "sales"`))});\n${plot(bars(south, stacked))}`
  ),
  answer(
    "everywhere",
    "all regions behind",
    plot(bars("sales", `x: "date", y: "sales", fill: "#ddd"`), bars(south, stacked))
  ),
  answer("other-rows", "another region", plot(bars("sales", `${stacked}, filter: d => d.region === "Nord"`))),
  answer(
    "no-rows",
    "a filter that lets nothing through",
    plot(bars("sales", `${stacked}, filter: d => d.region === "sud"`))
  ),
  answer(
    "other-rows",
    "counts of rows",
    plot(`Plot.barY(${south}, Plot.groupX({y: "count"}, {${stacked}}))`)
  ),
  answer("other-rows", "sums so far", plot(`Plot.barY(${south}, Plot.mapY("cumsum", {${stacked}}))`)),
  answer(
    "months",
    "bins of a year",
    plot(`Plot.rectY(${south}, Plot.binX({y: "sum"}, {${stacked}, interval: "year"}))`)
  ),
  answer(
    "no-colour",
    "colours that are no products",
    plot(bars(south, `x: "date", y: "sales", fill: (d, i) => "abcd"[i % 3]`))
  ),
  answer(
    "overlap",
    "a mark for each product",
    plot(
      `[...new Set(sales.map(d => d.product))].map((name, i) => Plot.barY(${south}.filter(d => d.product === name), {x: "date", y: "sales", fill: ["red", "green", "blue", "gold"][i]}))`
    )
  ),
  right("stacked by name", plot(`Plot.barY(${south}, Plot.stackY({order: "sum"}, {${stacked}}))`)),
  right(
    "a mark alone, with a labelled channel",
    `Plot.barY(${south}, {x: "date", y: {value: "sales", label: "€"}, fill: "product"}).plot({color: {legend: true}})`
  ),
  answer("everywhere", "regions side by side", plot(bars("sales", `${stacked}, fx: "region"`))),
  answer("other-rows", "one year of the two", plot(bars(south, `${stacked}, filter: d => d.year === 2025`))),
  answer(
    "other-rows",
    "means of months",
    plot(
      bars(
        `d3.flatRollup(${south}, g => d3.mean(g, d => d.sales), d => d.date)`,
        "x: d => d[0], y: d => d[1]"
      )
    )
  ),
  answer("column", "a start and an end", plot(bars(south, `x: "date", y1: 0, y2: "sales", fill: "product"`))),
  right(
    "rounded thousands",
    plot(bars(south, `x: "date", y: d => (d.sales / 1000).toFixed(1), fill: "product"`))
  )
];
