import type {RulSummary} from "../../../pipeline/contract/summary.ts";
import {textCell} from "../context.ts";
import type {Cell, FigureView} from "../view.ts";
import {
  decimalCell,
  isBaseline,
  kindOf,
  type ModelsContext,
  modelCell,
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
import {type Labels, labelKinds, type Part, scoreOf} from "./pool.ts";

/** A group of columns: all scenarios with test units together, or one scenario on its own basis. */
interface Group {
  readonly name: string;
  readonly scenarios: readonly ScenarioResults[];
  readonly part: Part;
}

function groupsOf(context: ModelsContext): Group[] {
  const {models: words} = context.speech;
  const scenarios = shown(context);
  const own = scenarios.map((scenario): Group => {
    const part = tested([scenario]).length ? "test" : "validation";
    return {
      name:
        part === "test"
          ? (scenarioName(context, scenario) ?? words.testOnly)
          : words.foldsOnly(scenarioName(context, scenario)),
      scenarios: [scenario],
      part
    };
  });
  const withTest = tested(scenarios);
  return withTest.length > 1 ? [{name: words.matrix.all, scenarios: withTest, part: "test"}, ...own] : own;
}

/** A published result stands under its own labels, with the raw ones where its author does not state them. */
const columnOf = (labels: RulSummary["published"][number]["labels"]): Labels =>
  labels === "clipped" ? "clipped" : "raw";

function publishedRow(
  context: ModelsContext,
  groups: readonly Group[],
  {method, year, labels, results}: RulSummary["published"][number]
): Cell[] {
  const words = context.speech.models;
  const cells = groups.flatMap(({scenarios, part}) =>
    labelKinds.map((kind) => {
      const [only, ...others] = scenarios;
      const result =
        part === "test" && others.length === 0 && kind === columnOf(labels)
          ? results.find(({scenario}) => scenario === only.id)
          : undefined;
      return result ? decimalCell(context, result.rmse) : {text: "", value: null};
    })
  );
  return [textCell(method), ...cells, textCell(words.published(year, words.labels[labels]))];
}

/** Models that learn with the lowest error of a group, as it is printed: to a tenth. */
function lowest({data}: ModelsContext, {scenarios, part}: Group): string[] {
  const errors = data.models
    .filter((model) => !isBaseline(model))
    .flatMap(({id}) => {
      const score = scoreOf(scenarios, id, part, "clipped");
      return score ? [{id, rmse: score.rmse.toFixed(1)}] : [];
    });
  const least = Math.min(...errors.map(({rmse}) => Number(rmse)));
  return errors.filter(({rmse}) => Number(rmse) === least).map(({id}) => id);
}

/** In how many scenarios the model in service errs least. */
function title(context: ModelsContext, groups: readonly Group[]): string {
  const {data, speech} = context;
  const words = speech.models.matrix.title;
  const all = groups.map((group) => lowest(context, group)).filter((ids) => ids.length > 0);
  const name = theName(context, data.production);
  const [only, ...others] = all;
  if (!only) return without(context, speech.models.headline.none);
  if (others.length === 0) {
    const other = only.find((id) => id !== data.production);
    if (other === undefined) return words.one(name);
    const rival = theName(context, other);
    return only.includes(data.production) ? words.shared(name, rival) : words.one(rival);
  }
  const first = all.filter((ids) => ids.includes(data.production));
  return words.several(first.length, first.filter((ids) => ids.length > 1).length, all.length, name);
}

/** Every model in every scenario, both kinds of labels, and what others have published. */
export function matrixFigure(context: ModelsContext): FigureView {
  const {data, speech} = context;
  const words = speech.models;
  const topic = words.matrix.topic(data.scenarios.length > 1);
  const groups = groupsOf(context);
  const single = groups.filter(({scenarios}) => scenarios.length === 1);
  const ids = new Set(single.map(({scenarios: [{id}]}) => id));
  const published = data.published.filter(({results}) => results.some(({scenario}) => ids.has(scenario)));
  const ours = ranked(context)
    .filter(({id}) => groups.some(({scenarios, part}) => scoreOf(scenarios, id, part, "clipped")))
    .map((model): Cell[] => {
      const kind = kindOf(context, model);
      return [
        modelCell(context, model.id),
        ...groups.flatMap(({scenarios, part}) =>
          labelKinds.map((labels) => decimalCell(context, scoreOf(scenarios, model.id, part, labels)?.rmse))
        ),
        textCell(words.natures[kind === "published" ? "model" : kind])
      ];
    });
  return {
    topic,
    title: title(context, single),
    subtitle: words.matrix.subtitle(data.cap, published.length > 0),
    draw: null,
    reading: published.length ? words.matrix.reading : "",
    scope: scope(context),
    source: source(context),
    table: {
      caption: topic,
      columns: [
        {head: words.matrix.model, key: true},
        ...groups.flatMap(({name}) =>
          labelKinds.map((labels) => ({head: words.matrix[labels](name), numeric: true}))
        ),
        {head: words.matrix.nature}
      ],
      rows: [...ours, ...published.map((result) => publishedRow(context, groups, result))]
    },
    file: "models-scenarios"
  };
}
