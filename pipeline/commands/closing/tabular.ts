/** What a build found in a table, in a few lines. */
import type {TabularSummary} from "../../contract/tabular.ts";
import {columns, openingLines} from "./text.ts";

type Estimate = TabularSummary["evaluations"][number]["accuracy"];

const share = ({value, low, high}: Estimate): string =>
  `${value.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;

/** Name and origin, what was cleaned, and how often each model is right. */
export function describeTabular(summary: TabularSummary): string[] {
  const {vocabulary, cleaning, classes, refused, production} = summary;
  return [
    ...openingLines(summary),
    `  ${cleaning.kept} ${vocabulary.unit.en.other} of ${cleaning.read} rows, in ${classes.length} ${vocabulary.class.en.other}`,
    ...refused.map(
      ({name, accuracy}) =>
        `  ${name} is not learned from: alone it tells ${(100 * accuracy).toFixed(0)} % of the classes`
    ),
    `  pages show model ${production}`,
    "",
    `  Out of fold, right at the first guess, among the first three, and mean F1 of the ${vocabulary.class.en.other}:`,
    ...columns([
      ["", "accuracy [95 %]", "first three", "F1 macro"],
      ...summary.evaluations.map(({model, accuracy, top3, f1Macro}) => [
        model,
        share(accuracy),
        share(top3),
        share(f1Macro)
      ])
    ])
  ];
}
