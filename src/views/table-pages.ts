/** How long tables are shown: a page at a time on screen, their beginning on paper. */

/** Rows of a page that a reader may choose; the first is what the build writes, and what makes a table long. */
export const pageSizes = [25, 50, 100, Number.POSITIVE_INFINITY] as const;

/** Rows of a long table on paper. */
export const printedRows = 40;

/** Rows `from` to `to` (exclusive), on page `page` of `pages`, both from 0 and 1. */
export interface PageOfRows {
  readonly page: number;
  readonly pages: number;
  readonly from: number;
  readonly to: number;
}

/** Whether a table has more rows than one page. */
export const isLong = ({rows}: {readonly rows: readonly unknown[]}): boolean => rows.length > pageSizes[0];

/** The page of so many rows that is nearest to the one asked for. */
export function pageOf(rows: number, size: number, asked: number): PageOfRows {
  const pages = Math.max(1, Math.ceil(rows / size));
  const page = Math.min(Math.max(0, asked), pages - 1);
  const from = page === 0 ? 0 : page * size;
  return {page, pages, from, to: Math.min(rows, from + size)};
}
