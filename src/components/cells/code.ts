/** The code of a cell as HTML, each kind of word in its own colour. */
import {toHtml} from "../html.ts";
import {codeLines} from "./code-lines.ts";

/** HTML of highlighted code. */
export const highlightedCode = (code: string): string => toHtml((document) => codeLines(document, code));
