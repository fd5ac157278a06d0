/** The models a scenario is given, in the order in which the pages list them. */
import {catalog} from "../catalog.ts";

/** Inputs of stages that look at every model. */
export const everyModel = {
  boosting: catalog.boosting,
  forest: catalog.forest,
  ridge: catalog.ridge,
  libraryForest: catalog.libraryForest,
  age: catalog.age,
  constant: catalog.constant
};
