/** Which sections of a chapter have been read: marked in its contents, remembered by this browser. */
import {chapterMessages} from "../../i18n/chapters.ts";
import type {Locale} from "../../i18n/locale.ts";
import {remember, remembered} from "./memory.ts";

/** A section counts as read when its end has been on screen. */
export function followReading(root: HTMLElement, chapter: string, locale: Locale, signal: AbortSignal): void {
  const words = chapterMessages(locale);
  const links = [...root.querySelectorAll<HTMLAnchorElement>(".chapter-contents a")];
  const headings = [...root.querySelectorAll<HTMLElement>(".chapter-text h2[id]")];
  const name = `read-${chapter}`;
  const read = new Set(
    (remembered(name) ?? "").split(",").filter((index) => Number(index) < headings.length)
  );
  const place = root.querySelector("[data-progress]");
  const show = (): void => {
    links.forEach((link, i) => {
      link.classList.toggle("read", read.has(String(i)));
    });
    if (place) place.textContent = words.progress([...read].filter(Boolean).length, headings.length);
  };
  const here = (): void => {
    const line = innerHeight * 0.4;
    const at = headings.findLastIndex((heading) => heading.getBoundingClientRect().top < line);
    links.forEach((link, i) => {
      if (i === at) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
  };
  const seen = (): void => {
    const before = read.size;
    headings.forEach((_, i) => {
      const next = headings[i + 1] ?? root.querySelector(".chapter-neighbours");
      if (next && next.getBoundingClientRect().top < innerHeight && scrollY > 0) read.add(String(i));
    });
    if (read.size !== before) {
      remember(name, [...read].join(","));
      show();
    }
    here();
  };
  let due = false;
  const soon = (): void => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      seen();
    });
  };
  addEventListener("scroll", soon, {signal, passive: true});
  show();
  here();
}
