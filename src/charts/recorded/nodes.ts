/** How many elements a mark of a cell's chart becomes at most. */
import type {Plain} from "../../cells/plain.ts";
import type {RowData} from "../../cells/plot/rows.ts";
import {labelsOf, optionOf, seriesIn, transformsIn} from "./arguments.ts";
import {isText, nodesOfTexts} from "./labels.ts";
import {isReducing, nodesOf} from "./limits.ts";

/** Rows of a table. */
export const rowsIn = (table: RowData): number => ("items" in table ? table.items.length : table.rows);

/** What a mark of texts writes of the rows of a table; nothing for other marks. */
export const writtenBy = (mark: string, args: readonly Plain[], table: RowData): readonly Plain[] =>
  isText(mark) ? labelsOf(args, table, transformsIn(args).some(isReducing)) : [];

/** Elements of a mark, its options as a cell wrote them down. */
export const nodesOfMark = (mark: string, args: readonly Plain[], table: RowData): number =>
  nodesOf(mark, rowsIn(table), transformsIn(args), seriesIn(mark, args, table)) +
  nodesOfTexts(writtenBy(mark, args, table), optionOf(args, "lineWidth"));
