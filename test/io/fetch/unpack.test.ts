import {strToU8, zipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {unpack} from "../../../pipeline/io/fetch/unpack.ts";

const names = new Set(["a.txt", "b.txt"]);
const text = (archive: Uint8Array, more: object = {}) =>
  Array.from(unpack(archive, {names, limit: 1e6, ...more}), ([name, bytes]) => [
    name,
    new TextDecoder().decode(bytes)
  ]);
const refusal = (archive: Uint8Array, more: object = {}): string => {
  try {
    return `unpacked ${text(archive, more)}`;
  } catch (error) {
    return String(error);
  }
};

describe("unpack", () => {
  it("takes the files asked for, from any folder and from archives inside", () => {
    const inner = zipSync({"deep/a.txt": strToU8("A"), "other.txt": strToU8("O")});
    expect(
      text(zipSync({"folder/inner.ZIP": inner, "b.txt": strToU8("B"), "__MACOSX/._b.txt": strToU8("?")}))
    ).toEqual([
      ["a.txt", "A"],
      ["b.txt", "B"]
    ]);
    expect(text(zipSync({"a.txt": [strToU8("stored"), {level: 0}]}))).toEqual([["a.txt", "stored"]]);
  });

  it.each(["../a.txt", "x/../../a.txt", "/a.txt", "C:\\a.txt", "C:/a.txt", "..", "x\\..\\a.txt"])(
    "refuses an archive with the name %j",
    (name) =>
      expect(refusal(zipSync({[name]: strToU8("A")}))).toMatch(
        /^ArchiveError: The archive has the name .* leads out of it/
      )
  );

  it("keeps to its limits: bytes in all, and how far one byte unpacks", () => {
    const zeros = new Uint8Array(500_000);
    expect(refusal(zipSync({"a.txt": zeros}))).toMatchInlineSnapshot(
      `"ArchiveError: In the archive, a.txt unpacks to 500 kB; expected at most 1.0 MB in all, 100 times its packed size."`
    );
    expect(
      refusal(zipSync({"a.txt": [zeros, {level: 0}], "b.txt": [zeros, {level: 0}]}), {limit: 900_000})
    ).toMatchInlineSnapshot(
      `"ArchiveError: In the archive, b.txt unpacks to 500 kB; expected at most 900 kB in all, 100 times its packed size."`
    );
    const nested = zipSync({"x.zip": [zipSync({"a.txt": [zeros, {level: 0}]}), {level: 0}]});
    expect(refusal(nested, {limit: 900_000})).toContain("In the archive, a.txt unpacks to 500 kB");
  });

  it("is not led on by sizes that lie", () => {
    const archive = zipSync({"a.txt": strToU8("content of the file")});
    const lying = archive.slice();
    const directory = lying.findLastIndex(
      (_, i) => lying[i] === 0x50 && lying[i + 1] === 0x4b && lying[i + 2] === 1
    );
    new DataView(lying.buffer).setUint32(directory + 24, 5, true);
    expect(text(lying)[0][1].length).toBeLessThanOrEqual(19);
    new DataView(lying.buffer).setUint32(directory + 24, 4e9, true);
    expect(refusal(lying)).toContain("unpacks to 4.0 GB");
  });

  it("refuses a name that is there twice, and archives without end", () => {
    expect(refusal(zipSync({"x/a.txt": strToU8("1"), "y/a.txt": strToU8("2")}))).toMatchInlineSnapshot(
      `"ArchiveError: The archive has two files a.txt; expected one."`
    );
    let deep = zipSync({"a.txt": strToU8("A")});
    for (let i = 0; i < 4; i++) deep = zipSync({"n.zip": deep});
    expect(refusal(deep)).toMatchInlineSnapshot(`"ArchiveError: The archive has archives more than 3 deep."`);
  });

  it("refuses what is cut short, damaged or no archive", () => {
    const archive = zipSync({"a.txt": strToU8("some text ".repeat(500))});
    expect(refusal(archive.subarray(0, archive.length - 30))).toMatchInlineSnapshot(
      `"ArchiveError: Found 116 B that are no complete zip archive."`
    );
    expect(refusal(strToU8("<html>Not found</html>"))).toMatchInlineSnapshot(
      `"ArchiveError: Found 22 B that are no complete zip archive."`
    );
    expect(refusal(new Uint8Array())).toMatch(/^ArchiveError/);
    const damaged = archive.slice();
    damaged.fill(255, 40, 60);
    expect(refusal(damaged)).toMatch(/^(ArchiveError|unpacked)/);
  });

  it("never ends in anything but files or an ArchiveError, whatever bit is flipped", {
    timeout: 30_000
  }, () => {
    const archive = zipSync({
      "a.txt": strToU8("text ".repeat(20)),
      "z.zip": zipSync({"b.txt": strToU8("B")})
    });
    for (let bit = 0; bit < archive.length * 8; bit++) {
      const flipped = archive.slice();
      flipped[bit >> 3] ^= 1 << (bit & 7);
      expect(refusal(flipped)).toMatch(/^(ArchiveError|unpacked)/);
    }
  });
});
