import type {Cell, FigureView} from "../view.ts";
import {confusions} from "./confusion.ts";
import {
  chosenClass,
  classLabel,
  classScope,
  countCell,
  evaluationOf,
  percentCell,
  source,
  type TabularContext,
  textCell,
  theModel
} from "./context.ts";
import type {TabularModelsData} from "./models-data.ts";

type Context = TabularContext<TabularModelsData>;

/** Results of each class: of the model looked at; what it is taken for is known of the one in service. */
export function classTableFigure(context: Context): FigureView {
  const {data, speech, state} = context;
  const words = speech.models.classes;
  const model = state.model ?? data.production;
  const own = model === data.production;
  const taken = new Map(
    confusions(context)
      .toReversed()
      .map((one) => [one.truth, one])
  );
  const chosen = chosenClass(context);
  const rows = (evaluationOf(context, model)?.classes ?? [])
    .map((score, at) => ({...score, at, label: classLabel(context, at)}))
    .filter(({at}) => chosen === null || at === chosen)
    .sort((a, b) => b.f1 - a.f1 || b.support - a.support);
  const [best] = rows;
  const worst = rows.at(-1);
  const first = own && best ? taken.get(best.at) : undefined;
  const title = !best
    ? speech.models.none
    : chosen === null
      ? words.title(best.label, worst!.label)
      : words.one(best.label, best.f1, first ? classLabel(context, first.predicted) : null);
  const heads = words.columns;
  return {
    topic: words.topic,
    title,
    subtitle: words.subtitle(theModel(context, model)),
    draw: null,
    reading: "",
    scope: classScope(context),
    source: source(context),
    table: {
      caption: words.topic,
      columns: [
        {head: heads.class, key: true},
        {head: heads.precision, numeric: true},
        {head: heads.recall, numeric: true},
        {head: heads.f1, numeric: true},
        {head: heads.support, numeric: true},
        ...(own ? [{head: heads.taken}, {head: heads.times, numeric: true}] : [])
      ],
      rows: rows.map(({at, label, precision, recall, f1, support}): Cell[] => {
        const most = taken.get(at);
        return [
          textCell(label),
          percentCell(context, precision),
          percentCell(context, recall),
          percentCell(context, f1),
          countCell(context, support),
          ...(own
            ? [
                textCell(most ? classLabel(context, most.predicted) : ""),
                countCell(context, most?.count ?? 0)
              ]
            : [])
        ];
      })
    },
    file: "class-report"
  };
}
