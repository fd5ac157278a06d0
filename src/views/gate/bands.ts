import type {GateMetric} from "../../../pipeline/contract/gate.ts";
import {bandHead, bandStrip} from "../../charts/band-strip.ts";
import {metricKind} from "../../i18n/metricKind.ts";
import type {Cell, FigureView} from "../view.ts";
import {figureCell, type GateContext, labelled, scope, textCell} from "./context.ts";

type Band = "critical" | "degraded" | "healthy";
const bands: readonly Band[] = ["critical", "degraded", "healthy"];

/** Metrics that bands are said of: shares, the higher the better. */
const banded = ({gate}: GateContext): GateMetric[] =>
  gate.metrics.filter(({id, better}) => better === "higher" && metricKind(id) === "share");

const bandOf = ({bands: {good, excellent}}: GateContext, share: number): Band =>
  share >= excellent ? "healthy" : share >= good ? "degraded" : "critical";

function title(context: GateContext, metrics: readonly GateMetric[]): string {
  const words = context.speech.figures.bands;
  const own = metrics.map(({candidate}) => bandOf(context, candidate.value));
  const counts = bands.map((band) => ({band, n: own.filter((one) => one === band).length}));
  const most = counts.reduce((a, b) => (b.n > a.n ? b : a));
  const name = words.names[most.band];
  return most.n === metrics.length ? words.title.all(name) : words.title.most(most.n, metrics.length, name);
}

/** Which band each measure of rightness is in, of both models; null for reports without such measures. */
export function bandsFigure(context: GateContext): FigureView | null {
  const {gate, speech} = context;
  const metrics = gate.kind === "classification" ? banded(context) : [];
  if (metrics.length === 0) return null;
  const words = speech.figures.bands;
  const {columns, names} = words;
  const limits = [
    {value: context.bands.good, label: words.from(names.degraded, context.bands.good)},
    {value: context.bands.excellent, label: words.from(names.healthy, context.bands.excellent)}
  ];
  const percent = (share: number): string => speech.f.percent(share, 1);
  const row = ({id, candidate, production}: GateMetric): Cell[] => {
    const band = bandOf(context, candidate.value);
    const name = speech.metric.name(id);
    const text = words.says(
      name,
      percent(candidate.value),
      production && percent(production.value),
      names[band]
    );
    return [
      textCell(name),
      {
        text,
        value: text,
        draw: (host) =>
          bandStrip(
            {candidate: candidate.value, production: production?.value ?? null, description: text},
            {...host, limits}
          )
      },
      labelled(figureCell(context, id, candidate.value), columns.candidate),
      ...(production ? [labelled(figureCell(context, id, production.value), columns.production)] : []),
      {text: [{mark: band}, `\u00a0${names[band]}`], value: names[band]}
    ];
  };
  return {
    topic: words.topic,
    title: title(context, metrics),
    subtitle: gate.first ? words.subtitleFirst : words.subtitle,
    draw: null,
    reading: "",
    scope: scope(context),
    source: context.source,
    table: {
      caption: words.topic,
      columns: [
        {head: columns.metric, key: true},
        {head: columns.plot, draw: (host) => bandHead({...host, limits})},
        {head: columns.candidate, numeric: true},
        ...(gate.first ? [] : [{head: columns.production, numeric: true}]),
        {head: columns.band}
      ],
      rows: metrics.map(row)
    },
    file: "gate-bands"
  };
}
