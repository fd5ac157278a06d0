/** What a reader is told when a cell fails. */
import type {CellError} from "../../cells/error.ts";
import {native} from "../../components/cells/native.ts";
import type {ChapterMessages} from "../../i18n/chapters.ts";

/** One sentence, with the line where it happened. */
export function cellFault({key, values, message, line}: CellError, words: ChapterMessages): string {
  // Of what was too long to come to the page nobody counted the values.
  if (key === "tooMuch" && values.most === "") return words.tooLarge;
  const said =
    values.message === undefined ? values : {...values, message: native(String(values.message), words)};
  const own =
    key && Object.hasOwn(words.faults, key)
      ? words.faults[key as keyof typeof words.faults](said)
      : native(message, words);
  const text = own.charAt(0).toUpperCase() + own.slice(1);
  return line === null ? text : `${text.replace(/\.$/, "")} (${words.failedAt(line)}).`;
}
