/** Marks the line on which a cell failed. */
import {type Extension, RangeSet, StateEffect, StateField, type Text} from "@codemirror/state";
import {Decoration, EditorView, GutterMarker, gutterLineClass} from "@codemirror/view";

/** Where a cell failed: line from 1, column from 0 or null where only the line is known. */
export interface FaultPlace {
  readonly line: number;
  readonly column: number | null;
}

const mark = StateEffect.define<FaultPlace | null>();

const lineMark = Decoration.line({class: "cm-fault"});
const wordMark = Decoration.mark({class: "cm-fault-word"});
const gutterMark = new (class extends GutterMarker {
  override elementClass = "cm-fault";
})();

/** Start of the line, and range of the word at the column; a place beyond the code is its last line. */
function rangeOf(doc: Text, {line, column}: FaultPlace): {line: number; word: [number, number] | null} {
  const {from, to, text} = doc.line(Math.min(Math.max(1, line), doc.lines));
  if (column === null || from + column >= to) return {line: from, word: null};
  const length = /^[\p{L}\p{N}_$]+/u.exec(text.slice(column))?.[0].length ?? 1;
  return {line: from, word: [from + column, from + column + length]};
}

const field = StateField.define<FaultMarks>({
  create: () => ({decorations: Decoration.none, gutter: RangeSet.empty}),
  update({decorations, gutter}, {changes, effects, state}) {
    let marks: FaultMarks = {decorations: decorations.map(changes), gutter: gutter.map(changes)};
    for (const effect of effects) if (effect.is(mark)) marks = marksOf(state.doc, effect.value);
    return marks;
  },
  provide: (field) => [
    EditorView.decorations.from(field, ({decorations}) => decorations),
    gutterLineClass.from(field, ({gutter}) => gutter)
  ]
});

interface FaultMarks {
  readonly decorations: typeof Decoration.none;
  readonly gutter: RangeSet<GutterMarker>;
}

function marksOf(doc: Text, place: FaultPlace | null): FaultMarks {
  if (!place) return {decorations: Decoration.none, gutter: RangeSet.empty};
  const {line, word} = rangeOf(doc, place);
  return {
    decorations: Decoration.set([lineMark.range(line), ...(word ? [wordMark.range(...word)] : [])]),
    gutter: RangeSet.of([gutterMark.range(line)])
  };
}

/** Makes an editor able to show a fault. */
export const faultLine: Extension = field;

/** Marks a fault, or with null takes its mark away. */
export const markFault = (view: EditorView, place: FaultPlace | null): void =>
  view.dispatch({effects: mark.of(place)});
