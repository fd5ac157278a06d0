/** A chapter made live: its cells run, its controls move them, its exercises are checked. */
import type {CourseTable, CourseTableName} from "../../../pipeline/contract/course.ts";
import type {CellResult} from "../../cells/engine.ts";
import type {SetInput} from "../../cells/protocol.ts";
import {writing} from "../../charts/recorded/writing.ts";
import type {CellHost} from "../../components/cells/host.ts";
import {exercises} from "../../content/exercises.ts";
import {CourseFiles} from "../../data/course.ts";
import {chapterMessages} from "../../i18n/chapters.ts";
import type {Place} from "../../i18n/routes.ts";
import type {LoadPart} from "../lazy.ts";
import type {Setting} from "../setting.ts";
import {AddressState} from "./address-state.ts";
import {Builder} from "./builder.ts";
import {ChapterFiles} from "./chapter-files.ts";
import type {CodeSetting} from "./code-place.ts";
import {ControlPlaces} from "./control-places.ts";
import type {FileType} from "./files.ts";
import {LiveCell, type PageCell} from "./live-cell.ts";
import {LiveExercise} from "./live-exercise.ts";
import {editorNames} from "./names.ts";
import {Runner} from "./runner.ts";
import type {Shared} from "./share.ts";

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

/** Cells that take longer are shown when they are done; the page answers before. */
const longestStart = 8000;

export class LiveChapter {
  readonly host: CellHost;
  readonly data: ChapterData;
  readonly #setting: Setting;
  readonly #cells = new Map<string, LiveCell>();
  readonly #root: HTMLElement;
  readonly #files: ChapterFiles;
  readonly #load: LoadPart;
  #runner: Runner | null = null;
  #builder: Builder | null = null;
  #resolve: () => void = () => {};
  /** Resolves when every cell has run once. */
  readonly ready: Promise<void>;
  readonly #kept: AddressState;
  readonly #controls = new ControlPlaces();

  private constructor(opening: Opening, host: CellHost, tables: readonly CourseTable[]) {
    const {root, data, setting, load} = opening;
    this.#root = root;
    this.data = data;
    this.#setting = setting;
    this.host = host;
    this.#load = load;
    this.#files = new ChapterFiles({opening, host, cells: this.#cells, controls: this.#controls, tables});
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
    return this.#files.save(id, type);
  }

  /** Gives cells as one HTML file; resolves with its name. */
  takeAway(ids: readonly string[], title?: string): Promise<string> {
    return this.#files.takeAway(ids, title);
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
    for (const cell of this.#cells.values()) cell.controls.place();
    this.#runner = new Runner(engine, opening, {
      result: (result) => this.#show(result),
      settled: () => this.#resolve(),
      broken: () => this.#broken()
    });
    signal.addEventListener("abort", () => this.#runner?.end());
    // A cell that waits for what never comes must not keep the others from the reader.
    setTimeout(() => this.#resolve(), longestStart);
    this.#runner.start(
      this.data.cells.map(({id, code}) => ({id, code: this.#cells.get(id)?.written ?? code})),
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
    for (const {controls} of this.#cells.values()) {
      controls.forget();
      controls.place();
    }
    for (const {cell, written} of changed) this.#runner!.define(cell.id, written);
    for (const input of inputs) this.#runner!.set(input);
  }
}
