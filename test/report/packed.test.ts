import {createContext, runInContext} from "node:vm";
import fc from "fast-check";
import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import {carriedTransport} from "../../src/data/carried.ts";
import {packedFiles, packedType, unpack} from "../../src/data/packed.ts";
import {besideFiles} from "../../src/report/beside.ts";
import {pack} from "../../src/report/pack.ts";

const bytes = fc.uint8Array({maxLength: 2000});

describe("packed files", () => {
  test("come back byte for byte", async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        expect(await unpack("a", pack(content))).toEqual(new Uint8Array(content));
      }),
      {numRuns: 30}
    );
  });

  test("that are damaged or cut are refused by name", async () => {
    const text = pack(new Uint8Array(5000).map((_, i) => (i * i) % 251));
    const damaged = [text.slice(0, 400), `!${text}`, "", `${text.slice(0, 200)}AAAA${text.slice(204)}`];
    for (const one of damaged) await expect(unpack("u.arrow", one)).rejects.toThrow(/^u\.arrow: it cannot/);
  });

  test("are found in a document by their path, and by nothing else", async () => {
    const script = `<script type="${packedType}" data-packed="data/aero/u.arrow">${pack("text")}</script>`;
    const files = packedFiles(parseHTML(`<!doctype html><html><body>${script}</body></html>`).document);
    expect(files.has("data/aero/u.arrow")).toBe(true);
    expect(new TextDecoder().decode(await carriedTransport(files, "aero").read("u.arrow"))).toBe("text");
    for (const path of ["u.arrow", "__proto__", "constructor"]) {
      expect(files.has(path), path).toBe(false);
      await expect(files.read(path)).rejects.toThrow(/does not hold it/);
    }
  });
});

describe("scripts beside the data", () => {
  test("leave each file that pages load on the shelf, byte for byte, and no other", async () => {
    const table = new Uint8Array([65, 82, 0, 255]);
    const name = 'data/a"b/u.arrow';
    const made = besideFiles(
      new Map([
        [name, table],
        ["data/aero/manifest.json", table],
        ["data/aero/summary.json", table]
      ])
    );
    expect(made.map(({path}) => path)).toEqual([`${name}.js`, "data/aero/manifest.json.js"]);
    const page = createContext({});
    for (const {content} of made) runInContext(String(content), page);
    const shelf: Record<string, string> = runInContext("vigieFiles", page);
    expect(await unpack("u", shelf['a"b/u.arrow'])).toEqual(table);
  });
});
