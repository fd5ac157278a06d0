/** Sentences about what to do when, in English: assumed costs, the shop's schedule, what the plan would have saved. */
import type {EnglishTools} from "../english.ts";
import type {PlanMessages} from "../fr/plan.ts";

export const plan = ({f, unit, time}: EnglishTools): PlanMessages => {
  const length = (value: number): string =>
    value === 1 ? time.count(1) : time.measure(value, Number.isInteger(value) ? 0 : 1);
  const placesOf = (places: number): string => `${f.integer(places)} ${places === 1 ? "slot" : "slots"}`;
  const moment = (at: number): string => (at === 0 ? "now" : `in ${time.count(at)}`);
  const sums = (currency: string, thousands: boolean): string =>
    `${f.currency(currency)}${thousands ? " thousand" : ""}`;
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const scenariosOf = (n: number): string => `${f.integer(n)} ${n === 1 ? "scenario" : "scenarios"}`;
  const span = (from: number, to: number): string =>
    from === to ? time.count(to) : `${f.integer(from)} to ${time.count(to)}`;
  const within = (n: number, all: number): string =>
    all === 1 ? "" : n === all ? ` in all ${scenariosOf(all)}` : ` in ${f.integer(n)} of ${scenariosOf(all)}`;
  const established = (n: number, all: number): string =>
    n > 0 ? `established${within(n, all)}` : all === 1 ? "not established" : "established in no scenario";
  return {
    assumptions: {
      title: "Assumptions behind the costs",
      report: "The report’s assumptions",
      own: "Your assumptions, kept in the page’s address",
      labels: {
        planned: "Planned visit",
        failure: "Failure",
        lostLife: `Life lost, per ${time.one}`,
        downtime: `Out of service, per ${time.one}`,
        capacity: "Shop",
        horizon: "Planning horizon"
      },
      capacity: (places, period) => `${placesOf(places)} per ${period === 1 ? time.one : time.count(period)}`,
      horizon: (span) => time.count(span),
      before: (text) => `instead of ${text}`,
      note: (planned, failure) =>
        `A planned visit takes ${unit.a} out of service for ${length(planned)}, a failure for ${length(failure)}.`,
      scope: (moved) =>
        moved.length ? `assumed costs, some of them the reader’s (${moved.join(", ")})` : "assumed costs",
      reset: "Back to the report’s assumptions"
    },
    schedule: {
      topic: "Shop schedule",
      title: {
        none: (horizon) => `No visit to plan within ${time.count(horizon)}`,
        room: (visits, horizon) =>
          visits === 1
            ? `The shop has room for the one visit due within ${time.count(horizon)}`
            : `The shop has room for all ${f.integer(visits)} visits due within ${time.count(horizon)}`,
        full: (moved, stranded, money) => {
          const change = `${moved === 1 ? "changes" : "change"} period`;
          const stay = `${stranded === 1 ? "gets" : "get"} no visit`;
          const who =
            moved === 0
              ? `${unit.spell(stranded)} ${stay}`
              : `${unit.spell(moved)} ${change}${stranded === 0 ? "" : `, ${f.integer(stranded)} ${stay}`}`;
          return `${capital(who)} for lack of a slot, at ${money} more`;
        },
        closed: (moved, money) =>
          `With no slot in the shop ${unit.spell(moved)} ${moved === 1 ? "waits" : "wait"}, at ${money} more`
      },
      subtitle: (dashed, filtered) =>
        `A cell for each ${unit.one}, in the period in which its visit costs least; blue: moved for lack of a slot${dashed ? "; dashed: the period it should have had" : ""}${filtered ? "; grey: outside the filters" : ""}`,
      reading: {
        moved: (name, best, at, money) =>
          `The visit of ${unit.one} ${name} would cost least ${moment(best)}; its slot is ${moment(at)}, at ${money} more.`,
        first: (name, at, money, failure) =>
          `The first visit, that of ${unit.one} ${name}, is due ${moment(at)}: ${money} expected; the risk of failure before it is ${failure}.`,
        sum: (visits, money, failing) =>
          `${visits === 1 ? "The visit comes" : `The ${f.integer(visits)} visits come`} to ${money} expected, against ${failing} if nobody acts before the ${visits === 1 ? "failure" : "failures"}.`,
        place: (places, money) => `With ${placesOf(places)} a period the plan would cost ${money} less.`
      },
      tip: {
        visit: (at) => `Visit ${moment(at)}`,
        later: (horizon) => `No slot within ${time.count(horizon)}`,
        cost: (money) => `Expected cost: ${money}`,
        slip: (best, money) => `Best ${moment(best)}; for lack of a slot, ${money} more`
      },
      period: (from, to) => (from === to ? f.integer(from) : `${f.integer(from)} to ${f.integer(to)}`),
      later: (horizon) => `${f.integer(horizon)} or more`,
      capacity: placesOf,
      taken: (count, capacity) => `${f.integer(count)} of ${f.integer(capacity)}`,
      without: (count) => `${f.integer(count)} without a slot`,
      axis: `${time.other} from the last record`,
      columns: {
        best: `Best in, ${time.other}`,
        visit: `Visit in, ${time.other}`,
        period: "Period",
        failure: "Failure before",
        cost: (currency, thousands) => `Expected cost, ${sums(currency, thousands)}`,
        slip: (currency, thousands) => `For lack of a slot, ${sums(currency, thousands)}`
      },
      unplanned: (n) => `${unit.count(n)} without a prediction, not planned`
    },
    backTest: {
      topic: "The plan tried on the past",
      title: (beaten, tuned, scenarios) => {
        if (beaten === 0)
          return `The plan would ${scenarios === 1 ? "not" : "in no scenario"} have beaten all three simple rules`;
        const where =
          beaten === scenarios ? "" : ` in ${f.integer(beaten)} of ${f.integer(scenarios)} scenarios`;
        const all = scenarios === 1 ? "" : `, in all ${f.integer(scenarios)} scenarios`;
        if (tuned < scenarios)
          return `The plan would have beaten all three simple rules${where}, ${tuned === 0 ? "but not the tuned threshold" : `the tuned threshold in ${f.integer(tuned)}`}`;
        return where
          ? `The plan would have beaten all three simple rules${where}`
          : `The plan would have cost less than every other rule${all}`;
      },
      subtitle: (moved) =>
        `What each rule would have cost more than the plan, per ${unit.one}, with its 95% interval; open dot: not established${moved ? "; at the report’s costs, not yours" : ""}`,
      names: {
        plan: "Plan",
        tuned: "Tuned threshold",
        critical: "Critical threshold",
        interval: "Fixed age",
        failure: "Run to failure"
      },
      policies: {
        plan: () => "Plan",
        tuned: (_, setting) => `Tuned threshold${setting ? `: ${span(...setting)} predicted` : ""}`,
        critical: (critical) => `Critical threshold: ${time.count(critical)} predicted`,
        interval: (_, setting) => `Fixed age${setting ? `: ${span(...setting)}` : ""}`,
        failure: () => "Run to failure"
      },
      setting: (from, to) => span(from, to),
      all: "all",
      reading: {
        example: (scenario, critical, money, low, high) =>
          `${scenario === null ? "Stopping" : `In ${scenario}, stopping`} at ${time.count(critical)} predicted would have cost ${money} more per ${unit.one} (${low} to ${high}).`,
        failures: (units, plan, interval, critical) =>
          `Of ${unit.count(units)} the plan lets ${f.integer(plan)} fail, the fixed age ${f.integer(interval)}, the critical threshold ${f.integer(critical)}.`,
        rate: (critical, interval, scenarios) =>
          `These differences are per ${unit.one}; in spending per ${time.one}, the plan’s advantage over the critical threshold is ${established(critical, scenarios)}, over the fixed age it is ${established(interval, scenarios)}.`,
        tuned: (won, lost, open) => {
          const all = won + lost + open;
          const parts = [
            ...(won ? [`the plan costs less${within(won, all)}`] : []),
            ...(lost ? [`the plan costs more${within(lost, all)}`] : []),
            ...(open ? [`nothing is established${within(open, all)}`] : [])
          ];
          return `Against the tuned threshold, ${parts.join("; ")}.`;
        }
      },
      tip: {
        difference: (money, low, high) => `Cost above the plan’s: ${money} (${low} to ${high})`,
        failures: (failures, units) =>
          `${f.integer(failures)} ${failures === 1 ? "failure" : "failures"} of ${unit.count(units)}`,
        lost: (life) => `Life lost: ${time.measure(life, 1)} on average`
      },
      scope: (units, scenarios) =>
        `${unit.count(units)}${scenarios.length ? ` (${f.list(scenarios)})` : ""} of the training data, run to failure, each predicted and calibrated without it; threshold and age tuned on the other ${unit.other}; assumed costs, a shop that always has a slot`,
      axis: (currency, thousands) => `cost above the plan’s, ${sums(currency, thousands)}`,
      below: "cheaper",
      above: "dearer than the plan",
      columns: {
        policy: "Rule",
        setting: "Setting",
        failures: "Failures",
        lost: `Life lost, ${time.other}`,
        cost: (currency, thousands) => `Cost per ${unit.one}, ${sums(currency, thousands)}`,
        rate: (currency) => `Spending per ${time.one}, ${f.currency(currency)}`,
        extra: (currency, thousands) => `Above the plan’s, ${sums(currency, thousands)}`,
        bounds: (head) => [head, `${head}, lower bound`, `${head}, upper bound`]
      }
    }
  };
};
