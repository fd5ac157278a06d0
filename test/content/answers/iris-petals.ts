import {answer, dot, petals, plot, right} from "./answer.ts";

const ofSpecies = (name: string): string => `iris.filter(d => d.species === "${name}")`;

export default [
  right("rows sorted before", plot(dot("d3.sort(iris, d => -d.petalWidth)", `${petals}, stroke: "species"`))),
  right(
    "rows in an arquero table",
    plot(dot(`aq.from(iris).orderby("petalWidth")`, `${petals}, fill: "species"`))
  ),
  right("sorted by the mark", plot(dot("iris", `${petals}, fill: "species", sort: "species"`))),
  right(
    "a mark for each species",
    plot(
      dot(ofSpecies("setosa"), `${petals}, stroke: "tomato"`),
      dot(ofSpecies("versicolor"), `${petals}, fill: "green"`),
      dot("iris", `${petals}, filter: d => d.species === "virginica", stroke: "blue"`)
    )
  ),
  right(
    "marks in a loop",
    `const colours = {setosa: "red", versicolor: "green", virginica: "blue"};
const marks = [];
for (const [name, colour] of Object.entries(colours))
  marks.push(Plot.dot(iris.filter(d => d.species === name), {${petals}, fill: colour}));
Plot.plot({marks})`
  ),
  right("circles", plot(`Plot.circle(iris, {${petals}, stroke: "species"})`)),
  right(
    "functions",
    plot(dot("iris", "x: d => d.petalLength, y: d => d.petalWidth, stroke: d => d.species"))
  ),
  right(
    "a colour of the reader's own by row",
    plot(dot("iris", `${petals}, fill: d => ({setosa: "#a00", versicolor: "#0a0"})[d.species] ?? "#00a"`))
  ),
  right(
    "channels with labels",
    plot(
      dot(
        "iris",
        `x: {value: "petalLength", label: "L"}, y: {value: d => d.petalWidth, label: "l"}, stroke: "species"`
      )
    )
  ),
  right(
    "pairs",
    plot(dot("iris.map(d => [d.petalLength, d.petalWidth])", "stroke: (d, i) => iris[i].species"))
  ),
  right(
    "a first look at sepals",
    `display(${plot(dot("iris", `x: "sepalLength", y: "sepalWidth"`))});\n${plot(dot("iris", `${petals}, stroke: "species"`))}`
  ),
  right(
    "some flowers larger on top",
    plot(
      dot("iris", `${petals}, stroke: "species"`),
      dot(ofSpecies("setosa"), `${petals}, r: 6, stroke: "black"`)
    )
  ),
  answer(
    "not-all",
    "two species out of three",
    plot(
      dot(ofSpecies("setosa"), `${petals}, fill: "red"`),
      dot(ofSpecies("virginica"), `${petals}, fill: "blue"`)
    )
  ),
  answer(
    "not-all",
    "a filter of the mark",
    plot(dot("iris", `${petals}, stroke: "species", filter: d => d.petalLength > 2`))
  ),
  answer(
    "not-all",
    "one flower of each species",
    plot(`Plot.dot(iris, Plot.selectFirst({${petals}, stroke: "species", z: "species"}))`)
  ),
  answer(
    "not-all",
    "flowers without a place",
    plot(dot("iris", `x: d => d.petalLength > 2 ? d.petalLength : NaN, y: "petalWidth", stroke: "species"`))
  ),
  answer(
    "x",
    "sepals beside petals",
    plot(dot("iris", `${petals}, stroke: "species"`), dot("iris", `x: "sepalLength", y: "petalWidth"`))
  ),
  answer(
    "y",
    "widths of other flowers",
    plot(dot("iris", `x: "petalLength", y: (d, i) => iris[149 - i].petalWidth, stroke: "species"`))
  ),
  answer(
    "no-colour",
    "colours of other flowers",
    plot(dot("iris", `${petals}, stroke: (d, i) => iris[(i + 25) % 150].species`))
  ),
  answer(
    "no-colour",
    "two marks of one colour each, none a species",
    plot(
      dot("iris.slice(0, 75)", `${petals}, stroke: d => "a"`),
      dot("iris.slice(75)", `${petals}, stroke: d => "b"`)
    )
  ),
  right(
    "two species filled and one outlined",
    plot(
      dot(ofSpecies("setosa"), `${petals}, stroke: "red"`),
      dot(`iris.filter(d => d.species !== "setosa")`, `${petals}, fill: "species"`)
    )
  ),
  answer("not-all", "no flower", plot(dot(ofSpecies("rosa"), `${petals}, stroke: "species"`))),
  answer(
    "x",
    "lengths as texts",
    plot(dot("iris", `x: d => String(d.petalLength), y: "petalWidth", stroke: "species"`))
  ),
  answer(
    "swapped",
    "swapped and in three marks",
    plot(
      ...["setosa", "versicolor", "virginica"].map((name, i) =>
        dot(ofSpecies(name), `x: "petalWidth", y: "petalLength", fill: "#${i}00"`)
      )
    )
  ),
  answer("colour-column", "one colour for all", plot(dot("iris", `${petals}, stroke: "tomato"`))),
  answer(
    "no-dots",
    "letters",
    plot(`Plot.text(iris, {${petals}, fill: "species", text: d => d.species[0]})`)
  ),
  right(
    "a mark for each flower",
    `const colours = {setosa: "red", versicolor: "green", virginica: "blue"};
Plot.plot({marks: iris.map(d => Plot.dot([d], {${petals}, fill: colours[d.species]}))})`
  ),
  right(
    "a dot at the mean",
    plot(
      dot("iris", `${petals}, stroke: "species"`),
      "Plot.dot([[d3.mean(iris, d => d.petalLength), 1.2]], {r: 8})"
    )
  )
];
