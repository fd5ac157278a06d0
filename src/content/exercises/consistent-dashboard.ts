/** Chapter 6: a dashboard whose figures and chart must tell of the same rows. */
import type {AnswerChart} from "../../cells/plot/answerCharts.ts";
import type {Shown} from "../../cells/shown.ts";
import {defineExercise} from "./exercise.ts";
import {distinct, dotsOf, drawnRows, isMany, isPlain, isWithin, reads} from "./reading/marks.ts";
import {isNothing, near, numberIn} from "./reading/values.ts";

/** Measures of each virginica, that of the petal's length first, and how many flowers there are of any species. */
interface Truth {
  readonly flowers: readonly (readonly number[])[];
  readonly all: number;
}

type Scale = {readonly label?: unknown; readonly axis?: unknown} | null | undefined;

/** What a chart writes along an axis: the label of the axis itself, of its scale, or of what the dots read. */
function labelOf(chart: AnswerChart, name: "x" | "y"): string {
  const axes = chart.marks.filter(({mark}) => mark === `axis${name.toUpperCase()}`);
  const scale = chart.options[name] as Scale;
  const axis = axes.find(({options}) => options.label !== undefined);
  if (axis) return String(axis.options.label);
  if (scale?.axis === null && axes.length === 0) return "";
  const [read] = dotsOf([chart]).flatMap(({labels}) => labels[name] ?? []);
  return String(scale?.label === undefined ? read : scale.label);
}

const unit = /\bcm\b|cent[iy]m[eè]t(re|er)s?/i;

/** Words of each measure in either language: a label must not have those of the other alone. */
const measureWords = [/long|length/i, /larg|width/i];

/** Whether a label says a measure, and not another than the one drawn, with its unit. */
const saysMeasure = (label: string, measure: number): boolean =>
  unit.test(label) &&
  /\p{L}{3}/u.test(label.replace(unit, "")) &&
  (measureWords[measure % 2].test(label) || !measureWords[1 - (measure % 2)].test(label));

/** Whether both axes say what is drawn along them, not the same, and its unit. */
function haveUnits(chart: AnswerChart, flowers: Truth["flowers"]): boolean {
  const labels = [labelOf(chart, "x"), labelOf(chart, "y")];
  const measures = measuresOf(chart, flowers)!;
  return labels[0] !== labels[1] && labels.every((label, i) => saysMeasure(label, measures[i]));
}

/** What is said of the figures on cards: one must be the count of virginica, one their mean, and none that of all. */
function cardsFault(
  shown: readonly Shown[],
  mean: number,
  {flowers, all}: Truth
): "no-cards" | "cards" | null {
  const cards = shown.flatMap((one) => (one.type === "cards" ? one.cards : []));
  if (cards.length === 0) return "no-cards";
  const figures = cards.map(({value}) => numberIn(/\d+([.,]\d+)?/.exec(String(value))?.[0]));
  const told = figures.includes(flowers.length) && figures.some((figure) => near(figure, mean, 0.5));
  return told && !figures.includes(all) ? null : "cards";
}

/**
 * Which measures a chart draws along its axes, where that is all virginica and no others; null elsewhere. A mark of one
 * dot may point at something else.
 */
function measuresOf(chart: AnswerChart, flowers: Truth["flowers"]): readonly [x: number, y: number] | null {
  const marks = dotsOf([chart]);
  if (!marks.every(isPlain)) return null;
  const places = (some: typeof marks): Set<string> => distinct(drawnRows(some, ["x", "y"]));
  const [all, many] = [places(marks), places(marks.filter(isMany))];
  const pairs = flowers[0].flatMap((_, x) => flowers[0].map((__, y) => [x, y] as const));
  const same = ([x, y]: readonly [x: number, y: number]): boolean => {
    const expected = distinct(flowers.map((flower) => [flower[x], flower[y]]));
    return isWithin(expected, all) && isWithin(many, expected);
  };
  return pairs.find(same) ?? null;
}

/** Whether a chart has a mark of all flowers of any species, such as bars or a trend; dots are looked at one by one. */
const isOfAll = (chart: AnswerChart, all: number): boolean => {
  const dots = new Set(dotsOf([chart]));
  return chart.marks.some((mark) => mark.length === all && !dots.has(mark));
};

