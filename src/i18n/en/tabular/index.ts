import type {EnglishTabularTools, TabularMessages} from "../../tabular.ts";
import {choosing} from "./choosing.ts";
import {data} from "./data.ts";
import {executive} from "./executive.ts";
import {models} from "./models.ts";
import {terms} from "./terms.ts";
import {trial} from "./trial.ts";

/** English sentences of a report of kind `tabular`. */
export const english = (tools: EnglishTabularTools): TabularMessages => ({
  terms: terms(tools),
  choosing: choosing(tools),
  executive: executive(tools),
  trial: trial(tools),
  models: models(tools),
  data: data(tools)
});
