/** Style of the editor within its own root: the page's policy forbids style elements, not sheets made by scripts. */
import {type Kind, kindColors} from "../../components/highlight.ts";

const font = '400 14px / 1.5 ui-monospace, "SFMono-Regular", Menlo, Consolas, "DejaVu Sans Mono", monospace';

const extra: Partial<Record<Kind, string>> = {comment: "font-style: italic", definition: "font-weight: 600"};

const tokens = (Object.keys(kindColors) as Kind[])
  .map((kind) => `.tok-${kind} {color: var(--${kindColors[kind]}); ${extra[kind] ?? ""}}`)
  .join("\n");

/** The same measures as `code.css`, so that nothing moves when the editor takes the place of the code. */
const css = `
:host {display: block}
.cm-editor {background: var(--tint); color: var(--ink); font: ${font}; font-variant-ligatures: none}
.cm-editor.cm-focused {outline: 3px solid var(--accent); outline-offset: 2px}
.cm-editor .cm-scroller {font: inherit; line-height: inherit}
.cm-editor .cm-content {padding: 8px 0; caret-color: var(--ink); min-width: 0}
.cm-editor .cm-line {padding: 0 8px 0 0; overflow-wrap: anywhere}
.cm-editor .cm-gutters {border: 0; background: none; color: var(--ink2)}
.cm-editor .cm-lineNumbers .cm-gutterElement {box-sizing: border-box; width: 48px; min-width: 48px; padding: 0 12px 0 0}
.cm-editor .cm-line::selection, .cm-editor .cm-line ::selection {background: var(--forecast90)}
.cm-editor .cm-matchingBracket, .cm-editor.cm-focused .cm-matchingBracket {background: none; outline: 1px solid var(--ink2)}
.cm-editor .cm-nonmatchingBracket, .cm-editor.cm-focused .cm-nonmatchingBracket {background: none; outline: 1px dashed var(--degraded)}
.cm-editor .cm-lintRange-error {background: none; text-decoration: underline wavy 1px var(--degraded); text-underline-offset: 3px}
.cm-editor .cm-line.cm-fault {background: var(--above1)}
.cm-editor .cm-gutterElement.cm-fault {background: var(--above1); color: var(--ink); font-weight: 600; box-shadow: inset 4px 0 var(--degraded)}
.cm-editor .cm-gutterElement.cm-fault::before {content: "! "; color: var(--ink)}
.cm-editor .cm-fault-word {text-decoration: underline 2px var(--degraded); text-underline-offset: 3px}
.cm-editor .cm-tooltip {border: 1px solid var(--ink3); background: var(--paper); color: var(--ink)}
.cm-editor .cm-tooltip.cm-tooltip-autocomplete > ul {max-width: min(420px, 90vw); min-width: 0; font: inherit}
.cm-editor .cm-tooltip.cm-tooltip-autocomplete > ul > li {padding: 3px 8px; line-height: 20px}
.cm-editor .cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected] {background: var(--accent); color: var(--paper)}
.cm-editor .cm-completionMatchedText {font-weight: 600; text-underline-offset: 3px}
.cm-editor .cm-completionDetail {color: var(--ink2); font-style: normal; font-size: 13px}
.cm-editor [aria-selected] .cm-completionDetail {color: inherit}
.cm-editor .cm-diagnostic {border: 0; padding: 4px 8px; font: 400 14px / 20px var(--sans)}
p {margin: 0; font: var(--small)}
.fault {color: var(--ink); overflow-wrap: anywhere}
.fault:not(:empty) {margin-block-start: 8px; padding-inline-start: 8px; border-inline-start: 4px solid var(--degraded)}
.help {margin-block-start: 4px; color: var(--ink2)}
@media (hover: none) {.help {position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden}}
@media (pointer: coarse) {.cm-editor .cm-tooltip.cm-tooltip-autocomplete > ul > li {padding-block: 9px}}
@media print {.help {display: none}}
@media (forced-colors: active) {
  .cm-editor .cm-gutterElement.cm-fault {border-inline-start: 4px solid Mark}
  .cm-editor .cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected] {background: Highlight; color: HighlightText; forced-color-adjust: none}
}
${tokens}
`;

let sheet: CSSStyleSheet | undefined;

/** The sheet, made once for every editor of a page. */
export function editorSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}
