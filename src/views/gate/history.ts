import type {HistoryEntry} from "../../../pipeline/contract/gate.ts";
import {scoreLine} from "../../charts/score-line.ts";
import type {Rich} from "../rich.ts";
import type {Cell, Drawing, FigureView} from "../view.ts";
import {type GateContext, labelled, scope, textCell} from "./context.ts";

/** Fewer points make no line. */
const least = 3;

function promotedText({speech}: GateContext, {promoted, override}: HistoryEntry): Rich {
  const words = speech.figures.history;
  if (promoted === null) return words.none;
  return override === null
    ? speech.f.day(promoted)
    : `${speech.f.day(promoted)}, ${words.override(override)}`;
}

/** The scores of builds past as a line; null for too few. */
export function historyLine({gate, speech}: GateContext): Drawing | null {
  const {history, score} = gate;
  if (history.length < least) return null;
  const format = (value: number): string => speech.f.decimal(value, 1);
  const words = speech.figures.history;
  return ({document, width}) =>
    scoreLine(history, {
      document,
      width,
      floor: score.floor,
      floorLabel: speech.verdict.score.floor(score.floor),
      format,
      description: words.line(
        format(history[0].score),
        format(history[history.length - 1].score),
        history.length
      )
    });
}

/** Every build that was judged, newest first. */
export function historyFigure(context: GateContext): FigureView {
  const {gate, speech, names} = context;
  const words = speech.figures.history;
  const {columns} = words;
  const entries = [...gate.history].reverse();
  const hrefs = entries.map(({link}) => (link === null ? null : names.link(link)));
  const linked = hrefs.some((href) => href !== null);
  const verdictOf = ({verdict, first}: HistoryEntry): string =>
    `${speech.verdict.words[verdict].toLowerCase()}${first ? `, ${words.first}` : ""}`;
  return {
    topic: words.topic,
    title: words.title(entries.length, entries.filter(({promoted}) => promoted !== null).length),
    subtitle: words.subtitle,
    draw: null,
    reading: "",
    scope: scope(context),
    source: context.source,
    table: {
      caption: words.topic,
      columns: [
        {head: columns.date, key: true},
        {head: columns.build},
        {head: columns.verdict},
        {head: columns.score, numeric: true},
        {head: columns.model},
        {head: columns.promoted},
        ...(linked ? [{head: columns.report}] : [])
      ],
      rows: entries.map((entry, i): Cell[] => {
        const {built, build, score, model, promoted, override, link} = entry;
        const href = hrefs[i];
        return [
          {text: speech.f.day(built), value: built},
          textCell(build),
          textCell(verdictOf(entry)),
          labelled({text: speech.f.decimal(score, 1), value: score}, columns.score),
          textCell(names.family(model)),
          labelled(
            {
              text: promotedText(context, entry),
              value: promoted === null ? null : override === null ? promoted : `${promoted}, ${override}`
            },
            promoted === null ? null : columns.promoted
          ),
          ...(linked
            ? [
                href !== null
                  ? {text: [{link: words.report, href}], value: link}
                  : {text: words.none, value: null}
              ]
            : [])
        ];
      })
    },
    file: "gate-history"
  };
}
