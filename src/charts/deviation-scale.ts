/** The diverging colour scale of deviations: four steps below the healthy level, one at it, four above. */
import type {Token} from "./theme.ts";

export interface Step {
  readonly fill: Token;
  /** Colour of a number printed on it: at least 4.5:1 in both themes. */
  readonly text: Token;
}

const texts: readonly Token[] = ["ink", "ink", "ink", "on3", "on4"];
const side = (name: "below" | "above"): Step[] =>
  ([1, 2, 3, 4] as const).map((strength) => ({fill: `${name}${strength}`, text: texts[strength]}));

/** From the farthest below to the farthest above. */
export const deviationSteps: readonly Step[] = [
  ...side("below").reverse(),
  {fill: "even", text: "ink"},
  ...side("above")
];

/** The step of a deviation on a scale from −`limit` to +`limit`. */
export function stepOf(deviation: number, limit: number): Step {
  const share = limit > 0 ? deviation / limit : 0;
  const place = Math.floor(((share + 1) / 2) * deviationSteps.length);
  return deviationSteps[Math.min(deviationSteps.length - 1, Math.max(0, place))];
}
