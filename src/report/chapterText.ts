/** Prepares the text of chapters before it is compiled: cells become components, and French gets its spaces. */
import type {Plugin} from "vite";
import {cutCells} from "../cells/source.ts";
import {spaceFrench} from "../i18n/typography.ts";

const chapter = /\/content\/chapters\/(\w+)\/[\w-]+\.mdx$/;

/** Front matter, then text. */
const parts = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/;

/** French spacing outside code. */
const spacedText = (text: string): string =>
  text
    .split(/(```[\s\S]*?```|`[^`\n]*`|<[A-Z][^>]*>)/)
    .map((piece, i) => (i % 2 === 1 ? piece : spaceFrench(piece)))
    .join("");

/** Vite plugin. */
export const chapterText = (): Plugin => ({
  name: "vigie-chapter-text",
  enforce: "pre",
  transform(code, id) {
    const [, locale] = chapter.exec(id) ?? [];
    if (locale === undefined) return undefined;
    const {text} = cutCells(code, id.replace(/.*\/src\//, "src/"));
    const [, matter = "", body = text] = parts.exec(text) ?? [];
    return {code: matter + (locale === "fr" ? spacedText(body) : body), map: null};
  }
});
