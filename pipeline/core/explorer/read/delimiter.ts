/** Which character parts the cells of a file. */

/** In the order in which equals are preferred: a comma may also be a decimal sign. */
const KNOWN = ["\t", ";", ",", "|"];
const LINES = 50;

/** The first lines of a text, cells in quotes left out. */
function firstLines(text: string): string[] {
  const head = text.slice(0, 200_000).replace(/"(?:[^"]|"")*"/g, "");
  return head
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, LINES);
}

/** Share of the lines that have the character as often as the first line has; 0 where it has none. */
function agreement(lines: readonly string[], character: string): number {
  const [first, ...others] = lines.map((line) => line.split(character).length - 1);
  if (!(first > 0)) return 0;
  return others.length === 0 ? 1 : others.filter((count) => count === first).length / others.length;
}

/** The character on which most lines agree; a comma when none is met. `sep=;` on the first line, as Excel has it, rules. */
export function delimiterOf(text: string): string {
  const told = /^sep=(.)\r?\n/i.exec(text);
  if (told) return told[1];
  const lines = firstLines(text);
  const ranked = KNOWN.map((character) => ({character, score: agreement(lines, character)}));
  const best = ranked.reduce((most, one) => (one.score > most.score ? one : most));
  return best.score > 0 ? best.character : ",";
}
