/** What may go wrong in learning. */
export type LearnErrorCode = "data" | "features" | "options" | "model" | "team";

/**
 * An error of this folder: `data` (rows that cannot be learnt from), `features` (a matrix whose columns are not
 * the model's), `options`, `model` (a saved model that cannot be trusted), `team` (a worker that failed).
 */
export class LearnError extends Error {
  readonly code: LearnErrorCode;

  constructor(code: LearnErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "LearnError";
    this.code = code;
  }
}
