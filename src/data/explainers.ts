/** Reads what explains the predictions of one scenario: its models and what they knew of each unit. */
import {earlierStatesTable, predictorsSchema, statesTable} from "../../pipeline/contract/explain.ts";
import type {Scenario} from "../../pipeline/contract/summary.ts";
import {featuresOf} from "../../pipeline/core/explain/states.ts";
import {thresholdsOf, valueOfRank} from "../../pipeline/core/explain/thresholds.ts";
import {treeExplainer} from "../../pipeline/core/explain/treeShap.ts";
import {
  type ReadyModel,
  type State,
  type UnitExplainer,
  unitExplainer
} from "../../pipeline/core/explain/unitExplainer.ts";
import {loadModel} from "../../pipeline/core/learn/loadModel.ts";
import {isTreeModel} from "../../pipeline/core/learn/treeModel.ts";
import {DataError, rebuild} from "./error.ts";
import {parseJson} from "./json.ts";
import type {ReportFiles} from "./report.ts";
import type {OpenTable} from "./table.ts";

/** A unit as its page knows it. */
export interface ExplainedUnit {
  readonly id: string;
  readonly age: number;
}

/** Explains the units of one scenario. */
export interface ScenarioExplainers {
  /** The explainer of a unit; null where the files hold nothing of it. */
  of(unit: ExplainedUnit): UnitExplainer | null;
}

function readyModel(
  file: string,
  {model, health}: {model?: unknown; health: Record<string, number>}
): ReadyModel {
  try {
    const loaded = loadModel(model);
    if (!isTreeModel(loaded))
      throw new Error(`found a model of type "${loaded.type}", expected one of trees`);
    return {model: loaded, explainer: treeExplainer(loaded), health};
  } catch (error) {
    throw new DataError(file, `it holds no model that explains (${(error as Error).message})`, rebuild);
  }
}

/** What the models knew of a unit before its last record, by rising age. */
function earlierOf(
  {columns, extra, rows}: OpenTable<typeof earlierStatesTable>,
  {model}: ReadyModel,
  id: string
): State[] {
  const thresholds = thresholdsOf(model.trees, model.features.length);
  return Array.from({length: rows}, (_, row) => row)
    .filter((row) => columns.unit_id[row] === id)
    .map((row) => ({
      age: columns.at_age[row],
      row: Float32Array.from(model.features, (name, f) => valueOfRank(thresholds[f], extra[name][row]))
    }));
}

/**
 * Opens the explanations of a scenario; null where its models are not of trees or too large for a page.
 * @throws {DataError} when a file is missing, altered, or holds no model that explains.
 */
export async function openExplainers(
  files: ReportFiles,
  {slug}: Pick<Scenario, "slug">,
  cap: number
): Promise<ScenarioExplainers | null> {
  const path = `model-${slug}.json`;
  if (!files.has(path)) return null;
  const {predictors} = parseJson(path, await files.bytes(path), predictorsSchema);
  const ready = predictors.map((one) => readyModel(path, one));
  const names = featuresOf(ready.map(({model}) => model));
  const before = `earlier-states-${slug}.arrow`;
  const [latest, earlier] = await Promise.all([
    files.table(`states-${slug}.arrow`, statesTable, names),
    files.has(before) ? files.table(before, earlierStatesTable, names, "uint8") : null
  ]);
  const places = new Map(Array.from(latest.columns.unit_id, (id, place) => [id, place]));
  return {
    of({id, age}) {
      const place = places.get(id);
      const own = place === undefined ? undefined : ready[latest.columns.model[place]];
      if (place === undefined || !own) return null;
      const row = Float32Array.from(own.model.features, (name) => latest.extra[name][place]);
      return unitExplainer(own, [...(earlier ? earlierOf(earlier, own, id) : []), {age, row}], cap);
    }
  };
}
