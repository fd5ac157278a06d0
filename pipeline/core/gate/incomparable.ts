import type {GateResult} from "./result.ts";

/**
 * A result where there is a model in production that cannot be compared on any unit: judged like a first one, which it
 * is not. A rule that failed still holds it; else nothing can be said.
 *
 * @param result of the candidate alone
 * @param largest largest difference of what production predicts from what it predicted, or null
 * @param limit what that difference is held to
 */
export const incomparable = (result: GateResult, largest: number | null, limit: number): GateResult => ({
  ...result,
  first: false,
  verdict: result.verdict === "hold" ? "hold" : "inconclusive",
  rules: [
    {id: "reproduced", metric: null, outcome: "fail", value: largest, low: null, high: null, limit},
    ...result.rules
  ]
});
