import type {Row, Sheet} from "write-excel-file/browser";
import {plain} from "../../views/rich.ts";
import {textCell} from "./cells.ts";
import type {ShownPage} from "./shown.ts";

/** Widths of the columns, characters. */
const widths = [24, 40, 44, 44, 44, 44, 40];

const bold = (text: string) => textCell(text, {fontWeight: "bold", alignVertical: "top"});
const wrapped = (text: string) => textCell(text, {wrap: true, alignVertical: "top"});

/** What the page is: report, finding, filters, origin, computation, address. */
function facts({words, facts, headline, filters, link}: ShownPage): Row[] {
  const {about} = words.exports;
  const lines: readonly (readonly [string, string])[] = [
    [about.report, facts.report],
    [about.page, facts.page],
    [about.headline, headline],
    ...(filters === "" ? [] : [[about.filters, filters] as const]),
    [about.origin, facts.origin],
    [about.kind, about.kinds[facts.kind]],
    [about.computed, about.day(facts.built)],
    [about.build, facts.build]
  ];
  return [
    ...lines.map(([label, text]) => [bold(label), textCell(text, {alignVertical: "top"})]),
    [bold(about.seed), {type: Number, value: facts.seed, align: "left"}],
    [bold(about.link), textCell(link)]
  ];
}

/** Every figure: its sheet, what it says and where it comes from. */
function contents(names: readonly string[], {words, figures}: ShownPage): Row[] {
  const {about} = words.exports;
  return [
    [bold(about.figures)],
    about.heads.map(bold),
    ...figures.map(({view, search}, i) =>
      [
        names[i],
        view.topic,
        view.title,
        plain(view.subtitle),
        plain(view.reading),
        [view.scope, search].filter(Boolean).join(". "),
        view.source
      ].map(wrapped)
    )
  ];
}

/** The first sheet: what the workbook holds, under which filters, from which data, and what its words mean. */
export function aboutSheet(name: string, names: readonly string[], page: ShownPage): Sheet<Blob> {
  const {about} = page.words.exports;
  return {
    sheet: name,
    showGridLines: false,
    columns: widths.map((width) => ({width})),
    data: [
      ...facts(page),
      [],
      ...contents(names, page),
      [],
      [bold(about.definitions)],
      ...page.definitions.map(({term, definition}) => [
        bold(term),
        textCell(definition, {alignVertical: "top"})
      ])
    ]
  };
}
