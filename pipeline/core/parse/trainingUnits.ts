/** Checks that there are units enough to learn from some and to judge on others. */
import type {Fleet} from "../fleet.ts";
import {ONLY_SCENARIO} from "./csvRecords.ts";
import {excerpt} from "./excerpt.ts";
import type {ProblemLog} from "./problem.ts";

const LEAST = 2;

/** Puts into `log` every scenario of a training file with a single unit. */
export function checkTrainingUnits(fleets: readonly Fleet[], log: ProblemLog): void {
  for (const {scenario, units} of fleets) {
    if (units.length >= LEAST) continue;
    const whose = scenario === ONLY_SCENARIO ? "" : ` of ${excerpt(scenario)}`;
    log.error({
      kind: "few-units",
      line: null,
      column: null,
      found: `a single unit${whose}, ${excerpt(units[0])}`,
      expected: `at least ${LEAST} that failed, to learn from one and to judge on another`,
      mend: `add the records of other units${whose && ", or leave this scenario out"}`
    });
  }
}
