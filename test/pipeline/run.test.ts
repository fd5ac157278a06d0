import {mkdir, readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {Pool} from "../../pipeline/run/pool.ts";
import {runGraph} from "../../pipeline/run.ts";
import {all, bind} from "../../pipeline/stage.ts";
import {letters, seen, sum, text, total} from "./fixture/catalog.ts";
import {stages} from "./fixture/stages.ts";
import {alphabet, copyFixture, observe, scratch} from "./harness.ts";

let place: Awaited<ReturnType<typeof scratch>>;
let cacheFolder: string;
beforeEach(async () => {
  place = await scratch();
  cacheFolder = join(place.folder, "cache");
});
afterEach(() => place.clean());

const alphabetTotal = {total: 3 * (65 + 66 + 67), order: ["A", "B", "C"]};

describe("a run", () => {
  test("orders stages by their wiring and gives each its own scenario", async () => {
    const result = await observe({cacheFolder});
    expect(await result.load(total)).toEqual(alphabetTotal);
    expect(await result.load(sum, "B")).toBe(3 * 66);
    expect(result.stages.map(({id}) => id)).toEqual([
      "spell",
      "summing (A)",
      "summing (B)",
      "summing (C)",
      "summary"
    ]);
  });

  test("gives the same values and the same build for any number of workers, in any folder", async () => {
    const results = await Promise.all(
      [1, 2, 5].map((workers) => observe({workers, cacheFolder: join(place.folder, String(workers))}))
    );
    for (const result of results) {
      expect(result.build).toBe(results[0].build);
      expect(result.stages.map(({entry}) => entry.outputs)).toEqual(
        results[0].stages.map(({entry}) => entry.outputs)
      );
    }
  });

  test("makes only what its targets need", async () => {
    const result = await observe({cacheFolder, targets: [letters]});
    expect(Object.keys(result.ran)).toEqual(["spell"]);
  });

  test("loads every scenario in the order in which its maker made them", async () => {
    const result = await observe({cacheFolder});
    expect([...(await result.load(all(letters))).keys()]).toEqual(["B", "A", "C"]);
    expect([...(await result.load(all(sum))).keys()]).toEqual(["A", "B", "C"]);
  });

  test("stores shared memory as the same content as private memory", async () => {
    const shared = await observe({cacheFolder, instances: alphabet({shared: true})});
    const own = await observe({cacheFolder, instances: alphabet({shared: false})});
    expect(Object.keys(own.ran)).toEqual(["spell"]);
    expect(await shared.load(letters, "A")).toEqual(Float64Array.of(65, 65, 65));
  });

  test("tells a stage the seed, and shares threads out to the stages that run", async () => {
    const alone = await observe({
      cacheFolder,
      workers: 4,
      instances: [bind(stages.looking, {}, {scope: "A"})]
    });
    expect(await alone.load(seen, "A")).toEqual({seed: 1, threads: 2});
    const instances = ["B", "C"].map((scope) => bind(stages.looking, {}, {scope}));
    const pair = await observe({cacheFolder, workers: 3, instances});
    expect((await pair.load(seen, "B")).threads + (await pair.load(seen, "C")).threads).toBe(3);
  });
});

test("a scenario that the maker of all of them left out is an error that names those it made", async () => {
  const instances = [bind(stages.spell, {}), bind(stages.summing, {}, {scope: "Z"})];
  await expect(observe({cacheFolder, instances})).rejects.toThrow(
    "Stage spell did not make letters@Z; it made letters@B, letters@A, letters@C."
  );
});

test("a stage leaves threads for those that are about to be ready", async () => {
  const threadsWith = async (expected: number): Promise<number> => {
    const pool = new Pool(2);
    const decided = Array.from({length: expected}, () => pool.expect());
    const {promise, resolve} = Promise.withResolvers<number>();
    const registry = new URL("fixture/stages.ts", import.meta.url).href;
    const task = {
      registry,
      stage: "looking",
      params: {},
      scope: "A",
      seed: 1,
      files: [],
      inputs: {},
      cacheFolder
    };
    await pool.run({id: "looking (A)", weight: 1, maxThreads: 2, task, started: resolve, progress: () => {}});
    for (const call of decided) call();
    await pool.close();
    return promise;
  };
  expect(await threadsWith(0)).toBe(2);
  expect(await threadsWith(1)).toBe(1);
});

describe("a second run", () => {
  test("reuses everything, and reads no value to do so", async () => {
    const first = await observe({cacheFolder});
    await damageBlobs(cacheFolder);
    const second = await observe({cacheFolder});
    expect(second.ran).toEqual({});
    expect(second.build).toBe(first.build);
  });

  test("makes a damaged value again when somebody needs it, and says so", async () => {
    await observe({cacheFolder});
    await damageBlobs(cacheFolder);
    const second = await observe({cacheFolder, force: ["summary"]});
    expect(second.ran).toEqual({
      spell: ["its stored result was lost or damaged"],
      "summing (A)": ["its stored result was lost or damaged"],
      "summing (B)": ["its stored result was lost or damaged"],
      "summing (C)": ["its stored result was lost or damaged"],
      summary: ["forced"]
    });
    expect(second.events).toContainEqual({
      type: "warning",
      message: "The stored value of sum@A is damaged; summing (A) runs again."
    });
    expect(await second.load(total)).toEqual(alphabetTotal);
  });

  test("mends a damaged value even when only its caller wants it", async () => {
    const result = await observe({cacheFolder});
    await damageBlobs(cacheFolder);
    expect(await result.load(total)).toEqual(alphabetTotal);
  });

  test("runs again what has a damaged entry", async () => {
    await observe({cacheFolder});
    const folder = join(cacheFolder, "entries/summary");
    for (const name of await readdir(folder)) await writeFile(join(folder, name), '{"version":1,"key":');
    expect((await observe({cacheFolder})).ran).toEqual({summary: ["no earlier result"]});
  });

  test("stops at a stage whose result came out the same as before", async () => {
    await observe({cacheFolder});
    const second = await observe({cacheFolder, instances: alphabet({round: true})});
    expect(second.ran).toEqual(
      Object.fromEntries(
        ["A", "B", "C"].map((scope) => [`summing (${scope})`, ["parameter round false → true"]])
      )
    );
  });

  test("says which parameter, input, seed or force made a stage run", async () => {
    await observe({cacheFolder});
    const longer = await observe({cacheFolder, instances: alphabet({length: 4})});
    expect(longer.ran).toMatchObject({
      spell: ["parameter length 3 → 4"],
      "summing (A)": ["input letters@A changed"],
      summary: [expect.stringMatching(/^input sum@\w #\d changed$/), expect.anything(), expect.anything()]
    });
    expect((await observe({cacheFolder, seed: 2})).ran.spell).toContain("seed 1 → 2");
    expect((await observe({cacheFolder, force: ["spell"]})).ran).toEqual({spell: ["forced"]});
    expect(Object.keys((await observe({cacheFolder, force: true})).ran)).toHaveLength(5);
  });

  test("goes back to an earlier result when a change is taken back", async () => {
    await observe({cacheFolder});
    await observe({cacheFolder, instances: alphabet({length: 4})});
    expect((await observe({cacheFolder})).ran).toEqual({});
  });

  test("runs a stage again when code it imports changes, and only then", async () => {
    const registry = await copyFixture(place.folder);
    await observe({cacheFolder, registry});
    await writeFile(join(place.folder, "unrelated.ts"), "export const x = 1;\n");
    expect((await observe({cacheFolder, registry})).ran).toEqual({});
    const path = join(place.folder, "arithmetic.ts");
    await writeFile(path, (await readFile(path, "utf8")).replace("sum += number", "sum += 2 * number"));
    const changed = await observe({cacheFolder, registry});
    expect(changed.ran["summing (A)"]).toEqual([
      expect.stringMatching(/^code of .*\/arithmetic\.ts changed$/)
    ]);
    expect(changed.ran).not.toHaveProperty("spell");
    expect(await changed.load(total)).toEqual({...alphabetTotal, total: 4 * alphabetTotal.total});
  });

  test("looks at the content of bound files, not at their folder or date", async () => {
    const [here, there] = [join(place.folder, "here"), join(place.folder, "there")];
    for (const folder of [here, there]) {
      await mkdir(folder);
      await writeFile(join(folder, "data.txt"), "one");
    }
    const reading = (folder: string) => ({
      cacheFolder,
      instances: [bind(stages.reading, {}, {files: [join(folder, "data.txt")]})]
    });
    await observe(reading(here));
    expect((await observe(reading(there))).ran).toEqual({});
    await writeFile(join(there, "data.txt"), "two");
    const changed = await observe(reading(there));
    expect(changed.ran).toEqual({reading: ["file data.txt changed"]});
    expect(await changed.load(text)).toBe("two");
  });

  test("keeps only the latest few results of a stage", async () => {
    for (const length of [1, 2, 3, 4, 5, 6])
      await observe({cacheFolder, targets: [letters], instances: alphabet({length})});
    expect(await readdir(join(cacheFolder, "entries/spell"))).toHaveLength(3);
  });
});

describe("a stage that fails", () => {
  const fails = (how: string, extra: readonly ReturnType<typeof bind>[] = []) =>
    observe({cacheFolder, instances: [bind(stages.failing, {how}, {scope: "FD001"}), ...extra]});

  test("is named with its scenario, and an error written for people stands without a stack", async () => {
    await expect(fails("input")).rejects.toMatchObject({
      name: "StageError",
      message: "Stage failing (FD001) stopped.\ntrain.txt, line 3:\n  found   x\n  expected a number"
    });
  });

  test("shows where a fault of ours happened", async () => {
    await expect(fails("fault")).rejects.toThrow(
      /^Stage failing \(FD001\) stopped\.\nTypeError: x is not a function\n.*stages\.ts:\d+/s
    );
  });

  test("is an error even when its whole thread ends", async () => {
    await expect(fails("exit")).rejects.toThrow("Its thread ended with code 3 before it answered.");
  });

  test("stops the others, however busy, and leaves no thread behind", async () => {
    const start = performance.now();
    const busy = bind(stages.failing, {how: "hang"}, {scope: "FD002"});
    await expect(fails("input", [busy])).rejects.toThrow("Stage failing (FD001) stopped.");
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(process.getActiveResourcesInfo().filter((name) => name === "Worker")).toEqual([]);
  });

  test.each([
    ["13", "its result was refused: a sum must not be unlucky"],
    ["nothing", "its result was refused: it did not make its output sum"],
    ["function", "sum@FD001.deep[0] is a function; between stages only plain data passes"]
  ])("is refused when its result is %s", async (how, message) => {
    await expect(fails(how)).rejects.toThrow(`Stage failing (FD001) stopped.\n${message}`);
  });

  test("is refused when a dataset's own check finds something", async () => {
    await expect(observe({cacheFolder, instances: alphabet({length: 0})})).rejects.toThrow(
      "Stage spell stopped.\nits result was refused: letters@B: it has no numbers; letters@A: it has no numbers"
    );
  });

  test("leaves what was done before it in the cache", async () => {
    const broken = bind(stages.summing, {fail: true}, {scope: "A"});
    const instances = [broken, bind(stages.spell, {})];
    await expect(observe({cacheFolder, instances})).rejects.toThrow("told to fail");
    expect((await observe({cacheFolder, instances: [bind(stages.spell, {})]})).ran).toEqual({});
  });
});

test("a run that is called off ends at once with the reason given", async () => {
  const controller = new AbortController();
  const instances = [bind(stages.failing, {how: "hang"}, {scope: "A"})];
  const run = runGraph({
    instances,
    registry: new URL("fixture/stages.ts", import.meta.url),
    seed: 1,
    workers: 1,
    cacheFolder,
    signal: controller.signal,
    observer: ({type}) => type === "started" && controller.abort(new Error("Stopped by Ctrl-C."))
  });
  await expect(run).rejects.toThrow("Stopped by Ctrl-C.");
  expect(process.getActiveResourcesInfo().filter((name) => name === "Worker")).toEqual([]);
});

/** Flips a byte in every stored value. */
async function damageBlobs(folder: string): Promise<void> {
  const blobs = join(folder, "blobs");
  for (const prefix of await readdir(blobs))
    for (const name of await readdir(join(blobs, prefix))) {
      const path = join(blobs, prefix, name);
      const bytes = await readFile(path);
      bytes[bytes.length - 1] ^= 1;
      await writeFile(path, bytes);
    }
}
