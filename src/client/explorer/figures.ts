/** Puts a figure on the page: its drawing can be explored, its table sorted, both taken away. */
import {explorerFigure} from "../../components/explorer/figure.ts";
import {csv} from "../../data/csv.ts";
import type {ExplorerSpeech} from "../../i18n/explorer.ts";
import {siteMessages} from "../../i18n/messages.ts";
import type {FigureView} from "../../views/view.ts";
import {unlinked} from "../chart/unlinked.ts";
import {download} from "../download.ts";
import type {LoadPart} from "../lazy.ts";
import {shareLink} from "../share-link.ts";
import type {VigieTable} from "../table/vigie-table.ts";
import {barePage} from "../takeaway/bare-page.ts";
import type {ShownPage} from "../takeaway/shown.ts";
import type {VigieChart} from "../vigie-chart.ts";
import type {VigieExport} from "../vigie-export.ts";

export interface FigureLinks {
  readonly speech: ExplorerSpeech;
  /** Title of the course, for pictures that leave the page. */
  readonly course: string;
  readonly load: LoadPart;
}

const pageOf = (view: FigureView, {speech, course}: FigureLinks): ShownPage =>
  barePage({
    locale: speech.locale,
    words: siteMessages(speech.locale),
    file: view.file,
    report: course,
    page: speech.title,
    headline: view.title,
    choices: [],
    link: shareLink(null)
  });

/** Buttons that give a figure as files. */
function offer(element: HTMLElement, name: string, view: FigureView, links: FigureLinks): void {
  const words = siteMessages(links.speech.locale);
  const tableOf = () => element.querySelector<VigieTable>("vigie-table")?.shown ?? view.table;
  const picture = async (type: "png" | "svg"): Promise<BlobPart> => {
    const {pngFile, svgFile} = await links.load("takeaway");
    const figure = {name, view, table: view.table, search: ""};
    const page = pageOf(view, links);
    return type === "png" ? pngFile(page, figure) : svgFile(page, figure);
  };
  const pictures = [
    {
      label: words.exports.png,
      make: async () => download(`${view.file}.png`, await picture("png"), "image/png")
    },
    {
      label: words.exports.svg,
      make: async () => download(`${view.file}.svg`, await picture("svg"), "image/svg+xml;charset=utf-8")
    }
  ];
  const place = element.querySelector<VigieExport>("vigie-export");
  place?.offer(
    [
      {
        label: words.csv,
        make: async () => download(`${view.file}.csv`, csv(tableOf()), "text/csv;charset=utf-8")
      },
      ...(view.draw ? pictures : [])
    ],
    null,
    words
  );
  place?.update(view.topic, []);
}

/** Appends a figure to `place`; `name` is unique on the page. */
export function putFigure(place: Element, name: string, view: FigureView, links: FigureLinks): HTMLElement {
  const element = explorerFigure(document, name, view, links.speech.locale);
  place.append(element);
  element.querySelector<VigieTable>("vigie-table")?.show(view.table, false);
  if (view.draw) element.querySelector<VigieChart>("vigie-chart")?.show(view.draw, unlinked);
  offer(element, name, view, links);
  return element;
}
