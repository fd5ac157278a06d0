import type {Piece, Rich} from "../views/rich.ts";
import {html} from "./dom.ts";
import {dotRow} from "./dot-row.ts";
import {mark} from "./mark.ts";

function piece(document: Document, part: Piece): Node {
  if (typeof part === "string") return document.createTextNode(part);
  if ("bold" in part) return html(document, "b", {}, part.bold);
  if ("link" in part) return html(document, "a", {href: part.href}, part.link);
  if ("dots" in part)
    return html(document, "span", {class: "dots"}, dotRow(document, part.dots, part.of), part.after);
  return mark(document, part.mark);
}

/** A sentence as nodes. */
export const rich = (document: Document, text: Rich): Node[] =>
  typeof text === "string" ? [document.createTextNode(text)] : text.map((part) => piece(document, part));
