import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {sourceSchema} from "../../../pipeline/config.ts";
import {originSchema} from "../../../pipeline/contract/summary.ts";
import {findSource, openSource} from "../../../pipeline/io/sources/find.ts";
import {temporaryFolder} from "../folders.ts";

const life = (unit: string, site: string): string => `${unit},0,1,${site}\n${unit},10,2,${site}\n`;
const TRAIN = `pump,hours,vibration,site\n${life("A", "north")}${life("B", "south")}${life("D", "north")}${life("E", "south")}`;
const CURRENT = "pump,hours,vibration,site\nC,0,1,north\nC,3.5,1.5,north\n";

const config = (more: object = {}) =>
  sourceSchema.parse({
    type: "csv",
    train: "train.csv",
    current: {env: "PUMPS", path: "now.csv"},
    columns: {
      unit: "pump",
      time: "hours",
      scenario: "site",
      sensors: [{name: "vibration", symbol: "v", label: {fr: "Vibration", en: "Vibration"}, measure: "mm/s"}]
    },
    name: {fr: "Pompes", en: "Pumps"},
    ...more
  });

function environment(files: Record<string, string>) {
  const root = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  return {root, env: {PUMPS: root}};
}

const refusal = async (action: Promise<unknown>): Promise<string> =>
  action.then(
    () => "accepted",
    (error: unknown) => String(error)
  );

describe("CSV files as a source", () => {
  it("give their scenarios, sensors and origin", async () => {
    const world = environment({"train.csv": TRAIN, "now.csv": CURRENT});
    const {scenarios, sensors, origin} = await (await openSource(config(), world)).read();
    expect(
      scenarios.map(({id, label, train, current}) => [id, label.fr, train.units, current?.units])
    ).toEqual([
      ["north", "north", ["A", "D"], ["C"]],
      ["south", "south", ["B", "E"], undefined]
    ]);
    expect([...(scenarios[0].current?.remaining ?? [])]).toEqual([Number.NaN]);
    expect(sensors).toEqual([
      {name: "vibration", symbol: "v", label: {fr: "Vibration", en: "Vibration"}, measure: "mm/s"}
    ]);
    originSchema.parse({...origin, tried: []});
    expect([origin.kind, origin.files.map(({path, rows}) => [path, rows])]).toEqual([
      "files",
      [
        ["train.csv", 8],
        ["$PUMPS/now.csv", 2]
      ]
    ]);
    expect(JSON.stringify({scenarios, origin})).not.toContain(world.root);
  });

  it("say so when they were simulated", async () => {
    const world = environment({"train.csv": TRAIN, "now.csv": CURRENT});
    const {origin} = await (await openSource(config({simulated: true}), world)).read();
    expect(origin.kind).toBe("simulated");
  });

  it("are passed over, with the reason, when one is not there", async () => {
    const simulator = sourceSchema.parse({type: "turbofan-simulator"});
    const tried = async (files: Record<string, string>, env: object = {}) => {
      const world = environment(files);
      return (await findSource([config(), simulator], {...world, env: {...world.env, ...env}})).tried[0]
        ?.reason.en;
    };
    expect(await tried({})).toBe("there is no file train.csv");
    expect(await tried({"train.csv": TRAIN})).toBe("there is no file $PUMPS/now.csv");
    expect(await tried({"train.csv": TRAIN}, {PUMPS: undefined})).toBe(
      "the environment variable PUMPS is not set"
    );
    expect(await tried({"train.csv": TRAIN, "now.csv": CURRENT})).toBeUndefined();
  });

  it("are refused when units in service belong to a scenario nothing is known of", async () => {
    const world = environment({"train.csv": TRAIN, "now.csv": CURRENT.replaceAll("north", "west")});
    expect(await refusal((await openSource(config(), world)).read())).toMatchInlineSnapshot(`
      "InputError: $PUMPS/now.csv cannot be used: 1 problem.
        found units of the scenario "west"; expected a scenario that train.csv has records of. To mend: add run-to-failure records of this scenario, or remove these units."
    `);
  });

  it("are refused when a scenario has a single unit to learn from", async () => {
    const world = environment({"train.csv": TRAIN.replaceAll(/^D.*\n/gm, ""), "now.csv": CURRENT});
    expect(await refusal((await openSource(config(), world)).read())).toMatchInlineSnapshot(`
      "InputError: train.csv cannot be used: 1 problem.
        found a single unit of "north", "A"; expected at least 2 that failed, to learn from one and to judge on another. To mend: add the records of other units, or leave this scenario out."
    `);
  });

  it("are refused with the problems of both files", async () => {
    const world = environment({
      "train.csv": TRAIN.replace("10,2", "ten,2"),
      "now.csv": CURRENT.replace("hours", "days")
    });
    expect(await refusal((await openSource(config(), world)).read())).toMatchInlineSnapshot(`
      "InputError: train.csv cannot be used: 1 problem.
        line 3, column 2 (hours): found "ten"; expected a number such as 641.82. To mend: correct the value (no unit, no thousands separator); leave the cell empty where a reading is missing.
      $PUMPS/now.csv cannot be used: 1 problem.
        line 1: found the columns "pump", "days", "vibration", "site"; expected a column "hours" (columns.time). To mend: give the column's name in columns.time, in vigie.config.ts, or add the column to the file."
    `);
  });

  it("may be a table of real readings in the shape of another tool's export", async () => {
    const world = environment({
      "train.csv": `\ufeff${TRAIN.replaceAll(",", ";").replace("0;1;north", "0,5;1,25;north")}`
    });
    const {columns} = config() as {columns: object};
    const source = await openSource(config({delimiter: ";", current: undefined, columns}), world);
    expect((await source.read()).scenarios[0].train.sensors[0].values[0]).toBe(1.25);
  });
});

it("the guide's example works as written", async () => {
  const guide = readFileSync(new URL("../../../docs/your-data.md", import.meta.url), "utf8");
  const [, file] = /```csv\n([\s\S]*?)```/.exec(guide) ?? [];
  const [, settings] = /```ts\n([\s\S]*?)```/.exec(guide) ?? [];
  const world = environment({"bearings.csv": file});
  const example = new Function(`return (${settings.replaceAll("data/bearings.csv", "bearings.csv")})`)();
  const {scenarios, origin} = await (await openSource(sourceSchema.parse(example.sources[0]), world)).read();
  expect(origin.problems.map(({examples}) => examples[0].slice(0, 60))).toMatchInlineSnapshot(`
    [
      "line 6, column 4 (vibration): found an empty cell; expected ",
    ]
  `);
  expect(
    scenarios.map(({train}) => [train.units, [...train.time], [...train.remaining]])
  ).toMatchInlineSnapshot(`
    [
      [
        [
          "B1",
          "B2",
        ],
        [
          0,
          6.5,
          12,
          0,
          7,
          9.25,
        ],
        [
          0,
          0,
        ],
      ],
    ]
  `);
});
