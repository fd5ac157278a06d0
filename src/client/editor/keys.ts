/** What keys do in the editor. */
import {acceptCompletion, closeBracketsKeymap, completionKeymap} from "@codemirror/autocomplete";
import {defaultKeymap, historyKeymap, indentLess, indentMore} from "@codemirror/commands";
import {type Extension, Prec} from "@codemirror/state";
import {EditorView, type KeyBinding, keymap} from "@codemirror/view";

export interface Actions {
  run(): void;
  leave(): void;
}

const done = (act: () => void) => (): boolean => {
  act();
  return true;
};

/**
 * Keys by precedence: running first, then what an open list of proposals takes, then editing, leaving last, so that
 * Escape first closes what is open. After it Tab moves on, until the reader edits or comes back.
 */
export function editorKeys({run, leave}: Actions): Extension {
  const running: KeyBinding[] = ["Mod-Enter", "Ctrl-Enter", "Shift-Enter"].map((key) => ({
    key,
    run: done(run)
  }));
  const tab: KeyBinding[] = [
    {key: "Tab", run: acceptCompletion},
    {key: "Tab", run: indentMore, shift: indentLess}
  ];
  const leaving: KeyBinding = {
    key: "Escape",
    run: (view) => {
      view.setTabFocusMode(true);
      leave();
      return true;
    }
  };
  return [
    Prec.highest(keymap.of(running)),
    keymap.of([...completionKeymap, ...closeBracketsKeymap, ...tab, ...defaultKeymap, ...historyKeymap]),
    Prec.lowest(keymap.of([leaving])),
    EditorView.domEventHandlers({
      focus: (_, view) => {
        view.setTabFocusMode(false);
      }
    }),
    EditorView.updateListener.of(({docChanged, view}) => {
      if (docChanged) view.setTabFocusMode(false);
    })
  ];
}

/** How this machine's keyboards call the key that runs, beside Enter. */
export const runKey = (): string => (/Mac|iP(hone|ad)/.test(navigator.platform) ? "⌘" : "Ctrl");
