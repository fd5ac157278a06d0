/** A figure as a picture that stands alone: finding, drawing, how to read it, filters, definitions, source. */
import {color, inlineColors} from "../../../charts/theme.ts";
import {svg} from "../../../components/dom.ts";
import {plain} from "../../../views/rich.ts";
import type {FigureView} from "../../../views/view.ts";
import type {ShownFigure, ShownPage} from "../shown.ts";
import {type Block, row, rule, space, stack} from "./block.ts";
import {used} from "./definitions.ts";
import {drawing} from "./drawing.ts";
import {key} from "./key.ts";
import type {Paper} from "./paper.ts";
import {paragraph} from "./paragraph.ts";
import {seriesKey} from "./series-key.ts";
import {tableBlock} from "./table-block.ts";
import {faces, families} from "./type.ts";

/** Width of the drawing, and paper around it, pixels. */
const contents = 952;
const margin = 40;
/** Room for what the notes are called. */
const labels = 92;

/** A whole picture: SVG markup without style, and its size. */
export interface Picture {
  readonly markup: string;
  readonly width: number;
  readonly height: number;
}

/** A sentence without what it begins by saying it is. */
const afterColon = (text: string): string => text.replace(/^[^:]*:\s*/, "");

/** Choices that the population line does not state. */
const unsaid = ({choices}: ShownPage, {scope}: FigureView): string[] =>
  choices.filter((choice) => !scope.includes(choice));

/** How to read it, whom it covers, under which filters, what its words mean, where it comes from. */
function notes(paper: Paper, page: ShownPage, figure: ShownFigure): Block {
  const {words} = page;
  const {view} = figure;
  const lines: readonly (readonly [string, string])[] = [
    [words.reading, plain(view.reading)],
    [words.scope, view.scope],
    [words.exports.filters, unsaid(page, view).join(" · ")],
    [words.exports.search, view.draw ? "" : afterColon(figure.search)],
    ...used(page, figure).map((text, i) => [i === 0 ? words.exports.definitions : "", text] as const),
    [words.source, view.source]
  ];
  return stack(
    lines
      .filter(([, text]) => text !== "")
      .map(([label, text]) =>
        row([
          {left: 0, block: paragraph(paper, label, {face: faces.note, width: labels, ink: "ink3"})},
          {
            left: labels,
            block: paragraph(paper, text, {
              face: faces.note,
              width: contents - labels,
              ink: label === words.reading ? "ink" : "ink2"
            })
          }
        ])
      ),
    3
  );
}

/** The drawing, made anew at the picture's width whatever the screen's; or the table where that is the figure. */
function evidence(paper: Paper, {locale, facts}: ShownPage, {name, view, table}: ShownFigure): Block {
  const host = {
    document: paper.document,
    locale,
    width: contents,
    id: `${name}-picture`,
    interactive: false
  };
  if (!view.draw) return tableBlock(paper, table, contents);
  const drawn = view.draw(host);
  const named = view.key ? seriesKey(paper, view.key, contents) : key(paper, drawn, facts.levels);
  return stack([named, drawing(paper, drawn, contents)]);
}

/** Everything, from the opening rule to the signature. */
function layout(paper: Paper, page: ShownPage, figure: ShownFigure): Block {
  const {document} = paper;
  const {view} = figure;
  const {report, page: name} = page.facts;
  return stack([
    rule(document, contents, 4, "ink"),
    space(14),
    paragraph(paper, view.topic, {face: faces.topic, width: contents, ink: "ink2"}),
    space(2),
    paragraph(paper, view.title, {face: faces.finding, width: contents, even: true}),
    space(5),
    paragraph(paper, plain(view.subtitle), {face: faces.subtitle, width: contents, ink: "ink2", even: true}),
    space(22),
    evidence(paper, page, figure),
    space(18),
    rule(document, contents, 1, "hair"),
    space(10),
    notes(paper, page, figure),
    space(14),
    rule(document, contents, 1, "ink"),
    space(8),
    row([
      {left: 0, block: paragraph(paper, "Vigie", {face: faces.signature, width: 60})},
      {
        left: 60,
        block: paragraph(
          paper,
          [report, name, page.facts.kind === "simulated" ? page.words.exports.simulated : ""]
            .filter(Boolean)
            .join(" · "),
          {face: faces.head, width: contents - 60, ink: "ink2", right: true}
        )
      }
    ])
  ]);
}

/** Markup whose families are named where the page's own properties stood. */
const inlineFamilies = (markup: string): string =>
  markup.replace(/var\(--(serif|sans)\)/g, (_, name: "serif" | "sans") => families[name]);

/** Draws a figure as it is on screen, light-themed and with plain colours. `serialize` writes an element as XML. */
export function picture(
  paper: Paper,
  page: ShownPage,
  figure: ShownFigure,
  serialize: (element: Element) => string
): Picture {
  const {document} = paper;
  const block = layout(paper, page, figure);
  const width = contents + 2 * margin;
  const height = Math.ceil(block.height + 2 * margin * 0.8);
  const whole = svg(
    document,
    "g",
    {color: color("ink")},
    svg(document, "rect", {width, height, fill: color("paper")}),
    ...block.place(margin, margin * 0.8)
  );
  return {markup: inlineFamilies(inlineColors(serialize(whole), "light")), width, height};
}
