/** Linear bases as plain data: what one stage hands to those that grow trees. */
import type {PortableClassifier} from "../learn/classify/classifier.ts";
import {loadLogistic} from "../learn/classify/loadClassifier.ts";
import type {BothScores, LinearBase} from "./linearBase.ts";
import {loadEncoding, type PortableEncoding, saveEncoding} from "./savedEncoding.ts";
import {featureOffsets} from "./tableEncoding.ts";

export interface SavedBase {
  readonly encoding: PortableEncoding;
  readonly model: PortableClassifier;
  readonly crossed: BothScores;
}

export const saveBase = ({encoding, model, crossed}: LinearBase): SavedBase => ({
  encoding: saveEncoding(encoding),
  model: model.save(),
  crossed
});

export function loadBase(saved: SavedBase): LinearBase {
  const encoding = loadEncoding(saved.encoding);
  const model = loadLogistic(saved.model, featureOffsets(encoding).at(-1) as number);
  return {encoding, model, crossed: saved.crossed};
}
