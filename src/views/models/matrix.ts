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
  theName
} from "./context.ts";
import type {ScenarioResults} from "./data.ts";
import {evaluationOf, type Labels, labelKinds, type Part, scoreOf} from "./pool.ts";

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
    const part = scenario.evaluations.some(({test}) => test !== null) ? "test" : "validation";
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

/** Scenarios in which the model in service has the lowest error of the models that learn. */
function wins(context: ModelsContext, groups: readonly Group[]): number {
  const {data} = context;
  const learning = data.models.filter((model) => !isBaseline(model));
  return groups.filter(({scenarios, part}) => {
    const errors = learning.flatMap(({id}) => {
      const score = scoreOf(scenarios, id, part, "clipped");
      return score ? [{id, rmse: score.rmse}] : [];
    });
    const least = Math.min(...errors.map(({rmse}) => rmse));
    return errors.some(({id, rmse}) => id === data.production && rmse === least);
  }).length;
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
    .filter(({id}) => shown(context).some((scenario) => evaluationOf(scenario, id)))
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
    title: words.matrix.title(wins(context, single), single.length, theName(context, data.production)),
    subtitle: words.matrix.subtitle(data.cap),
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
