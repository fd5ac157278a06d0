/** Errors of every model on every scenario, ours beside baselines and published results. */
import type * as Plot from "@observablehq/plot";
import type {Chart} from "./chart.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {formatNumber} from "./format.ts";
import {axisTicks, type Domain, type Frame, zeroDomain} from "./frame.ts";
import {type ChartOptions, isNarrow} from "./options.ts";
import {haloTexts, pixelLines, pixelTexts} from "./pixels.ts";
import {type DotStyle, styledDots} from "./row-dots.ts";
import {shorten, textWidth, widest} from "./text-width.ts";
import {color} from "./theme.ts";

/** Ours in service, ours, a baseline anyone could beat, or a result that others published. */
export type ModelKind = "production" | "model" | "baseline" | "published";

export interface ModelError {
  readonly model: string;
  readonly scenario: string;
  /** Null where it was not measured or not published. */
  readonly rmse: number | null;
  /** Interval of the error, where there is one. */
  readonly interval?: Domain | undefined;
}

export interface ModelComparisonOptions extends ChartOptions {
  /** One row each, in this order; `note` follows the name. */
  readonly models: readonly {
    readonly id: string;
    readonly label: string;
    readonly kind: ModelKind;
    readonly note?: string | undefined;
  }[];
  readonly scenarios: readonly {readonly id: string; readonly label: string}[];
  readonly xLabel: string;
  /** Word for each kind, as a head above its rows. */
  readonly kinds: Readonly<Record<Exclude<ModelKind, "production">, string>>;
  /** End of the axis; errors beyond it are printed at its end. Chosen from the errors unless said otherwise. */
  readonly limit?: number | undefined;
}

const dots: Readonly<Record<ModelKind, DotStyle>> = {
  production: {symbol: "circle", fill: "ink", stroke: "ink", r: 5.5},
  model: {symbol: "circle", fill: "paper", stroke: "ink", r: 5},
  baseline: {symbol: "times", fill: "paper", stroke: "ink3", r: 4.5},
  published: {symbol: "square2", fill: "paper", stroke: "ink3", r: 4.5}
};
const groups = ["model", "baseline", "published"] as const;
const rowHeight = 26;
const headHeight = 30;
const panelGap = 26;

type Model = ModelComparisonOptions["models"][number];

interface Row {
  readonly model: Model;
  readonly y: number;
}

interface Layout {
  readonly rows: readonly Row[];
  readonly heads: readonly {readonly y: number; readonly text: string}[];
  readonly bottom: number;
}

/** Rows by kind, each kind under its head; production is among our models. */
function layout(top: number, {models, kinds}: ModelComparisonOptions): Layout {
  const rows: Row[] = [];
  const heads: {y: number; text: string}[] = [];
  let y = top;
  for (const group of groups) {
    const own = models.filter(({kind}) => (kind === "production" ? "model" : kind) === group);
    if (own.length === 0) continue;
    heads.push({y: y + headHeight / 2, text: kinds[group]});
    y += headHeight;
    for (const model of own) {
      rows.push({model, y: y + rowHeight / 2});
      y += rowHeight;
    }
  }
  return {rows, heads, bottom: y};
}

interface Panel {
  readonly scenario: string;
  readonly label: string;
  readonly left: number;
  readonly right: number;
}

/** Baselines far beyond all others would squeeze what is worth comparing: the axis then ends before them. */
function domainOf(data: readonly ModelError[], {models, limit}: ModelComparisonOptions): Domain {
  if (limit) return [0, limit];
  const errors = (baselines: boolean) =>
    data.filter(({model}) =>
      models.some(({id, kind}) => id === model && (kind === "baseline") === baselines)
    );
  const ends = ({rmse, interval}: ModelError): number => Math.max(rmse ?? 0, interval?.[1] ?? 0);
  const others = zeroDomain(errors(false).map(ends));
  const all = zeroDomain(data.map(ends));
  return errors(false).length > 0 && others[1] < all[1] * 0.8 ? others : all;
}

/** Arrowheads at the end of the axis, for errors beyond it. */
const beyond = (ys: readonly number[], end: number): Plot.Markish =>
  pixelLines(
    ys.flatMap((y) => [
      {x1: end - 10, x2: end + 3, y1: y, y2: y},
      {x1: end - 1, x2: end + 3, y1: y - 4, y2: y},
      {x1: end - 1, x2: end + 3, y1: y + 4, y2: y}
    ]),
    {stroke: color("ink3"), strokeWidth: 1.5}
  );

