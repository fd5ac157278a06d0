/** Faulty files, from the command line to what is published: told with place and remedy, and nothing changes. */
import {spawnSync} from "node:child_process";
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gzipSync} from "fflate";
import {afterAll, beforeAll, expect, test} from "vitest";
import {sourceSchema} from "../../pipeline/config.ts";
import {openSource} from "../../pipeline/io/sources/find.ts";
import type {FleetRecords} from "../../pipeline/io/sources/source.ts";
import {lives} from "../core/parse/cmapssText.ts";
import {copyProject, type Project} from "../e2e/project.ts";

const words = `title: {fr: "Flotte", en: "Fleet"},
  vocabulary: {
    unit: {fr: {one: "machine", other: "machines", gender: "f"}, en: {one: "machine", other: "machines"}},
    time: {fr: {one: "cycle", other: "cycles", gender: "m"}, en: {one: "cycle", other: "cycles"}}
  },
  thresholds: {critical: 2, degraded: 4}, cap: 8, folds: 2, boosting: {trees: 2}, forest: {trees: 2}`;

const settings = {
  aero: {type: "cmapss", folder: "data/cmapss", subsets: ["FD001"]},
  pumps: {
    type: "csv",
    train: "data/pumps.csv",
    name: {fr: "Banc", en: "Bench"},
    columns: {unit: "pump", time: "hours", sensors: ["flow", "head"]}
  }
} as const;

const config = `import {defineConfig} from "./pipeline/config.ts";
export default defineConfig({reports: [
  {id: "aero", kind: "rul", ${words}, sources: [${JSON.stringify(settings.aero)}]},
  {id: "pumps", kind: "rul", ${words}, sources: [${JSON.stringify(settings.pumps)}]}
]});
`;

/** Lives whose last sensor but one moves, so that something can be learned. */
const moving = (lengths: number[]): string[] =>
  lives(...lengths).map((line, i) => line.replace("38.94", (38 + ((i * 7) % 11) / 10).toFixed(2)));
const text = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("");
const train = moving([9, 12, 10]);
const current = moving([4, 6]);
const pumps = ["pump,hours,flow,head"];
for (const unit of ["A", "B", "C"])
  for (let hour = 0; hour < 10; hour++) pumps.push(`${unit},${hour},${100 - hour ** 2},${50 + (hour % 3)}`);

const good: Record<string, string> = {
  "data/cmapss/train_FD001.txt": text(train),
  "data/cmapss/test_FD001.txt": text(current),
  "data/cmapss/RUL_FD001.txt": "5 \n3 \n",
  "data/pumps.csv": text(pumps)
};

let project: Project;
let before: Map<string, string>;

/** Content of everything published; `dist` holds a page nobody may touch. */
function published(): Map<string, string> {
  const files = new Map<string, string>();
  for (const folder of ["public/data", "artefacts", "dist"].map((name) => join(project.folder, name)))
    for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true})) {
      const path = join(entry.parentPath, entry.name);
      files.set(path.slice(project.folder.length + 1), entry.isFile() ? readFileSync(path, "latin1") : "");
    }
  return files;
}

/** Runs a command of the project from another folder; on a terminal nobody looks at. */
function run(...args: string[]): {status: number | null; stderr: string} {
  const cli = join(project.folder, "pipeline/cli.ts");
  const {VIGIE_DATA: _, ...env} = process.env;
  return spawnSync(process.execPath, [cli, ...args], {cwd: tmpdir(), env, encoding: "utf8"});
}

beforeAll(async () => {
  project = await copyProject(config, {});
  mkdirSync(join(project.folder, "data/cmapss"), {recursive: true});
  for (const [path, content] of Object.entries(good)) writeFileSync(join(project.folder, path), content);
  mkdirSync(join(project.folder, "dist"));
  writeFileSync(join(project.folder, "dist/index.html"), "the site there was");
  const {status, stderr} = run("pipeline");
  expect(stderr).toBe("");
  expect(status).toBe(0);
  before = published();
}, 180_000);
afterAll(() => project?.remove());

const line = (path: string, number: number, change: (line: string) => string): string =>
  good[path].replace(
    /.*\n/g,
    (() => {
      let n = 0;
      return (old: string) => (++n === number ? change(old) : old);
    })()
  );
const cell = (path: string, number: number, from: string, to: string): string =>
  line(path, number, (old) => old.replace(from, to));

