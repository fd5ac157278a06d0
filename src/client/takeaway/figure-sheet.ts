import type {Sheet} from "write-excel-file/browser";
import type {Locale} from "../../i18n/locale.ts";
import {plain} from "../../views/rich.ts";
import type {TableView} from "../../views/view.ts";
import {numberFormat, textCell, valueCell} from "./cells.ts";

/** Narrowest and widest column, characters. */
const narrowest = 9;
const widest = 44;
/** Characters of a head on one line: longer heads take several. */
const headLine = 18;

/** Width of a column, characters: its longest text, and its head on several lines. */
function width(head: string, texts: readonly string[]): number {
  const words = Math.max(...head.split(/\s/).map(({length}) => length));
  const wanted = Math.max(words, Math.min(head.length, headLine), ...texts.map(({length}) => length));
  return Math.min(widest, Math.max(narrowest, wanted + 2));
}

/** A figure's table as a sheet: one row of heads, which stays on screen, then the values and nothing else. */
export function figureSheet(name: string, {columns, rows}: TableView, locale: Locale): Sheet<Blob> {
  const formats = columns.map((_, i) =>
    numberFormat(
      rows.map((row) => row[i]),
      locale
    )
  );
  return {
    sheet: name,
    stickyRowsCount: 1,
    columns: columns.map(({head}, i) => ({
      width: width(
        head,
        rows.map((row) => plain(row[i].text))
      )
    })),
    data: [
      columns.map(({head, numeric}) =>
        textCell(head, {
          fontWeight: "bold",
          wrap: true,
          alignVertical: "bottom",
          align: numeric ? "right" : "left",
          bottomBorderStyle: "thin",
          bottomBorderColor: "#1B1A17"
        })
      ),
      ...rows.map((row) => row.map((cell, i) => valueCell(cell, formats[i])))
    ]
  };
}
