/** A chapter made live: its cells run, its controls move them, its exercises are checked. */
import type {CourseTable, CourseTableName} from "../../../pipeline/contract/course.ts";
import type {CellResult} from "../../cells/engine.ts";
import type {SetInput} from "../../cells/protocol.ts";
import {writing} from "../../charts/recorded/writing.ts";
import type {CellHost} from "../../components/cells/host.ts";
import {exercises} from "../../content/exercises.ts";
import {CourseFiles} from "../../data/course.ts";
import {chapterMessages} from "../../i18n/chapters.ts";
import {siteMessages} from "../../i18n/messages.ts";
import type {Place} from "../../i18n/routes.ts";
import {download} from "../download.ts";
import type {LoadPart} from "../lazy.ts";
import type {Setting} from "../setting.ts";
import {shareLink} from "../share-link.ts";
import {AddressState} from "./address-state.ts";
import {Builder} from "./builder.ts";
import type {CodeSetting} from "./code-place.ts";
import {ControlPlaces} from "./control-places.ts";
import {exportCell, type FileType} from "./files.ts";
import {LiveCell, type PageCell} from "./live-cell.ts";
import {LiveExercise} from "./live-exercise.ts";
import {editorNames} from "./names.ts";
import {Runner} from "./runner.ts";
import type {Shared} from "./share.ts";
import {standalone} from "./standalone.ts";
import {upstream} from "./upstream.ts";

/** What a chapter's page carries. */
export interface ChapterData {
  readonly id: string;
  readonly tables: readonly CourseTableName[];
  readonly cells: readonly PageCell[];
  /** Where controls were moved before the page was made; those of a page that was taken away. */
  readonly at?: Shared["at"];
}

export interface Opening {
  readonly root: HTMLElement;
  readonly data: ChapterData;
  readonly place: Place;
  readonly setting: Setting;
  readonly load: LoadPart;
}

/** A title as the name of a file. */
const fileName = (title: string): string =>
  title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\w]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase()
    .slice(0, 60) || "dashboard";

/** Cells that take longer are shown when they are done; the page answers before. */
const longestStart = 8000;

export class LiveChapter {
  readonly host: CellHost;
  readonly data: ChapterData;
  readonly #setting: Setting;
  readonly #cells = new Map<string, LiveCell>();
  readonly #root: HTMLElement;
  readonly #sources: readonly string[];
  /** Paths of the tables its cells read. */
  readonly #files: readonly string[];
  readonly #place: Place;
  readonly #load: LoadPart;
  #runner: Runner | null = null;
  #builder: Builder | null = null;
  #resolve: () => void = () => {};
  /** Resolves when every cell has run once. */
  readonly ready: Promise<void>;
  readonly #kept: AddressState;
  readonly #controls = new ControlPlaces();

