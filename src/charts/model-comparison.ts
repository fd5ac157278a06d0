/** Errors of every model on every scenario, ours beside baselines and published results. */
import type * as Plot from "@observablehq/plot";
import type {Chart} from "./chart.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {bareFrame, type Domain} from "./frame.ts";
import {errorDomain, panelMarks} from "./model-panels.ts";
import {type ChartOptions, isNarrow} from "./options.ts";
import {pixelLines, pixelTexts} from "./pixels.ts";
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

const groups = ["model", "baseline", "published"] as const;
const rowHeight = 26;
const headHeight = 30;
const panelGap = 26;
/** Narrowest panel that reads well, pixels. */
const panelRoom = 150;

type Model = ModelComparisonOptions["models"][number];

/** A model and the middle of its row, pixels. */
export interface Row {
  readonly model: Model;
  readonly y: number;
}

/** Rows and heads of one band of panels. */
export interface Layout {
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

/** As many panels as fit side by side, the same number in each band as far as that goes. */
function panelsPerRow(count: number, room: number): number {
  const fitting = Math.max(1, Math.floor((room + panelGap) / (panelRoom + panelGap)));
  return Math.ceil(count / Math.ceil(count / fitting));
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
  const perRow = panelsPerRow(scenarios.length, width - left);
  const panelWidth = (width - left - (perRow - 1) * panelGap) / perRow;
  const domain = errorDomain(known, shown);
  const top = 24;
  const first = layout(top, shown);
  const bandHeight = first.bottom + 48;
  const bands = Math.ceil(scenarios.length / perRow);
  const height = bands * bandHeight - 22;
  const frame = bareFrame(width, height);
  const parts = Array.from({length: bands}, (_, band) => {
    const offset = band * bandHeight;
    const rows = layout(offset + top, shown);
    const panels = scenarios.slice(band * perRow, (band + 1) * perRow).map(({id, label}, i) => ({
      scenario: id,
      label,
      left: left + i * (panelWidth + panelGap),
      right: left + i * (panelWidth + panelGap) + panelWidth
    }));
    const drawn = panels.map((panel) => panelMarks(panel, rows, offset + top, known, domain, shown));
    const title = {x: 0, y: rows.bottom + 14, text: shorten(options.xLabel, left - 8)};
    const marks = [
      nameMarks(rows, nameWidth, shown),
      ...drawn.map((panel) => panel.marks),
      pixelTexts([title], {fill: color("ink2")})
    ];
    return {marks, data: drawn.flatMap(({data: own}) => own)};
  });
  return draw(
    {...frame, marks: parts.map(({marks}) => marks), data: parts.flatMap(({data: own}) => own)},
    options
  );
};
