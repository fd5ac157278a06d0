/** Looks at the first bytes of what should be a text file, before any of it is taken for data. */
import type {ProblemLog} from "./problem.ts";

/** Known beginnings of files that are often found under a wrong name. */
const MAGIC: readonly (readonly [name: string, bytes: readonly number[], mend: string])[] = [
  ["a gzip archive", [0x1f, 0x8b], "decompress it (gunzip), or give the text file it holds"],
  [
    "a zip archive",
    [0x50, 0x4b, 0x03, 0x04],
    "unpack it, or save the workbook as text if it is a spreadsheet"
  ],
  ["an xz archive", [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], "decompress it (unxz)"],
  ["a zstd archive", [0x28, 0xb5, 0x2f, 0xfd], "decompress it (unzstd)"],
  ["text in UTF-16", [0xff, 0xfe], "save it again as UTF-8"],
  ["text in UTF-16", [0xfe, 0xff], "save it again as UTF-8"]
];

const BOM = [0xef, 0xbb, 0xbf];

/**
 * Offset of the first byte of text: 3 after a UTF-8 byte order mark, which is reported as a repair, otherwise 0.
 * Null when the file is empty, an archive or binary; the log then says so.
 */
export function textStart(bytes: Uint8Array, log: ProblemLog, expected: string): number | null {
  const whole = {line: 1, column: null, expected};
  if (bytes.length === 0) {
    log.error({
      ...whole,
      kind: "empty",
      found: "an empty file (0 bytes)",
      mend: "put the complete file in its place"
    });
    return null;
  }
  for (const [name, magic, mend] of MAGIC) {
    if (!startsWith(bytes, magic)) continue;
    log.error({
      ...whole,
      kind: "archive",
      found: `${name} (it begins with ${hex(bytes, 0, magic.length)})`,
      mend
    });
    return null;
  }
  const binary = binaryByte(bytes);
  if (binary >= 0) {
    const found = `binary data (byte ${hex(bytes, binary, binary + 1)} at offset ${binary})`;
    const line = lineOf(bytes, binary);
    log.error({...whole, line, kind: "binary", found, mend: "put the text file in its place"});
    return null;
  }
  return startsWith(bytes, BOM) ? skipBom(log) : 0;
}

/** Line, from 1, of the byte at `offset`. */
export function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let i = bytes.indexOf(10); i >= 0 && i < offset; i = bytes.indexOf(10, i + 1)) line++;
  return line;
}

/** Reports Windows line ends, which are accepted: `count` of them, the first on `line`. */
export function repairLineEnds(log: ProblemLog, line: number, count: number): void {
  log.repair(
    {
      kind: "line-ends",
      line,
      column: null,
      found: `Windows line ends (CR LF) on ${count} ${count === 1 ? "line" : "lines"}`,
      expected: "lines that end in LF",
      mend: "nothing to do, they were read as LF"
    },
    count
  );
}

function skipBom(log: ProblemLog): number {
  log.repair({
    kind: "bom",
    line: 1,
    column: null,
    found: "a UTF-8 byte order mark",
    expected: "text without one",
    mend: "nothing to do, it was skipped"
  });
  return BOM.length;
}

/** Offset of the first byte no text has: NUL anywhere, or another control character near the beginning. */
function binaryByte(bytes: Uint8Array): number {
  const head = bytes.subarray(0, 4096).findIndex((byte) => byte < 32 && (byte < 9 || byte > 13));
  return head >= 0 ? head : bytes.indexOf(0);
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);

const hex = (bytes: Uint8Array, start: number, end: number): string =>
  Array.from(bytes.subarray(start, end), (byte) => byte.toString(16).padStart(2, "0")).join(" ");
