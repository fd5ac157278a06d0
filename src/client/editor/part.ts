/** The code editor of a live cell; loaded when a reader first wants to change one. */
import {autocompletion, closeBrackets} from "@codemirror/autocomplete";
import {history, isolateHistory} from "@codemirror/commands";
import {javascriptLanguage} from "@codemirror/lang-javascript";
import {bracketMatching, indentOnInput, indentUnit, syntaxHighlighting} from "@codemirror/language";
import {Annotation, EditorState, type Extension} from "@codemirror/state";
import {EditorView, lineNumbers, tooltips} from "@codemirror/view";
import {codeHighlighter} from "../../components/highlight.ts";
import type {Locale} from "../../i18n/locale.ts";
import {completionSources, type Name} from "./complete.ts";
import {type FaultPlace, faultLine, markFault} from "./fault.ts";
import {editorKeys, runKey} from "./keys.ts";
import {syntaxLint} from "./lint.ts";
import {editorSheet} from "./sheet.ts";
import {editorWords} from "./words.ts";
import {writeOver} from "./write-over.ts";

export {codeLines} from "../../components/cells/code-lines.ts";
export type {FaultPlace, Name};

export interface EditorSetting {
  readonly code: string;
  readonly locale: Locale;
  /** Names that may be completed, with what they are: tables and their columns, Plot, d3, Inputs… */
  readonly names: readonly Name[];
  /** Accessible name. */
  readonly label: string;
  /** Called after each edit of the reader. */
  change(code: string): void;
  /** Ctrl or Cmd + Enter, and Shift + Enter. */
  run(): void;
  /** Escape, after which Tab moves on. */
  leave(): void;
}

export interface Editor {
  readonly element: HTMLElement;
  readonly code: string;
  /** Puts other code in place, which the reader can undo; it is no edit of theirs. */
  put(code: string): void;
  /** Marks where a cell failed and says why; null takes it away. */
  fault(at: (FaultPlace & {readonly message: string}) | null): void;
  focus(): void;
  /** Takes the editor out of the page. */
  end(): void;
}

const ours = Annotation.define<true>();

const paragraph = (className: string): HTMLParagraphElement =>
  Object.assign(document.createElement("p"), {className});

/** What every editor can do, whatever its page. */
const editing: Extension = [
  lineNumbers(),
  history(),
  EditorState.tabSize.of(2),
  indentUnit.of("  "),
  indentOnInput(),
  javascriptLanguage,
  syntaxHighlighting(codeHighlighter),
  bracketMatching(),
  closeBrackets(),
  writeOver,
  EditorView.lineWrapping,
  tooltips({position: "absolute"}),
  faultLine
];

/** Opens an editor; `element` shows once it stands in the page. */
export function openEditor(setting: EditorSetting): Editor {
  const words = editorWords(setting.locale);
  const element = document.createElement("div");
  const root = element.attachShadow({mode: "open"});
  const help = Object.assign(paragraph("help"), {id: "help", textContent: words.help(runKey())});
  const status = paragraph("fault");
  status.setAttribute("role", "status");

  // What the parser says is about the code as it is; what a run said may be about what it was.
  let failed: string | null = null;
  let misread: string | null = null;
  const say = (): void => {
    const text = misread ?? failed ?? "";
    if (status.textContent !== text) status.textContent = text;
  };

  const view = new EditorView({
    doc: setting.code,
    root,
    extensions: [
      editorKeys(setting),
      editing,
      EditorState.phrases.of(words.phrases),
      autocompletion({override: completionSources(setting.names, words), icons: false}),
      syntaxLint(words, (fault) => {
        misread = fault && words.fault(fault.line, fault.message);
        say();
      }),
      EditorView.contentAttributes.of({"aria-label": setting.label, "aria-describedby": "help"}),
      EditorView.updateListener.of(({docChanged, transactions, state}) => {
        if (docChanged && !transactions.some((one) => one.annotation(ours)))
          setting.change(state.doc.toString());
      })
    ]
  });
  root.append(view.dom, status, help);
  root.adoptedStyleSheets.push(editorSheet());

  return {
    element,
    get code() {
      return view.state.doc.toString();
    },
    put(code) {
      const {doc} = view.state;
      if (code === doc.toString()) return;
      view.dispatch({
        changes: {from: 0, to: doc.length, insert: code},
        annotations: [ours.of(true), isolateHistory.of("full")]
      });
    },
    fault(at) {
      markFault(view, at);
      failed = at && words.fault(at.line, at.message);
      say();
    },
    focus: () => view.focus(),
    end() {
      view.destroy();
      element.remove();
    }
  };
}