const [TRAIN, TEST, LABELS, PUMPS] = Object.keys(good);
const faults: [name: string, path: string, content: string | Uint8Array][] = [
  ["a truncated line", TRAIN, line(TRAIN, 5, (old) => `${old.slice(0, 40)}\n`)],
  ["a file cut in the midst of its last number", TRAIN, good[TRAIN].trimEnd().slice(0, -1)],
  ["an extra column", TEST, line(TEST, 2, (old) => `${old.trimEnd()} 9.9\n`)],
  ["text in a number", TRAIN, cell(TRAIN, 7, "1586.60", "1586,6O")],
  ["NaN", TEST, cell(TEST, 3, "642.35", "NaN")],
  ["a negative cycle", TRAIN, cell(TRAIN, 3, "1 3 ", "1 -3 ")],
  ["a repeated cycle", TRAIN, line(TRAIN, 3, (old) => old + old)],
  ["a missing cycle", TRAIN, line(TRAIN, 3, () => "")],
  ["a unit with one cycle", TRAIN, text(moving([9, 1, 10]))],
  ["a single unit", TRAIN, text(moving([9]))],
  ["labels that do not match the units", LABELS, "5 \n3 \n8 \n"],
  ["an empty file", LABELS, ""],
  ["a gzip named .txt", TRAIN, gzipSync(new TextEncoder().encode(good[TRAIN]), {mtime: 0})],
  ["a truncated CSV record", PUMPS, line(PUMPS, 4, () => "A,2\n")],
  ["an extra CSV cell", PUMPS, line(PUMPS, 4, () => "A,2,96,52,7\n")],
  ["text in a CSV number", PUMPS, line(PUMPS, 4, () => "A,2,ninety,52\n")],
  ["NaN in a CSV file", PUMPS, line(PUMPS, 4, () => "A,2,NaN,52\n")],
  ["a negative time", PUMPS, line(PUMPS, 2, () => "A,-1,100,50\n")],
  ["a repeated time", PUMPS, line(PUMPS, 4, (old) => old + old)],
  ["a unit with one record", PUMPS, `${good[PUMPS]}D,1,100,50\n`],
  ["an empty CSV file", PUMPS, ""],
  ["a gzip named .csv", PUMPS, gzipSync(new TextEncoder().encode(good[PUMPS]), {mtime: 0})]
];

/** The report's files as they stand, read as a build reads them. */
const read = async (report: keyof typeof settings): Promise<FleetRecords> =>
  (await openSource(sourceSchema.parse(settings[report]), {root: project.folder, env: {}})).read();

const refusal = (report: keyof typeof settings): Promise<string> =>
  read(report).then(
    () => "accepted",
    (error: Error) => error.message
  );

test.each(faults)("%s is refused, with place and remedy", async (_, path, content) => {
  writeFileSync(join(project.folder, path), content);
  const message = await refusal(path === PUMPS ? "pumps" : "aero");
  writeFileSync(join(project.folder, path), good[path]);
  expect(message).toMatchSnapshot();
});

test.each(
  faults.filter(([name]) => ["a truncated line", "an empty file", "a gzip named .csv"].includes(name))
)("a build that meets %s ends with its message, and changes nothing", async (_, path, content) => {
  writeFileSync(join(project.folder, path), content);
  const message = await refusal(path === PUMPS ? "pumps" : "aero");
  const {status, stderr} = run("report");
  writeFileSync(join(project.folder, path), good[path]);
  expect(stderr).toBe(`\nStage read stopped.\n${message}\n`);
  expect(status).toBe(1);
  expect(published()).toEqual(before);
});

test("the faults of all files of a report are told at once", async () => {
  writeFileSync(join(project.folder, TEST), cell(TEST, 1, "642.35", "x"));
  writeFileSync(join(project.folder, TRAIN), cell(TRAIN, 2, "642.35", "y"));
  const both = await refusal("aero");
  for (const path of [TEST, TRAIN]) writeFileSync(join(project.folder, path), good[path]);
  expect(both).toMatchSnapshot();
});

test("no report takes its place while another cannot", {timeout: 60_000}, () => {
  writeFileSync(join(project.folder, LABELS), "6 \n3 \n");
  writeFileSync(join(project.folder, PUMPS), "");
  expect(run("report").stderr).toContain("data/pumps.csv cannot be used");
  for (const path of [LABELS, PUMPS]) writeFileSync(join(project.folder, path), good[path]);
  expect(published()).toEqual(before);
});

test("Windows line ends and byte order marks are read as if they were not there, and told", async () => {
  for (const report of ["aero", "pumps"] as const) {
    const paths = report === "aero" ? [TRAIN, TEST, LABELS] : [PUMPS];
    const plain = await read(report);
    for (const path of paths)
      writeFileSync(join(project.folder, path), `\ufeff${good[path].replaceAll("\n", "\r\n")}`);
    const {scenarios, origin} = await read(report);
    for (const path of paths) writeFileSync(join(project.folder, path), good[path]);
    expect(scenarios).toEqual(plain.scenarios);
    expect(new Set(origin.problems.map(({file}) => file)).size).toBe(paths.length);
  }
});
