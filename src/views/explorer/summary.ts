/** What a run comes to: a sentence, four indicators, and what to make of them. */
import {surelyHigher} from "../../../pipeline/core/explorer/gap.ts";
import type {ExplorerRun} from "../../../pipeline/core/explorer/run.ts";
import type {ExplorerSpeech} from "../../i18n/explorer.ts";
import {shareText} from "../../i18n/explorer-numbers.ts";
import {type Done, recipeText, rightOf} from "./context.ts";
import {highest} from "./ties.ts";

export interface Indicator {
  readonly label: string;
  readonly value: string;
  readonly detail: string;
}

export const headline = ({run, recipe}: Done, speech: ExplorerSpeech): string =>
  speech.headline(rightOf(run), run.counts.test, recipe.data);

/** The class that most rows have, or those that are equal in rows and in test rows; their share of the test rows. */
export function usual({counts: {classes, test}}: ExplorerRun): {labels: string[]; share: number} {
  const most = highest(
    highest(classes, ({rows}) => rows),
    (one) => one.test
  );
  return {labels: most.map(({label}) => label), share: test > 0 ? most[0].test / test : 0};
}

/** A gap that nobody would notice is none, however many rows make it sure. */
const noticed = 0.05;

/** What the score on the rows learned from says beside that of the test. */
export type Gap = "small" | "lucky" | "chance" | "recites";

function gapOf({accuracy, trainAccuracy, counts: {train, test}}: ExplorerRun): Gap {
  const gap = trainAccuracy - accuracy;
  if (Math.abs(gap) <= noticed) return "small";
  if (gap < 0) return "lucky";
  const sure = surelyHigher(
    {right: trainAccuracy * train, rows: train},
    {right: accuracy * test, rows: test}
  );
  return sure ? "recites" : "chance";
}

/** Sentences below the headline: the score to beat and whether it is beaten, then whether the model recites. */
export function remarks({run}: Done, {against, learnt}: ExplorerSpeech): string[] {
  const {labels, share} = usual(run);
  const {
    accuracy,
    trainAccuracy,
    counts: {classes, test}
  } = run;
  return [
    against(labels, classes.length, share, Math.sign(rightOf(run) - Math.round(share * test))),
    learnt(gapOf(run), trainAccuracy, trainAccuracy - accuracy, test)
  ];
}

export function indicators({run}: Done, {f, indicators: words}: ExplorerSpeech): Indicator[] {
  const {counts, accuracy} = run;
  return [
    {
      label: words.accuracy,
      value: shareText(f, accuracy),
      detail: words.accuracyHelp(rightOf(run), counts.test)
    },
    {label: words.train, value: f.integer(counts.train), detail: words.trainHelp},
    {label: words.test, value: f.integer(counts.test), detail: words.testHelp},
    {
      label: words.features,
      value: f.integer(counts.features),
      detail: words.featuresHelp(counts.classes.length)
    }
  ];
}

export const recipeOf = ({recipe}: Done, speech: ExplorerSpeech): string => recipeText(recipe, speech);
