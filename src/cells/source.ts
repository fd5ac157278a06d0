/** Finds the cells of a chapter in its text: fences of JavaScript with the word `cell`. */

export interface CellSource {
  readonly id: string;
  readonly code: string;
  /** The finding, where the cell shows a chart or a table. */
  readonly title: string;
  /** What its drawing shows, for those who cannot see it. */
  readonly describe: string;
  /** Measure, unit, population, period. */
  readonly unit: string;
  /** Where its figures come from; empty where the chapter's tables say it. */
  readonly source: string;
  /** Whether its code is folded away at first. */
  readonly folded: boolean;
  /** Whether it is a picture: nothing in it can be pointed at. */
  readonly still: boolean;
}

/** A chapter's text is not what it should be; says where. */
export class ChapterError extends Error {
  override readonly name = "ChapterError";
}

const opening = /^```(?:js|javascript)[ \t]+cell\b(.*)$/;
const attribute = /\s+([a-z]+)(?:="([^"]*)")?/gy;
const words = ["id", "title", "describe", "unit", "source"];
const flags = ["folded", "still"];

function attributesOf(text: string, place: string): Map<string, string> {
  const found = new Map<string, string>();
  let at = 0;
  for (const match of text.trimEnd().matchAll(attribute)) {
    const [whole, name, value] = match;
    const right = value === undefined ? flags.includes(name) : words.includes(name);
    if (!right)
      throw new ChapterError(
        `${place}: the cell has "${whole.trim()}"; expected ${words.map((word) => `${word}="…"`).join(", ")}, ${flags.join(", ")}`
      );
    found.set(name, value ?? "");
    at = match.index + whole.length;
  }
  if (at < text.trimEnd().length)
    throw new ChapterError(
      `${place}: the cell's attributes stop making sense at "${text.slice(at).trim()}"; write name="value"`
    );
  return found;
}

export interface CutChapter {
  readonly cells: readonly CellSource[];
  /** The text with `<Cell id="…" />` in the place of each cell, on as many lines. */
  readonly text: string;
}

/** Cuts a chapter's cells out of its text. @throws {ChapterError} that names `file` and line. */
export function cutCells(text: string, file: string): CutChapter {
  const lines = text.split("\n");
  const cells: CellSource[] = [];
  const kept: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const [, rest] = opening.exec(lines[i]) ?? [];
    if (rest === undefined) {
      kept.push(lines[i]);
      continue;
    }
    const place = `${file}:${i + 1}`;
    const own = attributesOf(rest, place);
    const id = own.get("id") ?? "";
    if (!/^[a-z][a-z0-9-]*$/.test(id))
      throw new ChapterError(
        `${place}: the cell's id is "${id}"; expected small letters, digits and hyphens`
      );
    if (cells.some((cell) => cell.id === id))
      throw new ChapterError(`${place}: there is a cell "${id}" already`);
    const end = lines.findIndex((line, j) => j > i && line.trimEnd() === "```");
    if (end < 0) throw new ChapterError(`${place}: the cell "${id}" is not closed; expected a line \`\`\``);
    const text = (name: string): string => own.get(name) ?? "";
    cells.push({
      id,
      code: lines.slice(i + 1, end).join("\n"),
      title: text("title"),
      describe: text("describe"),
      unit: text("unit"),
      source: text("source"),
      folded: own.has("folded"),
      still: own.has("still")
    });
    kept.push(`<Cell id="${id}" />`, ...Array.from({length: end - i}, () => ""));
    i = end;
  }
  return {cells, text: kept.join("\n")};
}