/** Axis, dots, intervals and values of one scenario. */
function panelMarks(
  panel: Panel,
  {rows, bottom}: Layout,
  top: number,
  data: readonly ModelError[],
  domain: Domain,
  options: ModelComparisonOptions
): Plot.Markish[] {
  const format = formatNumber(options.locale, 1);
  const room = textWidth(format(88.8)) + 10;
  const end = panel.right - room;
  const x = (value: number): number =>
    panel.left + ((Math.min(value, domain[1]) - domain[0]) / (domain[1] - domain[0])) * (end - panel.left);
  const known = rows.flatMap(({model, y}) => {
    const error = data.find((one) => one.model === model.id && one.scenario === panel.scenario);
    return error?.rmse == null ? [] : [{model, y, rmse: error.rmse, interval: error.interval}];
  });
  const ticks = axisTicks(domain, end - panel.left, 42);
  const bars = known.flatMap(({interval, y}) =>
    interval ? [{x1: x(interval[0]), x2: x(interval[1]), y1: y, y2: y}] : []
  );
  const grid = ticks.map((tick) => ({x1: x(tick), x2: x(tick), y1: top, y2: bottom}));
  const strong = (production: boolean) =>
    known.filter(({model}) => (model.kind === "production") === production);
  const values = (production: boolean) =>
    strong(production).map(({y, rmse, interval}) => ({
      x: Math.max(x(rmse) + 9, x(interval?.[1] ?? 0) + 5),
      y,
      text: format(rmse)
    }));
  return [
    pixelLines(grid.slice(1), {stroke: color("hair")}),
    pixelLines(grid.slice(0, 1)),
    pixelTexts([{x: panel.left, y: top - 12, text: panel.label}], {fontWeight: 600}),
    pixelLines(bars, {stroke: color("ink2"), strokeWidth: 2}),
    ...(Object.keys(dots) as ModelKind[]).map((kind) =>
      styledDots(
        known
          .filter(({model, rmse}) => model.kind === kind && rmse <= domain[1])
          .map(({rmse, y}) => ({x: x(rmse), y})),
        dots[kind]
      )
    ),
    beyond(
      known.filter(({rmse}) => rmse > domain[1]).map(({y}) => y),
      end
    ),
    haloTexts(values(true), {fontWeight: 600}),
    haloTexts(values(false), {fill: color("ink2")}),
    pixelTexts(
      ticks.map((tick) => ({x: x(tick), y: bottom + 14, text: formatNumber(options.locale)(tick)})),
      {textAnchor: "middle", fill: color("ink2")}
    )
  ];
}

/** Names and heads of the rows, with a hairline above each. */
function nameMarks(
  {rows, heads}: Layout,
  nameWidth: number,
  options: ModelComparisonOptions
): Plot.Markish[] {
  const line = (y: number) => ({x1: 0, x2: options.width, y1: y, y2: y});
  const name = ({model, y}: Row) => {
    const label = shorten(model.label, nameWidth, 13, model.kind === "production");
    return {
      x: 0,
      y,
      text: label,
      note: model.note ?? "",
      end: textWidth(label, 13, model.kind === "production")
    };
  };
  const production = rows.filter(({model}) => model.kind === "production").map(name);
  const others = rows.filter(({model}) => model.kind !== "production").map(name);
  const notes = [...production, ...others]
    .filter(({note, end}) => note && end + 6 + textWidth(note) <= nameWidth + 10)
    .map(({y, note, end}) => ({x: end + 6, y, text: note}));
  return [
    pixelLines(
      rows.map(({y}) => line(y - rowHeight / 2)),
      {stroke: color("hair")}
    ),
    pixelTexts(
      heads.map(({y, text}) => ({x: 0, y: y + 3, text})),
      {fill: color("ink2")}
    ),
    pixelTexts(production, {fontWeight: 600}),
    pixelTexts(others),
    pixelTexts(notes, {fill: color("ink2")})
  ];
}

/** One panel a scenario on the same scale, side by side or, when narrow, one below the other. */
export const modelComparison: Chart<readonly ModelError[], ModelComparisonOptions> = (data, options) => {
  const known = data.filter(({rmse}) => rmse !== null);
  const models = options.models.filter(({id}) => known.some(({model}) => model === id));
  if (models.length === 0 || options.scenarios.length === 0) return emptyChart(options);
  const shown = {...options, models};
  const {width, scenarios} = options;
  const longest = widest(
    models.map(({label, note}) => (note ? `${label} ${note}` : label)),
    13,
    true
  );
  const nameWidth = Math.min(longest, width * (isNarrow(options) ? 0.44 : 0.3));
  const left = Math.ceil(nameWidth) + 18;
  const perRow = Math.max(
    1,
    Math.min(scenarios.length, Math.floor((width - left + panelGap) / (150 + panelGap)))
  );
  const panelWidth = (width - left - (perRow - 1) * panelGap) / perRow;
  const domain = domainOf(known, shown);
  const top = 24;
  const first = layout(top, shown);
  const bandHeight = first.bottom + 48;
  const bands = Math.ceil(scenarios.length / perRow);
  const height = bands * bandHeight - 22;
  const frame: Frame = {width, height, marginTop: 0, marginRight: 0, marginBottom: 0, marginLeft: 0};
  const marks = Array.from({length: bands}, (_, band) => {
    const offset = band * bandHeight;
    const rows = layout(offset + top, shown);
    const panels = scenarios.slice(band * perRow, (band + 1) * perRow).map(({id, label}, i) => ({
      scenario: id,
      label,
      left: left + i * (panelWidth + panelGap),
      right: left + i * (panelWidth + panelGap) + panelWidth
    }));
    return [
      nameMarks(rows, nameWidth, shown),
      ...panels.map((panel) => panelMarks(panel, rows, offset + top, known, domain, shown)),
      pixelTexts([{x: 0, y: rows.bottom + 14, text: shorten(options.xLabel, left - 8)}], {
        fill: color("ink2")
      })
    ];
  });
  return draw({...frame, marks: marks.flat()}, options);
};
