/** Most characters a sheet's name may have in Excel. */
const longest = 31;

/** Shortens a text at a word's end where it can, with an ellipsis. */
function shorten(text: string, limit: number): string {
  const characters = [...text];
  if (text.length <= limit) return text;
  while (characters.join("").length > limit - 1) characters.pop();
  const cut = characters.join("");
  const space = cut.lastIndexOf(" ");
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).replace(/[\s,;.–-]+$/, "")}…`;
}

/** A text without what Excel refuses in a sheet's name: `\ / ? * [ ] :`, control characters, quotes at its ends. */
const clean = (text: string): string =>
  text
    .replace(/[\\/?*[\]:\p{Cc}]/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(/^[\s']+|[\s']+$/g, "");

/**
 * Names of sheets from what they are about: at most 31 characters, none refused by Excel, no two alike (Excel
 * ignores case). `untitled` stands for a text of which nothing is left.
 */
export function sheetNames(topics: readonly string[], untitled: string): string[] {
  const taken = new Set<string>();
  return topics.map((topic) => {
    const wanted = clean(topic) || untitled;
    let name = shorten(wanted, longest);
    for (let n = 2; taken.has(name.toLowerCase()); n++) {
      const suffix = ` (${n})`;
      name = shorten(wanted, longest - suffix.length) + suffix;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}
