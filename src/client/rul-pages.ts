/** What makes each page of a report of kind `rul` live. */
import type {PageOf} from "../i18n/routes.ts";
import {executiveView} from "../views/executive/executive.ts";
import {fleetView} from "../views/fleet/fleet.ts";
import {fleetPage} from "./fleet-page.ts";
import {modelsPage} from "./models-page.ts";
import type {Start} from "./page.ts";
import {rulPage} from "./rul-page.ts";

export const rulPages: Readonly<Record<PageOf<"rul">, Start>> = {
  executive: fleetPage(executiveView),
  fleet: fleetPage(fleetView),
  rul: rulPage,
  models: modelsPage
};
