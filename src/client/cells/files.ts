/** Files of what a cell shows. */

import type {CellHost} from "../../components/cells/host.ts";
import {csv} from "../../data/csv.ts";
import type {SiteMessages} from "../../i18n/fr/site.ts";
import {download} from "../download.ts";
import type {LoadPart} from "../lazy.ts";
import {barePage} from "../takeaway/bare-page.ts";
import type {ShownPage} from "../takeaway/shown.ts";
import {figureOf} from "./figure.ts";
import type {LiveCell} from "./live-cell.ts";

export type FileType = "csv" | "png" | "svg";

const types: Readonly<Record<FileType, string>> = {
  csv: "text/csv;charset=utf-8",
  png: "image/png",
  svg: "image/svg+xml;charset=utf-8"
};

export interface FileSetting {
  readonly host: CellHost;
  readonly load: LoadPart;
  readonly words: SiteMessages;
  readonly source: string;
  /** Where the controls stand that the cell follows. */
  readonly choices: readonly string[];
  readonly link: string;
}

/** The page as a picture of one figure needs it. */
const pageOf = ({facts, outputs}: LiveCell, {host, words, link, choices}: FileSetting): ShownPage =>
  barePage({
    locale: host.locale,
    words,
    file: `vigie-${facts.id}`,
    report: host.words.course,
    page: "",
    headline: facts.title,
    choices: [
      ...choices,
      ...outputs.charts.flatMap(({hidden}) => (hidden.length > 0 ? host.words.cell.without(hidden) : []))
    ],
    link
  });

/** Gives a file. Rejects with a `DataError` when the code that writes it does not come. */
export async function exportCell(live: LiveCell, type: FileType, setting: FileSetting): Promise<void> {
  const view = figureOf(live, setting.host.words.course, setting.source, setting.host);
  const figure = {name: live.cell.id, view, table: view.table, search: ""};
  const write = async (): Promise<BlobPart> => {
    if (type === "csv") return csv(view.table);
    const {pngFile, svgFile} = await setting.load("takeaway");
    const page = pageOf(live, setting);
    return type === "png" ? pngFile(page, figure) : svgFile(page, figure);
  };
  download(`${view.file}.${type}`, await write(), types[type]);
}
