/** What makes each page of a report of kind `tabular` live. */
import type {PageOf} from "../i18n/routes.ts";
import {tabularSpeech} from "../i18n/tabular.ts";
import type {TabularContext} from "../views/tabular/context.ts";
import {tabularDataView} from "../views/tabular/data.ts";
import type {TabularFacts} from "../views/tabular/facts.ts";
import {tabularModelsView} from "../views/tabular/models.ts";
import {parseTabularState} from "../views/tabular/state.ts";
import type {PageView} from "../views/view.ts";
import {LivePage} from "./live-page.ts";
import type {Start} from "./page.ts";
import {trialPage} from "./trial-page.ts";

/** Starts a page whose sentences and figures are `view` of the facts and the reader's choice. */
const factsPage =
  <Data extends TabularFacts>(view: (context: TabularContext<Data>) => PageView): Start =>
  (packed, place, setting) => {
    const data = packed as Data;
    const speech = tabularSpeech(place.locale, data.vocabulary);
    const page = new LivePage((query) => parseTabularState(query, data), speech, setting);
    page.follow((state) => page.show(view({data, state, speech})));
  };

export const tabularPages: Readonly<Record<PageOf<"tabular">, Start>> = {
  executive: trialPage,
  models: factsPage(tabularModelsView),
  data: factsPage(tabularDataView)
};
