/** `console` as a cell finds it: what is written there is shown, for nobody sees the browser's own. */
import {packScalar} from "./plain.ts";

/** Lines that a cell may write there; a loop that writes more would fail for it. */
const mostLines = 100;

/** A console whose lines `display` shows. */
export function consoleOf(display: (value: unknown) => unknown): object {
  let lines = 0;
  const put = (value: unknown): void => {
    lines++;
    if (lines <= mostLines) display(lines === mostLines ? "…" : value);
  };
  const log = (...values: unknown[]): void => {
    if (values.length > 1 && values.every((value) => packScalar(value) !== undefined)) put(values.join(" "));
    else values.forEach(put);
  };
  const shown = {log, info: log, warn: log, error: log, debug: log, dir: put, table: put};
  return Object.assign(Object.create(console) as object, shown);
}
