/** scikit-learn beside us, where Debian's python3-sklearn is installed. */
import {execFileSync, spawnSync} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {Matrix} from "../pipeline/core/matrix.ts";
import type {LearnData} from "./learnData.ts";

const PYTHON = "/usr/bin/python3";
const SCRIPT = fileURLToPath(new URL("./learnPeer.py", import.meta.url));

export interface PeerResult {
  readonly seconds: number;
  readonly rmse: number;
  readonly version: string;
}

/** Whether scikit-learn can be asked. */
export const hasPeer = (): boolean =>
  spawnSync(PYTHON, ["-c", "import sklearn"], {stdio: "ignore"}).status === 0;

/** The values row after row, as scikit-learn takes them. */
function byRow({rows, columns}: Matrix): Float32Array {
  const out = new Float32Array(rows * columns.length);
  for (const [f, column] of columns.entries()) {
    for (let row = 0; row < rows; row++) out[row * columns.length + f] = column[row];
  }
  return out;
}

/** Lends `use` a function that fits scikit-learn on `threads` threads; its files are removed afterwards. */
export async function withPeer(
  {train, held}: LearnData,
  options: Readonly<Record<string, number>>,
  use: (fit: (threads: number) => PeerResult) => Promise<void>
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "vigie-bench-"));
  try {
    for (const [name, {x, y}] of Object.entries({train, held})) {
      writeFileSync(join(folder, `${name}.f32`), byRow(x));
      writeFileSync(join(folder, `${name}.f64`), y);
    }
    writeFileSync(join(folder, "options.json"), JSON.stringify({...options, features: train.x.names.length}));
    await use((threads) => {
      const env = {...process.env, OMP_NUM_THREADS: String(threads)};
      return JSON.parse(execFileSync(PYTHON, [SCRIPT, folder], {env, encoding: "utf8"}));
    });
  } finally {
    rmSync(folder, {recursive: true});
  }
}
