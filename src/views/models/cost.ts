import type {Evaluation} from "../../../pipeline/contract/summary.ts";
import type {FigureView} from "../view.ts";
import {
  countCell,
  decimalCell,
  isBaseline,
  type ModelsContext,
  modelCell,
  ranked,
  shown,
  source,
  theName
} from "./context.ts";
import {evaluationOf} from "./pool.ts";

type Cost = Evaluation["cost"];
const lines = ["trees", "nodes", "bytes", "features"] as const;

/** Sum of the costs of a model's parts, one a scenario; features are the same in each, or the most of any. */
function costOf(context: ModelsContext, model: string): Cost | null {
  const all = shown(context).flatMap((scenario) => evaluationOf(scenario, model)?.cost ?? []);
  if (all.length === 0) return null;
  const sum = (line: keyof Cost): number => all.reduce((total, cost) => total + cost[line], 0);
  return {
    trees: sum("trees"),
    nodes: sum("nodes"),
    bytes: sum("bytes"),
    rows: sum("rows"),
    features: Math.max(...all.map(({features}) => features))
  };
}

function title(context: ModelsContext, costs: ReadonlyMap<string, Cost>): string {
  const {data, speech} = context;
  const words = speech.models.cost;
  const own = costs.get(data.production);
  if (!own) return words.none;
  const {model: compared} = context.state;
  const largest = data.models
    .filter((model) => !isBaseline(model) && costs.has(model.id))
    .reduce(
      (best, model) => (costs.get(best)!.bytes >= costs.get(model.id)!.bytes ? best : model.id),
      data.production
    );
  const other = compared !== null && costs.has(compared) ? compared : largest;
  return words.title(
    theName(context, data.production),
    speech.f.bytes(own.bytes),
    costs.get(other)!.bytes / Math.max(1, own.bytes),
    theName(context, other)
  );
}

/** What each model costs to keep and was trained on, in measures that every machine agrees on. */
export function costFigure(context: ModelsContext): FigureView {
  const {speech} = context;
  const words = speech.models.cost;
  const scenarios = shown(context);
  const costs = new Map(
    ranked(context).flatMap(({id}) => {
      const cost = costOf(context, id);
      return cost ? [[id, cost] as const] : [];
    })
  );
  const total = (of: "units" | "rows"): number =>
    scenarios.reduce((sum, {training}) => sum + training[of], 0);
  return {
    topic: words.topic,
    title: title(context, costs),
    subtitle: words.subtitle(scenarios.length),
    draw: null,
    reading: "",
    scope: words.scope(total("rows"), total("units")),
    source: source(context),
    table: {
      caption: words.topic,
      columns: [
        {head: speech.models.matrix.model, key: true},
        ...lines.map((line) => ({head: words.columns[line], numeric: true, minor: line === "trees"}))
      ],
      rows: [...costs].map(([id, cost]) => [
        modelCell(context, id),
        ...lines.map((line) =>
          line === "bytes" ? decimalCell(context, cost.bytes / 1000) : countCell(context, cost[line])
        )
      ])
    },
    file: "cost"
  };
}
