/** The executive and fleet pages: views of the same fleet that follow the reader's filters. */
import {speech} from "../i18n/messages.ts";
import {type Place, unitLink} from "../i18n/routes.ts";
import type {Context} from "../views/context.ts";
import {type PackedFleet, unpackFleet} from "../views/fleet-data.ts";
import type {PageView} from "../views/view.ts";
import {bindFilters} from "./filters.ts";
import {render} from "./render.ts";
import type {Setting} from "./setting.ts";
import {Store} from "./store.ts";

/** Starts a page whose sentences and figures are `view` of the fleet and the reader's choice. */
export const fleetPage =
  (view: (context: Context) => PageView) =>
  (packed: unknown, place: Place, {address}: Setting): void => {
    const data = unpackFleet(packed as PackedFleet);
    const words = speech(place.locale, data.vocabulary);
    const store = new Store(data, address);
    const show = (first: boolean): void =>
      render(
        view({
          data,
          state: store.state,
          speech: words,
          unitHref: ({scenario, id}) => unitLink(place, data.id, scenario.slug, id)
        }),
        first
      );
    show(Object.values(store.state).every((chosen) => chosen === null));
    bindFilters(document, store);
    store.subscribe(() => show(false));
  };
