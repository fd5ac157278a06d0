import {riskLevels} from "../../../pipeline/contract/rul.ts";
import {riskBar} from "../../charts/risk-bar.ts";
import {pickLevel} from "../choosing.ts";
import {type Context, levelForms, numberCell, type Selection, scope, source} from "../context.ts";
import {type Counts, countLevels, levelsPresent} from "../facts.ts";
import type {Unit} from "../fleet-data.ts";
import type {FigureView, Host} from "../view.ts";

/** One tick a unit, worst first; `fullest`: units of the fullest bar beside it, when there are others. */
export function drawRisk(context: Context, units: readonly Unit[], labels: boolean, fullest?: number) {
  const {terms, executive} = context.speech;
  const levels = levelForms(context.speech);
  const rows = units.map(({risk, predicted}) => ({level: risk, rul: predicted}));
  return (host: Host): Element =>
    riskBar(rows, {
      ...host,
      description: executive.risk.topic,
      empty: terms.noUnits,
      levels,
      labels,
      fullest
    });
}

/** The share that needs watching, or the level that all have. */
function title({speech, data}: Context, counts: Counts): string {
  const {risk} = speech.executive;
  const all = data.units.length;
  if (counts.total === 0) return speech.terms.noUnits;
  const [level, ...others] = levelsPresent(counts);
  return others.length
    ? risk.title(counts, all)
    : risk.same(speech.levels.word(level, counts.total), counts.total, all);
}

/** How the fleet divides by level of risk. `labels`: counts stand in the drawing; not where they stand beside it. */
export function riskFigure(context: Context, selection: Selection, labels: boolean): FigureView {
  const {speech, data} = context;
  const {risk} = speech.executive;
  const counts = countLevels(selection.units);
  const present = levelsPresent(counts);
  const share = (level: (typeof riskLevels)[number]): number =>
    counts.total ? counts[level] / counts.total : 0;
  const [worst] = present;
  return {
    topic: risk.topic,
    title: title(context, counts),
    subtitle: risk.subtitle,
    draw: drawRisk(context, selection.units, labels),
    pick: (key) => pickLevel(context, key),
    reading:
      present.length === 1 && counts.total < data.units.length
        ? risk.chosen(counts.total, data.units.length)
        : worst
          ? risk.reading(
              speech.levels.word(worst, counts[worst]),
              counts[worst],
              counts.total,
              speech.f.percent(share(worst))
            )
          : "",
    scope: scope(context, selection),
    source: source(context),
    table: {
      caption: risk.topic,
      columns: [
        {head: speech.terms.risk, key: true},
        {head: speech.terms.units, numeric: true},
        {head: risk.share, numeric: true}
      ],
      rows: riskLevels
        .filter((level) => level !== "unknown" || counts.unknown > 0)
        .map((level) => {
          const word = speech.levels.word(level, counts[level]);
          return [
            {
              text: [{mark: level}, ` ${word}, ${speech.levels.range(level, context.data.thresholds)}`],
              value: word
            },
            numberCell(context, counts[level]),
            {text: speech.f.percent(share(level)), value: share(level)}
          ];
        })
    },
    file: "risk"
  };
}
