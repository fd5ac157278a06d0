/** The form of the explorer: data, model, its settings, and how it is judged. */
import {MODELS} from "../../../pipeline/core/explorer/models/parameters.ts";
import {type ExplorerSettings, SEED, TEST_SHARE} from "../../../pipeline/core/explorer/settings.ts";
import type {ExplorerSpeech} from "../../i18n/explorer.ts";
import {DATA, type Recipe} from "../../views/explorer/state.ts";
import {html} from "../dom.ts";
import {idOf, off, row, select, tick} from "./fields.ts";
import {settingRows} from "./parameters.ts";

const dataRows = (document: Document, {data}: Recipe, words: ExplorerSpeech): HTMLElement[] => [
  row(
    document,
    "data",
    words.labels.data,
    words.data[data].help,
    select(
      document,
      "data",
      DATA.map((name) => [name, words.data[name].label] as const),
      data
    )
  ),
  html(document, "div", {class: "own-file", "data-place": "file", hidden: data !== "own"})
];

const modelRows = (document: Document, {settings: {model}}: Recipe, words: ExplorerSpeech): HTMLElement[] => [
  row(
    document,
    "model",
    words.labels.model,
    words.models[model].help,
    select(
      document,
      "model",
      MODELS.map((name) => [name, words.models[name].label] as const),
      model
    )
  )
];

/** The test share as a slider of whole percents. */
function shareRow(
  document: Document,
  {testShare}: ExplorerSettings,
  {labels, f}: ExplorerSpeech
): HTMLElement {
  const percent = (share: number): number => Math.round(100 * share);
  return row(
    document,
    "test",
    labels.test,
    labels.testHelp,
    html(document, "input", {
      id: idOf("test"),
      type: "range",
      name: "test",
      min: percent(TEST_SHARE.least),
      max: percent(TEST_SHARE.most),
      step: percent(TEST_SHARE.step),
      value: percent(testShare),
      "aria-describedby": idOf("test-help"),
      "aria-valuetext": f.percent(testShare),
      ...off
    }),
    html(document, "output", {for: idOf("test")}, f.percent(testShare))
  );
}

const judgingRows = (
  document: Document,
  settings: ExplorerSettings,
  words: ExplorerSpeech
): HTMLElement[] => [
  shareRow(document, settings, words),
  tick(document, "stratify", words.labels.stratify, words.labels.stratifyHelp, settings.stratify),
  row(
    document,
    "seed",
    words.labels.seed,
    words.labels.seedHelp,
    html(document, "input", {
      id: idOf("seed"),
      type: "number",
      name: "seed",
      min: SEED.least,
      max: SEED.most,
      step: 1,
      value: settings.seed,
      "aria-describedby": idOf("seed-help"),
      ...off
    }),
    html(document, "button", {type: "button", "data-do": "draw"}, words.labels.draw)
  )
];

/** The whole form. */
export function explorerForm(document: Document, recipe: Recipe, words: ExplorerSpeech): HTMLElement {
  const {settings} = recipe;
  const field = (name: string, rows: readonly HTMLElement[]): HTMLElement =>
    html(document, "div", {class: "group", "data-fields": name}, ...rows);
  const fieldset = (name: keyof ExplorerSpeech["fields"], rows: readonly HTMLElement[]): HTMLElement =>
    html(
      document,
      "fieldset",
      {class: "group", "data-fields": name},
      html(document, "legend", {}, words.fields[name]),
      ...rows
    );
  return html(
    document,
    "form",
    {class: "explorer-form", novalidate: true},
    field("data", dataRows(document, recipe, words)),
    field("model", modelRows(document, recipe, words)),
    fieldset("settings", settingRows(document, settings, words)),
    fieldset("judging", judgingRows(document, settings, words)),
    html(
      document,
      "p",
      {},
      html(document, "button", {type: "button", "data-do": "reset"}, words.labels.reset)
    )
  );
}
