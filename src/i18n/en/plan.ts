/** Sentences about what to do when, in English: assumed costs, the shop's schedule, what the plan would have saved. */
import type {EnglishTools} from "../english.ts";
import type {PlanMessages} from "../fr/plan.ts";

export const plan = ({f, unit, time}: EnglishTools): PlanMessages => {
  const length = (value: number): string =>
    value === 1 ? time.count(1) : time.measure(value, Number.isInteger(value) ? 0 : 1);
  const placesOf = (places: number): string => `${f.integer(places)} ${places === 1 ? "place" : "places"}`;
  const moment = (at: number): string => (at === 0 ? "now" : `in ${time.count(at)}`);
  const sums = (currency: string, thousands: boolean): string =>
    `${f.currency(currency)}${thousands ? " thousand" : ""}`;
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  return {
    assumptions: {
      title: "What the sums assume",
      report: "Assumed figures, the report’s",
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
        moved: (moved, money) =>
          `${capital(unit.spell(moved))} ${moved === 1 ? "changes" : "change"} period for want of a place, at ${money} more`,
        closed: (moved, money) =>
          `With no place in the shop ${unit.spell(moved)} ${moved === 1 ? "waits" : "wait"}, at ${money} more`
      },
      subtitle: (filtered) =>
        `A cell for each ${unit.one}, in the period in which its visit costs least; blue: moved for want of a place; dashed: the period it should have had${filtered ? "; grey: outside the filters" : ""}`,
      reading: {
        moved: (name, best, at, money) =>
          `The visit of ${name} would cost least ${moment(best)}; its place is ${moment(at)}, at ${money} more.`,
        first: (name, at, money, failure) =>
          `The first visit, that of ${name}, is due ${moment(at)}: ${money} expected, with a ${failure} risk of failure before it.`,
        sum: (visits, money, failing) =>
          `${visits === 1 ? "The visit comes" : `The ${f.integer(visits)} visits come`} to ${money} expected, against ${failing} if nobody acts before the ${visits === 1 ? "failure" : "failures"}.`,
        place: (places, money) => `With ${placesOf(places)} a period the plan would cost ${money} less.`
      },
      tip: {
        visit: (at) => `Visit ${moment(at)}`,
        later: (horizon) => `No place within ${time.count(horizon)}`,
        cost: (money) => `Expected cost: ${money}`,
        slip: (best, money) => `Best ${moment(best)}; for want of a place, ${money} more`
      },
      period: (from, to) => (from === to ? f.integer(from) : `${f.integer(from)} to ${f.integer(to)}`),
      later: (horizon) => `${f.integer(horizon)} or more`,
      capacity: placesOf,
      taken: (count, capacity) => `${f.integer(count)} of ${f.integer(capacity)}`,
      axis: `${time.other} from the last record`,
      columns: {
        best: `Best in, ${time.other}`,
        visit: `Visit in, ${time.other}`,
        period: "Period",
        failure: "Failure before",
        cost: (currency, thousands) => `Expected cost, ${sums(currency, thousands)}`,
        slip: (currency, thousands) => `For want of a place, ${sums(currency, thousands)}`
      },
      unplanned: (n) => `${unit.count(n)} without a prediction, not planned`
    }
  };
};
