/** What the language says when something goes wrong, in the reader's words where we have them. */
import type {ChapterMessages} from "../../i18n/chapters.ts";

export function native(message: string, {native: known}: Pick<ChapterMessages, "native">): string {
  for (const [pattern, sentence] of known)
    if (pattern.test(message)) return message.replace(pattern, sentence);
  return message;
}
