/** Data that the site refuses to show: names the file, what was found and how to mend it. */
export class DataError extends Error {
  readonly file: string;

  constructor(file: string, found: string, remedy: string) {
    super(`${file}: ${found}. ${remedy}`);
    this.name = "DataError";
    this.file = file;
  }
}

/** What to do about a file that is not what the pipeline wrote. */
export const rebuild = "Run `npm run report` to write it again";

/** Whether an error is one to tell the reader. By name: each part of the browser code has the class for itself. */
export const isDataError = (error: unknown): error is DataError =>
  error instanceof Error && error.name === "DataError";
