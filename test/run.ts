/** `npm test`: every check there is, and one count at the end. */
import {spawn} from "node:child_process";
import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {duration} from "../pipeline/progress/words.ts";
import {add, type Counts, countLine, countReport, line, none} from "./counts.ts";

const root = join(import.meta.dirname, "..");
const modules = (path: string): string => join(root, "node_modules", path);
const limitMs = 20 * 60 * 1000;

interface Part {
  readonly name: string;
  readonly describe: string;
  /** Script and arguments for Node. */
  readonly command: readonly string[];
  /** How it counts its own tests: in a report of vitest, or in the last line of what it prints, which is shown. */
  readonly counts: "report" | "line" | null;
  /** What its output says when it really ran: some tools end well when they could not start. */
  readonly proof?: RegExp;
}

const vitest = (name: string, describe: string, ...projects: string[]): Part => ({
  name,
  describe,
  command: [modules("vitest/vitest.mjs"), "run", ...projects.flatMap((project) => ["--project", project])],
  counts: "report"
});

const check = (name: string, describe: string, script: string, ...args: string[]): Part => ({
  name,
  describe,
  command: [modules(script), ...args],
  counts: null
});

const parts: readonly Part[] = [
  check("types", "types of the code", "typescript/bin/tsc", "-p", "."),
  {
    ...check(
      "pages",
      "types of the pages",
      "astro/bin/astro.mjs",
      "check",
      "--tsconfig",
      "tsconfig.pages.json"
    ),
    proof: /^Result \(\d+ files\)/m
  },
  check("style", "lint and format", "@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."),
  check(
    "boundaries",
    "who imports whom",
    "dependency-cruiser/bin/dependency-cruiser.mjs",
    ...["pipeline", "src", "test", "bench", "vigie.config.ts", "astro.config.mjs"]
  ),
  vitest("unit", "unit and golden tests", "unit", "golden"),
  vitest("browser", "tests in a browser", "e2e", "alone"),
  {
    name: "budgets",
    describe: "weight of the site",
    command: [join(root, "test/budgets.ts")],
    counts: "line"
  }
];

interface Run {
  readonly code: number | null;
  readonly output: string;
}

/** No questions, no colours in what is kept, nothing sent. */
const environment = {CI: "1", NO_COLOR: "1", FORCE_COLOR: "0", ASTRO_TELEMETRY_DISABLED: "1"};

/** Runs a part's command; one that takes too long is ended. */
function run(command: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...command], {
      cwd: root,
      env: {...process.env, ...environment},
      stdio: ["ignore", "pipe", "pipe"],
      timeout: limitMs
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => {
        output += chunk;
      });
    child.on("error", (error) => resolve({code: null, output: `${output}\n${error.stack}`}));
    child.on("close", (code, signal) =>
      resolve({
        code,
        output: signal ? `${output}\nEnded by ${signal} after ${limitMs / 60_000} minutes at most.` : output
      })
    );
  });
}

/** Runs a part and counts; a part that crashes counts as failed, whatever it had counted until then. */
async function count(part: Part, folder: string): Promise<{counts: Counts; output: string}> {
  const report = join(folder, `${part.name}.json`);
  const reporters =
    part.counts === "report" ? ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`] : [];
  const {code, output} = await run([...part.command, ...reporters]);
  if (!part.counts) {
    const passed = code === 0 && (part.proof?.test(output) ?? true);
    return {counts: passed ? {...none, passed: 1} : {...none, failed: 1}, output};
  }
  const counts =
    part.counts === "line"
      ? countLine(output)
      : countReport(await readFile(report, "utf8").catch(() => null));
  const crashed = counts === null || (code !== 0 && counts.failed === 0);
  return {counts: crashed ? add(counts ?? none, {...none, failed: 1}) : counts, output};
}

async function timed(part: Part, folder: string) {
  const start = performance.now();
  return {...(await count(part, folder)), seconds: (performance.now() - start) / 1000};
}

async function main(wanted: readonly string[]): Promise<number> {
  const unknown = wanted.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length > 0) {
    console.error(
      `There is no part ${unknown.join(", ")}. There are: ${parts.map(({name}) => name).join(", ")}.`
    );
    return 2;
  }
  const folder = await mkdtemp(join(tmpdir(), "vigie-test-"));
  let total = none;
  try {
    const chosen = parts.filter(({name}) => wanted.length === 0 || wanted.includes(name));
    // What only reads the code keeps one core busy each: they run beside each other, and tests one after the other.
    const reading = new Map(
      chosen.filter(({counts}) => counts === null).map((part) => [part, timed(part, folder)])
    );
    for (const part of chosen) {
      process.stdout.write(`${part.name.padEnd(11)}${part.describe.padEnd(24)}`);
      const {counts, output, seconds} = await (reading.get(part) ?? timed(part, folder));
      console.log(`${line(counts)} (${duration(seconds)})`);
      if (counts.failed > 0 || part.counts === "line") console.log(`\n${output.trim()}\n`);
      total = add(total, counts);
    }
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
  console.log(`\n${line(total)}`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
