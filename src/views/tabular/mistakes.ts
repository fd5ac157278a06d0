import type {Cell, FigureView} from "../view.ts";
import {
  chosenClass,
  classLabel,
  classScope,
  percentCell,
  source,
  type TabularContext,
  textCell
} from "./context.ts";
import type {TabularModelsData} from "./models-data.ts";

/** A mistake stated at this probability or more is most often a label to read again. */
const sure = 0.9;

/** Wrong predictions that the model was surest of. */
export function mistakesFigure(context: TabularContext<TabularModelsData>): FigureView {
  const {data, speech} = context;
  const words = speech.models.mistakes;
  const at = chosenClass(context);
  const label = (place: number): string => (place < 0 ? speech.terms.unknown : classLabel(context, place));
  const shown = data.mistakes.filter(
    ([, truth, predicted]) => at === null || truth === at || predicted === at
  );
  const [first] = shown;
  const certain = shown.filter(([, , , stated]) => stated >= sure).length;
  const title = !first
    ? words.title.none
    : certain > 0
      ? words.title.some(certain, sure)
      : words.title.most(first[0], label(first[2]), first[3]);
  return {
    topic: words.topic,
    title,
    subtitle: words.subtitle,
    draw: null,
    reading: words.reading,
    scope: classScope(context),
    source: source(context),
    table: {
      caption: words.topic,
      columns: words.columns.map((head, i) => ({head, key: i === 0, numeric: i === 3 || i === 4})),
      rows: shown.map(([name, truth, predicted, stated, ofTruth, second]): Cell[] => [
        textCell(name),
        textCell(label(truth)),
        textCell(label(predicted)),
        percentCell(context, stated),
        percentCell(context, ofTruth),
        textCell(label(second))
      ])
    },
    file: "confident-mistakes"
  };
}
