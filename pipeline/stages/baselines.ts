/** What can be said without looking at a sensor. */
import * as z from "zod";
import {catalog} from "../catalog.ts";
import {age as ageEstimator, constant as constantEstimator} from "../core/learn/baselines.ts";
import {trainingStage} from "./train.ts";

const none = z.strictObject({});

/** Remaining life from the unit's age alone. */
export const age = trainingStage({
  output: catalog.age,
  family: "age",
  options: none,
  make: () => ageEstimator(),
  sensors: false,
  weight: 1
});

/** The same remaining life for every unit: the mean of the training rows. */
export const constant = trainingStage({
  output: catalog.constant,
  family: "constant",
  options: none,
  make: () => constantEstimator(),
  sensors: false,
  weight: 1
});
