import type {EnglishTools} from "../english.ts";
import type {ReportMessages} from "../messages.ts";
import {choosing} from "./choosing.ts";
import {decisions} from "./decisions.ts";
import {executive} from "./executive.ts";
import {explain} from "./explain.ts";
import {fleet} from "./fleet.ts";
import {intervals} from "./intervals.ts";
import {levels} from "./levels.ts";
import {models} from "./models.ts";
import {plan} from "./plan.ts";
import {prognostics} from "./prognostics.ts";
import {rul} from "./rul.ts";
import {stop} from "./stop.ts";
import {terms} from "./terms.ts";

/** English sentences of a report. */
export const english = (tools: EnglishTools): ReportMessages => ({
  levels: levels(tools),
  terms: terms(tools),
  choosing: choosing(tools),
  decisions: decisions(tools),
  executive: executive(tools),
  explain: explain(tools),
  fleet: fleet(tools),
  rul: rul(tools),
  prognostics: prognostics(tools),
  intervals: intervals(tools),
  models: models(tools),
  plan: plan(tools),
  stop: stop(tools)
});
