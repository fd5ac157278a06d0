/** What is wrong with a file, as far as a reader can do something about it. */
export type Fault = "missing" | "altered";

/** How to mend what was found, for whoever builds the site, and what it is to a reader of it. */
export interface Remedy {
  readonly fault: Fault;
  readonly text: string;
}

/** Data that the site refuses to show: names the file, what was found and how to mend it. */
export class DataError extends Error {
  readonly file: string;
  readonly fault: Fault;

  constructor(file: string, found: string, {fault, text}: Remedy) {
    super(`${file}: ${found}. ${text}`);
    this.name = "DataError";
    this.file = file;
    this.fault = fault;
  }
}

/** What to do about a file that is not what the pipeline wrote. */
export const rebuild: Remedy = {fault: "altered", text: "Run `npm run report` to write it again"};

/** Whether an error is one to tell the reader. By name: each part of the browser code has the class for itself. */
export const isDataError = (error: unknown): error is DataError =>
  error instanceof Error && error.name === "DataError";
