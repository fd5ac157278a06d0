/** What the explorer has to tell about a file, its settings or a run: a key and values, put into words by the page. */

/** Values of each sentence. Counts are numbers; names are as the file has them. */
export interface ProblemValues {
  // a file that cannot be read
  emptyFile: Record<never, never>;
  headerOnly: Record<never, never>;
  unreadableFile: Record<never, never>;
  binaryFile: Record<never, never>;
  archive: Record<never, never>;
  openQuote: {line: number};
  oneColumn: Record<never, never>;
  raggedLine: {line: number; found: number; expected: number};
  tooLarge: {megabytes: number; most: number};
  tooManyColumns: {found: number; most: number};
  // a table that gives nothing to learn
  unknownTarget: {column: string; columns: readonly string[]};
  emptyTarget: {column: string};
  continuousTarget: {column: string; distinct: number; most: number};
  tooManyClasses: {column: string; found: number; most: number};
  oneClass: {column: string; label: string};
  rareClass: {label: string};
  noFeature: Record<never, never>;
  tooFewRows: {found: number; least: number};
  // told beside a table that was read
  noHeader: Record<never, never>;
  sampledRows: {kept: number; found: number};
  unlabelledRows: {rows: number; column: string};
  missingValues: {column: string; rows: number};
  unreadNumbers: {column: string; cells: number; example: string};
  /** `value`: the example as it is read, with its sign parting thousands or starting decimals. */
  ambiguousNumbers: {column: string; example: string; value: number; thousands: boolean};
  unitLeftOut: {column: string; unit: string};
  numbersWithUnits: {column: string; example: string};
  hugeNumbers: {column: string; cells: number; example: string};
  encodedText: {column: string; values: number};
  leftOutText: {column: string; most: number};
  leftOutEmpty: {column: string};
  leftOutHuge: {column: string; example: string};
  leftOutIdentifier: {column: string};
  // told beside a run
  unscaledDistances: {feature: string; other: string; ratio: number};
  unscaledWeights: {feature: string; other: string; ratio: number};
  fewTestRows: {classes: readonly {label: string; rows: number}[]; least: number};
  notTested: {labels: readonly string[]};
  notTrained: {labels: readonly string[]};
  trainedOnSample: {rows: number; of: number};
  imputed: {cells: number; columns: readonly string[]};
  constantFeatures: {columns: readonly string[]};
  notSettled: Record<never, never>;
  alwaysSame: {label: string};
  // a setting out of its range
  unknownModel: {found: string; known: readonly string[]};
  badSetting: {name: string; found: string; least: number; most: number};
  badChoice: {name: string; found: string; known: readonly string[]};
  unknownFeature: {found: string; known: readonly string[]};
}

export type ProblemKey = keyof ProblemValues;

/** A sentence to be said, by key; plain data, so that it may leave a worker. */
export type ExplorerProblem = {
  [K in ProblemKey]: {readonly key: K; readonly values: Readonly<ProblemValues[K]>};
}[ProblemKey];

/** A sentence to be said. */
export const problem = <K extends ProblemKey>(key: K, values: ProblemValues[K]): ExplorerProblem =>
  ({key, values}) as ExplorerProblem;

/** The explorer cannot go on; `problem` says why, the message says the same to a programmer. */
export class ExplorerError extends Error {
  readonly problem: ExplorerProblem;

  constructor(why: ExplorerProblem) {
    super(`${why.key} ${JSON.stringify(why.values)}`);
    this.name = "ExplorerError";
    this.problem = why;
  }
}

/** Ends what is being done. @throws {ExplorerError} always */
export function refuse<K extends ProblemKey>(key: K, values: ProblemValues[K]): never {
  throw new ExplorerError(problem(key, values));
}
