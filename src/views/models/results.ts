import {scenarioNames, textCell} from "../context.ts";
import type {Cell, TableView} from "../view.ts";
import {countCell, decimalCell, type ModelsContext, modelCell, ranked, shown, signedCell} from "./context.ts";
import type {ScenarioResults} from "./data.ts";
import {type Labels, labelKinds, type Part, scoreOf} from "./pool.ts";

/** Every figure measured: a row for each model, scenario, part and kind of labels. */
function rows(context: ModelsContext): Cell[][] {
  const words = context.speech.models;
  const row = (scenario: ScenarioResults, id: string, part: Part, labels: Labels): Cell[][] => {
    const score = scoreOf([scenario], id, part, labels);
    if (!score) return [];
    return [
      [
        modelCell(context, id),
        ...scenarioNames(context.data, [scenario]).map(textCell),
        textCell(words.scores.topic[part]),
        textCell(words.labels[labels]),
        decimalCell(context, score.rmse, 2),
        decimalCell(context, score.mae, 2),
        signedCell(context, score.bias, 2),
        countCell(context, score.phm08),
        countCell(context, score.n)
      ]
    ];
  };
  return shown(context).flatMap((scenario) =>
    ranked(context).flatMap(({id}) =>
      (["test", "validation"] as const).flatMap((part) =>
        labelKinds.flatMap((labels) => row(scenario, id, part, labels))
      )
    )
  );
}

/** All results of our models as one long table, for those who take it away. */
export function resultsTable(context: ModelsContext): TableView {
  const {speech} = context;
  const words = speech.models;
  const several = context.data.scenarios.length > 1;
  return {
    caption: words.comparison.topic(several),
    columns: [
      {head: words.matrix.model, key: true},
      ...(several ? [{head: speech.terms.scenario}] : []),
      {head: words.tableHeads.part},
      {head: words.tableHeads.labels},
      {head: words.scores.columns.rmse, numeric: true},
      {head: words.scores.columns.mae, numeric: true},
      {head: words.scores.columns.bias, numeric: true},
      {head: words.scores.columns.phm08, numeric: true},
      {head: speech.terms.units, numeric: true}
    ],
    rows: rows(context)
  };
}
