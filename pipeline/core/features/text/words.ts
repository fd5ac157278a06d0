/** The words of a text, as models see them. */

/** Longer texts are cut here, in UTF-16 code units: a row is a name or a title, not a book. */
export const MOST_LENGTH = 1000;

/**
 * A text without accents and compatibility forms, words run together in camel case apart, in lower case:
 * "PhotoÉditeur Ⅱ" becomes "photo editeur ii".
 */
export const foldText = (text: string): string =>
  text
    .slice(0, MOST_LENGTH)
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .toLowerCase();

/** Words of a text: runs of letters and digits, folded, in order. */
export const wordsOf = (text: string): string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
