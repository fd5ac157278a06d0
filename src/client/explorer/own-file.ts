/** The reader's own file: chosen or dropped, read in the worker, its class chosen among its columns. */
import {ExplorerError} from "../../../pipeline/core/explorer/problem.ts";
import type {ExplorerTable} from "../../../pipeline/core/explorer/table.ts";
import {html} from "../../components/dom.ts";
import {warningList} from "../../components/explorer/parts.ts";
import type {ExplorerSpeech} from "../../i18n/explorer.ts";
import {explorerSentences} from "../../i18n/explorer-problems.ts";
import {bytesOf} from "./file-bytes.ts";
import {Halted, Refused, type Trainer} from "./trainer.ts";

export interface OwnTable {
  readonly file: string;
  readonly target: string;
  readonly table: ExplorerTable;
}

export interface OwnFileLinks {
  readonly trainer: Trainer;
  readonly speech: ExplorerSpeech;
  /** What the page has to say of an error of ours. */
  readonly reason: (error: unknown) => string;
  /** A table was read. */
  read(own: OwnTable): void;
  /** The file, or the column that was chosen in it, gives no table. */
  refused(): void;
}

const ids = {file: "explorer-file", target: "explorer-target", said: "explorer-file-said"};
const silent = (): void => {};

export class OwnFile {
  readonly #place: HTMLElement;
  readonly #links: OwnFileLinks;
  readonly #said: HTMLElement;
  readonly #target: HTMLElement;
  #content: {
    readonly name: string;
    readonly bytes: Uint8Array<ArrayBuffer>;
    readonly columns: readonly string[];
  } | null = null;
  #reading = new AbortController();
  /** The column that a link asks for. */
  #wanted: string | null = null;

  constructor(place: HTMLElement, links: OwnFileLinks) {
    this.#place = place;
    this.#links = links;
    const {labels} = links.speech;
    this.#said = html(document, "div", {class: "said", id: ids.said, role: "status"});
    this.#target = html(document, "div", {class: "setting", hidden: true});
    const input = html(document, "input", {
      id: ids.file,
      type: "file",
      accept: ".csv,.tsv,.txt,text/csv",
      "aria-describedby": ids.said
    });
    const zone = html(
      document,
      "div",
      {class: "drop-zone"},
      html(document, "label", {for: ids.file}, labels.file),
      input,
      html(document, "p", {class: "help"}, labels.drop)
    );
    place.replaceChildren(zone, this.#target, this.#said);
    input.addEventListener("change", (event) => {
      event.stopPropagation();
      const [file] = (input as HTMLInputElement).files ?? [];
      if (file) void this.take(file);
    });
    this.#drops(zone);
  }

  /** Says which file a link was made with, or what kind of file is wanted; why one was refused stays until then. */
  ask(name: string | null, target: string | null): void {
    this.#wanted = target;
    if (name === null && this.#place.classList.contains("refused")) return;
    this.#place.classList.remove("refused");
    const {file} = this.#links.speech;
    this.#said.replaceChildren(html(document, "p", {}, name === null ? file.wanted : file.again(name)));
  }

  /** Reads the file that is here anew, with another column as its class; false where it has no such column. */
  again(name: string | null, target: string | null): boolean {
    if (!this.#content || this.#content.name !== name || target === null || !this.columns.includes(target))
      return false;
    this.#offer(target);
    this.#read(this.#begin()).catch((error: unknown) => this.#refuse(error));
    return true;
  }

  get columns(): readonly string[] {
    return this.#content?.columns ?? [];
  }

  /** Reads a file. */
  async take(file: File): Promise<void> {
    const {speech, trainer} = this.#links;
    const asking = this.#begin();
    const before = this.#content?.name === file.name ? this.#chosen : null;
    this.#forget();
    this.#said.replaceChildren(html(document, "p", {}, speech.file.reading(file.name)));
    try {
      const bytes = await bytesOf(file);
      const columns = await trainer.ask({type: "columns", name: file.name, content: bytes}, asking);
      this.#content = {name: file.name, bytes, columns};
      const wanted = [this.#wanted, before].find((name) => name !== null && columns.includes(name));
      this.#offer(wanted ?? columns[columns.length - 1]);
      await this.#read(asking);
    } catch (error) {
      // Of a file that another one has followed, nothing is to be said.
      if (!asking.signal.aborted) this.#refuse(error);
    }
  }

  get #chosen(): string | null {
    return this.#target.querySelector("select")?.value ?? null;
  }

  #begin(): {signal: AbortSignal; progress: () => void} {
    this.#reading.abort();
    this.#reading = new AbortController();
    return {signal: this.#reading.signal, progress: silent};
  }

  /** Columns of the file before are none of the next. */
  #forget(): void {
    this.#content = null;
    this.#place.classList.remove("refused");
    this.#target.hidden = true;
    this.#target.replaceChildren();
  }

  /** The columns, of which one is the class. */
  #offer(chosen: string): void {
    const {labels} = this.#links.speech;
    const select = html(
      document,
      "select",
      {id: ids.target, autocomplete: "off"},
      ...this.columns.map((name) => html(document, "option", {value: name, selected: name === chosen}, name))
    );
    select.addEventListener("change", (event) => {
      event.stopPropagation();
      this.#read(this.#begin()).catch((error: unknown) => this.#refuse(error));
    });
    this.#target.replaceChildren(html(document, "label", {for: ids.target}, labels.target), select);
    this.#target.hidden = false;
  }

  async #read(asking: {signal: AbortSignal; progress: () => void}): Promise<void> {
    const {speech, trainer, read} = this.#links;
    const {name, bytes} = this.#content!;
    const target = this.#chosen!;
    const table = await trainer.ask({type: "read", name, content: bytes, target}, asking);
    const say = explorerSentences(speech.locale);
    this.#place.classList.remove("refused");
    this.#said.replaceChildren(
      html(
        document,
        "p",
        {},
        speech.file.read(name, table.y.length, table.features.length, table.notes.length)
      ),
      ...(table.notes.length > 0
        ? [
            html(
              document,
              "ul",
              {class: "explorer-list"},
              ...table.notes.map((note) => html(document, "li", {}, say(note)))
            )
          ]
        : [])
    );
    read({file: name, target, table});
  }

  #refuse(error: unknown): void {
    if (error instanceof Halted) return;
    const {speech, reason, refused} = this.#links;
    const text =
      (error instanceof Refused || error instanceof ExplorerError) && error.problem
        ? explorerSentences(speech.locale)(error.problem)
        : reason(error);
    this.#place.classList.add("refused");
    this.#said.replaceChildren(warningList(document, speech.file.refused, [text])!);
    refused();
  }

  #drops(zone: HTMLElement): void {
    const over = (on: boolean) => (event: DragEvent) => {
      event.preventDefault();
      zone.classList.toggle("over", on);
    };
    zone.addEventListener("dragover", over(true));
    zone.addEventListener("dragleave", over(false));
    zone.addEventListener("drop", (event) => {
      over(false)(event);
      const [file] = event.dataTransfer?.files ?? [];
      if (file) void this.take(file);
    });
  }
}