  private constructor(
    {root, data, setting, place, load}: Opening,
    host: CellHost,
    tables: readonly CourseTable[]
  ) {
    this.#root = root;
    this.data = data;
    this.#setting = setting;
    this.host = host;
    this.#place = place;
    this.#load = load;
    this.#sources = [...new Set(tables.map(({source}) => source[host.locale]))];
    this.#files = tables.map(({file}) => file);
    this.ready = new Promise((resolve) => {
      this.#resolve = resolve;
    });
    const kept = {state: () => this.#shared(), take: (shared: Shared) => void this.#take(shared)};
    this.#kept = new AddressState(setting.address, kept, setting.signal);
  }

  /** Runs a chapter's cells. Rejects with a `DataError` when its data or code does not come. */
  static async open(opening: Opening): Promise<LiveChapter> {
    const {data, place, setting, load} = opening;
    const {locale} = place;
    const [{text}, files] = await Promise.all([
      load("engine"),
      CourseFiles.open(setting.files(place, "course"))
    ]);
    const tables = await Promise.all(
      data.tables.map(async (name) => ({table: files.table(name), bytes: await files.bytes(name)}))
    );
    // Of two columns of the same name the first table's has the word.
    const columns = new Map(
      tables
        .flatMap(({table}) => table.columns)
        .toReversed()
        .map((column) => [column.name, column] as const)
    );
    const host = {document, locale, words: chapterMessages(locale), writing: writing(locale), columns};
    const chapter = new LiveChapter(
      opening,
      host,
      tables.map(({table}) => table)
    );
    await chapter.#start(text, {locale, tables}, await chapter.#kept.read());
    return chapter;
  }

  /** The cell of an id. */
  cell(id: string): LiveCell | undefined {
    return this.#cells.get(id);
  }

  /** Gives a file of what a cell shows. */
  save(id: string, type: FileType): Promise<void> {
    const cell = this.#cells.get(id)!;
    const source = cell.cell.source || this.#sources.join(" ");
    return exportCell(cell, type, {
      host: this.host,
      load: this.#load,
      words: siteMessages(this.host.locale),
      source,
      choices: this.#moving([id]).flatMap(({choices}) => choices),
      link: shareLink(id)
    });
  }

  /** Gives cells as one HTML file, alive, with the controls they follow; resolves with its name. */
  async takeAway(ids: readonly string[], title = this.#titleOf(ids[0])): Promise<string> {
    const moving = this.#moving(ids).map(({cell}) => cell.id);
    const shown = [...new Set([...moving, ...ids])].flatMap((id) => this.#cells.get(id) ?? []);
    const text = await standalone({
      load: this.#load,
      locale: this.host.locale,
      title,
      // A single figure is called by its own heading.
      heading: ids.length === 1 ? (this.#root.querySelector("h1")?.textContent ?? title) : title,
      data: {
        ...this.data,
        cells: this.data.cells.map((cell) => ({...cell, code: this.#codeOf(cell)})),
        at: this.#controls.moved
      },
      cells: shown.map(({element}) => element),
      files: ["manifest.json", "course.json", ...this.#files],
      transport: this.#setting.files(this.#place, "course"),
      source: [...new Set(shown.map(({cell}) => cell.source).filter(Boolean))].join(" ")
    });
    const file = `${fileName(title)}.html`;
    download(file, text, "text/html;charset=utf-8");
    return file;
  }

  #titleOf(id: string): string {
    return this.#cells.get(id)?.facts.title || id;
  }

  /** Cells with controls that these cells follow, themselves included. */
  #moving(ids: readonly string[]): LiveCell[] {
    return upstream(ids, this.#cells).filter(({moves}) => moves);
  }

  #codeOf(cell: PageCell): string {
    return this.#cells.get(cell.id)?.code?.code ?? cell.code;
  }

  async #start(
    engine: string,
    opening: ConstructorParameters<typeof Runner>[1],
    shared: Shared
  ): Promise<void> {
    const {signal} = this.#setting;
    const editing = {
      names: editorNames(
        opening.tables.map(({table}) => table),
        opening.locale
      ),
      load: this.#load
    };
    const links = {
      define: (id: string, code: string, afresh = false) => this.#runner!.define(id, code, afresh),
      set: (input: SetInput) => {
        this.#controls.set(input);
        this.#runner?.set(input);
      },
      at: (id: string, index: number) => this.#controls.at(id, index),
      link: () => this.#kept.link(),
      changed: () => this.#kept.changed()
    };
    for (const element of this.#root.querySelectorAll<HTMLElement>("vigie-cell[data-cell]")) {
      const facts = this.data.cells.find(({id}) => id === element.dataset.cell);
      if (facts) this.#cells.set(facts.id, new LiveCell(element, facts, this.host, editing, links, signal));
    }
    for (const [id, code] of Object.entries(shared.code)) await this.#cells.get(id)?.code?.put(code);
    const form = this.#root.querySelector<HTMLElement>("vigie-builder");
    const takeAway = (ids: readonly string[], title: string) => this.takeAway(ids, title);
    if (form) this.#builder = new Builder(form, {host: this.host, cells: this.#cells, takeAway}, signal);
    for (const [id, {element}] of this.#cells) this.#controls.adopt(id, element);
    this.#controls.add({...this.data.at, ...shared.at});
    for (const cell of this.#cells.values()) cell.placeControls();
    this.#runner = new Runner(engine, opening, {
      result: (result) => this.#show(result),
      settled: () => this.#resolve(),
      broken: () => this.#broken()
    });
    signal.addEventListener("abort", () => this.#runner?.end());
    // A cell that waits for what never comes must not keep the others from the reader.
    setTimeout(() => this.#resolve(), longestStart);
    this.#runner.start(
      this.data.cells.map((cell) => ({id: cell.id, code: this.#codeOf(cell)})),
      this.#controls.inputs
    );
    await this.#exercises(editing);
  }

  async #exercises(editing: Pick<CodeSetting, "names" | "load">): Promise<void> {
    for (const element of this.#root.querySelectorAll<HTMLElement>("vigie-exercise[data-exercise]")) {
      const exercise = exercises.find(({id}) => id === element.dataset.exercise);
      if (!exercise) continue;
      const live = new LiveExercise(
        element,
        exercise,
        this.host,
        editing,
        () => this.#runner!,
        this.#setting.signal
      );
      await live.restore();
    }
  }

  #show(result: CellResult): void {
    const cell = this.#cells.get(result.id);
    cell?.show(result);
    if (cell && result.state !== "running") this.#builder?.name(cell);
  }

  #broken(): void {
    for (const {element} of this.#cells.values())
      element.querySelector("[data-error]")!.textContent = this.host.words.broken;
    this.#resolve();
  }

  #shared(): Shared {
    const code = [...this.#cells.values()].flatMap(({cell, code}) =>
      code?.edited ? [[cell.id, code.code] as const] : []
    );
    return {code: Object.fromEntries(code), at: this.#controls.moved};
  }

  /** Takes up the edits and the places of controls of a link, in place of the reader's. */
  async #take({code, at}: Shared): Promise<void> {
    const changed: LiveCell[] = [];
    for (const [id, cell] of this.#cells) if (await cell.put(code[id] ?? cell.cell.code)) changed.push(cell);
    const inputs = this.#controls.restore(at);
    for (const cell of this.#cells.values()) cell.placeControls();
    for (const {cell} of changed) this.#runner!.define(cell.id, this.#codeOf(cell));
    for (const input of inputs) this.#runner!.set(input);
  }
}
