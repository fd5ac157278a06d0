/** `npm run pipeline`: the data of the reports, without the site. */
import {relative} from "node:path";
import {buildReport} from "../reports/index.ts";
import {buildData, buildOptions} from "./build.ts";
import {closingLines} from "./closing.ts";
import {defineCommand} from "./command.ts";

export const pipeline = defineCommand({
  name: "pipeline",
  describe: "Build the data of the reports: read, learn, evaluate, write the files the site is made of.",
  options: buildOptions,
  run: async (options, io) => {
    const built = await buildData(options, io, buildReport);
    for (const {folder, warnings} of built) {
      const where = `  written to ${relative(io.root, folder)}`;
      io.stdout.write(
        `\n${[...(await closingLines(folder)), where, ...warnings.map((text) => `  ! ${text}`)].join("\n")}\n`
      );
    }
    return 0;
  }
});
