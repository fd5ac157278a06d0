/** Settings of the models of a table: chosen in docs/decisions/classes-from-tables.md. */
import type {ClassForestOptions} from "../learn/classify/classForestModel.ts";
import type {LogisticOptions} from "../learn/classify/logisticModel.ts";
import type {BoostingOptions} from "../learn/ensemble.ts";

export interface TabularSettings {
  readonly logistic: LogisticOptions;
  readonly boosting: BoostingOptions;
  readonly forest: ClassForestOptions;
}

export const tabularSettings: TabularSettings = {
  logistic: {penalty: 0.5, passes: 12, tolerance: 0.02},
  boosting: {
    trees: 40,
    rate: 0.1,
    leaves: 6,
    minLeafRows: 40,
    l2: 10,
    rowFraction: 0.5,
    featureFraction: 0.5,
    bins: 64,
    patience: 1
  },
  forest: {trees: 50, maxDepth: 40, minLeafRows: 20, featureFraction: 0.1, bins: 64}
};
