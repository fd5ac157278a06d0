/** Decodes the bytes of a CSV file, strictly: a byte that its declared encoding does not have is an error. */
import {textStart} from "./content.ts";
import {excerpt} from "./excerpt.ts";
import type {ProblemLog} from "./problem.ts";

/** Encodings a file may declare; ISO 8859-1 is read as its superset Windows-1252, as browsers do. */
export type CsvEncoding = "utf-8" | "windows-1252" | "iso-8859-1";

/** The text without its byte order mark; null when the file is empty, binary or not in `encoding`. */
export function decodeCsv(bytes: Uint8Array, encoding: CsvEncoding, log: ProblemLog): string | null {
  const start = textStart(bytes, log, "a header line, then one line a record");
  if (start === null) return null;
  if (start > 0 && encoding !== "utf-8") return wrongEncoding(log, encoding);
  const body = bytes.subarray(start);
  try {
    const text = new TextDecoder(encoding, {fatal: true}).decode(body);
    if (!/[\r\n]$/.test(text)) unended(text, log);
    return text;
  } catch {
    return undecodable(body, encoding, log);
  }
}

/** A cell that was cut short may still be a number: all that tells is the missing end. */
function unended(text: string, log: ProblemLog): void {
  log.repair({
    kind: "no-end-of-line",
    line: text.split(/\r\n|\r|\n/).length,
    column: null,
    found: `a last line without an end of line, ${excerpt(
      text
        .slice(-30)
        .split(/[\r\n]/)
        .at(-1) ?? ""
    )}`,
    expected: "one, or the file may have been cut short",
    mend: "compare its size with the original; nothing to do when it is whole"
  });
}

function wrongEncoding(log: ProblemLog, encoding: CsvEncoding): null {
  log.error({
    kind: "encoding",
    line: 1,
    column: null,
    found: "the byte order mark of UTF-8",
    expected: `text in ${encoding}, as configured`,
    mend: 'set encoding: "utf-8" for this source'
  });
  return null;
}

function undecodable(body: Uint8Array, encoding: CsvEncoding, log: ProblemLog): null {
  const decoder = new TextDecoder(encoding, {fatal: true});
  let start = 0;
  for (let line = 1; start < body.length; line++) {
    const lf = body.indexOf(10, start);
    const end = lf < 0 ? body.length : lf;
    const text = body.subarray(start, end);
    if (!decodes(decoder, text)) undecodableLine(text, encoding, line, log);
    start = end + 1;
  }
  return null;
}

function undecodableLine(text: Uint8Array, encoding: CsvEncoding, line: number, log: ProblemLog): void {
  const read = new TextDecoder(encoding).decode(text);
  const at = read.indexOf("\ufffd");
  log.error({
    kind: "encoding",
    line,
    column: null,
    found: `bytes that are no ${encoding}, after ${excerpt(read.slice(Math.max(0, at - 20), at))}`,
    expected: `text in ${encoding}`,
    mend: "save the file as UTF-8, or set the source's encoding to the file's own, such as \"windows-1252\""
  });
}

function decodes(decoder: TextDecoder, bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
