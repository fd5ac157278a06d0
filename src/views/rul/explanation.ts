import type {Explanation} from "../../../pipeline/core/explain/unitExplainer.ts";
import {contributionBars} from "../../charts/contribution-bars.ts";
import {emptyChart} from "../../charts/empty.ts";
import {source, textCell} from "../context.ts";
import type {FigureView} from "../view.ts";
import type {UnitContext} from "./context.ts";
import {unitFile} from "./context.ts";
import {type Explained, type Names, namesOf, type Part, partsOf, type Unexplained} from "./explained.ts";

/** Bars drawn before the others are folded into one. */
const drawn = 9;

/** A prediction nearer to the mean than this, in time units, has nothing to be explained by shares of. */
const least = 2;

type Words = UnitContext["speech"]["explain"];

/** Printed name of a bar. */
export const partLabel = (
  {explain}: {explain: Words},
  names: Names,
  {groups}: Part,
  short: boolean
): string =>
  groups.length > 1 ? explain.others(groups.length) : short ? names.short(groups[0]) : names.long(groups[0]);

/** What contributes most in the direction in which the prediction lies from the mean. */
function leader({contributions, base, predicted}: Explanation) {
  const total = contributions.reduce((sum, {value}) => sum + value, 0);
  const falls = predicted < base;
  const first = contributions.find(({value}) => value < 0 === falls && value !== 0);
  return first && Math.abs(total) >= least && total < 0 === falls ? {...first, total, falls} : null;
}

/** Whether the model's cap takes off what is worth a line. */
const isCapped = ({bound}: Explanation): boolean => Math.abs(bound) >= 0.05;

/** What lies between the mean and the prediction, as one reckons it from both as they are written. */
const written = (explanation: Explanation, total: number): number =>
  Math.abs(isCapped(explanation) ? total : Math.round(explanation.base) - Math.round(explanation.predicted));

function finding(explanation: Explanation, words: Words, names: Names): string {
  const first = leader(explanation);
  if (!first) return words.contributions.plain;
  const {group, value, total, falls} = first;
  const [part, whole] = [value / total, written(explanation, total)];
  // A part of it is not written as more than the whole.
  const own = part > 1 ? Math.abs(value) : Math.min(Math.abs(value), whole);
  return words.contributions.title(names.spoken(group), part, own, whole, falls);
}

/** The figure where there is nothing to explain with: it says why. */
export function unexplained(context: UnitContext, why: Unexplained, topic: string, stem: string): FigureView {
  const {speech, unit} = context;
  const words = speech.explain.contributions;
  const text = why === "none" ? words.noneText : words.failedText;
  return {
    topic,
    title: words.none,
    subtitle: "",
    draw: (host) => emptyChart({...host, description: words.none, empty: text}),
    reading: "",
    scope: words.scope(unit.name, unit.age),
    source: source(context),
    table: {caption: topic, columns: [{head: words.columns[0], key: true}], rows: []},
    file: unitFile(context, stem)
  };
}

function explainedFigure(context: UnitContext, {chosen, present}: Explained): FigureView {
  const {speech, data, unit} = context;
  const {explain, f} = speech;
  const words = explain.contributions;
  const names = namesOf(data, speech);
  const {base, predicted, contributions, bound, age} = chosen;
  const parts = partsOf(contributions, drawn);
  const first = leader(chosen);
  const title = finding(chosen, explain, names);
  const cell = (value: number) => ({text: f.signed(value, 1), value});
  const capped = isCapped(chosen) ? [{name: "bound", label: explain.bound, value: bound}] : [];
  return {
    topic: words.topic,
    title,
    subtitle: words.subtitle(base, predicted, chosen === present || age === present.age ? null : age),
    draw: (host) =>
      contributionBars(
        [
          ...parts.map((part) => ({
            name: part.key,
            label: partLabel(speech, names, part, host.width < 480),
            value: part.value,
            highlight: part.key === first?.group
          })),
          ...capped
        ],
        {...host, description: title, empty: words.none, xLabel: words.x}
      ),
    reading: first ? words.reading(names.spoken(first.group), first.value, first.group === "health") : "",
    scope: words.scope(unit.name, age),
    source: source(context),
    table: {
      caption: words.topic,
      columns: words.columns.map((head, i) => ({head, key: i === 0, numeric: i > 0})),
      rows: [
        [textCell(words.base), {text: f.decimal(base, 1), value: base}],
        ...contributions.map(({group, value}) => [textCell(names.long(group)), cell(value)]),
        ...capped.map(({label, value}) => [textCell(label), cell(value)]),
        [textCell(words.sum), {text: f.decimal(predicted, 1), value: predicted}]
      ]
    },
    file: unitFile(context, "explanation")
  };
}

/** Why the prediction is what it is: from the mean prediction to this one, part by part. */
export const explanationFigure = (context: UnitContext): FigureView =>
  typeof context.explained === "string"
    ? unexplained(context, context.explained, context.speech.explain.contributions.topic, "explanation")
    : explainedFigure(context, context.explained);
