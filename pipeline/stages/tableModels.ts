/** The models of classes a table is given, in the order in which the pages list them. */
import {catalog} from "../catalog.ts";

/** Inputs of stages that look at every model of classes. */
export const everyTableModel = {
  logistic: catalog.logistic,
  boosting: catalog.tableBoosting,
  forest: catalog.tableForest,
  majority: catalog.majority
};
