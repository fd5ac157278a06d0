/** What every page of a report of kind `tabular` knows, packed into the page at build. */
import type {
  TabularEvaluation,
  TabularModelInfo,
  TabularSummary
} from "../../../pipeline/contract/tabular.ts";

/** Plain values embedded in each page. */
export interface TabularFacts
  extends Pick<
    TabularSummary,
    | "id"
    | "title"
    | "vocabulary"
    | "built"
    | "classes"
    | "folds"
    | "bands"
    | "models"
    | "production"
    | "evaluations"
    | "data"
  > {
  readonly origin: Pick<TabularSummary["origin"], "kind" | "name">;
}

/** Numbers to so many significant digits: what pages print needs no more. */
export const rounded = <T>(value: T, digits = 5): T =>
  JSON.parse(
    JSON.stringify(value, (_, one) =>
      typeof one === "number" && !Number.isInteger(one) ? Number(one.toPrecision(digits)) : one
    )
  );

/** The model in service, and what anyone reaches without one. */
const onlyKnown = ({evaluations}: TabularSummary, ids: readonly string[]): TabularEvaluation[] =>
  evaluations.filter(({model}) => ids.includes(model));

/** The naive models: what any other must beat. */
export const isNaive = ({family}: Pick<TabularModelInfo, "family">): boolean => family === "majority";

/** Selects what every page shows; `all`: the results of every model, not only of the one in service and the naive one. */
export function packFacts(summary: TabularSummary, all: boolean): TabularFacts {
  const {id, title, vocabulary, built, classes, folds, bands, models, production, data, origin} = summary;
  const shown = models
    .filter((model) => all || model.id === production || isNaive(model))
    .map((model) => model.id);
  return {
    id,
    title,
    vocabulary,
    built,
    classes,
    folds,
    bands,
    models,
    production,
    evaluations: rounded(onlyKnown(summary, shown)),
    data,
    origin: {kind: origin.kind, name: origin.name}
  };
}
