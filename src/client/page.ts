/** Finds the page's data and keeps its view in step with the reader's choice. */
import {isLocale} from "../i18n/locale.ts";
import {speech} from "../i18n/messages.ts";
import {type PageName, type Place, unitLink} from "../i18n/routes.ts";
import type {Context} from "../views/context.ts";
import {executiveView} from "../views/executive/executive.ts";
import {fleetView} from "../views/fleet/fleet.ts";
import {type FleetData, type PackedFleet, unpackFleet} from "../views/fleet-data.ts";
import type {State} from "../views/state.ts";
import type {PageView} from "../views/view.ts";
import {bindFilters} from "./filters.ts";
import {render} from "./render.ts";
import {Store} from "./store.ts";

/** Views of the pages that follow the reader's choice. */
const views: Partial<Record<PageName, (context: Context) => PageView>> = {
  executive: executiveView,
  fleet: fleetView
};

function contextOf(data: FleetData, page: PageName): (state: State) => Context {
  const {lang} = document.documentElement;
  const locale = isLocale(lang) ? lang : "fr";
  const place: Place = {locale, report: data.id, page};
  const words = speech(locale, data.vocabulary);
  return (state) => ({
    data,
    state,
    speech: words,
    unitHref: ({scenario, id}) => unitLink(place, data.id, scenario.slug, id)
  });
}

/** Makes the page live where it carries data; other pages are complete as they are. */
export function startPage(document: Document): void {
  const element = document.getElementById("page-data");
  const page = element?.dataset.page as PageName | undefined;
  const view = page && views[page];
  if (!element || !view) return;
  const data = unpackFleet(JSON.parse(element.textContent ?? "") as PackedFleet);
  const context = contextOf(data, page);
  const store = new Store(data);
  const {scenario, cluster} = store.state;
  render(view(context(store.state)), scenario === null && cluster === null);
  bindFilters(document, store);
  store.subscribe((state) => render(view(context(state)), false));
}
