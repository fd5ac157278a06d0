/** What is chosen on a page of the fleet and what can be: the legend, and the changes that marks make. */
import {type RiskLevel, riskLevels} from "../../pipeline/contract/rul.ts";
import {choices} from "./choices.ts";
import {type Context, select} from "./context.ts";
import {type Change, formatList, noMarks} from "./state.ts";
import type {Choosing, LegendEntry} from "./view.ts";

/** Levels after one of them is hidden or shown; hiding the last one shows them all. */
function toggled(
  shown: readonly RiskLevel[],
  present: readonly RiskLevel[],
  level: RiskLevel
): string | null {
  const next = present.filter((one) => (one === level) !== shown.includes(one));
  return next.length === present.length ? null : formatList(next);
}

/** Levels of risk that the other choices let through. */
function legend(context: Context): LegendEntry[] {
  const {units} = select(context, {levels: null});
  const present = riskLevels.filter((level) => units.some(({risk}) => risk === level));
  const shown = present.filter((level) => context.state.levels?.includes(level) ?? true);
  return present.map((level) => {
    const alone = shown.length === 1 && shown[0] === level && present.length > 1;
    const count = units.filter(({risk}) => risk === level).length;
    return {
      key: level,
      mark: level,
      label: context.speech.levels.word(level, count),
      count,
      shown: shown.includes(level),
      toggle: {levels: toggled(shown, present, level)},
      only: {levels: alone ? null : level},
      alone
    };
  });
}

const everyChoice: Change = {...noMarks, scenario: null, cluster: null};

/** What is chosen and what can be. */
export function choosing(context: Context): Choosing {
  const {state, data, speech} = context;
  const marked = state.levels || state.predicted || state.lower || state.actual || state.units;
  return {
    choices: choices(context),
    reset: everyChoice,
    clear: marked ? noMarks : everyChoice,
    legend: legend(context),
    status: speech.choosing.status(select(context).units.length, data.units.length)
  };
}

/** The change that choosing a unit's mark makes: it alone, or one more or less; choosing it again takes it back. */
export function pickUnit({state}: Context, key: string, add: boolean): Change {
  const chosen = state.units ?? [];
  const only = chosen.length === 1 && chosen[0] === key;
  if (!add) return {units: only ? null : formatList([key])};
  const next = chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key];
  return {units: formatList(next)};
}

/** The change that choosing a level's mark makes. */
export const pickLevel = ({state}: Context, level: string): Change => ({
  levels: state.levels?.length === 1 && state.levels[0] === level ? null : level
});
