/** `npm run pipeline`: the data of the reports, without the site. */
import {relative} from "node:path";
import {loadConfig} from "../loadConfig.ts";
import {buildData, buildOptions} from "./build.ts";
import {closingLines} from "./closing.ts";
import {defineCommand} from "./command.ts";

export const pipeline = defineCommand({
  name: "pipeline",
  describe: "Build the data of the reports: read, learn, evaluate, write the files the site is made of.",
  options: {...buildOptions, list: {describe: "Build nothing; list the reports there are, as JSON"}},
  run: async (options, io) => {
    if (options.list === true) {
      const {reports} = await loadConfig(io.root);
      io.stdout.write(`${JSON.stringify(reports.map(({id}) => id))}\n`);
      return 0;
    }
    for (const built of await buildData(options, io, async (all) => all)) {
      const where = `  ${built.changed ? "written to" : "unchanged in"} ${relative(process.cwd(), built.folder)}`;
      io.stdout.write(`\n${[...(await closingLines(built)), where].join("\n")}\n`);
    }
    return 0;
  }
});
