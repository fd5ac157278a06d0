/** The page's live region: what assistive technology says without moving. */

/** A page that goes in the report file takes the region along; each page prepares its own. */
function region(): HTMLElement {
  const found = document.getElementById("live");
  if (found) return found;
  const made = document.createElement("div");
  made.id = "live";
  made.className = "unseen";
  made.setAttribute("role", "status");
  document.body.append(made);
  return made;
}

/** Says a text, politely. The region must have been on the page before: `prepareLive` puts it there. */
export function say(text: string): void {
  const place = region();
  // The same text again would not be said.
  place.textContent = place.textContent === text ? `${text}\u00a0` : text;
}

/** Puts the region on the page: one that appears with its first text is not heard. */
export const prepareLive = (): void => void region();
