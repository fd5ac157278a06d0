/** What a reader can point at on the chart of one unit's predictions. */
import {formatNumber, formatTicks, pair, valueDigits} from "./format.ts";
import {type Datum, lines} from "./interaction.ts";
import type {Prediction, TrajectoryOptions} from "./trajectory-options.ts";
import type {TrajectoryView} from "./trajectory-view.ts";

/** One datum a prediction in the order of ages, then the predicted end; found by `age:<age>` and `end`. */
export function trajectoryData(
  points: readonly Prediction[],
  {x, y, yDomain, end}: TrajectoryView,
  {locale, xLabel, yLabel, endLabel, bands = [], bandLabels}: TrajectoryOptions
): Datum[] {
  const format = formatNumber(locale, valueDigits(yDomain[1]));
  const known = new Map(bands.map((band) => [band.age, band]));
  const span = (name: string | undefined, interval: readonly [number, number] | undefined) =>
    name && interval && pair(locale, name, `${format(interval[0])}–${format(interval[1])}`);
  const past = points.flatMap(({age, predicted}): Datum[] => {
    if (predicted === null) return [];
    const text = lines(
      pair(locale, xLabel, formatTicks(locale, [age])(age)),
      pair(locale, yLabel, format(predicted)),
      span(bandLabels?.half, known.get(age)?.interval50),
      span(bandLabels?.ninety, known.get(age)?.interval90)
    );
    return [{x: x(age), y: y(predicted), key: `age:${age}`, text}];
  });
  const ends =
    end !== null && endLabel ? [{x: x(end), y: y(0), key: "end", text: endLabel.replace("\n", " ")}] : [];
  return [...past, ...ends];
}
