import {answer, dot, petals, right} from "./answer.ts";

const axes = `x: {label: "Longueur du pétale (cm)"}, y: {label: "Largeur du pétale (cm)"}`;
const chart = (marks: string, options = axes): string => `Plot.plot({${options}, marks: [${marks}]})`;
const virginica = `const virginica = iris.filter(d => d.species === "virginica");
const flowers = virginica.length;
const meanPetal = d3.mean(virginica, d => d.petalLength);`;
const shownCards = `display(cards([{label: "Fleurs", value: flowers}, {label: "Pétale moyen", value: format.number(meanPetal, 2), unit: "cm"}]));`;
const board = (drawn: string, cards = shownCards): string => [virginica, cards, drawn].join("\n");
const dots = dot("virginica", petals);

export default [
  right(
    "a filter of the mark",
    board(chart(dot("iris", `${petals}, filter: d => d.species === "virginica"`)))
  ),
  right(
    "a filter around the options",
    board(chart(`Plot.dot(iris, Plot.filter(d => d.species === "virginica", {${petals}}))`))
  ),
  right(
    "axes as marks",
    board(
      `Plot.plot({marks: [Plot.axisX({label: "Longueur (cm)"}), Plot.axisY({label: "Largeur (cm)"}), ${dots}]})`
    )
  ),
  right(
    "one axis as a mark",
    board(chart(`Plot.axisX({label: "Longueur (cm)"}), ${dots}`, `y: {label: "Largeur (cm)"}`))
  ),
  right(
    "the unit in full",
    board(chart(dots, `x: {label: "Longueur (centimètres)"}, y: {label: "Width in centimetres"}`))
  ),
  right(
    "labels of channels",
    board(
      chart(
        dot(
          "virginica",
          `x: {value: "petalLength", label: "Longueur (cm)"}, y: {value: "petalWidth", label: "Largeur (cm)"}`
        ),
        "grid: true"
      )
    )
  ),
  right(
    "columns named as labels",
    board(
      chart(
        dot(
          `virginica.map(d => ({"Longueur (cm)": d.petalLength, "Largeur (cm)": d.petalWidth}))`,
          `x: "Longueur (cm)", y: "Largeur (cm)"`
        ),
        "grid: true"
      )
    )
  ),
  right(
    "sepals of the same flowers",
    board(
      chart(
        dot("virginica", `x: "sepalLength", y: "petalLength"`),
        `x: {label: "Longueur du sépale (cm)"}, y: {label: "Longueur du pétale (cm)"}`
      )
    )
  ),
  right(
    "two marks of part of them each",
    board(chart(`${dot("virginica.slice(0, 20)", petals)}, ${dot("virginica.slice(20)", petals)}`))
  ),
  right(
    "arquero",
    `const virginica = aq.from(iris).filter(d => d.species === "virginica");
const flowers = virginica.numRows();
const meanPetal = virginica.rollup({mean: d => op.mean(d.petalLength)}).get("mean", 0);
${shownCards}
${chart(dots)}`
  ),
  right(
    "a rounded text of the mean",
    board(
      chart(dots),
      `display(cards([{label: "Fleurs", value: flowers + " fleurs"}, {label: "Pétale", value: "≈ " + meanPetal.toFixed(1) + " cm"}]));`
    ).replace("d3.mean(virginica, d => d.petalLength)", "+d3.mean(virginica, d => d.petalLength).toFixed(1)")
  ),
  right(
    "a text as the mean",
    board(
      chart(dots),
      `display(cards([{label: "Fleurs", value: flowers}, {label: "Pétale", value: meanPetal}]));`
    ).replace(
      "d3.mean(virginica, d => d.petalLength)",
      "format.number(d3.mean(virginica, d => d.petalLength), 2)"
    )
  ),
  answer("chart", "all flowers beside", board(chart(`${dot("iris", petals)}, ${dots}`))),
  answer("chart", "all flowers behind", board(chart(`${dots}, ${dot("iris", `${petals}, stroke: "#ccc"`)}`))),
  answer(
    "chart",
    "a trend of all flowers",
    board(chart(`${dots}, Plot.linearRegressionY(iris, {${petals}})`))
  ),
  answer(
    "chart",
    "another chart of all flowers",
    board(`display(${chart(dot("iris", petals))});\n${chart(dots)}`)
  ),
  answer(
    "chart",
    "a filter on another species",
    board(chart(dot("iris", `${petals}, filter: d => d.species === "setosa"`)))
  ),
  answer("chart", "half of them", board(chart(dot("virginica.slice(0, 25)", petals)))),
  answer(
    "cards",
    "a card that counts every flower",
    board(chart(dots), shownCards.replace("value: flowers", "value: iris.length"))
  ),
  answer(
    "cards",
    "a card of the mean of every flower",
    board(chart(dots), shownCards.replace("meanPetal", "d3.mean(iris, d => d.petalLength)"))
  ),
  answer(
    "cards",
    "one more card, of every flower",
    board(
      chart(dots),
      shownCards.replace('{label: "Fleurs"', '{label: "Toutes", value: iris.length}, {label: "Fleurs"')
    )
  ),
  answer("no-cards", "no cards any more", board(chart(dots), "")),
  answer("axes", "a unit without a measure", board(chart(dots, `x: {label: "cm"}, y: {label: "(cm)"}`))),
  answer(
    "axes",
    "the same measure twice",
    board(chart(dots, `x: {label: "Pétale (cm)"}, y: {label: "Pétale (cm)"}`))
  ),
  answer(
    "axes",
    "an axis taken away",
    board(chart(dots, `x: {label: "Longueur (cm)", axis: null}, y: {label: "Largeur (cm)"}`))
  ),
  answer(
    "axes",
    "a label on one chart of two",
    board(`display(${chart(dots)});\n${chart(dots, "grid: true")}`)
  ),
  answer(
    "empty-chart",
    "a filter that lets nothing through",
    board(chart(dot("iris", `${petals}, filter: d => d.species === "Virginica"`)))
  ),
  answer("chart", "a cloud of all flowers", board(chart(`${dots}, Plot.density(iris, {${petals}})`))),
  answer("count", "numbers of its own", board(chart(dots)).replace("virginica.length", "49")),
  answer(
    "mean",
    "the mean of sepals",
    board(chart(dots)).replace("d => d.petalLength", "d => d.sepalLength")
  ),
  answer(
    "axes",
    "labels the other way round",
    board(chart(dots, `x: {label: "Largeur du pétale (cm)"}, y: {label: "Longueur du pétale (cm)"}`))
  ),
  right(
    "words of its own",
    board(
      chart(dots, `x: {label: "De la base à la pointe, en cm"}, y: {label: "D’un bord à l’autre, en cm"}`)
    )
  ),
  right(
    "axes the other way round",
    board(
      chart(
        dot("virginica", `x: "petalWidth", y: "petalLength"`),
        `x: {label: "Largeur (cm)"}, y: {label: "Longueur (cm)"}`
      )
    )
  ),
  right(
    "a dot at the mean",
    board(chart(`${dots}, Plot.dot([{l: meanPetal, w: 2}], {x: "l", y: "w", fill: "red"})`))
  ),
  answer(
    "chart",
    "bars of all flowers beside",
    board(
      `display(Plot.plot({marks: [Plot.rectY(iris, Plot.binX({y: "count"}, {x: "petalLength"}))]}));\n${chart(dots)}`
    )
  ),
  right(
    "other flowers without a place",
    board(chart(dot("iris", `x: d => d.species === "virginica" ? d.petalLength : NaN, y: "petalWidth"`)))
  ),
  right(
    "a trend of the same flowers",
    board(chart(`${dots}, Plot.linearRegressionY(virginica, {${petals}})`))
  )
];
