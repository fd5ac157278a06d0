import {type Context, numberCell, type Selection, scope, source} from "../context.ts";
import {byLife, countLevels, lifeQuantile} from "../facts.ts";
import type {ScenarioFacts, Unit} from "../fleet-data.ts";
import type {Cell, FigureView} from "../view.ts";
import {drawRisk} from "./risk.ts";

interface Part {
  readonly scenario: ScenarioFacts;
  readonly units: readonly Unit[];
  readonly median: number;
}

const part = (scenario: ScenarioFacts, all: readonly Unit[]): Part => {
  const units = all.filter((unit) => unit.scenario === scenario);
  return {scenario, units, median: lifeQuantile(byLife(units), 0.5)};
};

function row(context: Context, {scenario, units, median}: Part): Cell[] {
  const counts = countLevels(units);
  const {speech} = context;
  const draw = drawRisk(context, units, false);
  return [
    {text: [{bold: scenario.id}, `, ${scenario.label[speech.locale]}`], value: scenario.id},
    {
      ...numberCell(context, counts.total),
      draw: ({document, width}) =>
        draw({document, width, locale: speech.locale, id: `scenario-${scenario.slug}`})
    },
    numberCell(context, counts.critical),
    numberCell(context, counts.degraded),
    numberCell(context, counts.healthy),
    numberCell(context, median)
  ];
}

/** The levels of each scenario, side by side. */
export function scenariosFigure(context: Context, selection: Selection): FigureView {
  const {speech} = context;
  const {scenarios: words} = speech.executive;
  const parts = selection.scenarios.map((scenario) => part(scenario, selection.units));
  const critical = ({units}: Part): number => countLevels(units).critical;
  const worst = parts.reduce((a, b) => (critical(b) > critical(a) ? b : a), parts[0]);
  const total = countLevels(selection.units).critical;
  return {
    topic: words.topic,
    title: words.title(worst.scenario.id, critical(worst), total),
    subtitle: words.subtitle,
    draw: null,
    reading: Number.isNaN(worst.median)
      ? ""
      : words.reading(worst.scenario.id, critical(worst), worst.units.length, Math.round(worst.median)),
    scope: scope(context, selection),
    source: source(context),
    table: {
      caption: words.topic,
      columns: [
        {head: speech.terms.scenario, key: true},
        {head: speech.terms.units, draw: null},
        ...(["critical", "degraded", "healthy"] as const).map((level) => {
          const word = speech.levels.word(level, 2);
          return {head: word, label: word, numeric: true};
        }),
        {head: words.median, numeric: true, minor: true}
      ],
      rows: parts.map((own) => row(context, own))
    },
    file: "scenarios"
  };
}
