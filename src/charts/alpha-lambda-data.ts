/** What a reader can point at on the α-λ cone. */
import {withinCone} from "../../pipeline/core/evaluate/prognostics/alphaLambda.ts";
import type {AlphaLambdaOptions, ConePrediction} from "./alpha-lambda-options.ts";
import {formatNumber, formatShare, formatTicks, pair, valueDigits} from "./format.ts";
import {type Datum, lines} from "./interaction.ts";

interface Scales {
  readonly x: (remaining: number) => number;
  readonly y: (predicted: number) => number;
}

/** One datum a prediction, found by `age:<age>`; without predictions one a level, found by `remaining:<life>`. */
export function alphaLambdaData(
  points: readonly ConePrediction[],
  {x, y}: Scales,
  options: AlphaLambdaOptions
): Datum[] {
  const {locale, cap, alpha, levels = [], bandLabels} = options;
  const format = formatNumber(locale, valueDigits(cap));
  const truly = (remaining: number): string => pair(locale, options.xLabel, format(remaining));
  const said = (predicted: number): string => pair(locale, options.yLabel, format(predicted));
  if (points.length > 0)
    return points.map(({age, remaining, predicted}) => ({
      x: x(remaining),
      y: y(predicted),
      key: `age:${age}`,
      text: lines(
        truly(remaining),
        said(predicted),
        withinCone(predicted, remaining, alpha) ? options.insideLabel : options.outsideLabel,
        pair(locale, options.ageLabel, formatTicks(locale, [age])(age))
      )
    }));
  const span = (name: string | undefined, low: number, high: number) =>
    name && pair(locale, name, `${format(low)}–${format(high)}`);
  return levels.map(({remaining, q5, q25, q50, q75, q95, inside}) => ({
    x: x(remaining),
    y: y(q50),
    key: `remaining:${remaining}`,
    text: lines(
      truly(remaining),
      pair(locale, options.lineLabel, format(q50)),
      span(bandLabels?.half, q25, q75),
      span(bandLabels?.ninety, q5, q95),
      inside !== null && pair(locale, options.shareLabel, formatShare(locale)(inside))
    )
  }));
}
