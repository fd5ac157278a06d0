/** What tests of the pages of a report of kind `tabular` stand on. */
import type {TabularSummary} from "../../../../pipeline/contract/tabular.ts";
import {tabularPredictionsTable} from "../../../../pipeline/contract/tabular.ts";
import {encodeTable} from "../../../../pipeline/io/arrow.ts";
import {readTable} from "../../../../src/data/table.ts";
import type {Locale} from "../../../../src/i18n/locale.ts";
import {tabularSpeech} from "../../../../src/i18n/tabular.ts";
import {packTabularData} from "../../../../src/views/tabular/data.ts";
import type {ExecutiveContext} from "../../../../src/views/tabular/executive.ts";
import {packFacts} from "../../../../src/views/tabular/facts.ts";
import type {Guess} from "../../../../src/views/tabular/guess.ts";
import {packTabularModels} from "../../../../src/views/tabular/models-data.ts";
import {everything, type TabularState} from "../../../../src/views/tabular/state.ts";
import {predictionColumns, type TabularSample, tabularSample} from "../../tabularSample.ts";

export const sample = tabularSample(1500);
export const {summary, answers} = sample;

/** The predictions as the site reads them: written and read back. */
export const tableOf = (of: TabularSample) =>
  readTable(
    "predictions.arrow",
    encodeTable(tabularPredictionsTable, predictionColumns(of)).bytes,
    tabularPredictionsTable,
    of.answers.length
  );

const speech = (locale: Locale, of: TabularSummary) => tabularSpeech(locale, of.vocabulary);

export const executive = (
  own: Partial<ExecutiveContext> & {readonly locale?: Locale; readonly of?: TabularSummary} = {}
): ExecutiveContext => {
  const {locale = "fr", of = summary, ...rest} = own;
  return {
    data: {...packFacts(of, false), example: null},
    state: everything,
    speech: speech(locale, of),
    guess: null,
    why: null,
    ...rest
  };
};

const data = packTabularModels(summary, tableOf(sample));

export const models = (state: Partial<TabularState> = {}, locale: Locale = "fr") => ({
  data,
  state: {...everything, ...state},
  speech: speech(locale, summary)
});

export const dataPage = (state: Partial<TabularState> = {}, locale: Locale = "fr", of = summary) => ({
  data: packTabularData(of),
  state: {...everything, ...state},
  speech: speech(locale, of)
});

/** Place of a class in the summary. */
export const at = (name: string): number => summary.classes.findIndex((one) => one.name === name);

/** An answer to a name of three words, one of which the model has never read. */
export const guess: Guess = {
  name: "Photo Zzyx Editor",
  classes: [
    {at: at("PHOTOGRAPHY"), probability: 0.64},
    {at: at("ART_AND_DESIGN"), probability: 0.12},
    {at: at("TOOLS"), probability: 0.05}
  ],
  words: [
    {text: "photo", known: true, weights: [2.4, 0.3, -0.9]},
    {text: "zzyx", known: false, weights: [0, 0, 0]},
    {text: "editor", known: true, weights: [-0.2, 0.8, 0.1]}
  ]
};
