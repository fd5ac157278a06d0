/** What a reader may take away of a page: its figures and itself, as files and as links. */
import {csv} from "../data/csv.ts";
import {isLocale} from "../i18n/locale.ts";
import {siteMessages} from "../i18n/messages.ts";
import type {FigureView, PageView} from "../views/view.ts";
import {download} from "./download.ts";
import {withFixed} from "./fixed-figures.ts";
import {loadPart} from "./lazy.ts";
import {goToFigure} from "./share-link.ts";
import {shownPage} from "./shown-page.ts";
import type {ShownFigure, ShownPage} from "./takeaway/shown.ts";
import type {Offer, VigieExport} from "./vigie-export.ts";

const types = {
  csv: "text/csv;charset=utf-8",
  svg: "image/svg+xml;charset=utf-8",
  png: "image/png",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  arrow: "application/vnd.apache.arrow.file"
} as const;

/** Tables longer than this make no picture. */
const longest = 30;

/** What the page said last. */
let latest: PageView | null = null;

const words = () => {
  const {lang} = document.documentElement;
  return siteMessages(isLocale(lang) ? lang : "fr");
};

type Write = (page: ShownPage, figure: ShownFigure) => Promise<BlobPart>;

/** Saves what `write` makes of a figure as it is at that moment. */
async function saveFigure(name: string | null, type: keyof typeof types, write: Write): Promise<void> {
  const page = shownPage(document, latest!);
  const wanted = name ?? page.facts.main;
  const figure = page.figures.find((one) => one.name === wanted);
  if (!figure) throw new Error(words().exports.gone);
  download(`${figure.view.file}.${type}`, await write(page, figure), types[type]);
}

async function saveWorkbook(): Promise<void> {
  const page = shownPage(document, latest!);
  const {workbook} = await loadPart("takeaway");
  download(`${page.facts.file}.xlsx`, await workbook(page), types.xlsx);
}

const figureOffers = (name: string): Offer[] => [
  {label: words().csv, make: () => saveFigure(name, "csv", async (_, {table}) => csv(table))},
  {
    label: words().exports.png,
    make: () =>
      saveFigure(name, "png", async (page, figure) => (await loadPart("takeaway")).pngFile(page, figure))
  },
  {
    label: words().exports.svg,
    make: () =>
      saveFigure(name, "svg", async (page, figure) => (await loadPart("takeaway")).svgFile(page, figure))
  }
];

const pageOffers = (): Offer[] => [
  {label: words().exports.excel, make: saveWorkbook},
  {
    label: words().exports.arrow,
    make: () =>
      saveFigure(null, "arrow", async (page, figure) => (await loadPart("takeaway")).arrow(page, figure))
  }
];

function offerFigure(name: string, view: FigureView): void {
  const place = document.querySelector<VigieExport>(`[data-figure="${CSS.escape(name)}"] vigie-export`);
  if (!place) return;
  if (!place.ready) place.offer(figureOffers(name), name, words());
  const {png, svg} = words().exports;
  place.update(view.topic, view.draw || view.table.rows.length <= longest ? [] : [png, svg]);
}

/** Offers what a page says now: each figure, and the page. Then goes to the figure a link may have named. */
export function offerPage(view: PageView): void {
  latest = withFixed(document, view);
  for (const [name, figure] of Object.entries(latest.figures)) offerFigure(name, figure);
  const whole = document.querySelector<VigieExport>("vigie-export[data-facts]");
  if (whole && !whole.ready) whole.offer(pageOffers(), null, words());
  goToFigure(document);
}
