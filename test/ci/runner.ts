/** Runs the jobs of the workflow here: each in a clean copy, what belongs to the platform replaced by folders. */
import {spawn} from "node:child_process";
import {cp, mkdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {Artifacts, type Upload} from "./artifacts.ts";
import {type Contexts, holds, interpolate} from "./expression.ts";
import {type Job, needsOf, type Step, workflow} from "./workflow.ts";

/** Steps that are not run: they install what is installed, ask a registry, or run all tests, this one included. */
export const skipped: readonly string[] = ["npm install", "npm audit --audit-level=high", "npm test"];

export interface RunSetting {
  /** Folder of the run's own files. */
  readonly folder: string;
  /** Makes a clean copy of the project in a folder. */
  readonly checkout: (folder: string) => Promise<void>;
  /** Environment of every step, besides what the platform sets. */
  readonly env: Readonly<Record<string, string>>;
  /** What is known of the event. */
  readonly github: Readonly<Record<string, unknown>>;
}

export interface JobResult {
  readonly result: "success" | "failure" | "skipped";
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly summary: string;
  /** What its steps printed. */
  readonly log: string;
  /** Its copies of the project, one for each entry of the matrix. */
  readonly folders: readonly string[];
}

const nothing: JobResult = {result: "skipped", outputs: {}, summary: "", log: "", folders: []};

export class Run {
  readonly artifacts: Artifacts;
  /** What would be published. */
  readonly pages: string;
  readonly jobs: Record<string, JobResult> = {};
  readonly #setting: RunSetting;

  constructor(setting: RunSetting) {
    this.#setting = setting;
    this.artifacts = new Artifacts(join(setting.folder, "artifacts"));
    this.pages = join(setting.folder, "pages");
  }

  /** Runs every job but those left out, in the order of their needs. */
  async all(leftOut: readonly string[]): Promise<void> {
    for (const name of leftOut) this.jobs[name] = {...nothing, result: "success"};
    const waiting = Object.keys(workflow.jobs).filter((name) => !leftOut.includes(name));
    while (waiting.length > 0) {
      const next = waiting.findIndex((name) => needsOf(workflow.jobs[name]).every((need) => this.jobs[need]));
      if (next < 0) throw new Error(`The jobs ${waiting.join(", ")} wait for one another`);
      const [name] = waiting.splice(next, 1);
      this.jobs[name] = await this.#job(name, workflow.jobs[name]);
    }
  }

  async #job(name: string, job: Job): Promise<JobResult> {
    const needs = Object.fromEntries(needsOf(job).map((need) => [need, this.jobs[need]]));
    const contexts = {github: this.#setting.github, needs};
    if (Object.values(needs).some(({result}) => result !== "success")) return nothing;
    if (job.if !== undefined && !holds(job.if, contexts)) return nothing;
    const [[key, values] = ["", "['']"]] = Object.entries(job.strategy?.matrix ?? {});
    const entries = key === "" ? [{}] : (interpolate(values, contexts) as unknown[]).map((v) => ({[key]: v}));
    const results: JobResult[] = [];
    for (const [i, matrix] of entries.entries())
      results.push(await this.#instance(`${name}-${i}`, job, {...contexts, matrix}));
    const last = results[results.length - 1];
    return {
      ...last,
      result: results.every(({result}) => result === "success") ? "success" : "failure",
      summary: results.map(({summary}) => summary).join(""),
      log: results.map(({log}) => log).join(""),
      folders: results.flatMap(({folders}) => folders)
    };
  }

  async #instance(name: string, job: Job, known: Contexts): Promise<JobResult> {
    const place = join(this.#setting.folder, name);
    const project = join(place, "project");
    await mkdir(project, {recursive: true});
    const steps: Record<string, {outputs: Record<string, string>}> = {};
    const contexts = {...known, steps};
    const summaryFile = join(place, "summary.md");
    await writeFile(summaryFile, "");
    let log = "";
    let result: JobResult["result"] = "success";
    for (const [i, step] of job.steps.entries()) {
      if (step.if !== undefined && !holds(step.if, contexts)) continue;
      const output = join(place, `output-${i}`);
      await writeFile(output, "");
      const files = {GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summaryFile};
      const ended = await this.#step(step, project, contexts, files);
      log += ended.log;
      const outputs = {...linesOf(await readFile(output, "utf8")), ...ended.outputs};
      if (step.id !== undefined) steps[step.id] = {outputs};
      if (ended.code === 0) continue;
      result = "failure";
      break;
    }
    const outputs = Object.entries(job.outputs ?? {}).map(([key, text]) => [
      key,
      textOf(interpolate(text, contexts))
    ]);
    const summary = await readFile(summaryFile, "utf8");
    return {result, outputs: Object.fromEntries(outputs), summary, log, folders: [project]};
  }

  async #step(
    step: Step,
    project: string,
    contexts: Contexts,
    files: Readonly<Record<string, string>>
  ): Promise<{code: number | null; log: string; outputs?: Record<string, string>}> {
    const env = Object.fromEntries(
      Object.entries(step.env ?? {}).map(([key, text]) => [key, textOf(interpolate(text, contexts))])
    );
    if (step.uses !== undefined) return {code: 0, log: "", outputs: await this.#use(step, project, contexts)};
    const run = step.run ?? "";
    if (skipped.includes(run.trim())) return {code: 0, log: ""};
    const {code, log} = await shell(run, project, {...this.#setting.env, ...files, ...env});
    return {code, log: `$ ${run}\n${log}`};
  }

  /** What an action does, as far as it matters here. */
  async #use({uses = "", with: given = {}}: Step, project: string, contexts: Contexts) {
    const settings = Object.fromEntries(
      Object.entries(given).map(([key, value]) => [
        key,
        typeof value === "string" ? interpolate(value, contexts) : value
      ])
    );
    const [action] = uses.split("@");
    if (action === "actions/checkout") await this.#setting.checkout(project);
    else if (action === "actions/upload-artifact") {
      const name = await this.artifacts.upload(project, settings as unknown as Upload);
      return {"artifact-url": `https://artifacts.invalid/${name}`};
    } else if (action === "actions/download-artifact") {
      const {name, pattern, path = "."} = settings as Record<string, string | undefined>;
      const fits = (one: string): boolean =>
        name ? one === name : one.startsWith(pattern!.replace(/\*$/, ""));
      await this.artifacts.download(join(project, path), fits);
    } else if (action === "actions/upload-pages-artifact")
      await cp(join(project, String(settings.path)), this.pages, {recursive: true});
    else if (action === "actions/deploy-pages") return {page_url: "https://pages.invalid/project/"};
    else if (action !== "actions/setup-node") throw new Error(`The action ${action} is not known here`);
    return {};
  }
}

const textOf = (value: unknown): string => (value === null || value === undefined ? "" : String(value));

/** `name=value` lines of a step's outputs. */
const linesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split("\n")
      .filter(Boolean)
      .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)])
  );

/** Runs a script as the platform runs one with `shell: bash`. */
export function shell(
  script: string,
  cwd: string,
  env: Readonly<Record<string, string>>
): Promise<{code: number | null; log: string}> {
  return new Promise((resolve, reject) => {
    const {VIGIE_DATA: _, ...inherited} = process.env;
    const child = spawn("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
      cwd,
      env: {...inherited, CI: "true", ...env},
      stdio: ["ignore", "pipe", "pipe"]
    });
    let log = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => {
        log += chunk;
      });
    child.on("error", reject);
    child.on("close", (code) => resolve({code, log}));
  });
}
