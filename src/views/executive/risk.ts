import {riskLevels} from "../../../pipeline/contract/rul.ts";
import {riskBar} from "../../charts/risk-bar.ts";
import {pickLevel} from "../choosing.ts";
import {type Context, levelForms, numberCell, type Selection, scope, source} from "../context.ts";
import {countLevels, levelsPresent} from "../facts.ts";
import type {Unit} from "../fleet-data.ts";
import type {FigureView, Host} from "../view.ts";

/** One tick a unit, worst first. */
export function drawRisk(context: Context, units: readonly Unit[], labels: boolean) {
  const {terms, executive} = context.speech;
  const levels = levelForms(context.speech);
  const rows = units.map(({risk, predicted}) => ({level: risk, rul: predicted}));
  return (host: Host): Element =>
    riskBar(rows, {...host, description: executive.risk.topic, empty: terms.noUnits, levels, labels});
}

/** How the fleet divides by level of risk. */
export function riskFigure(context: Context, selection: Selection): FigureView {
  const {speech} = context;
  const {risk} = speech.executive;
  const counts = countLevels(selection.units);
  const present = levelsPresent(counts);
  const share = (level: (typeof riskLevels)[number]): number =>
    counts.total ? counts[level] / counts.total : 0;
  const [worst] = present;
  return {
    topic: risk.topic,
    title: counts.total ? risk.title(counts) : speech.terms.noUnits,
    subtitle: risk.subtitle,
    draw: drawRisk(context, selection.units, true),
    pick: (key) => pickLevel(context, key),
    reading: worst
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
