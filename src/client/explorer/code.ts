/** The code that repeats a run, to be copied into a cell. */
import {showCode} from "../../../pipeline/core/explorer/showCode.ts";
import {html} from "../../components/dom.ts";
import {highlighted} from "../../components/highlight.ts";
import type {ExplorerSpeech} from "../../i18n/explorer.ts";
import type {Done} from "../../views/explorer/context.ts";

/** What the cell shows of the run. */
const shown = ({accuracy, tested}: ExplorerSpeech["code"]): string =>
  [
    "cards([",
    `  {label: ${JSON.stringify(accuracy)}, value: format.percent(run.accuracy, 1)},`,
    `  {label: ${JSON.stringify(tested)}, value: run.counts.test}`,
    "])"
  ].join("\n");

export interface Code {
  readonly nodes: readonly Node[];
}

/** Code with its colours and a button that copies it. */
export function codeOf({recipe: {data, settings}}: Done, {code: words}: ExplorerSpeech): Code {
  const call = showCode(settings, data === "own" ? "rows" : data);
  const text = `const run = ${call};\n\n${shown(words)}`;
  const lines = highlighted(text).map((line) =>
    html(
      document,
      "span",
      {class: "line"},
      ...line.map(({text: piece, kind}) =>
        kind === null ? document.createTextNode(piece) : html(document, "span", {class: `tok-${kind}`}, piece)
      ),
      "\n"
    )
  );
  const result = html(document, "span", {class: "said", role: "status"});
  const copy = html(document, "button", {type: "button"}, words.copy);
  copy.addEventListener("click", () => {
    navigator.clipboard.writeText(text).then(
      () => {
        result.textContent = words.copied;
      },
      () => {
        result.textContent = words.refused;
      }
    );
  });
  const pre = html(
    document,
    "pre",
    {class: "code", tabindex: 0, role: "region", "aria-label": words.label},
    html(document, "code", {}, ...lines)
  );
  return {
    nodes: [
      html(document, "p", {}, words.text),
      ...(data === "own" ? [html(document, "p", {}, words.own)] : []),
      pre,
      html(document, "p", {class: "explorer-tools"}, copy, result)
    ]
  };
}
