/** Starts a chapter's page: contents and progress at once, cells when they are touched. */
import {chapterMessages} from "../../i18n/chapters.ts";
import {siteMessages} from "../../i18n/messages.ts";
import type {Place} from "../../i18n/routes.ts";
import {carryExplorer} from "../carried-links.ts";
import type {ChapterData, LiveChapter} from "../cells/live-chapter.ts";
import {loadPart} from "../lazy.ts";
import {prepareLive, say} from "../live.ts";
import type {Start} from "../page.ts";
import {reasonOf} from "../reason.ts";
import type {Setting} from "../setting.ts";
import {goToFigure} from "../share-link.ts";
import type {VigieExport} from "../vigie-export.ts";
import type {ExplorerPlace} from "./explorer-place.ts";
import {remembered} from "./memory.ts";
import {followReading} from "./progress.ts";

/** What a touch is about: cells, their controls, exercises. */
const live = "vigie-cell, vigie-exercise, vigie-builder";

/** A shorter wait goes unmentioned, milliseconds. */
const patience = 300;

/** Cells of a page, loaded once. */
class Waking {
  readonly #root: HTMLElement;
  readonly #loading: string;
  readonly #open: () => Promise<LiveChapter>;
  #chapter: Promise<LiveChapter> | null = null;

  /** `loading`: what is said when it takes a while. */
  constructor(root: HTMLElement, loading: string, open: () => Promise<LiveChapter>) {
    this.#root = root;
    this.#loading = loading;
    this.#open = open;
  }

  /** The chapter with every cell run; asking again after a failure tries again. */
  wake(): Promise<LiveChapter> {
    this.#chapter ??= this.#start();
    return this.#chapter;
  }

  /** Resolves when no cells are being woken, whatever came of it: what computes beside them takes turns. */
  async over(): Promise<void> {
    await this.#chapter?.catch(() => {});
  }

  async #start(): Promise<LiveChapter> {
    this.#root.dataset.live = "loading";
    const waiting = setTimeout(() => say(this.#loading), patience);
    try {
      const chapter = await this.#open();
      await chapter.ready;
      this.#root.dataset.live = "ready";
      return chapter;
    } catch (error) {
      this.#chapter = null;
      this.#root.dataset.live = "failed";
      throw error;
    } finally {
      clearTimeout(waiting);
    }
  }
}

function fail(root: HTMLElement, error: unknown): void {
  const place = root.querySelector(".chapter-progress");
  if (place) place.textContent = reasonOf(error);
}

/** What is made anew when a cell wakes: the buttons of its legend, the heads of its tables. */
const remade = (cell: Element | null): HTMLElement[] => [
  ...(cell?.querySelectorAll<HTMLElement>(".cell-legend button, vigie-table thead th") ?? [])
];

/** The first touch of each kind wakes the cells; a press made before they are awake is made again for them. */
function wakeOnTouch(root: HTMLElement, waking: Waking, signal: AbortSignal): void {
  const touched = ({target}: Event): boolean => (target as Element).closest?.(live) != null;
  const wake = (event: Event): void => {
    if (touched(event)) waking.wake().catch((error: unknown) => fail(root, error));
  };
  for (const name of ["pointerover", "focusin", "touchstart", "input"])
    root.addEventListener(name, wake, {signal, passive: true});
  const press = (event: MouseEvent): void => {
    const button = (event.target as Element).closest<HTMLElement>("button, vigie-table thead th");
    if (root.dataset.live === "ready" || !button?.closest(live) || button.closest("vigie-term, vigie-export"))
      return;
    event.stopPropagation();
    event.preventDefault();
    // The press goes to what stands where the button stood.
    const cell = button.closest("vigie-cell");
    const at = remade(cell).indexOf(button);
    waking.wake().then(
      () => (button.isConnected ? button : remade(cell)[at])?.click(),
      (error: unknown) => fail(root, error)
    );
  };
  root.addEventListener("click", press, {signal, capture: true});
}

/** Buttons that give a cell's picture and data; what they give is made when they are pressed. */
function offerFiles(root: HTMLElement, waking: Waking, {locale}: Place): void {
  const words = siteMessages(locale);
  for (const cell of root.querySelectorAll<HTMLElement>("vigie-cell[data-figure]")) {
    const place = cell.querySelector<VigieExport>("vigie-export");
    const id = cell.dataset.cell!;
    const title = cell.querySelector("[data-part=title]")?.textContent ?? id;
    const save = (type: "csv" | "png" | "svg") => async () => (await waking.wake()).save(id, type);
    const offers = [
      {label: words.csv, make: save("csv")},
      {label: words.exports.png, make: save("png")},
      {label: words.exports.svg, make: save("svg")},
      {
        label: chapterMessages(locale).cell.file,
        make: async () => {
          await (await waking.wake()).takeAway([id]);
        }
      }
    ];
    place?.offer(offers, id, words);
    place?.update(title, []);
  }
}

/** Hints are numbered, and exercises that were solved say so. */
function prepareExercises(root: HTMLElement, {locale}: Place): void {
  const {exercise} = chapterMessages(locale);
  for (const element of root.querySelectorAll<HTMLElement>("vigie-exercise")) {
    element.querySelectorAll(".hint-name").forEach((name, i) => {
      name.textContent = exercise.hint(i + 1);
    });
    const done = element.querySelector<HTMLElement>(".exercise-done");
    if (done) done.hidden = remembered(`done-${element.dataset.exercise}`) === null;
  }
}

/** Built legends do nothing without scripts: now a touch wakes their cells. */
function offerLegends(root: HTMLElement): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>(".cell-legend button"))
    button.disabled = false;
}

export const chapterPage: Start = (packed, place, {address, ...rest}: Setting) => {
  const data = packed as ChapterData;
  const root = document.querySelector<HTMLElement>("vigie-chapter");
  if (!root) return;
  prepareLive();
  const setting: Setting = {...rest, address: carryExplorer(address)};
  const waking = new Waking(root, chapterMessages(place.locale).cell.loading, async () => {
    const {LiveChapter} = await loadPart("cells");
    return LiveChapter.open({root, data, place, setting, load: loadPart});
  });
  prepareExercises(root, place);
  offerLegends(root);
  root.querySelector<ExplorerPlace>("vigie-explorer")?.prepare(place, setting, () => waking.over());
  followReading(root, data.id, place.locale, setting.signal);
  offerFiles(root, waking, place);
  wakeOnTouch(root, waking, setting.signal);
  goToFigure(document);
  // A link that carries changes shows them; the report file's pages have no drawings until they are made.
  const changed = setting.address.query().has("cells");
  if (changed || setting.folded) waking.wake().catch((error: unknown) => fail(root, error));
};
