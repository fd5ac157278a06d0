/** Measures of a classifier, in the order of tables. */
export const measureNames = [
  "accuracy",
  "top3",
  "precisionMacro",
  "recallMacro",
  "f1Macro",
  "precisionWeighted",
  "f1Weighted",
  "logLoss",
  "calibrationError"
] as const;
export type MeasureName = (typeof measureNames)[number];
