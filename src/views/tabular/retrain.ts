import {bulletBar} from "../../charts/bullet-bar.ts";
import type {FigureView} from "../view.ts";
import {countCell, source, type TabularContext} from "./context.ts";

/** How many rows have come since the model was trained, against how many trigger a training. */
export function retrainFigure(context: TabularContext): FigureView {
  const {data, speech} = context;
  const {added, retrainAt} = data.data;
  const words = speech.executive.retrain;
  const title = added >= retrainAt ? words.title.due(added) : words.title.waiting(retrainAt - added);
  return {
    topic: words.topic,
    title,
    subtitle: words.subtitle,
    draw: (host) =>
      bulletBar(
        {value: added, target: retrainAt},
        {
          ...host,
          description: title,
          empty: title,
          targetLabel: words.target(retrainAt),
          title: words.reading(added, retrainAt)
        }
      ),
    reading: words.reading(added, retrainAt),
    scope: "",
    source: source(context),
    table: {
      caption: words.topic,
      columns: words.columns.map((head, i) => ({head, key: i === 0, numeric: true})),
      rows: [[countCell(context, added), countCell(context, retrainAt)]]
    },
    file: "retraining"
  };
}
