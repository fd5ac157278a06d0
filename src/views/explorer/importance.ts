/** What a model leans on. */
import type {FeatureImportance} from "../../../pipeline/core/explorer/figures/importance.ts";
import {rankedBars} from "../../charts/ranked-bars.ts";
import type {ExplorerSpeech} from "../../i18n/explorer.ts";
import {shareText} from "../../i18n/explorer-numbers.ts";
import type {FigureView} from "../view.ts";
import {type ExplorerContext, figure, nothing, pointsCell, shareCell, textCell} from "./context.ts";

/** Most bars drawn; the table has every feature. */
const mostBars = 15;
/** What is less is written as zero. */
const written = 0.0005;

/** Importances of one run, or of two on one scale where they are of one kind. */
export function importanceFigures(sides: readonly ExplorerContext[]): FigureView[] {
  const kinds = new Set(sides.map(({done: {run}}) => run.importance.kind));
  const longest = Math.max(...sides.map(({done: {run}}) => run.importance.features[0].value));
  const end = sides.length > 1 && kinds.size === 1 && longest > 0 ? longest : undefined;
  return sides.map((side) => importanceFigure(side, end));
}

/** What is said of features without a bar: the most that one of them has. */
function othersText(others: readonly FeatureImportance[], own: boolean, speech: ExplorerSpeech): string {
  if (others.length === 0) return "";
  const {importance: words, f} = speech;
  const [most, least] = [others[0].value, others[others.length - 1].value];
  const some = most >= written;
  const text = some ? (own ? shareText(f, most) : words.points(most)) : f.integer(0);
  return words.others(others.length, text, some || least <= -written);
}

function importanceFigure(context: ExplorerContext, end: number | undefined): FigureView {
  const {
    done: {run},
    speech
  } = context;
  const {importance: words, f} = speech;
  const {kind, features} = run.importance;
  const own = kind === "own";
  const textOf = (value: number): string => (own ? shareText(f, value) : f.decimal(100 * value, 1));
  const title = own
    ? words.own(features[0].feature, features[0].value)
    : words.permutation(features[0].feature, features[0].value);
  const drawn = features.filter(({value}) => value >= written).slice(0, mostBars);
  const bars = drawn.map(({feature, value}, i) => ({
    key: feature,
    label: feature,
    value,
    text: textOf(value),
    title: `${feature}\n${own ? shareText(f, value) : words.points(value)}`,
    highlight: i === 0
  }));
  const digits = (end ?? bars[0]?.value ?? 0) < 0.05 ? 1 : 0;
  const axis = (value: number): string =>
    own ? f.percent(value, value > 0 ? digits : 0) : f.decimal(100 * value, value > 0 ? digits : 0);
  return figure(context, "importance", {
    topic: speech.tabs.importance,
    title,
    subtitle: [
      `${own ? words.ownSubtitle : words.permutationSubtitle}.`,
      othersText(features.slice(drawn.length), own, speech),
      words.limits
    ]
      .filter(Boolean)
      .join(" "),
    draw: (host) =>
      rankedBars(bars, {
        ...host,
        description: title,
        empty: title,
        xLabel: own ? words.ownAxis : words.permutationAxis,
        format: axis,
        end
      }),
    reading: own ? words.ownReading : words.permutationReading,
    table: own ? sharesTable(features, speech) : fallsTable(features, speech)
  });
}

type Table = Omit<FigureView["table"], "caption">;

const sharesTable = (features: readonly FeatureImportance[], speech: ExplorerSpeech): Table => ({
  columns: [
    {head: speech.importance.feature, key: true},
    {head: speech.importance.value, numeric: true}
  ],
  rows: features.map(({feature, value}) => [textCell(feature), shareCell(value, speech)])
});

const fallsTable = (features: readonly FeatureImportance[], speech: ExplorerSpeech): Table => ({
  columns: [
    {head: speech.importance.feature, key: true},
    {head: speech.importance.fall, numeric: true},
    {head: speech.importance.deviation, numeric: true}
  ],
  rows: features.map(({feature, value, deviation}) => [
    textCell(feature),
    pointsCell(value, speech),
    deviation === null ? nothing : pointsCell(deviation, speech)
  ])
});
