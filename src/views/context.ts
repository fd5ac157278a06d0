import {pair} from "../charts/format.ts";
import type {Levels, Plural} from "../charts/options.ts";
import type {Named} from "../i18n/fr/executive.ts";
import type {Speech} from "../i18n/messages.ts";
import {choices} from "./choices.ts";
import {atCap} from "./facts.ts";
import type {FleetData, ScenarioFacts, Unit} from "./fleet-data.ts";
import {intervalOf} from "./outlook.ts";
import {whole} from "./rich.ts";
import {type State, selected} from "./state.ts";
import type {Cell} from "./view.ts";

/** Everything a view is computed from. */
export interface Context {
  readonly data: FleetData;
  readonly state: State;
  readonly speech: Speech;
  /** Link to a unit's own page from the page at hand, or null when there is none. */
  readonly unitHref: (unit: Unit) => string | null;
}

/** Units and scenarios that the reader's choice lets through. */
export interface Selection {
  readonly units: readonly Unit[];
  readonly scenarios: readonly ScenarioFacts[];
}

/** Applies the reader's choice; `without` some of its parts, for a drawing in which they are made. */
export function select({data, state}: Context, without: Partial<State> = {}): Selection {
  return {
    units: selected(data, {...state, ...without}),
    scenarios: data.scenarios.filter(({slug}) => state.scenario === null || slug === state.scenario)
  };
}

/** Units that the reader's lists let through and the marks and legends chosen do not. */
export function others(context: Context, {units}: Selection): readonly Unit[] {
  const {levels, predicted, lower, actual, units: keys} = context.state;
  if (!(levels || predicted || lower || actual || keys)) return [];
  const own = new Set(units);

  return select(context, {
    levels: null,
    predicted: null,
    lower: null,
    actual: null,
    units: null
  }).units.filter((unit) => !own.has(unit));
}

/** A unit as sentences name it. */
export const namedUnit = ({data}: Context, {name, risk, predicted}: Unit): Named => ({
  name: whole(name),
  level: risk,
  life: predicted,
  capped: predicted !== null && atCap(predicted, data.cap)
});

/*
 * Cells of units are written when they are read: of hundreds of rows a page shows some, and each choice of the
 * reader makes them all again.
 */

/** A unit's name, linked to its page where it has one. */
export const unitName = ({unitHref}: Context, unit: Unit): Cell => ({
  get text() {
    const href = unitHref(unit);
    return href === null ? unit.name : [{link: unit.name, href}];
  },
  value: unit.name
});

/** A level of risk: shape, then word. */
export const riskCell = ({speech}: Context, {risk}: Unit): Cell => ({
  get text() {
    return [{mark: risk}, `\u00a0${speech.levels.word(risk, 1)}`];
  },
  get value() {
    return speech.levels.word(risk, 1);
  }
});

/** A number without decimals, or the sign for none. */
export const numberCell = ({speech}: Context, value: number | null): Cell => {
  const known = value !== null && !Number.isNaN(value);
  return {
    get text() {
      return known ? speech.f.integer(value) : speech.terms.unknown;
    },
    value: known ? value : null
  };
};

/** The 90 % interval of a unit's life in words, sorted by its lower bound; at the cap, no upper end. */
export function intervalCell(context: Context, unit: Unit): Cell {
  const {speech, data} = context;
  const {lower} = unit;
  const interval = intervalOf(unit, 0.9);
  if (lower === null || interval === null) return numberCell(context, null);
  const {low, high} = interval;
  const said = (): string => speech.terms.between(low, high, atCap(high, data.cap));
  return {
    get text() {
      return said();
    },
    get value() {
      return said();
    },
    order: lower
  };
}

/** A word or sentence. */
export const textCell = (text: string): Cell => ({text, value: text});

/** Words for the units of each level after their count, as charts take them. */
export const levelForms = ({levels}: Speech): Levels<Plural> => ({
  critical: levels.forms("critical"),
  degraded: levels.forms("degraded"),
  healthy: levels.forms("healthy"),
  unknown: levels.forms("unknown")
});

/** What to call scenarios: nothing where the report has no other. */
export const scenarioNames = (
  {scenarios: all}: {readonly scenarios: readonly unknown[]},
  scenarios: readonly {readonly id: string}[]
): string[] => (all.length > 1 ? scenarios.map(({id}) => id) : []);

/** Population line of a figure: units, scenarios, filters, and which cohorts are not the source's test units. */
export function scope(context: Context, {units, scenarios}: Selection): string {
  const {data, speech, state} = context;
  const {terms} = speech;
  const population = terms.population(units.length, scenarioNames(data, scenarios));
  const folds = scenarios.filter(({cohort}) => cohort === "validation");
  return terms.clauses([
    population,
    ...choices({...context, state: {...state, scenario: null}}).map(({text}) => text),
    ...(folds.length ? [terms.validation(scenarioNames(data, folds))] : [])
  ]);
}

/** The reader's choice in words: what a printed page must state. */
export const filterText = (context: Context): string =>
  context.speech.terms.filtered(choices(context).map(({text}) => text));

/** Source line of a figure. */
export const source = ({data, speech}: Context): string =>
  speech.terms.source(data.origin.name[speech.locale], speech.f.day(data.built));

/** What a unit's mark says when it is pointed at. */
export function unitTip({speech, data}: Context, unit: Unit): string {
  const {terms, levels} = speech;
  const life = unit.predicted === null ? terms.unknown : speech.f.integer(unit.predicted);
  const lines = [
    `${terms.unit} ${unit.name}, ${levels.word(unit.risk, 1)}`,
    ...scenarioNames(data, [unit.scenario]).map((name) => `${terms.scenario} ${name}`),
    pair(speech.locale, terms.predicted, life)
  ];
  if (unit.rul !== null) lines.push(pair(speech.locale, terms.actual, speech.f.integer(unit.rul)));
  return lines.join("\n");
}
