import type {RulSummary} from "../../../pipeline/contract/summary.ts";
import {modelComparison} from "../../charts/model-comparison.ts";
import type {FigureView, Host} from "../view.ts";
import {pickModel} from "./choosing.ts";
import {
  basis,
  instead,
  kindOf,
  type ModelsContext,
  modelName,
  ranked,
  scenarioName,
  scope,
  shown,
  source,
  tested,
  theName,
  without
} from "./context.ts";
import type {ScenarioResults} from "./data.ts";
import {evaluationOf, type Part, scoreOf} from "./pool.ts";
import {resultsTable} from "./results.ts";

type Published = RulSummary["published"][number];

const publishedId = (i: number): string => `published-${i}`;

/** Error of the model in service, and of the one compared with it or the best other, on what the page rests on. */
function best(context: ModelsContext): {own: number; other: {id: string; rmse: number} | null} | null {
  const {data, state} = context;
  const {part, scenarios} = basis(context);
  const errors = data.models.flatMap(({id}) => {
    const score = scoreOf(scenarios, id, part, "clipped");
    return score ? [{id, rmse: score.rmse}] : [];
  });
  const own = errors.find(({id}) => id === data.production);
  if (!own) return null;
  const others = errors.filter(({id}) => id !== data.production).sort((a, b) => a.rmse - b.rmse);
  return {own: own.rmse, other: others.find(({id}) => id === state.model) ?? others[0] ?? null};
}

/** Fewest folds that, all of one mind, chance alone would not bring: one time in thirty-two. */
const fewest = 5;

/** Whether a model is ahead of another in every fold: these errors come without an interval. `sign`: −1 for behind. */
function isEstablished(context: ModelsContext, other: string, sign: number): boolean {
  const gaps = shown(context).flatMap((scenario) => {
    const theirs = evaluationOf(scenario, other)?.validation.folds ?? [];
    const own = evaluationOf(scenario, context.data.production)?.validation.folds ?? [];
    return own.map((rmse, i) => sign * ((theirs[i] ?? rmse) - rmse));
  });
  return gaps.length >= fewest && gaps.every((gap) => gap > 0);
}

function title(context: ModelsContext): string {
  const words = context.speech.models.comparison.title;
  const found = best(context);
  if (!found) return without(context, words.none);
  const {own, other} = found;
  const name = theName(context, context.data.production);
  if (!other) return words.alone(own);
  // Errors are printed to a tenth: a gap that no reader can see is no lead.
  if (own.toFixed(1) === other.rmse.toFixed(1)) return words.level(name, theName(context, other.id), own);
  const sure = isEstablished(context, other.id, Math.sign(other.rmse - own));
  return other.rmse < own
    ? words.behind(theName(context, other.id), other.rmse, own, sure)
    : words.ahead(name, theName(context, other.id), other.rmse - own, sure);
}

/** Best published result under the same cap, on the first scenario that has one. */
function rival(context: ModelsContext): string {
  const {published} = context.data;
  for (const {id} of basis(context).scenarios) {
    const results = published
      .filter(({labels}) => labels === "clipped")
      .flatMap(({method, year, results: own}) =>
        own.filter(({scenario}) => scenario === id).map(({rmse}) => ({method, year, rmse}))
      )
      .sort((a, b) => a.rmse - b.rmse);
    if (results.length)
      return context.speech.models.comparison.rival(results[0].method, results[0].year, id, results[0].rmse);
  }
  return "";
}

/** Published methods in the drawing whose authors do not say whether lives were capped. */
function unstated(context: ModelsContext): string[] {
  const ids = new Set(shown(context).map(({id}) => id));
  const methods = context.data.published
    .filter(({labels, results}) => labels === "not-stated" && results.some(({scenario}) => ids.has(scenario)))
    .map(({method}) => method);
  return methods.length ? [context.speech.models.unstated(methods)] : [];
}

/** A scenario's error in the drawing: on test units where there are any, else out of fold. */
const partOf = (scenario: ScenarioResults): Part => (tested([scenario]).length ? "test" : "validation");

function draw(context: ModelsContext) {
  const {data, speech} = context;
  const words = speech.models;
  const scenarios = shown(context);
  const ids = new Set(scenarios.map(({id}) => id));
  const published = data.published.filter(({labels}) => labels !== "raw");
  const ours = scenarios.flatMap((scenario) =>
    data.models.map(({id}) => ({
      model: id,
      scenario: scenario.id,
      rmse: scoreOf([scenario], id, partOf(scenario), "clipped")?.rmse ?? null
    }))
  );
  const theirs = published.flatMap(({results}, i) =>
    results
      .filter(({scenario}) => ids.has(scenario))
      .map(({scenario, rmse}) => ({model: publishedId(i), scenario, rmse}))
  );
  const note = ({year, labels}: Published): string =>
    [...(year === null ? [] : [String(year)]), ...(labels === "clipped" ? [] : [words.labels[labels]])].join(
      ", "
    );
  return (host: Host): Element =>
    modelComparison([...ours, ...theirs], {
      ...host,
      description: title(context),
      empty: instead(context, words.comparison.empty),
      models: [
        ...ranked(context).map((model) => ({
          id: model.id,
          label: modelName(context, model.id),
          kind: kindOf(context, model)
        })),
        ...published.map((result, i) => ({
          id: publishedId(i),
          label: result.method,
          kind: "published" as const,
          note: note(result)
        }))
      ],
      scenarios: scenarios.map((scenario) => ({
        id: scenario.id,
        label:
          partOf(scenario) === "test"
            ? (scenarioName(context, scenario) ?? words.testOnly)
            : words.foldsOnly(scenarioName(context, scenario))
      })),
      xLabel: words.comparison.x,
      kinds: words.kinds
    });
}

/** Errors of every model in every scenario, ours beside naive ones and others' published results. */
export function comparisonFigure(context: ModelsContext): FigureView {
  const {data, speech} = context;
  const words = speech.models;
  const {part, scenarios} = basis(context);
  const first = scenarios.find((scenario) => scoreOf([scenario], data.production, part, "clipped"));
  const score = first && scoreOf([first], data.production, part, "clipped");
  const said = score
    ? words.comparison.reading(theName(context, data.production), scenarioName(context, first), score.rmse)
    : "";
  return {
    topic: words.comparison.topic(data.scenarios.length > 1),
    title: title(context),
    subtitle: words.comparison.subtitle(data.cap),
    draw: draw(context),
    pick: (key) => pickModel(context, key),
    reading: [said, rival(context), data.models.length > 1 && said ? words.comparison.caution : ""]
      .filter(Boolean)
      .join(" "),
    scope: speech.terms.clauses([scope(context), ...unstated(context)]),
    source: source(context),
    table: resultsTable(context),
    file: "models"
  };
}
