import fc from "fast-check";
import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import {archivedFiles, filesOf} from "../../src/data/archive.ts";
import {carriedTransport} from "../../src/data/carried.ts";
import {archive} from "../../src/report/archive.ts";

const documentOf = (...elements: readonly string[]): Document =>
  parseHTML(`<!doctype html><html><body>${elements.join("")}</body></html>`).document;

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe("files in an archive", () => {
  test("come back byte for byte, in whatever order they are asked for", async () => {
    const content = fc.oneof(fc.uint8Array({maxLength: 300}), fc.string({unit: "grapheme"}));
    await fc.assert(
      fc.asyncProperty(fc.array(content, {minLength: 1, maxLength: 8}), fc.nat(), async (contents, turn) => {
        const named = contents.map((one, i) => [`a/${i}`, one] as const);
        const files = archivedFiles(documentOf(archive("a", named)));
        const asked = named.toSpliced(0, turn % named.length).concat(named.slice(0, turn % named.length));
        const read = await Promise.all(asked.map(([path]) => files.read(path)));
        for (const [i, [, one]] of asked.entries())
          expect(read[i]).toEqual(
            typeof one === "string" ? new TextEncoder().encode(one) : new Uint8Array(one)
          );
      }),
      {numRuns: 40}
    );
  });

  test("may be larger than what is unpacked at a time", async () => {
    const long = Array.from({length: 200_000}, (_, i) => `${(i * i) % 10_007}`).join(" ");
    const files = archivedFiles(
      documentOf(
        archive("a", [
          ["long", long],
          ["short", "é"]
        ])
      )
    );
    const [short, again] = await Promise.all([files.read("short"), files.read("long")]);
    expect(text(short)).toBe("é");
    expect(text(again)).toBe(long);
  });

  test("are found by their path, and by nothing else", async () => {
    const odd = `data/aero/d'un "a"&<b>.arrow`;
    const files = archivedFiles(
      documentOf(archive("one", [[odd, "1"]]), archive("data", [["data/aero/u", "2"]]))
    );
    expect(text(await files.read(odd))).toBe("1");
    expect(text(await carriedTransport(files, "aero").read("u"))).toBe("2");
    for (const path of ["u", "__proto__", "constructor"]) {
      expect(files.has(path), path).toBe(false);
      await expect(files.read(path)).rejects.toThrow(/does not hold it/);
    }
  });

  test("that are damaged are refused by name, and those before them still read", async () => {
    const noise = Uint8Array.from({length: 4000}, (_, i) => (i * i * 7) % 251);
    const document = documentOf(
      archive("a", [
        ["first", "whole"],
        ["second", noise]
      ])
    );
    const element = document.querySelector<HTMLElement>("script")!;
    const packed = element.textContent!;
    for (const damaged of [packed.slice(0, 300), `${packed.slice(0, 200)}AAAA${packed.slice(204)}`]) {
      element.textContent = damaged;
      const files = archivedFiles(document);
      expect(text(await files.read("first"))).toBe("whole");
      await expect(files.read("second")).rejects.toThrow(/^second: it cannot be unpacked \(.*another copy/);
    }
    for (const damaged of ["", "A", `"${packed}`]) {
      element.textContent = damaged;
      await expect(archivedFiles(document).read("first")).rejects.toThrow(/^first: it cannot be unpacked/);
    }
  });

  test("of numbers lie plane by plane where that weighs less; texts do not", () => {
    const numbers = new Uint8Array(Float64Array.from({length: 500}, (_, i) => 600 + Math.sin(i)).buffer);
    const [element] = documentOf(
      archive("a", [
        ["n", numbers],
        ["t", "text"]
      ])
    ).querySelectorAll("script");
    expect(filesOf(element as HTMLElement).map(([path, length, width]) => [path, length, width])).toEqual([
      ["n", 4000, 8],
      ["t", 4, 1]
    ]);
  });

  test("cost next to nothing where they repeat what lies before them", () => {
    const long = Array.from({length: 20_000}, (_, i) => `${(i * i * i) % 10_007}`).join(" ");
    const once = archive("a", [["one", long]]).length;
    expect(
      archive("a", [
        ["one", long],
        ["two", long]
      ]).length
    ).toBeLessThan(once + 300);
  });
});