function chartFault(chart: AnswerChart, flowers: Truth["flowers"]): string | null {
  const dots = dotsOf([chart]);
  if (dots.every((mark) => mark.length === 0)) return "empty-chart";
  if (!dots.some((mark) => reads(mark, "x") && reads(mark, "y"))) return "chart-column";
  return measuresOf(chart, flowers) ? null : "chart";
}

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
  probe: `({
    flowers: iris
      .filter(d => d.species === "virginica")
      .map(d => [d.petalLength, d.petalWidth, d.sepalLength, d.sepalWidth]),
    all: iris.length
  })`,
  check: ({charts, values, probe, shown}) => {
    const truth = probe as Truth;
    const [flowers, meanPetal] = [numberIn(values.flowers), numberIn(values.meanPetal)];
    if (flowers === 0) return "empty";
    if ("meanPetal" in values && isNothing(meanPetal)) return "column";
    if (typeof flowers !== "number" || typeof meanPetal !== "number") return "missing";
    const drawings = charts.filter((chart) => dotsOf([chart]).length > 0);
    if (drawings.length === 0) return "noChart";
    const mean = truth.flowers.reduce((sum, [length]) => sum + length, 0) / truth.flowers.length;
    if (flowers !== truth.flowers.length) return "count";
    if (!near(meanPetal, mean, 0.06)) return "mean";
    const fault =
      cardsFault(shown, mean, truth) ?? drawings.map((one) => chartFault(one, truth.flowers)).find(Boolean);
    if (!fault && charts.some((one) => isOfAll(one, truth.all))) return "chart";
    return fault ?? (drawings.every((one) => haveUnits(one, truth.flowers)) ? "right" : "axes");
  },
  says: {
    fr: {
      right:
        "Cartes et graphique parlent enfin des mêmes fleurs, et les axes se lisent sans vous. C’est la règle d’or d’un tableau de bord.",
      missing:
        "Gardez les deux noms « flowers » et « meanPetal », et un nombre dans chacun : ce sont vos indicateurs.",
      empty:
        "Aucune fleur ne passe le filtre : le nom de la colonne, ou celui de l’espèce, est sans doute mal écrit.",
      column:
        "La longueur moyenne est vide : le nom de la colonne est sans doute mal écrit. C’est « petalLength », majuscule comprise.",
      "empty-chart":
        "Les cartes sont justes, mais le graphique ne reçoit aucune fleur : dans son filtre, un nom est sans doute mal écrit.",
      "chart-column":
        "Les cartes sont justes. Dans le graphique, « x » ou « y » ne lit aucune colonne : le nom est sans doute mal écrit.",
      noChart: "Il n’y a plus de nuage de points. Gardez Plot.dot dans le graphique.",
      count: "« flowers » ne compte pas les seules virginica. De quelle table vient ce nombre ?",
      mean: "Le nombre de fleurs est juste, mais la longueur moyenne porte sur d’autres fleurs que les virginica.",
      "no-cards": "Les deux nombres sont justes, mais plus rien ne les montre. Gardez « cards([…]) ».",
      cards:
        "Les deux nombres sont justes, mais une carte montre autre chose. Chacune doit parler des virginica seules : donnez-leur « flowers » et « meanPetal ».",
      chart: "Les cartes sont justes. Le graphique, lui, ne montre pas exactement les mêmes fleurs.",
      axes: "Les fleurs sont les bonnes partout. Il reste à dire, sur chacun des deux axes, la mesure qu’il porte et son unité."
    },
    en: {
      right:
        "Cards and chart speak of the same flowers at last, and the axes can be read without you. That is the golden rule of a dashboard.",
      missing: "Keep the two names “flowers” and “meanPetal”, with a number in each: they are your figures.",
      empty: "No flower passes the filter: the name of the column, or of the species, is probably misspelt.",
      column:
        "The mean length is empty: the name of the column is probably misspelt. It is “petalLength”, capital letter included.",
      "empty-chart":
        "The cards are right, but the chart receives no flower: a name in its filter is probably misspelt.",
      "chart-column":
        "The cards are right. In the chart, “x” or “y” reads no column: its name is probably misspelt.",
      noChart: "There are no dots any more. Keep Plot.dot in the chart.",
      count: "“flowers” does not count virginica alone. Which table does it come from?",
      mean: "The number of flowers is right, but the mean length is that of other flowers than virginica.",
      "no-cards": "Both figures are right, but nothing shows them any more. Keep “cards([…])”.",
      cards:
        "Both figures are right, but a card shows something else. Each must speak of virginica alone: give them “flowers” and “meanPetal”.",
      chart: "The cards are right. The chart does not show exactly the same flowers.",
      axes: "The flowers are the right ones everywhere. What is left: on each of the two axes, the measure it carries and its unit."
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
