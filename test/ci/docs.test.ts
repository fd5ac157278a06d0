import {readdirSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {Ajv2020} from "ajv/dist/2020.js";
import {describe, expect, test} from "vitest";
import {type Described, parseOptions} from "../../pipeline/commands/command.ts";
import {dev} from "../../pipeline/commands/dev.ts";
import {doctor} from "../../pipeline/commands/doctor.ts";
import {gate} from "../../pipeline/commands/gate.ts";
import {pipeline} from "../../pipeline/commands/pipeline.ts";
import {promote} from "../../pipeline/commands/promote.ts";
import {report} from "../../pipeline/commands/report.ts";
import {type AnswerName, answerJsonSchema, answerSchemas} from "../../pipeline/contract/api.ts";
import {root} from "./workflow.ts";

const commands: Readonly<Record<string, Described>> = {report, pipeline, dev, gate, promote, doctor};
const guides = ["README.md", "docs/operating.md", "docs/api.md", "docs/decisions/ci.md"];
const read = (path: string): string => readFileSync(join(root, path), "utf8");

/** Words of a command line; a text in quotes is one. */
const words = (line: string): string[] =>
  Array.from(line.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, word]) => quoted ?? word);

/** Commands that a guide shows: within backquotes, or on a line of code. */
function shown(guide: string): string[][] {
  const lines = [
    ...read(guide).matchAll(/`(npm run [^`]+)`|^ {4}(?:\S+=\S+ )?((?:npm install && )?npm run .+)$/gm)
  ];
  return lines.flatMap(([, inline, block]) =>
    (inline ?? block)
      .split("&&")
      .map((one) => words(one.trim()))
      .filter(([npm, run]) => npm === "npm" && run === "run")
  );
}

describe("the guides", () => {
  test.each(guides)("%s shows commands that are understood as they stand", (guide) => {
    const {scripts} = JSON.parse(read("package.json"));
    const all = shown(guide);
    expect(all.length).toBeGreaterThan(0);
    for (const [, , name, separator, ...args] of all) {
      expect(Object.keys(scripts), guide).toContain(name);
      if (!Object.hasOwn(commands, name) || separator === undefined) continue;
      expect(separator, `npm run ${name}`).toBe("--");
      expect(() =>
        parseOptions(
          commands[name],
          args.map((word) => word.replace(/^\[|\]$/g, ""))
        )
      ).not.toThrow();
    }
  });

  test("an option that there is not would be found", () => {
    expect(() => parseOptions(gate, ["--verdict"])).toThrow(/no option/);
    expect(shown("docs/operating.md")).toContainEqual([
      "npm",
      "run",
      "promote",
      "--",
      "--report",
      "aero",
      "--override",
      "the old sensors are gone"
    ]);
  });

  test("operating.md tells of every option of report, gate and promote, and of every exit code of the gate", () => {
    const guide = read("docs/operating.md");
    for (const {options} of [report, gate, promote])
      for (const name of Object.keys(options)) expect(guide).toContain(`--${name}`);
    for (const code of [0, 3, 4]) expect(guide).toMatch(new RegExp(`^\\| ${code} \\| \``, "m"));
  });

  test.each(guides)("%s links to files that there are", (guide) => {
    for (const [, link] of read(guide).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)) {
      const path = join(root, dirname(guide), link);
      expect(readdirSync(dirname(path)), `${guide} links to ${link}`).toContain(
        path.split("/").at(-1) || "decisions"
      );
    }
  });
});

describe("docs/api.md", () => {
  const guide = read("docs/api.md");
  const sections = guide.split(/^## /m).slice(1);
  const nameOf = (section: string): AnswerName =>
    section.startsWith("`reports/")
      ? "reports"
      : ((/^`(?:api\/)?([a-z]+)\.json`/.exec(section)?.[1] ?? "model") as AnswerName);
  const examples = sections.flatMap((section) =>
    Array.from(section.matchAll(/```json\n(.*?)```/gs), ([, text]) => [nameOf(section), text] as const)
  );

  test("shows an example of every answer", () => {
    expect(new Set(examples.map(([name]) => name))).toEqual(new Set(Object.keys(answerSchemas)));
    expect(examples.length).toBe(7);
  });

  test.each(examples)("%s: its example fits the schema", (name, text) => {
    const validate = new Ajv2020({strict: true, allowUnionTypes: true}).compile(answerJsonSchema(name));
    validate(JSON.parse(text));
    expect(validate.errors).toBeNull();
  });

  test("names the schema of every answer", () => {
    for (const name of Object.keys(answerSchemas)) expect(guide).toContain(name);
  });
});
