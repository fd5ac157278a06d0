import {alphaLambda} from "../../charts/alpha-lambda.ts";
import {multiples} from "../../components/multiples.ts";
import {coneOptions, levelRows, telling} from "../rul/cone.ts";
import type {Cell, FigureView, Host} from "../view.ts";
import {type ModelsContext, shown, source} from "./context.ts";
import type {ScenarioResults} from "./data.ts";

type Judged = ScenarioResults & {readonly prognostics: NonNullable<ScenarioResults["prognostics"]>};

/** Scenarios shown that the model was followed along lives in. */
export const followed = (context: ModelsContext): readonly Judged[] =>
  shown(context).filter((scenario): scenario is Judged => scenario.prognostics !== null);

/** Units that the figures along lives are of, and whose. */
export function learningScope(context: ModelsContext): string {
  const scenarios = followed(context);
  const units = scenarios.reduce((sum, {prognostics}) => sum + prognostics.units, 0);
  return units === 0 ? "" : context.speech.prognostics.cone.learning(units);
}

function finding(context: ModelsContext, scenarios: readonly Judged[]): string {
  const words = context.speech.prognostics.models.cone;
  const levels = scenarios.flatMap(({prognostics}) => telling(prognostics.cone, context.data.cap) ?? []);
  if (levels.length === 0) return words.none;
  const shares = levels.map(({inside}) => inside as number);
  return words.title(levels[0].remaining, Math.min(...shares), Math.max(...shares));
}

function drawLevels(
  context: ModelsContext,
  prognostics: ScenarioResults["prognostics"],
  description: string,
  host: Host
): Element {
  const words = context.speech.prognostics.cone;
  return alphaLambda([], {
    ...host,
    ...coneOptions(context, prognostics?.alpha ?? 0),
    description,
    lineLabel: words.median,
    levels: prognostics?.cone,
    bandLabels: words.bands
  });
}

/** Predictions against true remaining life in each scenario, out of fold. */
export function coneFigure(context: ModelsContext): FigureView {
  const {speech, data} = context;
  const words = speech.prognostics.cone;
  const scenarios = followed(context);
  const title = finding(context, scenarios);
  const first = scenarios.at(0);
  const level = first ? telling(first.prognostics.cone, data.cap) : null;
  const named = scenarios.length > 1;
  return {
    topic: words.topic,
    title,
    subtitle: first ? words.subtitle.many(first.prognostics.alpha) : "",
    draw: (host) =>
      named
        ? multiples(
            host,
            scenarios.map(({id, prognostics}) => ({
              title: id,
              draw: (own) => drawLevels(context, prognostics, title, own)
            }))
          )
        : drawLevels(context, first?.prognostics ?? null, title, host),
    reading: level
      ? speech.prognostics.models.of(
          named && first ? first.id : null,
          words.many(level.remaining, [level.q25, level.q75], [level.q5, level.q95])
        )
      : "",
    scope: learningScope(context),
    source: source(context),
    table: {
      caption: words.topic,
      columns: [
        ...(named ? [{head: speech.models.picked.scenario, key: true}] : []),
        ...words.columns.many.map((head, i) => ({head, numeric: true, key: !named && i === 0}))
      ],
      rows: scenarios.flatMap(({id, prognostics}) =>
        levelRows(context, prognostics.cone).map((cells): Cell[] => [
          ...(named ? [{text: id, value: id}] : []),
          ...cells
        ])
      )
    },
    file: "cone"
  };
}
