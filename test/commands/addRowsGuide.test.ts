/** What the guide says of tables and of adding applications, done as written. */
import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {data} from "../../pipeline/commands/data.ts";
import {tabularReport} from "../../pipeline/config/tabular.ts";
import {findTable} from "../../pipeline/io/sources/tabular/find.ts";
import {contents, temporaryFolder} from "../io/folders.ts";

const guide = readFileSync(new URL("../../docs/your-data.md", import.meta.url), "utf8");
const section = guide.slice(
  guide.indexOf("## A table to learn classes from"),
  guide.indexOf("## When a file is refused")
);
const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(section)?.[1] ?? "";
const report = tabularReport.parse(new Function(`return (${block("ts")})`)());

describe("the guide to tables", () => {
  it("has settings that are read as written, and fall back on the simulated catalogue", async () => {
    const {config, tried} = await findTable(report, {root: temporaryFolder(), env: {}});
    expect([config, tried.length, report.additions]).toEqual([
      report.sources[1],
      1,
      "data/apps/additions.csv"
    ]);
  });

  it("has commands that add what they say", async () => {
    const root = temporaryFolder();
    writeFileSync(join(root, "rows.csv"), block("csv"));
    writeFileSync(join(root, "rows.json"), block("json"));
    const said: string[] = [];
    const screen = {isTTY: false, columns: 80, write: (text: string) => said.push(text)};
    const commands = Array.from(section.matchAll(/^ {4}npm run data -- (add .*)$/gm), ([, words]) => words);
    for (const command of commands) {
      const words = Array.from(command.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, bare]) => quoted ?? bare);
      expect(await data(words, {stdout: screen, stderr: screen, env: {}, root, reports: [report]})).toBe(0);
    }
    expect(commands).toHaveLength(4);
    expect(said.join("").match(/^\d rows? w\w+ added/gm)).toEqual([
      "1 row was added",
      "2 rows were added",
      "2 rows were added",
      "1 row was added"
    ]);
    expect(contents(root)["data/apps/additions.csv"]).toMatchInlineSnapshot(`
      "app_name,category,Installs,Rating
      Harbour tides,WEATHER,,
      Invoice desk,BUSINESS,,
      Night sky map,EDUCATION,,
      Pocket luthier,TOOLS,"1,000+",
      Bread diary,FOOD_AND_DRINK,,
      Lighthouse keeper,GAME,,4.5
      "
    `);
  });

  it("names every setting there is", () => {
    const documented = Array.from(section.matchAll(/^\| `(\w+)`/gm), ([, name]) => name);
    for (const name of ["sources", "use", "allowLeakage", "folds", "retrainAt", "additions"])
      expect(documented).toContain(name);
  });
});
