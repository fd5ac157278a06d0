import {contributionBars} from "../../charts/contribution-bars.ts";
import {source, textCell} from "../context.ts";
import {atCap} from "../facts.ts";
import {intervalOf} from "../outlook.ts";
import type {Rich} from "../rich.ts";
import type {FigureView} from "../view.ts";
import {type UnitContext, unitFile} from "./context.ts";
import {type Explained, movedParts, type Names, namesOf, sameParts} from "./explained.ts";
import {partLabel, unexplained} from "./explanation.ts";
import {isUnchanged} from "./what-if-state.ts";

/** Changes named one by one in the title; more are counted. */
const named = 2;

/** What the reader has changed, in words. */
function changes({speech, what}: UnitContext, names: Names): string[] {
  const words = speech.explain.whatIf;
  const all = [
    ...Object.entries(what.shifts)
      .filter(([, by]) => by !== 0)
      .map(([sensor, by]) => words.shift(names.short(sensor), by)),
    ...(what.ahead > 0 ? [words.ahead(what.ahead)] : [])
  ];
  return all.length > named ? [words.many(all.length)] : all;
}

function title(context: UnitContext, {present, changed}: Explained, names: Names): string {
  const words = context.speech.explain.whatIf;
  return changed === null
    ? words.idle(present.predicted)
    : words.title(changes(context, names), present.predicted, changed.predicted);
}

/** How sure the prediction is, then what is drawn. */
function subtitle({unit, data, speech}: UnitContext, {present, changed}: Explained): Rich {
  const words = speech.explain.whatIf;
  const {predicted} = changed ?? present;
  const interval = intervalOf(unit, 0.9, predicted);
  if (!interval) return words.subtitle;
  const {low, high} = interval;
  return [{bold: words.interval(predicted, low, high, atCap(high, data.cap))}, ` ${words.subtitle}`];
}

/** What time alone would leave, beside what the model says; without time ahead, what weighs most as recorded. */
function reading({speech, what}: UnitContext, {present, changed}: Explained, names: Names): string {
  const words = speech.explain.whatIf;
  const alone = Object.values(what.shifts).every((by) => by === 0);
  if (changed && alone) return words.reading(present.predicted, changed.predicted, what.ahead);
  const [first] = present.contributions;
  return first ? words.idleReading(names.spoken(first.group), first.value) : "";
}

function changedFigure(context: UnitContext, explained: Explained): FigureView {
  const {speech, data, unit, what} = context;
  const {explain, f} = speech;
  const words = explain.whatIf;
  const names = namesOf(data, speech);
  const {present, changed} = explained;
  const before = movedParts(present.contributions, explained.movable);
  const after = sameParts(before, (changed ?? present).contributions);
  const finding = title(context, explained, names);
  const cell = (value: number) => ({text: f.signed(value, 1), value});
  return {
    topic: words.topic,
    title: finding,
    subtitle: subtitle(context, explained),
    draw: (host) =>
      contributionBars(
        after.map((part, i) => ({
          name: part.key,
          label: partLabel(speech, names, part, host.width < 480),
          value: part.value,
          before: before[i].value,
          highlight: part.groups.some((group) => (what.shifts[group] ?? 0) !== 0)
        })),
        {
          ...host,
          description: finding,
          empty: explain.contributions.none,
          xLabel: explain.contributions.x,
          beforeLabel: words.before
        }
      ),
    reading: reading(context, explained, names),
    scope: words.scope(unit.name, unit.age),
    source: source(context),
    table: {
      caption: words.topic,
      columns: words.columns.map((head, i) => ({head, key: i === 0, numeric: i > 0})),
      rows: [
        ...before.map((part, i) => [
          textCell(partLabel(speech, names, part, false)),
          cell(part.value),
          cell(after[i].value)
        ]),
        [
          textCell(explain.contributions.sum),
          {text: f.decimal(present.predicted, 1), value: present.predicted},
          {
            text: f.decimal((changed ?? present).predicted, 1),
            value: (changed ?? present).predicted
          }
        ]
      ]
    },
    file: unitFile(context, isUnchanged(what) ? "what-if-as-recorded" : "what-if")
  };
}

/** What the model would say if readings stood elsewhere, beside what it says. */
export const whatIfFigure = (context: UnitContext): FigureView =>
  typeof context.explained === "string"
    ? unexplained(context, context.explained, context.speech.explain.whatIf.topic, "what-if")
    : changedFigure(context, context.explained);
