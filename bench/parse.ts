/** How fast C-MAPSS files are read, beside the usual ways; on the files of VIGIE_DATA, or on simulated ones. */
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {dsvFormat} from "d3";
import {parseCmapss} from "../pipeline/core/parse/cmapss.ts";
import {simulateTurbofan} from "../pipeline/simulate/turbofan.ts";

export const describe = "Parsing of C-MAPSS files, beside split with Number and d3's tokeniser";

interface Input {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const REPEATS = 5;
const SUBSETS = ["FD001", "FD002", "FD003", "FD004"] as const;

/** What is compared: each takes bytes and gives the number of rows it read. */
const ways: readonly (readonly [name: string, parse: (input: Input) => number])[] = [
  ["ours, with all checks", ({name, bytes}) => ours(name, bytes)],
  ["split and Number", ({bytes}) => splitting(bytes)],
  ["d3-dsv and Number", ({bytes}) => tokenising(bytes)]
];

export function run(): void {
  const inputs = realFiles() ?? simulatedFiles();
  const megabytes = inputs.reduce((sum, {bytes}) => sum + bytes.length, 0) / 1e6;
  print(`${inputs.length} files, ${megabytes.toFixed(1)} MB; best of ${REPEATS} runs over all of them`);
  const times = ways.map(([name, parse]) => ({
    name,
    ...best(() => inputs.reduce((rows, input) => rows + parse(input), 0))
  }));
  for (const {name, seconds, rows} of times) {
    const rate = `${(megabytes / seconds).toFixed(0)} MB/s`;
    print(
      `${name.padEnd(22)} ${seconds.toFixed(3)} s  ${rate.padStart(9)}  ${rows} rows  ${(seconds / times[0].seconds).toFixed(1)} ×`
    );
  }
}

function realFiles(): Input[] | null {
  const folder = process.env.VIGIE_DATA ? join(process.env.VIGIE_DATA, "cmapss") : "";
  if (!folder || !existsSync(folder)) {
    print("VIGIE_DATA is not set or has no folder cmapss: simulated files stand in");
    return null;
  }
  const names = readdirSync(folder).filter((name) => /^(train|test)_FD\d+\.txt$/.test(name));
  return names.map((name) => ({name, bytes: readFileSync(join(folder, name))}));
}

const simulatedFiles = (): Input[] =>
  SUBSETS.flatMap((subset) => {
    const {train, test} = simulateTurbofan({subset, units: 100, seed: 7});
    return [
      {name: `train_${subset}.txt`, bytes: train},
      {name: `test_${subset}.txt`, bytes: test}
    ];
  });

function ours(name: string, bytes: Uint8Array): number {
  const role = name.startsWith("train") ? "train" : "current";
  const {value} = parseCmapss(bytes, {file: name, scenario: name, role});
  if (!value) throw new Error(`${name} was refused; the bench needs good files`);
  return value.time.length;
}

function splitting(bytes: Uint8Array): number {
  const lines = new TextDecoder().decode(bytes).trimEnd().split("\n");
  return columnsOf(lines.map((line) => line.trim().split(" ")));
}

function tokenising(bytes: Uint8Array): number {
  return columnsOf(dsvFormat(" ").parseRows(new TextDecoder().decode(bytes)));
}

/** Fills columns of numbers, as any user of the data has to. */
function columnsOf(rows: readonly string[][]): number {
  for (let column = 0; column < 26; column++) Float64Array.from(rows, (row) => Number(row[column]));
  return rows.length;
}

function best(action: () => number): {seconds: number; rows: number} {
  let seconds = Number.POSITIVE_INFINITY;
  let rows = 0;
  for (let i = 0; i < REPEATS; i++) {
    const start = performance.now();
    rows = action();
    seconds = Math.min(seconds, (performance.now() - start) / 1000);
  }
  return {seconds, rows};
}

const print = (line: string): void => console.log(line);

if (import.meta.main) run();
