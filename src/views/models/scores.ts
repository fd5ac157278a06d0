import type {Score} from "../../../pipeline/contract/summary.ts";
import type {Cell, FigureView, TableColumn} from "../view.ts";
import {
  countCell,
  decimalCell,
  type ModelsContext,
  modelCell,
  partScope,
  ranked,
  shown,
  signedCell,
  source,
  tested,
  without
} from "./context.ts";
import {isNarrowed} from "./narrow.ts";
import {type Labels, labelKinds, type Part, scoreOf} from "./pool.ts";

const metrics = ["rmse", "mae", "bias", "phm08"] as const;

/** A measure in its own manner: bias with its sign, the penalty without decimals. */
const metricCell = (context: ModelsContext, metric: (typeof metrics)[number], score: Score | null): Cell =>
  metric === "bias"
    ? signedCell(context, score?.bias)
    : metric === "phm08"
      ? countCell(context, score?.phm08)
      : decimalCell(context, score?.[metric]);

function columns({speech}: ModelsContext): TableColumn[] {
  const words = speech.models;
  return [
    {head: words.matrix.model, key: true},
    ...metrics.flatMap((metric) =>
      labelKinds.map((labels) => ({
        head: `${words.scores.columns[metric]} ${words.scores[labels]}`,
        numeric: true
      }))
    )
  ];
}

function title(context: ModelsContext, part: Part): string {
  const words = context.speech.models.scores.title;
  const {production} = context.data;
  const score = (of: Part, labels: Labels): Score | null =>
    scoreOf(of === "test" ? tested(shown(context)) : shown(context), production, of, labels);
  const test = score("test", "clipped");
  if (part === "test") return test ? words.test(test.mae, test.phm08) : without(context, words.none);
  const validation = scoreOf(
    test ? tested(shown(context)) : shown(context),
    production,
    "validation",
    "clipped"
  );
  if (!validation) return words.none;
  // A stretch leaves out test units only: the two errors are then of different lives.
  if (!test || isNarrowed(context.state)) return words.alone(validation.rmse);
  const measured = tested(shown(context));
  const named = measured.length < shown(context).length ? measured.map(({id}) => id) : [];
  return words.validation(validation.rmse - test.rmse, named);
}

/** All measures of every model on test units, or on training units out of fold. */
export function scoresFigure(context: ModelsContext, part: Part): FigureView {
  const {data, state, speech} = context;
  const words = speech.models.scores;
  const scenarios = part === "test" ? tested(shown(context)) : shown(context);
  const scored = ranked(context).filter(({id}) => scoreOf(scenarios, id, part, "clipped"));
  return {
    topic: words.topic[part],
    title: title(context, part),
    subtitle: part === "test" ? words.subtitle.test(data.cap) : words.subtitle.validation(data.folds),
    draw: null,
    reading: scored.length || isNarrowed(state) ? "" : words.empty,
    scope: speech.terms.clauses([
      partScope(context, part, scenarios),
      ...(part === "validation" && isNarrowed(state) && tested(scenarios).length ? [words.whole] : [])
    ]),
    source: source(context),
    table: {
      caption: words.topic[part],
      columns: columns(context),
      rows: scored.map(({id}) => [
        modelCell(context, id),
        ...metrics.flatMap((metric) =>
          labelKinds.map((labels) => metricCell(context, metric, scoreOf(scenarios, id, part, labels)))
        )
      ])
    },
    file: `scores-${part}`
  };
}
