import type {Estimate} from "../../../pipeline/contract/summary.ts";
import {zeroDomain} from "../../charts/frame.ts";
import {intervalRows} from "../../charts/interval-rows.ts";
import {multiples} from "../../components/multiples.ts";
import type {Cell, FigureView, Host} from "../view.ts";
import {followed, learningScope} from "./cone.ts";
import {type ModelsContext, source} from "./context.ts";

/** One figure in each scenario that has it. */
interface Measure {
  readonly name: string;
  readonly kind: "share" | "time" | "ratio";
  /** End of its axis where it has one of its own. */
  readonly end: number | null;
  readonly estimates: readonly (Estimate & {readonly scenario: string})[];
}

/** The figures, in the order they are read: when, whether, how well, how fast. */
function measuresOf(context: ModelsContext): Measure[] {
  const words = context.speech.prognostics.models.measures;
  const scenarios = followed(context);
  type Of = (prognostics: (typeof scenarios)[number]["prognostics"]) => Estimate | null | undefined;
  const measure = (name: string, kind: Measure["kind"], end: number | null, of: Of): Measure => ({
    name,
    kind,
    end,
    estimates: scenarios.flatMap(({id, prognostics}) => {
      const found = of(prognostics);
      return found ? [{...found, scenario: id}] : [];
    })
  });
  const lambdas = new Set(
    scenarios.flatMap(({prognostics}) => prognostics.alphaLambda.map(({lambda}) => lambda))
  );
  return [
    measure(words.horizon, "time", context.data.cap, ({horizon}) => horizon.median),
    measure(words.whole, "share", 1, ({whole}) => whole),
    ...[...lambdas].map((lambda) =>
      measure(
        words.inside(lambda),
        "share",
        1,
        ({alphaLambda}) => alphaLambda.find((one) => one.lambda === lambda)?.inside
      )
    ),
    measure(words.accuracy, "ratio", 1, ({accuracy}) => accuracy?.median),
    measure(words.convergence, "time", null, ({convergence}) => convergence?.median)
  ].filter(({estimates}) => estimates.length > 0);
}

const written = ({speech: {f}}: ModelsContext, {kind}: Measure): ((value: number) => string) =>
  kind === "share"
    ? (value) => f.percent(value)
    : (value) => (kind === "ratio" ? f.decimal(value, 2) : f.integer(Math.round(value)));

function drawMeasure(context: ModelsContext, measure: Measure, host: Host): Element {
  const words = context.speech.prognostics.models;
  const {estimates, end} = measure;
  const lowest = Math.min(0, ...estimates.map(({low}) => low));
  return intervalRows(
    estimates.map(({scenario, ...estimate}) => ({
      key: scenario,
      label: followed(context).length > 1 ? scenario : "",
      ...estimate
    })),
    {
      ...host,
      description: measure.name,
      empty: words.cone.none,
      domain: [lowest, end ?? zeroDomain(estimates.map(({high}) => high))[1]],
      format: written(context, measure),
      xLabel: measure.name,
      intervalLabel: words.interval
    }
  );
}

function finding(context: ModelsContext): string {
  const words = context.speech.prognostics.models;
  const scenarios = followed(context).map(({prognostics}) => prognostics);
  if (scenarios.length === 0) return words.cone.none;
  const medians = scenarios.map(({horizon}) => Math.round(horizon.median.value));
  const tolerances = scenarios.map(({tolerance}) => Math.round(tolerance));
  const ends = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const;
  return words.title(ends(tolerances), ends(medians), Math.min(...medians) >= Math.floor(context.data.cap));
}

/** How early and how steadily the model in service is right along training lives: each figure with its interval. */
export function prognosticsFigure(context: ModelsContext): FigureView {
  const {speech} = context;
  const words = speech.prognostics.models;
  const measures = measuresOf(context);
  const [first] = followed(context);
  const title = finding(context);
  const several = context.data.scenarios.length > 1;
  const number = (measure: Measure, value: number): Cell => ({
    text: measure.kind === "time" ? speech.f.decimal(value, 1) : written(context, measure)(value),
    value
  });
  return {
    topic: words.topic,
    title,
    subtitle: first ? words.subtitle(first.prognostics.alpha) : "",
    draw: (host) =>
      multiples(
        host,
        measures.map((measure) => ({title: measure.name, draw: (own) => drawMeasure(context, measure, own)}))
      ),
    reading: first ? words.reading(first.prognostics.whole.value) : "",
    scope: learningScope(context),
    source: source(context),
    table: {
      caption: words.topic,
      columns: [
        {head: words.columns.measure, key: true},
        ...(several ? [{head: speech.models.picked.scenario}] : []),
        ...words.columns.values.map((head) => ({head, numeric: true}))
      ],
      rows: measures.flatMap((measure) =>
        measure.estimates.map(({scenario, value, low, high}): Cell[] => [
          {text: measure.name, value: measure.name},
          ...(several ? [{text: scenario, value: scenario}] : []),
          number(measure, value),
          number(measure, low),
          number(measure, high)
        ])
      )
    },
    file: "prognostics"
  };
}
