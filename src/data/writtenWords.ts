import {foldText, wordsOf} from "../../pipeline/core/features/text/words.ts";

/** The words of a text as it writes them, accents and capitals kept; as models see them where the two do not match. */
export function writtenWords(text: string): string[] {
  const words = wordsOf(text);
  const written =
    text
      .normalize("NFC")
      .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
      .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
      .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  return words.map((word, i) => {
    const own = written[i] ?? "";
    return foldText(own) === word ? own : word;
  });
}
