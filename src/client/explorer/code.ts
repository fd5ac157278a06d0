/** The code that repeats a run, to be copied into a cell. */
import {showCode} from "../../../pipeline/core/explorer/showCode.ts";
import {html} from "../../components/dom.ts";
import type {ExplorerSpeech} from "../../i18n/explorer.ts";
import type {Done} from "../../views/explorer/context.ts";
import type {LoadPart} from "../lazy.ts";

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

/** Colours code with what the editor knows of the language; until that has come, or if it does not, it stays plain. */
async function colour(code: HTMLElement, load: LoadPart): Promise<void> {
  const {codeLines} = await load("editor");
  code.replaceChildren(...codeLines(document, code.textContent));
}

/** Code with its colours and a button that copies it. */
export function codeOf(
  {recipe: {data, settings}}: Done,
  {code: words}: ExplorerSpeech,
  load: LoadPart
): Code {
  const call = showCode(settings, data === "own" ? "rows" : data);
  const text = `const run = ${call};\n\n${shown(words)}`;
  const code = html(document, "code", {}, text);
  colour(code, load).catch(() => {});
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
    code
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
