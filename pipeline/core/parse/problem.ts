/**
 * What is wrong with an input, told so that a person can mend it: what was found, what was expected, where, and
 * what to do. Errors refuse the file; repairs are accepted and reported. All are counted, the first few are shown.
 */

/** A column of a file, by position (from 1) and by name. */
export interface ColumnPlace {
  readonly number: number;
  readonly name: string;
}

/** One thing wrong in one place. */
export interface Problem {
  /** Groups problems of one nature, such as `number`; part of no message. */
  readonly kind: string;
  /** Line of the file, from 1; null when it concerns the whole file. */
  readonly line: number | null;
  readonly column: ColumnPlace | null;
  readonly found: string;
  readonly expected: string;
  /** What to do about it: a sentence without its full stop. */
  readonly mend: string;
}

/** Problems of one nature in one file: all counted, the first few told in full. */
export interface ProblemGroup {
  readonly file: string;
  readonly kind: string;
  readonly count: number;
  readonly examples: readonly Problem[];
}

const SHOWN = 3;

/** Collects the problems of one file. */
export class ProblemLog {
  readonly file: string;
  readonly #errors = new Map<string, {count: number; examples: Problem[]}>();
  readonly #repairs = new Map<string, {count: number; examples: Problem[]}>();

  /** `file`: the name shown to people, relative to the source's folder. */
  constructor(file: string) {
    this.file = file;
  }

  /** Adds a problem that refuses the file; `count` when it stands for several like it. */
  error(problem: Problem, count = 1): void {
    tally(this.#errors, problem, count);
  }

  /** Adds a problem that was mended or tolerated while reading. */
  repair(problem: Problem, count = 1): void {
    tally(this.#repairs, problem, count);
  }

  get failed(): boolean {
    return this.#errors.size > 0;
  }

  errors(): ProblemGroup[] {
    return groups(this.file, this.#errors);
  }

  repairs(): ProblemGroup[] {
    return groups(this.file, this.#repairs);
  }
}

/** A file as parsed; `value` is null when the log has errors. */
export interface Parsed<T> {
  readonly value: T | null;
  readonly log: ProblemLog;
}

/** Inputs that cannot be used; the message has one line a problem and is meant to be printed as it is. */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly groups: readonly ProblemGroup[];

  /** `groups`: at least one; of any number of files. */
  constructor(groups: readonly ProblemGroup[]) {
    super(report(groups));
    this.groups = groups;
  }
}

/** An error about one thing in one file. */
export function inputError(file: string, problem: Problem): InputError {
  return new InputError([{file, kind: problem.kind, count: 1, examples: [problem]}]);
}

/** A problem in one sentence or two, without the name of its file. */
export function describe({line, column, found, expected, mend}: Problem): string {
  const place = [
    line === null ? "" : `line ${line}`,
    column === null ? "" : `column ${column.number} (${column.name})`
  ];
  const where = place.filter(Boolean).join(", ");
  return `${where && `${where}: `}found ${found}; expected ${expected}. To mend: ${mend}.`;
}

function tally(
  into: Map<string, {count: number; examples: Problem[]}>,
  problem: Problem,
  count: number
): void {
  const group = into.get(problem.kind) ?? {count: 0, examples: []};
  into.set(problem.kind, group);
  group.count += count;
  if (group.examples.length < SHOWN) group.examples.push(problem);
}

const groups = (file: string, map: Map<string, {count: number; examples: Problem[]}>): ProblemGroup[] =>
  Array.from(map, ([kind, {count, examples}]) => ({file, kind, count, examples}));

function report(all: readonly ProblemGroup[]): string {
  const files = Map.groupBy(all, ({file}) => file);
  return Array.from(files, ([file, list]) => reportFile(file, list)).join("\n");
}

function reportFile(file: string, list: readonly ProblemGroup[]): string {
  const count = list.reduce((sum, group) => sum + group.count, 0);
  const lines = list.flatMap((group) => {
    const more = group.count - group.examples.length;
    return [...group.examples.map(describe), ...(more > 0 ? [`and ${more} more like ${like(group)}`] : [])];
  });
  const head = `${file} cannot be used: ${count} ${count === 1 ? "problem" : "problems"}.`;
  return [head, ...lines.map((line) => `  ${line}`)].join("\n");
}

const like = ({examples}: ProblemGroup): string => (examples.length === 1 ? "this" : "these");
