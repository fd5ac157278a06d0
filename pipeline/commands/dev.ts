/** `npm run dev`: the data, then Astro's development server on it. */
import {spawn} from "node:child_process";
import {astroCommand, astroEnv} from "../site.ts";
import {buildData, buildOptions} from "./build.ts";
import {defineCommand} from "./command.ts";

export const dev = defineCommand({
  name: "dev",
  describe: "Build the data, then serve the site from its sources: pages follow every change.",
  options: {...buildOptions, port: {value: "n", describe: "Port of the server (default 4321)"}},
  run: async (options, io) => {
    await buildData(options, io, async () => {});
    const port = options.port === undefined ? [] : ["--port", options.port];
    return serve(io.root, port, {...astroEnv(io.env), NODE_ENV: "development"});
  }
});

/** Ends when the server does; Ctrl-C reaches it by itself. */
function serve(root: string, args: string[], env: Record<string, string | undefined>): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [astroCommand(), "dev", ...args], {
      cwd: root,
      env,
      stdio: "inherit"
    });
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 0));
  });
}
