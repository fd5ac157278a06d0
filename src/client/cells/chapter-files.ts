/** What a reader takes away of a chapter: files of one cell, or cells as a page of their own. */
import type {CourseTable} from "../../../pipeline/contract/course.ts";
import type {CellHost} from "../../components/cells/host.ts";
import {siteMessages} from "../../i18n/messages.ts";
import {download} from "../download.ts";
import {shareLink} from "../share-link.ts";
import type {ControlPlaces} from "./control-places.ts";
import {exportCell, type FileType} from "./files.ts";
import type {LiveCell} from "./live-cell.ts";
import type {Opening} from "./live-chapter.ts";
import {standalone} from "./standalone.ts";
import {upstream} from "./upstream.ts";

/** A title as the name of a file. */
const fileName = (title: string): string =>
  title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\w]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase()
    .slice(0, 60) || "dashboard";

/** The chapter as its files need it. */
export interface FilesOf {
  readonly opening: Opening;
  readonly host: CellHost;
  readonly cells: ReadonlyMap<string, LiveCell>;
  readonly controls: ControlPlaces;
  /** Tables that its cells read. */
  readonly tables: readonly CourseTable[];
}

export class ChapterFiles {
  readonly #of: FilesOf;

  constructor(of: FilesOf) {
    this.#of = of;
  }

  /** Gives a file of what a cell shows. */
  save(id: string, type: FileType): Promise<void> {
    const {opening, host, cells} = this.#of;
    const cell = cells.get(id)!;
    return exportCell(cell, type, {
      host,
      load: opening.load,
      words: siteMessages(host.locale),
      source: cell.told.source || this.#sources,
      choices: this.#moving([id]).flatMap(({controls}) => controls.choices),
      link: shareLink(id)
    });
  }

  /** Gives cells as one HTML file, alive, with the controls they follow; resolves with its name. */
  async takeAway(ids: readonly string[], title = this.#titleOf(ids[0])): Promise<string> {
    const {opening, host, cells, controls, tables} = this.#of;
    const {root, data, place, setting, load} = opening;
    const moving = this.#moving(ids).map(({cell}) => cell.id);
    const shown = [...new Set([...moving, ...ids])].flatMap((id) => cells.get(id) ?? []);
    const text = await standalone({
      load,
      locale: host.locale,
      title,
      // A single figure is called by its own heading.
      heading: ids.length === 1 ? (root.querySelector("h1")?.textContent ?? title) : title,
      data: {
        ...data,
        cells: data.cells.map((cell) => {
          const live = cells.get(cell.id);
          return live ? {...live.told, code: live.written} : cell;
        }),
        at: controls.moved
      },
      cells: shown.map(({element}) => element),
      files: ["manifest.json", "course.json", ...tables.map(({file}) => file)],
      transport: setting.files(place, "course"),
      source: [...new Set(shown.map(({told}) => told.source).filter(Boolean))].join(" ") || this.#sources
    });
    const file = `${fileName(title)}.html`;
    download(file, text, "text/html;charset=utf-8");
    return file;
  }

  /** Where all tables of the chapter come from. */
  get #sources(): string {
    const {tables, host} = this.#of;
    return [...new Set(tables.map(({source}) => source[host.locale]))].join(" ");
  }

  #titleOf(id: string): string {
    return this.#of.cells.get(id)?.facts.title || id;
  }

  /** Cells with controls that these cells follow, themselves included. */
  #moving(ids: readonly string[]): LiveCell[] {
    return upstream(ids, this.#of.cells).filter(({moves}) => moves);
  }
}
