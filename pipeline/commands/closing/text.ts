/** Lines that reports of every kind are told in. */
import type {Localized, Origin} from "../../contract/summary.ts";

/** Name of a report and where its data comes from, what was passed over, what was noticed. */
export function openingLines({id, title, origin}: {id: string; title: Localized; origin: Origin}): string[] {
  const data = origin.kind === "simulated" ? `simulated data (${origin.name.en})` : origin.name.en;
  return [
    `${id}: ${title.en}, from ${data}`,
    ...origin.tried.map(({source, reason}) => `  passed over ${source}: ${reason.en}`),
    ...origin.problems.map(noticed)
  ];
}

/** A file that is missing, or rows that were repaired. */
const noticed = ({kind, file, count, examples}: Origin["problems"][number]): string =>
  kind === "absent"
    ? `  – ${file} is absent: ${examples[0] ?? ""}`
    : `  ! ${file}: ${count} repaired, such as ${examples[0] ?? ""}`;

/** Lines with the first column left-aligned and the others right-aligned. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0].map((_, j) => Math.max(...rows.map((row) => row[j].length)));
  return rows.map((row) => {
    const cells = row.map((cell, j) => (j === 0 ? cell.padEnd(widths[j]) : cell.padStart(widths[j] + 3)));
    return `    ${cells.join("")}`;
  });
}
