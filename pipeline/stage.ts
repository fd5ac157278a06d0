/**
 * What a pipeline is made of: datasets (named, typed values) and stages (pure functions between them). A stage
 * names its inputs and outputs; the order follows from that. Everything that passes between stages is plain
 * data: numbers, strings, typed arrays, plain objects, arrays, maps and sets.
 */
import * as z from "zod";

/** What a dataset says of itself beside its name. */
export interface DatasetFacts<T> {
  /** One sentence for people. */
  readonly description: string;
  /** Says what is wrong with a value just made, or null when all is well. */
  readonly check?: (value: T) => string | null;
}

/** A value that exists once in a report. */
export interface Dataset<T> extends DatasetFacts<T> {
  readonly kind: "dataset";
  readonly name: string;
  readonly scoped: false;
}

/** A value that exists once for each scenario of a report. */
export interface ScopedDataset<T> extends DatasetFacts<T> {
  readonly kind: "dataset";
  readonly name: string;
  readonly scoped: true;
}

/** The values of a scoped dataset for every scenario: a map in the order of the scenarios. */
export interface EveryScope<T> {
  readonly kind: "all";
  readonly of: ScopedDataset<T>;
}

/** A dataset with one value a report. `name`: letters, digits, `.`, `_` and `-`. */
export const dataset = <T>(name: string, facts: DatasetFacts<T>): Dataset<T> => ({
  ...facts,
  kind: "dataset",
  name: checkedName("dataset", name),
  scoped: false
});

/** A dataset with one value a scenario. */
export const scopedDataset = <T>(name: string, facts: DatasetFacts<T>): ScopedDataset<T> => ({
  ...facts,
  kind: "dataset",
  name: checkedName("dataset", name),
  scoped: true
});

/** As a report stage's input: all scenarios of a scoped dataset; as its output: it makes them all at once. */
export const all = <T>(of: ScopedDataset<T>): EveryScope<T> => ({kind: "all", of});

// biome-ignore lint/suspicious/noExplicitAny: a port of unknown value type has to accept every dataset
export type Port = Dataset<any> | ScopedDataset<any> | EveryScope<any>;
export type Ports = Readonly<Record<string, Port>>;
export type Scope = "report" | "scenario";

/** What a stage of a scope may read: a report stage sees no single scenario, a scenario stage only its own. */
// biome-ignore lint/suspicious/noExplicitAny: as above
type Readable<S extends Scope> = Dataset<any> | (S extends "report" ? EveryScope<any> : ScopedDataset<any>);
/** What a stage of a scope may make. */
// biome-ignore lint/suspicious/noExplicitAny: as above
type Makeable<S extends Scope> = S extends "report" ? Dataset<any> | EveryScope<any> : ScopedDataset<any>;

/** What a port carries. */
export type ValueOf<P> =
  P extends EveryScope<infer T>
    ? ReadonlyMap<string, T>
    : P extends Dataset<infer T> | ScopedDataset<infer T>
      ? T
      : never;

/** Values of ports by the stage's own names for them. */
export type Values<P extends Ports> = {readonly [K in keyof P]: ValueOf<P[K]>};

/** What a stage may use beside its inputs and parameters. */
export interface StageContext {
  /** Scenario it works on; null in a report stage. */
  readonly scope: string | null;
  /** The report's seed: fork it by a label of the stage's own. */
  readonly seed: number;
  /** Threads it may use, at least 1; the outputs must be the same for any number. */
  readonly threads: number;
  /** Absolute paths of the external files it was bound to. */
  readonly files: readonly string[];
  /** Tells the share of the work done, 0 to 1. */
  readonly progress: (done: number) => void;
}

/** A look at what a stage made, before anything follows: what is wrong, or null. */
export type StageCheck<I extends Ports, O extends Ports, P> = (
  outputs: Values<O>,
  inputs: Values<I>,
  params: P
) => string | null;

export interface StageDefinition<
  S extends Scope,
  I extends Readonly<Record<string, Readable<S>>>,
  O extends Readonly<Record<string, Makeable<S>>>,
  P extends z.ZodType
> {
  readonly name: string;
  /** Once a report, or once for each scenario. */
  readonly scope: S;
  readonly inputs: I;
  readonly outputs: O;
  /** Everything that changes the result beside inputs, seed and code; JSON. */
  readonly params: P;
  readonly checks?: readonly StageCheck<I, O, z.output<P>>[];
  /** Relative cost, for the order among stages that are ready: the heaviest starts first. Default 1. */
  readonly weight?: number;
  /** Most threads it can put to use. Default 1. */
  readonly maxThreads?: number;
  readonly run: (
    inputs: Values<I>,
    params: z.output<P>,
    context: StageContext
  ) => Values<O> | Promise<Values<O>>;
}

/** A stage whose types are forgotten: what the machinery handles. */
export interface AnyStage {
  readonly kind: "stage";
  readonly name: string;
  readonly scope: Scope;
  readonly inputs: Ports;
  readonly outputs: Ports;
  readonly params: z.ZodType;
  readonly checks: readonly ((outputs: never, inputs: never, params: never) => string | null)[];
  readonly weight: number;
  readonly maxThreads: number;
  readonly run: (inputs: never, params: never, context: StageContext) => unknown;
}

/** A stage with the type of its parameters as they are written. */
export interface Stage<P extends z.ZodType = z.ZodType> extends AnyStage {
  readonly params: P;
}

/** A stage: its types are inferred from its ports and its parameter schema. */
export function defineStage<
  const S extends Scope,
  I extends Readonly<Record<string, Readable<S>>>,
  O extends Readonly<Record<string, Makeable<S>>>,
  P extends z.ZodType
>(definition: StageDefinition<S, I, O, P>): Stage<P> {
  return {
    checks: [],
    weight: 1,
    maxThreads: 1,
    ...definition,
    kind: "stage",
    name: checkedName("stage", definition.name)
  };
}

/** A stage with its parameters and, for a scenario stage, its scenario: one node of a graph. */
export interface Instance {
  readonly stage: AnyStage;
  /** Validated, defaults filled in. */
  readonly params: unknown;
  readonly scope: string | null;
  readonly files: readonly string[];
}

/** Where a stage is bound to. */
export interface Place {
  /** Scenario; needed by scenario stages, refused by report stages. */
  readonly scope?: string;
  /** Absolute paths of files it reads: their content counts as input. */
  readonly files?: readonly string[];
}

/** Binds a stage to its parameters and place. Throws when the parameters don't fit their schema. */
export function bind<P extends z.ZodType>(stage: Stage<P>, params: z.input<P>, place: Place = {}): Instance {
  const {scope = null, files = []} = place;
  const parsed = stage.params.safeParse(params);
  if (!parsed.success)
    throw new TypeError(`Parameters of stage ${stage.name} do not fit:\n${z.prettifyError(parsed.error)}`);
  if ((stage.scope === "scenario") !== (scope !== null))
    throw new TypeError(
      scope === null
        ? `Stage ${stage.name} works on one scenario and was bound to none: pass {scope}.`
        : `Stage ${stage.name} works on the whole report and was bound to scenario ${scope}: leave {scope} out.`
    );
  return {stage, params: parsed.data, scope, files};
}

function checkedName(what: string, name: string): string {
  if (/^[A-Za-z][\w.-]{0,63}$/.test(name)) return name;
  throw new TypeError(`A ${what} cannot be called ${JSON.stringify(name)}: letters, digits, . _ and - only.`);
}
