/** The executive and fleet pages: views of the same fleet that follow the reader's filters. */
import {speech} from "../i18n/messages.ts";
import {type Place, unitLink} from "../i18n/routes.ts";
import {carrying} from "../views/assumptions.ts";
import type {Context} from "../views/context.ts";
import {type PackedFleet, unpackFleet} from "../views/fleet-data.ts";
import {parseState} from "../views/state.ts";
import type {PageView} from "../views/view.ts";
import {LivePage} from "./live-page.ts";
import type {Setting} from "./setting.ts";

/** Starts a page whose sentences and figures are `view` of the fleet and the reader's choice. */
export const fleetPage =
  (view: (context: Context) => PageView) =>
  (packed: unknown, place: Place, setting: Setting): void => {
    const data = unpackFleet(packed as PackedFleet);
    const words = speech(place.locale, data.vocabulary);
    const page = new LivePage((query) => parseState(query, data), words, setting);
    page.follow((state) => {
      const unitHref: Context["unitHref"] = ({scenario, id}) => {
        const href = unitLink(place, data.id, scenario.slug, id);
        return href && carrying(href, state.assumptions);
      };
      page.show(view({data, state, speech: words, unitHref}));
    });
  };
