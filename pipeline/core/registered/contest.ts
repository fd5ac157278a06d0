/** The held-out units of every scenario, in the one list on which candidate and production are judged. */
import type {RegressionUnits} from "../gate/inputs.ts";
import type {HeldOutPart, HeldOutScenario, HeldOutUnit} from "./heldOut.ts";
import {hashOfKeys} from "./unitKeys.ts";

/** A scenario by the name its units are told by. */
export interface ContestScenario {
  readonly id: string;
  readonly slug: string;
  readonly heldOut: HeldOutScenario;
}

export interface RegressionContest {
  readonly units: RegressionUnits;
  /** Units left out because production cannot be compared on them. */
  readonly left: number;
  readonly heldOut: {part: HeldOutPart; units: number}[];
  /** Hash of the units' records. */
  readonly sha256: string;
  /** Whether production predicts what it predicted when it was promoted; null without one. */
  readonly reproduced: {readonly same: boolean; readonly largest: number | null} | null;
}

/** Bands of true remaining life in which models are compared apart. */
const BANDS = 5;

/** `0-25`, `100-`: the band, a fifth of the cap wide, of a true life. */
function bandOf(truth: number, cap: number): string {
  const band = Math.min(BANDS - 1, Math.floor((BANDS * truth) / cap));
  const at = (edge: number): string => String(Math.round((10 * cap * edge) / BANDS) / 10);
  return band === BANDS - 1 ? `${at(band)}-` : `${at(band)}-${at(band + 1)}`;
}

/**
 * @param contested whether there is a model in production: units on which it says nothing are then left out; where that
 * is all of them, the candidate's are given alone
 */
export function regressionContest(
  scenarios: readonly ContestScenario[],
  contested: boolean,
  cap: number
): RegressionContest {
  const all = scenarios.flatMap(({id, slug, heldOut}) => heldOut.units.map((unit) => ({id, slug, unit})));
  const compared = contested ? all.filter(({unit}) => unit.production !== null) : [];
  const kept = compared.length > 0 ? compared : all;
  const column = (of: (unit: HeldOutUnit) => number): Float64Array =>
    Float64Array.from(kept, ({unit}) => of(unit));
  const parts: readonly HeldOutPart[] = ["test", "out-of-fold"];
  return {
    units: {
      ids: kept.map(({slug, unit}) => `${slug}/${unit.part}/${unit.id}`),
      scenario: kept.map(({id}) => id),
      stage: kept.map(({unit}) => bandOf(unit.truth, cap)),
      truth: column(({truth}) => truth),
      candidate: column(({candidate}) => candidate),
      production: compared.length > 0 ? column(({production}) => production as number) : null,
      low: column(({low}) => low),
      high: column(({high}) => high),
      baseline: column(({constant}) => constant)
    },
    left: contested ? all.length - compared.length : 0,
    heldOut: parts
      .map((part) => ({part, units: kept.filter(({unit}) => unit.part === part).length}))
      .filter(({units}) => units > 0),
    sha256: hashOfKeys(kept.map(({unit}) => unit.key)),
    reproduced: contested ? reproducedBy(scenarios) : null
  };
}

function reproducedBy(scenarios: readonly ContestScenario[]): RegressionContest["reproduced"] {
  const known = scenarios.flatMap(({heldOut}) => heldOut.reproduced ?? []);
  if (known.length === 0) return null;
  const unknown = known.some(({largest}) => largest === null);
  return {
    same: known.every(({reason}) => reason === null),
    largest: unknown ? null : Math.max(...known.map(({largest}) => largest as number))
  };
}
