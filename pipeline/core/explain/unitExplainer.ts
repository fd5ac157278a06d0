/** Explanations of one unit's prediction: as recorded, at earlier records, and if things stood elsewhere. */
import type {TreeModel} from "../learn/treeModel.ts";
import {type Contribution, contributionsByGroup} from "./contributionsByGroup.ts";
import type {TreeExplainer} from "./treeShap.ts";
import {type Change, movable, whatIf} from "./whatIf.ts";

/** A prediction and what it is made of: `base`, the contributions and `bound` sum to `predicted`. */
export interface Explanation {
  /** Age of the unit at the record that is explained. */
  readonly age: number;
  /** Mean prediction over the training records. */
  readonly base: number;
  /** What the page says the model predicts: not below 0, not above the cap. */
  readonly predicted: number;
  /** The largest in size first. */
  readonly contributions: readonly Contribution[];
  /** What keeping the prediction from 0 to the cap adds; 0 for most. */
  readonly bound: number;
}

/** What the model knows of a unit at one record. */
export interface State {
  readonly age: number;
  readonly row: Float32Array;
}

/** A model made ready to explain: shared by all the units it predicts. */
export interface ReadyModel {
  readonly model: TreeModel;
  readonly explainer: TreeExplainer;
  /** Weight of each sensor in the health index. */
  readonly health: Readonly<Record<string, number>>;
}

/** Explains one unit. */
export interface UnitExplainer {
  /** Ages that can be explained, ascending; the last is the unit's present age. */
  readonly ages: readonly number[];
  /** Sensors whose level can be moved. */
  readonly movable: readonly string[];
  /** The prediction at the last of `ages` that is not above `age`, or at the first. */
  at(age: number): Explanation;
  /** The present prediction after a change of what was recorded. */
  whatIf(change: Change): Explanation;
}

/** Prediction of the model for one row. */
export function predictRow({model}: Pick<ReadyModel, "model">, row: Float32Array): number {
  const columns = Array.from(row, (value) => Float32Array.of(value));
  return model.predict({rows: 1, names: model.features, columns})[0];
}

/**
 * Explains one unit by the model that predicted it.
 *
 * @param states what the model knew, by rising age; the last is the unit's present one
 * @param cap highest prediction
 */
export function unitExplainer(ready: ReadyModel, states: readonly State[], cap: number): UnitExplainer {
  const {model, explainer, health} = ready;
  const move = whatIf(model.features, health);
  const last = states[states.length - 1];
  const explain = (row: Float32Array, age: number): Explanation => {
    const raw = predictRow(ready, row);
    const predicted = Math.min(Math.max(raw, 0), cap);
    const contributions = contributionsByGroup(model.features, explainer.explain(row));
    return {age, base: explainer.base, predicted, contributions, bound: predicted - raw};
  };
  return {
    ages: states.map(({age}) => age),
    movable: movable(model.features),
    at(age) {
      const {row, age: own} = states.findLast((state) => state.age <= age) ?? states[0];
      return explain(row, own);
    },
    whatIf: (change) => explain(move(last.row, change), last.age + change.ahead)
  };
}
