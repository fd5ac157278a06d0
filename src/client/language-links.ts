/** Links to the same page in another language keep the reader's choice. */
export function carryQuery(query: URLSearchParams): void {
  const text = query.size ? `?${query}` : "";
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a.language")) {
    const [address] = (link.getAttribute("href") ?? "").split("?");
    link.setAttribute("href", address + text);
  }
}
