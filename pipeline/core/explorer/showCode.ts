/** The code that repeats a run, as one would type it in a live cell. */
import {matters, PARAMETERS} from "./models/parameters.ts";
import {checkSettings, type GivenSettings} from "./settings.ts";

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/**
 * One expression whose value is the run; `rows` is the name of an array of objects in the cell's scope. Parameters
 * that do nothing beside the others are left out.
 *
 * @throws {ExplorerError} for settings out of range @throws RangeError for a name that is no identifier
 */
export function showCode(given: GivenSettings, rows: string): string {
  if (!IDENTIFIER.test(rows)) throw new RangeError(`found "${rows}", expected the name of a variable`);
  const {model, parameters, testShare, stratify, scale, seed} = checkSettings(given);
  const shown = PARAMETERS[model]
    .filter((parameter) => matters(parameter, parameters))
    .map(({name}) => `${name}: ${JSON.stringify(parameters[name])}`);
  return [
    `explorer(${rows}, {`,
    `  model: ${JSON.stringify(model)},`,
    `  parameters: {${shown.join(", ")}},`,
    `  testShare: ${testShare},`,
    `  stratify: ${stratify},`,
    `  scale: ${scale},`,
    `  seed: ${seed}`,
    "})"
  ].join("\n");
}
