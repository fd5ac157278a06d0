/** What a build found in a fleet, in a few lines. */
import {riskLevels} from "../../contract/rul.ts";
import type {Evaluation, RulSummary, Scenario} from "../../contract/summary.ts";
import {ONLY_SCENARIO} from "../../core/parse/csvRecords.ts";
import {columns, openingLines} from "./text.ts";

/** Name and origin, risk levels of the fleet, then the error of every model in every scenario. */
export function describeRul(summary: RulSummary, risks: ArrayLike<string>): string[] {
  const {scenarios, production, vocabulary} = summary;
  const noun = vocabulary.unit.en[risks.length === 1 ? "one" : "other"];
  return [
    ...openingLines(summary),
    `  ${risks.length} ${noun}: ${riskCounts(risks)}`,
    `  ${scenarioList(scenarios)}pages show model ${production}`,
    "",
    ...errorTable(summary),
    "",
    ...intervalTable(summary),
    "",
    ...planTable(summary)
  ];
}

/** A scenario's name; the only one of a file without scenarios has none of its own. */
const nameOf = ({id}: Scenario): string => (id === ONLY_SCENARIO ? "RMSE" : id);

/** `in FD001, FD002; ` or nothing. */
function scenarioList(scenarios: readonly Scenario[]): string {
  const names = scenarios.map(({id}) => id).filter((id) => id !== ONLY_SCENARIO);
  return names.length > 0 ? `in ${names.join(", ")}; ` : "";
}

/** `3 critical, 10 degraded, 87 healthy`; the unknown only where there are any. */
function riskCounts(risks: ArrayLike<string>): string {
  const counts = riskLevels.map((level) => ({
    level,
    n: Array.from(risks).filter((risk) => risk === level).length
  }));
  return counts
    .filter(({level, n}) => n > 0 || level !== "unknown")
    .map(({level, n}) => `${n} ${level}`)
    .join(", ");
}

function errorTable({models, scenarios, vocabulary, cap}: RulSummary): string[] {
  const unlabelled = scenarios.filter((scenario) => !isTested(scenario));
  const head = ["", ...scenarios.map(starred)];
  const rows = models.map(({id}) => [id, ...scenarios.map((scenario) => errorOf(scenario, id))]);
  const caption =
    head.length > 1 ? [`  RMSE in ${vocabulary.time.en.other}, lives clipped at ${cap}, test units:`] : [];
  const note = `  * no labelled test units: cross-validation by ${vocabulary.unit.en.one} on training data`;
  return [...caption, ...columns([head, ...rows]), ...(unlabelled.length > 0 ? [note] : [])];
}

/** How often 90 % intervals held, on the same units as the errors, and how wide they are. */
function intervalTable({scenarios, vocabulary}: RulSummary): string[] {
  const judged = scenarios.map(({calibration}) => (calibration.test ?? calibration.validation).interval90);
  return [
    `  True lives inside their 90 % interval, and its width in ${vocabulary.time.en.other}:`,
    ...columns([
      ["", ...scenarios.map(starred)],
      ["inside", ...judged.map(({coverage}) => percent(coverage.value))],
      ["mean width", ...judged.map(({width}) => width.value.toFixed(1))]
    ])
  ];
}

/** Policies that planning is measured against, in words. */
const rivals = {
  failure: "run to failure",
  interval: "fixed interval",
  critical: "critical threshold",
  tuned: "tuned threshold"
} as const;

/** What acting by the plan costs against simpler rules, on training units out of fold. */
function planTable({scenarios, vocabulary}: RulSummary): string[] {
  const rows = Object.entries(rivals).map(([policy, name]) => [
    `against ${name}`,
    ...scenarios.map(({backTest}) => difference(backTest, policy))
  ]);
  return [
    `  Cost of each training ${vocabulary.unit.en.one} under the plan, at the assumed prices (95 % interval):`,
    ...columns([["", ...scenarios.map(nameOf)], ...rows])
  ];
}

/** `-22 % [-25, -16]`: the plan's cost less the policy's, as a share of the policy's. */
function difference({results}: Scenario["backTest"], policy: string): string {
  const other = results.find((result) => result.policy === policy);
  if (!other?.saving) return "–";
  const {value, low, high} = other.saving.cost;
  const share = (cost: number): string => ((100 * cost) / other.cost.value).toFixed(0);
  return `${share(value)} % [${share(low)}, ${share(high)}]`;
}

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
const starred = (scenario: Scenario): string => `${nameOf(scenario)}${isTested(scenario) ? "" : "*"}`;

const isTested = ({evaluations}: Scenario): boolean => evaluations.some(({test}) => test !== null);

function errorOf({evaluations}: Scenario, model: string): string {
  const found: Evaluation | undefined = evaluations.find((evaluation) => evaluation.model === model);
  if (!found) return "–";
  return (found.test ?? found.validation).clipped.rmse.toFixed(2);
}
