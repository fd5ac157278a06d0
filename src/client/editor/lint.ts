/** Underlines what is no JavaScript while it is written. */
import {syntaxTree} from "@codemirror/language";
import {type Diagnostic, linter} from "@codemirror/lint";
import type {Extension} from "@codemirror/state";
import type {EditorView} from "@codemirror/view";
import {syntaxFault} from "./syntax.ts";
import type {Words} from "./words.ts";

/** Milliseconds without an edit before code is judged: a word half written is no fault. */
const patience = 500;

/** `say` gets the sentence of the first fault with its line, or null once there is none. */
export function syntaxLint(
  words: Words,
  say: (fault: {line: number; message: string} | null) => void
): Extension {
  return linter(
    ({state}: EditorView): Diagnostic[] => {
      const fault = syntaxFault(state.doc.toString(), syntaxTree(state));
      if (!fault) {
        say(null);
        return [];
      }
      const message = words.syntax(fault);
      say({line: state.doc.lineAt(fault.from).number, message});
      return [{from: fault.from, to: fault.to, severity: "error", message}];
    },
    {delay: patience}
  );
}
