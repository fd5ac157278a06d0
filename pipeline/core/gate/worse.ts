/** What got worse. */
import type {Random} from "../stats/random.ts";
import type {GateWorse, UnitRow} from "./result.ts";
import {compareSlices} from "./slices.ts";
import type {Subject} from "./subject.ts";

/** Units that are named. */
const NAMED = 20;

/** Counts of units that got worse and better, the worst of them, and every slice; null without production. */
export function whatGotWorse(
  subject: Subject,
  {same, draws}: {readonly same: number; readonly draws: number},
  generator: Random
): GateWorse | null {
  if (!subject.production) return null;
  const changes = subject.rows.map((row) => ({row, difference: row.candidateError - row.productionError!}));
  const worse = changes.filter(({difference}) => difference > same);
  const better = changes.filter(({difference}) => difference < -same);
  return {
    worse: worse.length,
    better: better.length,
    same: changes.length - worse.length - better.length,
    units: worse
      // Equals stay in order of their ids.
      .sort((a, b) => b.difference - a.difference)
      .slice(0, NAMED)
      .map(({row, difference}) => named(row, difference)),
    slices: compareSlices(subject, draws, generator)
  };
}

const named = ({unit, slice, truth, production, candidate}: UnitRow, difference: number) => ({
  unit,
  slice,
  truth,
  production: production!,
  candidate,
  difference
});
