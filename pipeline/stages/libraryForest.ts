import * as z from "zod";
import {catalog} from "../catalog.ts";
import {libraryForest as estimator} from "../core/learn/libraryForest.ts";
import {trainingStage} from "./train.ts";

const options = z.strictObject({
  /** Training rows it is given: its time grows with their square. */
  rows: z.int().min(50).max(20000).default(400),
  trees: z.int().min(1).default(10)
});

/** The forest of a general-purpose library on a sample of the rows: the row to beat. */
export const libraryForest = trainingStage({
  output: catalog.libraryForest,
  family: "library-forest",
  options,
  make: (options) => estimator(options),
  explained: false,
  drawn: ({rows}) => rows,
  note: ({rows}) => ({
    fr: `bibliothèque générale, apprise sur ${rows} relevés tirés au sort`,
    en: `general-purpose library, trained on ${rows} records drawn at random`
  }),
  weight: 4
});
