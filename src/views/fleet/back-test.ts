import type {BackTest} from "../../../pipeline/contract/summary.ts";
import {type DifferenceGroup, differencePlot} from "../../charts/difference-plot.ts";
import {type Context, numberCell, type Selection, scenarioNames, source, textCell} from "../context.ts";
import type {ScenarioFacts} from "../fleet-data.ts";
import type {Cell, FigureView, Host} from "../view.ts";

type Result = BackTest["results"][number];
type Policy = Result["policy"];

/** Rules that the plan is compared with, the hardest to beat first. */
const others: readonly Policy[] = ["tuned", "critical", "interval", "failure"];
/** Rules that need no prediction, or none of their own setting. */
const simple: readonly Policy[] = ["critical", "interval", "failure"];

const resultOf = ({backTest}: ScenarioFacts, policy: Policy): Result =>
  backTest.results.find((one) => one.policy === policy) as Result;

/** What a rule costs more than the plan, a unit: the plan's saving with its sign turned. */
const extra = ({saving}: Result) => ({
  value: 0 - (saving?.cost.value ?? 0),
  low: 0 - (saving?.cost.high ?? 0),
  high: 0 - (saving?.cost.low ?? 0)
});

/** Whether the plan is established to cost less than a rule (1), more (−1), or neither (0). */
const verdict = (scenario: ScenarioFacts, policy: Policy): number => {
  const {low, high} = extra(resultOf(scenario, policy));
  return low > 0 ? 1 : high < 0 ? -1 : 0;
};

/** Settings over the folds, from the least to the greatest; null where a fold would rather never stop. */
function settingOf({settings}: Pick<Result, "settings">): readonly [number, number] | null {
  const known = settings.filter((one) => one !== null);
  return known.length && known.length === settings.length ? [Math.min(...known), Math.max(...known)] : null;
}

/** A rule with what it was set to, over these scenarios. */
function policyName({speech, data}: Context, policy: Policy, scenarios: readonly ScenarioFacts[]): string {
  const settings = scenarios.flatMap((scenario) => resultOf(scenario, policy).settings);
  return speech.plan.backTest.policies[policy](data.thresholds.critical, settingOf({settings}));
}

function title({speech}: Context, scenarios: readonly ScenarioFacts[]): string {
  const beaten = scenarios.filter((one) => simple.every((policy) => verdict(one, policy) > 0)).length;
  const tuned = scenarios.filter((one) => verdict(one, "tuned") > 0).length;
  return speech.plan.backTest.title(beaten, tuned, scenarios.length);
}

function reading(context: Context, scenarios: readonly ScenarioFacts[]): string {
  const {speech, data} = context;
  const words = speech.plan.backTest.reading;
  const money = (sum: number): string => speech.f.money(sum, data.currency);
  const count = (of: number): number => scenarios.filter((one) => verdict(one, "tuned") === of).length;
  const cheaper = (policy: Policy): number =>
    scenarios.filter((one) => (resultOf(one, policy).saving?.rate.high ?? 0) < 0).length;
  const [first] = scenarios;
  if (!first) return "";
  const {value, low, high} = extra(resultOf(first, "critical"));
  const total = (policy: Policy): number =>
    scenarios.reduce((sum, one) => sum + resultOf(one, policy).failures, 0);
  const units = scenarios.reduce((sum, {backTest}) => sum + backTest.units, 0);
  return [
    words.example(
      scenarioNames(data, [first])[0] ?? null,
      data.thresholds.critical,
      money(value),
      money(low),
      money(high)
    ),
    words.failures(units, total("plan"), total("interval"), total("critical")),
    words.rate(cheaper("critical"), cheaper("interval"), scenarios.length),
    words.tuned(count(1), count(-1), count(0))
  ].join(" ");
}

