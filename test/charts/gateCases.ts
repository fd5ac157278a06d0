/** The gate's chart of changed units, as the pages draw it. */
import {changeHistogram} from "../../src/charts/change-histogram.ts";
import type {ChartOptions} from "../../src/charts/options.ts";

const counts = [1, 0, 2, 3, 2, 6, 9, 15, 31, 62, 58, 30, 17, 9, 4, 3, 0, 1];
const bins = counts.map((units, i) => ({from: 2 * (i - 10), to: 2 * (i - 9), units}));

export const gateCases = {
  "change-histogram": (options: ChartOptions) =>
    changeHistogram(bins, {
      ...options,
      xLabel: "variation de l’erreur, en cycles",
      yLabel: "moteurs",
      better: "131 mieux prédits",
      worse: "122 prédits moins bien",
      worst: {value: 14.6, label: "FD002-226, +14,6"},
      say: ({from, to, units}) => `${from} à ${to}\n${units} moteurs`
    })
};
