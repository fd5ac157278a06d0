import {spawnSync} from "node:child_process";
import {readdir, readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {sha256} from "../../../pipeline/io/artefacts.ts";
import {readPointer} from "../../../pipeline/io/registry/files.ts";
import {promoteCandidate} from "../../../pipeline/io/registry/promote.ts";
import {readRegistry, registryFiles, registryOf} from "../../../pipeline/io/registry/registry.ts";
import {temporaryFolder} from "../folders.ts";
import {modelText, propose} from "./sample.ts";

const when = {promoted: "2026-02-01T00:00:00.000Z", override: null};

describe("promoting a candidate", () => {
  test("puts it in production, with the four files that other tools read", async () => {
    const root = await temporaryFolder();
    const layout = registryOf(root, "aero");
    await propose(root, "first");
    const {pointer, changed} = await promoteCandidate(layout, when);
    expect(changed).toBe(true);
    expect(pointer.card.build).toBe("first");
    expect(await readFile(layout.production.model, "utf8")).toBe(modelText("first"));
    expect(JSON.parse(await readFile(layout.production.metrics, "utf8"))).toMatchObject({
      deployed: true,
      model_type: "GradientBoostingRegressor",
      deployed_at: "2026-02-01 00:00:00",
      n_estimators: 10,
      max_depth: 8
    });
    const registry = await readRegistry(await registryFiles(root, "aero"));
    expect(registry.production?.card.build).toBe("first");
    expect(registry.history.map(({build, promoted}) => [build, promoted])).toEqual([
      ["first", when.promoted]
    ]);
  });

  test("does nothing a second time", async () => {
    const root = await temporaryFolder();
    await propose(root, "first");
    await promoteCandidate(registryOf(root, "aero"), when);
    const again = await promoteCandidate(registryOf(root, "aero"), {
      ...when,
      promoted: "2027-01-01T00:00:00.000Z"
    });
    expect(again.changed).toBe(false);
    expect(again.pointer.promoted).toBe(when.promoted);
  });

  test("is refused where the gate does not let it through, and allowed for a reason that is kept", async () => {
    const root = await temporaryFolder();
    const layout = registryOf(root, "aero");
    await propose(root, "first");
    await promoteCandidate(layout, when);
    await propose(root, "second", "hold");
    await expect(promoteCandidate(layout, when)).rejects.toThrow(/The gate says hold.*--override/);
    expect((await readPointer(layout.pointer))?.card.build).toBe("first");
    const {pointer} = await promoteCandidate(layout, {
      ...when,
      override: "the old one cannot read the new sensors"
    });
    expect(pointer.card.build).toBe("second");
    expect(pointer.override).toBe("the old one cannot read the new sensors");
    expect(pointer.promotions.map(({build}) => build)).toEqual(["first", "second"]);
  });

  test("refuses a candidate whose model is not the one that was judged, or that is missing", async () => {
    const root = await temporaryFolder();
    const layout = registryOf(root, "aero");
    await expect(promoteCandidate(layout, when)).rejects.toThrow();
    await propose(root, "first");
    await writeFile(layout.candidate.model, modelText("another"));
    await expect(promoteCandidate(layout, when)).rejects.toThrow(/not the model that was judged.*To mend/s);
    await rm(layout.candidate.model);
    await expect(promoteCandidate(layout, when)).rejects.toThrow(/no candidate/);
    expect(await readPointer(layout.pointer)).toBeNull();
  });

  test("a damaged registry is told, never guessed at", async () => {
    const root = await temporaryFolder();
    const layout = registryOf(root, "aero");
    await propose(root, "first");
    const {pointer} = await promoteCandidate(layout, when);
    await writeFile(layout.model(pointer.model.sha256), "{}");
    await expect(readRegistry(await registryFiles(root, "aero"))).rejects.toThrow(/SHA-256.*To mend/s);
    await writeFile(layout.pointer, "{");
    await expect(registryFiles(root, "aero")).rejects.toThrow(/not JSON.*To mend/s);
  });

  test("killed before any of its calls to the disk, production is the old model or the new one as a whole", async () => {
    const seen = new Set<string>();
    let kills = 0;
    for (let call = 0; ; call++) {
      const root = await temporaryFolder();
      const layout = registryOf(root, "aero");
      await propose(root, "old");
      await promoteCandidate(layout, when);
      await propose(root, "new");
      const {signal, status, stderr} = spawnSync(
        process.execPath,
        [join(import.meta.dirname, "killed.ts"), root, String(call)],
        {encoding: "utf8"}
      );
      const pointer = await readPointer(layout.pointer);
      const registry = await readRegistry(await registryFiles(root, "aero"));
      expect(["old", "new"]).toContain(pointer?.card.build);
      expect(registry.production?.model).toEqual(JSON.parse(modelText(String(pointer?.card.build))));
      seen.add(String(pointer?.card.build));
      // whatever was left behind, the next promotion goes through and the copies say what the pointer says
      const after = await promoteCandidate(layout, when);
      expect(after.pointer.card.build).toBe("new");
      expect(sha256(await readFile(layout.production.model))).toBe(after.pointer.model.sha256);
      expect((await readdir(layout.folder)).filter((name) => name.endsWith("vigie-tmp"))).toEqual([]);
      if (signal !== "SIGKILL") {
        expect({status, stderr}).toEqual({status: 0, stderr: ""});
        break;
      }
      kills++;
    }
    expect(kills).toBeGreaterThan(15);
    expect([...seen].sort()).toEqual(["new", "old"]);
  }, 60_000);
});
