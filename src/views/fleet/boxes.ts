import {rulBoxes} from "../../charts/rul-boxes.ts";
import {pickUnit} from "../choosing.ts";
import {type Context, numberCell, others, type Selection, scope, source, unitTip} from "../context.ts";
import type {Unit} from "../fleet-data.ts";
import type {FigureView} from "../view.ts";
import {closest, type Group, groupsOf, noGroups, pickGroup, placeOf, scenarioName} from "./groups.ts";

function title(context: Context, selection: Selection, groups: readonly Group[]): string {
  const {boxes} = context.speech.fleet;
  const [only, another] = groups;
  if (!only) return noGroups(context.speech, selection);
  if (!another) return boxes.one(only.cluster, scenarioName(selection, only), Math.round(only.quantiles[2]));
  const medians = groups.map(({quantiles}) => Math.round(quantiles[2]));
  return boxes.title(Math.min(...medians), Math.max(...medians));
}

/** Marks of the units of a group. */
const marks = (context: Context, group: Group) =>
  group.units.map((unit) => ({
    key: unit.key,
    level: unit.risk,
    rul: unit.predicted,
    cluster: placeOf(context.data, group),
    title: unitTip(context, unit)
  }));

/** Predicted remaining life in each cluster. */
export function boxesFigure(context: Context, selection: Selection): FigureView {
  const {speech, data} = context;
  const {boxes} = speech.fleet;
  const {terms} = speech;
  const groups = groupsOf(selection);
  const first = closest(groups);
  const label = (group: Group): string => boxes.label(group.cluster, scenarioName(selection, group));
  const unchosen = others(context, selection);
  const clusterOf = ({scenario, cluster}: Unit): number | null =>
    cluster === null ? null : placeOf(data, {scenario, cluster});
  return {
    topic: boxes.topic,
    title: title(context, selection, groups),
    subtitle: boxes.subtitle,
    draw: (host) =>
      rulBoxes(
        groups.flatMap((group) => marks(context, group)),
        {
          ...host,
          others: unchosen.map((unit) => ({key: unit.key, rul: unit.predicted, cluster: clusterOf(unit)})),
          description: boxes.topic,
          empty: noGroups(speech, selection),
          clusters: groups.map((group) => ({
            cluster: placeOf(data, group),
            label: label(group),
            note: terms.count(group.units.length)
          })),
          xLabel: terms.predicted,
          quartileLabels: {q1: boxes.quartiles[1], median: boxes.quartiles[2], q3: boxes.quartiles[3]}
        }
      ),
    pick: (key, add) => {
      const group = groups.find((one) => String(placeOf(data, one)) === key);
      return group ? pickGroup(context, group) : pickUnit(context, key, add);
    },
    brush: {x: {name: "predicted", at: context.state.predicted}},
    reading: first
      ? boxes.reading(
          first.cluster,
          scenarioName(selection, first),
          first.units.length,
          Math.round(first.quantiles[1]),
          Math.round(first.quantiles[3])
        )
      : "",
    scope: scope(context, selection),
    source: source(context),
    table: {
      caption: boxes.topic,
      columns: [
        {head: terms.cluster, key: true},
        {head: terms.units, numeric: true},
        ...boxes.quartiles.map((head) => ({head, numeric: true}))
      ],
      rows: groups.map((group) => [
        {text: label(group), value: label(group)},
        numberCell(context, group.units.length),
        ...group.quantiles.map((value) => numberCell(context, value))
      ])
    },
    file: "clusters"
  };
}
