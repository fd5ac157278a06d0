/** Drawings of a figure made at build, one for each width; the style sheet shows the one that fits. */
import type {Locale} from "../i18n/locale.ts";
import type {FigureView} from "../views/view.ts";
import {html} from "./dom.ts";
import {toHtml} from "./html.ts";

const names = ["narrow", "medium", "wide"];

/** HTML of a figure's drawings, from the narrowest to the widest. */
export const drawings = (
  draw: NonNullable<FigureView["draw"]>,
  id: string,
  locale: Locale,
  widths: readonly number[]
): string =>
  toHtml((document) =>
    widths.map((width, i) =>
      html(
        document,
        "div",
        {class: `static ${names[i]}${i === widths.length - 1 ? " widest" : ""}`},
        draw({document, locale, width, id})
      )
    )
  );
