import {type Context, numberCell, type Selection, scope, source} from "../context.ts";
import {byLife, countLevels, lifeQuantile} from "../facts.ts";
import type {ScenarioFacts, Unit} from "../fleet-data.ts";
import type {Cell, FigureView, Host} from "../view.ts";
import {drawRisk} from "./risk.ts";

/** Levels that have a column of their own. */
const columns = ["critical", "degraded", "healthy"] as const;

interface Part {
  readonly scenario: ScenarioFacts;
  readonly units: readonly Unit[];
  readonly median: number;
}

const part = (scenario: ScenarioFacts, all: readonly Unit[]): Part => {
  const units = all.filter((unit) => unit.scenario === scenario);
  return {scenario, units, median: lifeQuantile(byLife(units), 0.5)};
};

function row(context: Context, {scenario, units, median}: Part, fullest: number): Cell[] {
  const counts = countLevels(units);
  const {speech} = context;
  const draw = drawRisk(context, units, false, fullest);
  return [
    {text: [{bold: scenario.id}, `, ${scenario.label[speech.locale]}`], value: scenario.id},
    {
      ...(counts.total === 0 ? {text: "", value: 0} : numberCell(context, counts.total)),
      ...(counts.total > 0 && {
        draw: ({document, width}: Pick<Host, "document" | "width">) =>
          draw({document, width, locale: speech.locale, id: `scenario-${scenario.slug}`})
      })
    },
    ...columns.map((level) => ({
      ...numberCell(context, counts[level]),
      label: speech.levels.word(level, counts[level])
    })),
    numberCell(context, median)
  ];
}

const critical = ({units}: Part): number => countLevels(units).critical;

/** The scenarios with the most critical units; the only one shown has all there are. */
function title({speech, data}: Context, parts: readonly Part[]): string {
  const words = speech.executive.scenarios;
  const units = parts.reduce((sum, part) => sum + part.units.length, 0);
  if (units === 0) return speech.terms.noUnits;
  const most = Math.max(...parts.map(critical));
  if (parts.length === 1) {
    const [{scenario}] = parts;
    const chosen = units < data.units.filter((unit) => unit.scenario === scenario).length;
    return words.one(scenario.id, most, units, chosen);
  }
  const names = parts.filter((part) => critical(part) === most).map(({scenario}) => scenario.id);
  const total = parts.reduce((sum, part) => sum + critical(part), 0);
  return words.title(names, most, total, units < data.units.length);
}

/** The levels of each scenario, side by side. */
export function scenariosFigure(context: Context, selection: Selection): FigureView {
  const {speech} = context;
  const {scenarios: words} = speech.executive;
  const parts = selection.scenarios.map((scenario) => part(scenario, selection.units));
  const fullest = Math.max(...parts.map(({units}) => units.length));
  const worst = parts.reduce((a, b) => (critical(b) > critical(a) ? b : a), parts[0]);
  return {
    topic: words.topic,
    title: title(context, parts),
    subtitle: words.subtitle,
    draw: null,
    reading: Number.isNaN(worst.median)
      ? ""
      : words.reading(worst.scenario.id, critical(worst), worst.units.length, worst.median),
    scope: scope(context, selection),
    source: source(context),
    table: {
      caption: words.topic,
      columns: [
        {head: speech.terms.scenario, key: true},
        {head: speech.terms.units, draw: null},
        ...columns.map((level) => ({head: speech.levels.word(level, 2), numeric: true})),
        {head: words.median, numeric: true, minor: true}
      ],
      rows: parts.map((own) => row(context, own, fullest))
    },
    file: "scenarios"
  };
}
