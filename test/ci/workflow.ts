/** The workflow, parsed. */
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {parse} from "yaml";

export const root = join(import.meta.dirname, "../..");
export const path = ".github/workflows/ci.yml";
export const text = readFileSync(join(root, path), "utf8");

export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
}

export interface Job {
  readonly needs?: string | readonly string[];
  readonly if?: string;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly strategy?: {readonly matrix: Readonly<Record<string, string>>};
  readonly steps: readonly Step[];
  readonly "timeout-minutes"?: number;
}

export interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

export const workflow: Workflow = parse(text);

export const needsOf = ({needs = []}: Job): readonly string[] =>
  typeof needs === "string" ? [needs] : needs;
