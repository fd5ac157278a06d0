/** Writing over what is selected. */
import {EditorView} from "@codemirror/view";

/**
 * Replaces the selection in the text itself. Left alone, Chromium joins the lines in the page and gives what is left of
 * them a `style`, which the page's policy refuses and the console tells.
 */
export const writeOver = EditorView.domEventHandlers({
  beforeinput({inputType, data, isComposing}, view) {
    const {state} = view;
    const {from, to, empty} = state.selection.main;
    if (inputType !== "insertText" || data === null || isComposing || empty) return false;
    const write = () =>
      state.update(state.replaceSelection(data), {userEvent: "input.type", scrollIntoView: true});
    const taken = state.facet(EditorView.inputHandler).some((take) => take(view, from, to, data, write));
    if (!taken) view.dispatch(write());
    return true;
  }
});
