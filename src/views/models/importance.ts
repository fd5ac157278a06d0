import {importanceBars} from "../../charts/importance-bars.ts";
import {textCell} from "../context.ts";
import type {FigureView} from "../view.ts";
import {decimalCell, type ModelsContext, partScope, shown, source} from "./context.ts";

/** Bars drawn; the table has them all. */
const drawn = 10;

interface Weight {
  readonly group: string;
  readonly rise: number;
  readonly error: number;
  readonly gain: number;
}

/** Mean over the scenarios that know a group; errors of means add in quadrature. */
function weights(context: ModelsContext): Weight[] {
  const all = shown(context).flatMap(({importance}) => importance);
  return [...new Set(all.map(({group}) => group))]
    .map((group) => {
      const own = all.filter((one) => one.group === group);
      const mean = (value: (one: (typeof own)[number]) => number): number =>
        own.reduce((sum, one) => sum + value(one), 0) / own.length;
      return {
        group,
        rise: mean(({permutation}) => permutation),
        error: Math.sqrt(own.reduce((sum, one) => sum + one.permutation_error ** 2, 0)) / own.length,
        gain: mean(({gain}) => gain)
      };
    })
    .sort((a, b) => b.rise - a.rise);
}

/** Words for a group that is no sensor: the age, and the health index that fuses all sensors. */
const own = (words: Readonly<Record<Own, string>>, group: string): string | undefined =>
  group === "age" || group === "health" ? words[group] : undefined;
type Own = "age" | "health";

/** A label inside a sentence: in small letters, unless it starts with an abbreviation. */
const inside = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/** What the model in service leans on: how much worse it gets when a sensor tells it nothing. */
export function importanceFigure(context: ModelsContext): FigureView {
  const {data, speech} = context;
  const words = speech.models.importance;
  const info = (group: string) => data.sensors.find(({name}) => name === group);
  const short = (group: string): string => own(words, group) ?? info(group)?.symbol ?? group;
  const long = (group: string): string => {
    const label = info(group)?.label[speech.locale];
    return label && label !== short(group) ? `${short(group)}, ${inside(label)}` : short(group);
  };
  const all = weights(context);
  const [first] = all;
  const weighs = first && first.rise > 2 * first.error && first.rise >= 0.05;
  const title = !first
    ? words.none
    : weighs
      ? words.title(own(words.opening, first.group) ?? short(first.group), first.rise)
      : words.flat;
  return {
    topic: words.topic,
    title,
    subtitle: words.subtitle(shown(context).length),
    draw: (host) =>
      importanceBars(
        all.map(({group, rise, error}) => ({
          name: group,
          label: host.width < 480 ? short(group) : long(group),
          value: rise,
          error,
          highlight: weighs && group === first.group
        })),
        {...host, description: title, empty: words.none, xLabel: words.x, limit: drawn}
      ),
    reading: first
      ? words.reading(own(words.spoken, first.group) ?? short(first.group), first.rise)
      : words.noneText,
    scope: partScope(context, "validation", shown(context)),
    source: source(context),
    table: {
      caption: words.topic,
      columns: words.columns.map((head, i) => ({head, key: i === 0, numeric: i > 0})),
      rows: all.map(({group, rise, error, gain}) => [
        textCell(long(group)),
        {text: speech.f.signed(rise, 2), value: rise},
        decimalCell(context, error, 2),
        {text: speech.f.percent(gain), value: gain}
      ])
    },
    file: "importance"
  };
}
