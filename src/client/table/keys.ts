/** Rows a key leads to from row `at` of `count`. */
const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1
};

/** Moves the focus from a link in a row to the same link of another row. */
export function moveAmongRows(event: KeyboardEvent): void {
  const step = steps[event.key];
  const link = (event.target as Element).closest("tbody a");
  const body = link?.closest("tbody");
  if (!step || !link || !body || event.ctrlKey || event.metaKey || event.altKey) return;
  const index = [...(link.closest("tr")?.querySelectorAll("a") ?? [])].indexOf(link as HTMLAnchorElement);
  const rows = [...body.rows].filter((row) => row.querySelector("a"));
  const next = rows[step(rows.indexOf(link.closest("tr")!), rows.length)];
  event.preventDefault();
  (next.querySelectorAll("a")[index] ?? next.querySelector("a"))?.focus();
}
