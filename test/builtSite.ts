import {spawn} from "node:child_process";
import {join} from "node:path";

const root = join(import.meta.dirname, "..");

/**
 * Folder of the site under test: `VIGIE_DIST` as it is, or `dist/` as `npm run report` builds it from the data in the
 * repository, the same on every machine; quick when nothing changed.
 */
export async function builtSite(): Promise<string> {
  if (process.env.VIGIE_DIST) return process.env.VIGIE_DIST;
  const {code, output} = await report();
  if (code !== 0) throw new Error(`The site could not be built, so it cannot be tested.\n${output}`);
  return join(root, "dist");
}

function report(): Promise<{code: number | null; output: string}> {
  const {VIGIE_DATA: _, ...env} = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["pipeline/cli.ts", "report"], {
      cwd: root,
      env,
      stdio: ["ignore", "pipe", "pipe"]
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => {
        output += chunk;
      });
    child.on("error", reject);
    child.on("close", (code) => resolve({code, output}));
  });
}
