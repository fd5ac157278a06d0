/** A figure of the explorer: finding, drawing or table, how to read it, where it comes from. */
import type {Locale} from "../../i18n/locale.ts";
import {siteMessages} from "../../i18n/messages.ts";
import type {FigureView} from "../../views/view.ts";
import {html} from "../dom.ts";
import {rich} from "../rich.ts";
import {sortableTable} from "../sortable-table.ts";

/** The figure's frame; its drawing comes where it has one. `name` is unique on the page. */
export function explorerFigure(
  document: Document,
  name: string,
  view: FigureView,
  locale: Locale
): HTMLElement {
  const words = siteMessages(locale);
  const id = `explorer-${name}`;
  const note = (label: string, text: FigureView["reading"]): HTMLElement | null =>
    text === ""
      ? null
      : html(
          document,
          "div",
          {},
          html(document, "dt", {}, label),
          html(document, "dd", {}, ...rich(document, text))
        );
  const own = sortableTable(document, view.table, view.topic, locale);
  return html(
    document,
    "figure",
    {class: "figure explorer-figure", id, "data-figure": id, "aria-labelledby": `${id}-title`},
    html(
      document,
      "div",
      {class: "caption"},
      html(document, "p", {class: "topic"}, view.topic),
      html(document, "h4", {class: "finding", id: `${id}-title`}, view.title),
      html(document, "p", {class: "subtitle"}, ...rich(document, view.subtitle))
    ),
    html(
      document,
      "div",
      {class: "evidence"},
      view.draw ? html(document, "vigie-chart", {class: "drawing"}) : own,
      html(
        document,
        "div",
        {class: "foot"},
        html(
          document,
          "dl",
          {class: "notes"},
          note(words.reading, view.reading),
          note(words.scope, view.scope),
          note(words.source, view.source)
        ),
        html(
          document,
          "div",
          {class: "actions"},
          view.draw ? html(document, "details", {}, html(document, "summary", {}, words.table), own) : null,
          html(document, "vigie-export")
        )
      )
    )
  );
}
