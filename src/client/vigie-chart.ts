import {html} from "../components/dom.ts";
import type {SiteMessages} from "../i18n/fr/site.ts";
import type {Locale} from "../i18n/locale.ts";
import {siteMessages} from "../i18n/messages.ts";
import type {FigureView} from "../views/view.ts";
import {Explorer, type Linking} from "./chart/explorer.ts";

type Draw = NonNullable<FigureView["draw"]>;

/** Width of the printed page, CSS pixels before the print style's zoom; margin notes keep their own width. */
const printWidth = 838;

/** Has every chart of the page read its width, before the first draws: the page is laid out once, not for each. */
export function measureCharts(): void {
  for (const chart of document.querySelectorAll<VigieChart>("vigie-chart")) chart.measure();
}

/**
 * `<vigie-chart>`: holds the drawings made at build; once given a function to draw with, it draws at its real
 * width and again whenever that changes, and lets the reader explore what it drew. If drawing fails the picture
 * it had stays.
 */
export class VigieChart extends HTMLElement {
  #draw: Draw | null = null;
  #linking: Linking | null = null;
  #explorer: Explorer | null = null;
  #width = 0;
  #observer = new ResizeObserver(([entry]) => this.#resize(entry.contentRect.width));
  #print = (): void => this.#render(this.closest(".rail") ? this.#width : printWidth);
  #restore = (): void => this.#render(this.#width);

  /** Reads its width, where it has none yet. */
  measure(): void {
    this.#width ||= this.clientWidth;
  }

  /** Draws with `draw` from now on; exploring changes the page as `linking` says. */
  show(draw: Draw, linking: Linking): void {
    this.#draw = draw;
    this.#linking = linking;
    this.measure();
    this.#render(this.#width);
  }

  /** Draws with another function; what exploring changes stays. */
  redraw(draw: Draw): void {
    this.#draw = draw;
    this.#render(this.#width);
  }

  connectedCallback(): void {
    this.#observer.observe(this);
    addEventListener("beforeprint", this.#print);
    addEventListener("afterprint", this.#restore);
  }

  disconnectedCallback(): void {
    this.#observer.disconnect();
    this.#explorer?.end();
    this.#explorer = null;
    removeEventListener("beforeprint", this.#print);
    removeEventListener("afterprint", this.#restore);
  }

  #resize(width: number): void {
    const whole = Math.floor(width);
    if (whole === this.#width || whole === 0) return;
    this.#width = whole;
    this.#render(whole);
  }

  #render(width: number): void {
    if (!this.#draw || width === 0) return;
    const id = `${this.closest<HTMLElement>("[data-figure]")?.dataset.figure ?? "chart"}-live`;
    const locale = document.documentElement.lang as Locale;
    const words = siteMessages(locale);
    try {
      this.#replace(this.#draw({document, locale, width, id}));
      this.#explore(words);
    } catch (error) {
      this.#fail(words);
      reportError(error);
    }
  }

  /** What lies over the drawing stays: a handle in use keeps the focus and the pointer. */
  #replace(drawing: Element): void {
    for (const old of [...this.children]) if (!old.matches(".line-handle")) old.remove();
    this.prepend(drawing);
  }

  #explore(words: SiteMessages): void {
    if (!this.#linking) return;
    if (this.#explorer) this.#explorer.renew(this.#linking);
    else this.#explorer = new Explorer(this, words.chart, this.#linking);
  }

  /** Says on the drawing's place that it is not up to date; the picture it had stays. */
  #fail({failed, failedText}: SiteMessages): void {
    if (this.querySelector(".failure")) return;
    this.prepend(
      html(
        document,
        "p",
        {class: "failure", role: "status"},
        html(document, "b", {}, failed),
        ` ${failedText}`
      )
    );
  }
}
