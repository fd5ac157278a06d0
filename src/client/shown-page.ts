import {isLocale} from "../i18n/locale.ts";
import {siteMessages} from "../i18n/messages.ts";
import {plain} from "../views/rich.ts";
import type {PageView, TableView} from "../views/view.ts";
import {shareLink} from "./share-link.ts";
import {searchText, shownRows} from "./tables.ts";
import type {Definition, PageFacts, ShownFigure, ShownPage} from "./takeaway/shown.ts";

/** The page's words, as its foot defines them. */
const definitions = (document: Document): Definition[] =>
  [...document.querySelectorAll(".glossary dl > div")].map((entry) => ({
    term: (entry.querySelector("dt")?.textContent ?? "").replace(/\s*:\s*$/, "").trim(),
    definition: (entry.querySelector("dd")?.textContent ?? "").trim()
  }));

/** Digits a value keeps: 27.400000000000006 was 27.4 before it was subtracted. */
const digits = 12;

/** The table with values free of what arithmetic in binary leaves at their far end. */
const tidied = ({rows, ...rest}: TableView): TableView => ({
  ...rest,
  rows: rows.map((row) =>
    row.map((cell) => {
      const {value} = cell;
      return typeof value === "number" && Number.isFinite(value)
        ? {text: cell.text, value: Number(value.toPrecision(digits)), draw: cell.draw, inline: cell.inline}
        : cell;
    })
  )
});

/** A file on the reader's disk is named without its folders: they are nobody else's business. */
const addressOf = (link: string): string =>
  link.startsWith("file:") ? link.replace(/^[^?#]*\/(?=[^/?#]*(?:[?#]|$))/, "") : link;

/** Figures of the view that stand on the page, in its order. */
const figures = (document: Document, view: PageView): ShownFigure[] =>
  [...document.querySelectorAll<HTMLElement>("[data-figure]")].flatMap((element) => {
    const {figure: name = ""} = element.dataset;
    const figure = view.figures[name];
    return figure
      ? [{name, view: figure, table: tidied(shownRows(element) ?? figure.table), search: searchText(element)}]
      : [];
  });

/** What is on screen, for exports. @throws when the page does not say what it is. */
export function shownPage(document: Document, view: PageView): ShownPage {
  const facts = document.querySelector<HTMLElement>("[data-facts]")?.dataset.facts;
  if (facts === undefined) throw new Error("This page does not say what it is: its [data-facts] is missing.");
  const {lang} = document.documentElement;
  const locale = isLocale(lang) ? lang : "fr";
  return {
    locale,
    words: siteMessages(locale),
    facts: JSON.parse(facts) as PageFacts,
    headline: plain(view.texts.headline ?? ""),
    filters: plain(view.texts.filters ?? ""),
    choices: view.choosing.choices.map(({text}) => text),
    link: addressOf(shareLink(null)),
    definitions: definitions(document),
    figures: figures(document, view)
  };
}
