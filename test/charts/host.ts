/** Where charts are drawn in tests: the same document as at build. */
import {parseHTML} from "linkedom";
import type {ChartOptions} from "../../src/charts/options.ts";

const {document} = parseHTML("<!doctype html><html><body></body></html>");

/** Options every chart takes, at a width. */
export const host = (width: number, id = "chart"): ChartOptions => ({
  document: document as unknown as Document,
  locale: "fr",
  width,
  id,
  description: "Dessin sous test",
  empty: "Aucun moteur ne passe sous 30 cycles."
});
