import {rulBoxes} from "../../charts/rul-boxes.ts";
import {type Context, numberCell, type Selection, scope, source, unitTip} from "../context.ts";
import {byLife, lifeQuantile, type Predicted} from "../facts.ts";
import type {FigureView} from "../view.ts";

interface Group {
  readonly cluster: number;
  readonly sorted: readonly Predicted[];
  readonly quantiles: readonly number[];
}

function groups({units}: Selection): Group[] {
  const sorted = byLife(units);
  const clusters = [...new Set(sorted.map(({cluster}) => cluster))].filter((cluster) => cluster !== null);
  return clusters
    .sort((a, b) => a - b)
    .map((cluster) => {
      const own = sorted.filter((unit) => unit.cluster === cluster);
      return {cluster, sorted: own, quantiles: [0, 0.25, 0.5, 0.75, 1].map((p) => lifeQuantile(own, p))};
    });
}

function title({speech}: Context, all: readonly Group[]): string {
  const {boxes} = speech.fleet;
  const [first] = all;
  const last = all.at(-1);
  if (!first || !last) return speech.terms.noClusters;
  const median = ({quantiles}: Group): number => Math.round(quantiles[2]);
  return first === last
    ? boxes.one(first.cluster, median(first))
    : boxes.title(first.cluster, median(first), last.cluster, median(last));
}

/** Predicted remaining life in each cluster. */
export function boxesFigure(context: Context, selection: Selection): FigureView {
  const {speech, data} = context;
  const {boxes} = speech.fleet;
  const {terms} = speech;
  const all = groups(selection);
  const [first] = all;
  return {
    topic: boxes.topic,
    title: title(context, all),
    subtitle: boxes.subtitle,
    draw: (host) =>
      rulBoxes(
        all.flatMap(({sorted, cluster}) =>
          sorted.map((unit) => ({
            key: unit.key,
            level: unit.risk,
            rul: unit.predicted,
            cluster,
            title: unitTip(context, unit)
          }))
        ),
        {
          ...host,
          description: boxes.topic,
          empty: terms.noClusters,
          clusters: all.map(({cluster, sorted}) => ({
            cluster,
            label: terms.clusterName(cluster),
            note: terms.count(sorted.length)
          })),
          thresholds: data.thresholds,
          thresholdLabels: speech.levels.threshold,
          xLabel: terms.predicted
        }
      ),
    reading: first
      ? boxes.reading(first.cluster, Math.round(first.quantiles[1]), Math.round(first.quantiles[3]))
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
      rows: all.map(({cluster, sorted, quantiles}) => [
        {text: terms.clusterName(cluster), value: cluster},
        numberCell(context, sorted.length),
        ...quantiles.map((value) => numberCell(context, value))
      ])
    },
    file: "clusters"
  };
}
