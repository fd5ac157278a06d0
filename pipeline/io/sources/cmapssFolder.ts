/** Reads a folder of C-MAPSS files, wherever they come from. */
import {join} from "node:path";
import type {Localized, Origin} from "../../contract/summary.ts";
import type {Fleet} from "../../core/fleet.ts";
import {parseCmapss, parseLabels, withLabels} from "../../core/parse/cmapss.ts";
import {describe, inputError, type Problem, type ProblemLog} from "../../core/parse/problem.ts";
import {checkTrainingUnits} from "../../core/parse/trainingUnits.ts";
import {cmapssSensors} from "./cmapssSensors.ts";
import type {Place} from "./location.ts";
import {type Input, readInput, repairsOf, throwErrors} from "./readInput.ts";
import type {FleetRecords, ScenarioRecords} from "./source.ts";

/** Files of one subset that are there. */
export interface SubsetFiles {
  readonly subset: string;
  readonly train: string;
  readonly current: string | null;
  readonly labels: string | null;
}

/** What a folder offers of the subsets asked for. */
export interface FolderFiles {
  readonly subsets: readonly SubsetFiles[];
  /** Files that were expected and are not there, and what follows. */
  readonly absent: readonly {readonly file: string; readonly found: string; readonly mend: string}[];
}

const LABELS: Readonly<Record<string, Localized>> = {
  FD001: {fr: "1 régime, 1 défaut", en: "1 condition, 1 fault"},
  FD002: {fr: "6 régimes, 1 défaut", en: "6 conditions, 1 fault"},
  FD003: {fr: "1 régime, 2 défauts", en: "1 condition, 2 faults"},
  FD004: {fr: "6 régimes, 2 défauts", en: "6 conditions, 2 faults"}
};

/** Which files of `subsets` are among `names`. A subset is there when its training file is. */
export function chooseFiles(names: ReadonlySet<string>, subsets: readonly string[]): FolderFiles {
  const absent: {file: string; found: string; mend: string}[] = [];
  const files = subsets.flatMap((subset): SubsetFiles[] => {
    const [train, test, rul] = fileNames(subset);
    const missing = (file: string, found: string): null => {
      absent.push({file, found, mend: "nothing to do, or add the file"});
      return null;
    };
    if (!names.has(train)) {
      missing(train, `no training file: ${subset} was left out`);
      return [];
    }
    const current = names.has(test) ? test : missing(test, `no file of units in service for ${subset}`);
    if (names.has(rul) && !current) missing(test, `${rul} without the units it labels: it was left out`);
    const labels =
      current && (names.has(rul) ? rul : missing(rul, `no labels: remaining lives in ${test} are unknown`));
    return [{subset, train, current, labels}];
  });
  return {subsets: files, absent};
}

/** Names of a subset's three files. */
export function fileNames(subset: string): [train: string, test: string, labels: string] {
  if (!/^[A-Za-z0-9_-]{1,40}$/.test(subset)) {
    throw inputError("vigie.config.ts", {
      kind: "subset",
      line: null,
      column: null,
      found: `the subset ${JSON.stringify(subset)}`,
      expected: "letters, digits, _ and - such as FD001",
      mend: "correct subsets in the source's settings"
    });
  }
  return [`train_${subset}.txt`, `test_${subset}.txt`, `RUL_${subset}.txt`];
}

/** Reads the files of `place`. Throws `InputError`, over all files at once, when any cannot be used. */
export async function readCmapssFolder(
  place: Place,
  {subsets, absent}: FolderFiles,
  origin: Pick<Origin, "kind" | "name" | "citation" | "licence">
): Promise<FleetRecords> {
  const reader = new FolderReader(place);
  const scenarios: ScenarioRecords[] = [];
  for (const files of subsets) {
    const scenario = await reader.readSubset(files);
    if (scenario) scenarios.push(scenario);
  }
  throwErrors(reader.logs, `${place.shown}/`);
  const problems = [...absent.map(absence), ...repairsOf(reader.logs, describe)];
  return {scenarios, sensors: cmapssSensors, origin: {...origin, files: reader.files, problems}};
}

class FolderReader {
  readonly logs: ProblemLog[] = [];
  readonly files: Origin["files"] = [];
  readonly #place: Place;

  constructor(place: Place) {
    this.#place = place;
  }

  /** Null when a file has errors, which the logs then hold. */
  async readSubset({subset, train, current, labels}: SubsetFiles): Promise<ScenarioRecords | null> {
    const learned = await this.#fleet(train, subset, "train");
    const serving = current ? await this.#fleet(current, subset, "current") : null;
    const known = labels && current && serving ? await this.#labels(labels, current, serving) : serving;
    if (!learned) return null;
    return {id: subset, label: LABELS[subset] ?? {fr: subset, en: subset}, train: learned, current: known};
  }

  async #fleet(file: string, scenario: string, role: "train" | "current"): Promise<Fleet | null> {
    const input = await this.#read(file);
    const {value, log} = parseCmapss(input.bytes, {file, scenario, role});
    if (value && role === "train") checkTrainingUnits([value], log);
    this.#note(file, input, value?.time.length ?? 0, log);
    return value;
  }

  async #labels(file: string, of: string, fleet: Fleet): Promise<Fleet | null> {
    const input = await this.#read(file);
    const {value, log} = parseLabels(input.bytes, {file, of, units: fleet.units.length});
    this.#note(file, input, value?.length ?? 0, log);
    return value && withLabels(fleet, value);
  }

  #read(file: string): Promise<Input> {
    return readInput(join(this.#place.path, file), `${this.#place.shown}/${file}`);
  }

  #note(path: string, {bytes, sha256}: Input, rows: number, log: ProblemLog): void {
    this.files.push({path, bytes: bytes.length, sha256, rows});
    this.logs.push(log);
  }
}

function absence({file, found, mend}: FolderFiles["absent"][number]): Origin["problems"][number] {
  const problem: Problem = {
    kind: "absent",
    line: null,
    column: null,
    found,
    expected: `the file ${file}`,
    mend
  };
  return {kind: "absent", file, count: 1, examples: [describe(problem)]};
}
