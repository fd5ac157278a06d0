import type {PageOf} from "../i18n/routes.ts";

/** The figure of each page whose table stands for the page where only one table can: its Arrow file. */
export const mainFigure: Readonly<Record<PageOf<"rul">, string>> = {
  executive: "first",
  fleet: "list",
  rul: "trajectory",
  models: "comparison"
};
