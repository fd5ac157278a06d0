/** A stage that failed: which one, and what its own error said. */
import type {Failure} from "./protocol.ts";

const ofTheLanguage = new Set([
  "Error",
  "TypeError",
  "RangeError",
  "ReferenceError",
  "SyntaxError",
  "EvalError",
  "URIError",
  "AggregateError",
  "AssertionError"
]);

/**
 * Thrown when a stage fails. An error with a name of its own was written for people and its message stands alone;
 * any other is a fault of ours, and its stack says where.
 */
export class StageError extends Error {
  override readonly name = "StageError";
  /** `stage` or `stage (scenario)`. */
  readonly stage: string;
  readonly failure: Failure;

  constructor(stage: string, failure: Failure) {
    super(`Stage ${stage} stopped.\n${isForPeople(failure) ? failure.message : failure.stack}`);
    this.stage = stage;
    this.failure = failure;
  }
}

/** Whether an error's message was written for the person at the keyboard, so that its stack would only distract. */
export const isForPeople = ({name}: {readonly name: string}): boolean => !ofTheLanguage.has(name);
