import {type Milestone, type MilestoneKind, maintenanceTimeline} from "../../charts/maintenance-timeline.ts";
import {source, textCell} from "../context.ts";
import {atCap} from "../facts.ts";
import type {FigureView} from "../view.ts";
import {type UnitContext, unitFile, unitScope} from "./context.ts";
import {spans} from "./life.ts";

/** Ages of what is known of the unit's life, in the order it happens; what is unknown is left out. */
function agesOf({unit, tracks}: UnitContext): [MilestoneKind, number][] {
  const {age, predicted, rul, degradedSince, criticalSince} = unit;
  const all: [MilestoneKind, number | null][] = [
    ["entered", tracks.ages[0] ?? null],
    ["degraded", degradedSince],
    ["critical", criticalSince],
    ["today", age],
    ["end", predicted === null ? null : age + predicted],
    ["truth", rul === null ? null : age + rul]
  ];
  return all.filter((entry): entry is [MilestoneKind, number] => entry[1] !== null);
}

function title(context: UnitContext): string {
  const {unit, tracks, speech} = context;
  const words = speech.rul.timeline;
  const first = tracks.ages[0] ?? unit.age;
  if (unit.risk === "unknown") return words.unknown(unit.age - first);
  const lived = spans(first, unit).filter(({time}) => time >= 0.5);
  return lived.length ? words.title(lived) : words.title([{level: unit.risk, time: 0}]);
}

/** The unit's life on one line. */
export function timelineFigure(context: UnitContext): FigureView {
  const {speech} = context;
  const words = speech.rul.timeline;
  const {unit, data} = context;
  const open = unit.predicted !== null && atCap(unit.predicted, data.cap);
  const milestones: Milestone[] = agesOf(context).map(([kind, age]) => ({
    kind,
    age,
    label: words.kinds[kind],
    value: (kind === "end" && open ? words.atLeast : words.at)(Math.round(age))
  }));
  return {
    topic: words.topic,
    title: title(context),
    subtitle: words.subtitle,
    draw: (host) =>
      maintenanceTimeline(milestones, {...host, description: title(context), empty: words.empty}),
    brush: {x: {name: "ages", at: context.ages}},
    reading: words.reading,
    scope: unitScope(context),
    source: source(context),
    table: {
      caption: words.topic,
      columns: [
        {head: words.columns[0], key: true},
        {head: words.columns[1], numeric: true}
      ],
      rows: milestones.map(({label, age, value}) => [
        textCell(label),
        {text: value, value: Math.round(age * 10) / 10}
      ])
    },
    file: unitFile(context, "timeline")
  };
}
