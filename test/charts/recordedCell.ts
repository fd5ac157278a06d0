/** Charts as cells record them, for tests that draw them. */
import {Engine} from "../../src/cells/engine.ts";
import type {Recorded} from "../../src/cells/plot/recorder.ts";
import {cellScope} from "../../src/cells/scope.ts";
import type {Shown} from "../../src/cells/shown.ts";
import type {Locale} from "../../src/i18n/locale.ts";

/** The chart of a cell of this code, which finds `tables` under their names. */
export async function recorded(
  code: string,
  tables: Parameters<typeof cellScope>[1] = {},
  locale: Locale = "fr"
): Promise<Recorded> {
  const shown: Shown[] = [];
  const engine = new Engine(cellScope(locale, tables), (result) => shown.push(...result.shown));
  engine.define("chart", code);
  await engine.settled();
  const chart = shown.find(({type}) => type === "chart");
  if (chart?.type !== "chart") throw new Error(`The cell shows ${JSON.stringify(shown)}, no chart.`);
  return chart.chart;
}
