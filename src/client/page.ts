/** Starts the page at hand: finds what it is and the data it carries. */
import {isLocale} from "../i18n/locale.ts";
import type {PageName, Place} from "../i18n/routes.ts";
import {executiveView} from "../views/executive/executive.ts";
import {fleetView} from "../views/fleet/fleet.ts";
import {fleetPage} from "./fleet-page.ts";
import {modelsPage} from "./models-page.ts";
import {rulPage} from "./rul-page.ts";
import type {Setting} from "./setting.ts";

/** Makes a page live, from the data embedded in it. */
type Start = (data: unknown, place: Place, setting: Setting) => void;

const pages: Partial<Record<PageName, Start>> = {
  executive: fleetPage(executiveView),
  fleet: fleetPage(fleetView),
  rul: rulPage,
  models: modelsPage
};

/** Makes the page live where it carries data; other pages are complete as they are. */
export function startPage(document: Document, setting: Setting): void {
  const element = document.getElementById("page-data");
  const page = element?.dataset.page as PageName | undefined;
  const start = page && pages[page];
  if (!element || !start) return;
  const {lang} = document.documentElement;
  const place: Place = {
    locale: isLocale(lang) ? lang : "fr",
    report: element.dataset.report ?? null,
    page,
    folded: setting.folded
  };
  start(JSON.parse(element.textContent ?? ""), place, setting);
}