function groups(context: Context, scenarios: readonly ScenarioFacts[]): DifferenceGroup[] {
  const {speech, data} = context;
  const words = speech.plan.backTest;
  const money = (sum: number): string => speech.f.money(sum, data.currency);
  return others.map((policy) => ({
    label: policyName(context, policy, scenarios),
    rows: scenarios.map((scenario) => {
      const result = resultOf(scenario, policy);
      const difference = extra(result);
      const {value, low, high} = difference;
      const scale = scaleOf(scenarios);
      return {
        key: `${policy}/${scenario.id}`,
        label: scenarioNames(data, [scenario])[0] ?? words.all,
        value: value / scale,
        low: low / scale,
        high: high / scale,
        text: speech.f.signedMoney(value, data.currency),
        title: [
          words.names[policy],
          ...scenarioNames(data, [scenario]),
          words.tip.difference(money(value), money(low), money(high)),
          words.tip.failures(result.failures, scenario.backTest.units),
          words.tip.lost(result.lost)
        ].join("\n")
      };
    })
  }));
}

/** The axis counts in thousands where sums are large. */
const scaleOf = (scenarios: readonly ScenarioFacts[]): number =>
  scenarios.some((one) => Math.abs(extra(resultOf(one, "failure")).value) >= 10_000) ? 1000 : 1;

function row(context: Context, scenario: ScenarioFacts, policy: Policy): Cell[] {
  const {speech, data} = context;
  const {names} = speech.plan.backTest;
  const result = resultOf(scenario, policy);
  const {failures, lost, cost, rate, saving} = result;
  const setting = settingOf(result);
  const number = (value: number | null, digits: number): Cell =>
    value === null
      ? numberCell(context, null)
      : {text: speech.f.decimal(value, digits), value: Math.round(value * 10 ** digits) / 10 ** digits};
  const more = saving ? extra(result) : null;
  const scale = scaleOf(data.scenarios);
  const digits = scale > 1 ? 1 : 0;
  const money = (value: number | null): Cell => number(value === null ? null : value / scale, digits);
  return [
    ...scenarioNames(data, [scenario]).map(textCell),
    textCell(names[policy]),
    setting ? textCell(speech.plan.backTest.setting(...setting)) : textCell(""),
    numberCell(context, failures),
    number(lost, 1),
    money(cost.value),
    money(cost.low),
    money(cost.high),
    number(rate.value, 0),
    number(rate.low, 0),
    number(rate.high, 0),
    money(more?.value ?? null),
    money(more?.low ?? null),
    money(more?.high ?? null)
  ];
}

/** What the plan would have brought on training units, beside simpler rules, at the report's own costs. */
export function backTestFigure(context: Context, {scenarios}: Selection): FigureView {
  const {speech, data, state} = context;
  const words = speech.plan.backTest;
  const units = scenarios.reduce((sum, {backTest}) => sum + backTest.units, 0);
  const finding = title(context, scenarios);
  const thousands = scaleOf(scenarios) > 1;
  const {columns} = words;
  const several = data.scenarios.length > 1;
  return {
    topic: words.topic,
    title: finding,
    subtitle: words.subtitle(Object.keys(state.assumptions).length > 0),
    draw: (host: Host) =>
      differencePlot(groups(context, scenarios), {
        ...host,
        description: finding,
        empty: speech.terms.noUnits,
        xLabel: words.axis(data.currency, thousands),
        below: words.below,
        above: words.above
      }),
    reading: reading(context, scenarios),
    scope: words.scope(units, scenarioNames(data, scenarios)),
    source: source(context),
    table: {
      caption: words.topic,
      columns: [
        ...(several ? [{head: speech.terms.scenario, key: true}] : []),
        {head: columns.policy, key: !several},
        {head: columns.setting},
        {head: columns.failures, numeric: true},
        {head: columns.lost, numeric: true},
        ...columns.bounds(columns.cost(data.currency, thousands)).map((head) => ({head, numeric: true})),
        ...columns.bounds(columns.rate(data.currency)).map((head) => ({head, numeric: true})),
        ...columns.bounds(columns.extra(data.currency, thousands)).map((head) => ({head, numeric: true}))
      ],
      rows: scenarios.flatMap((scenario) =>
        (["plan", ...others] as const).map((policy) => row(context, scenario, policy))
      )
    },
    file: "back-test"
  };
}
