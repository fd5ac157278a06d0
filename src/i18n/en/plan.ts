/** Sentences about what to do when, in English: assumed costs, the shop's schedule, what the plan would have saved. */
import type {EnglishTools} from "../english.ts";
import type {PlanMessages} from "../fr/plan.ts";

export const plan = ({f, unit, time}: EnglishTools): PlanMessages => {
  const length = (value: number): string =>
    value === 1 ? time.count(1) : time.measure(value, Number.isInteger(value) ? 0 : 1);
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
      capacity: (places, period) =>
        `${f.integer(places)} ${places === 1 ? "place" : "places"} per ${period === 1 ? time.one : time.count(period)}`,
      horizon: (span) => time.count(span),
      before: (text) => `instead of ${text}`,
      note: (planned, failure) =>
        `A planned visit takes ${unit.a} out of service for ${length(planned)}, a failure for ${length(failure)}.`,
      reset: "Back to the report’s assumptions"
    }
  };
};
