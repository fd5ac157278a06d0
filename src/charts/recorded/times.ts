/** Ticks of an axis of time: as its author asks, as many as have room. */
import * as Plot from "@observablehq/plot";
import {scaleUtc} from "d3";
import type {Locale} from "../../i18n/locale.ts";
import {textWidth} from "../text-width.ts";
import {timeTicks} from "./writing.ts";

interface Times {
  /** Name of the step its author asks for, as the library knows it: `month`, `2 weeks`, … */
  readonly step: string | null;
  /** How many ticks, about. */
  readonly asked: number;
  /** Pixels. */
  readonly length: number;
  readonly locale: Locale;
}

/** Pixels between two labels. */
const between = 8;
/** Steps of a stretch beyond this many are not looked at: no axis has room for them. */
const mostSteps = 500;

/** Every step within a stretch of time, milliseconds; none where there are too many. @throws {Error} on a step the library does not know. */
function stepsOf(step: string, low: number, high: number): Date[] {
  const interval = Plot.utcInterval(step as "month");
  const first = interval.floor(new Date(low));
  const length = interval.offset(first, 1).getTime() - first.getTime();
  return (high - low) / length > mostSteps ? [] : interval.range(new Date(low), new Date(high + 1));
}

/** Ticks of a stretch of time, milliseconds, so few that their labels do not meet. */
export function timesWithRoom(domain: readonly number[], {step, asked, length, locale}: Times): Date[] {
  const scale = scaleUtc(domain, [0, length]);
  const haveRoom = (ticks: readonly Date[]): boolean => {
    const widths = ticks.map(timeTicks(locale, ticks)).map((label) => textWidth(label));
    return ticks.every(
      (tick, i) =>
        i === 0 || Math.abs(scale(tick) - scale(ticks[i - 1])) >= (widths[i - 1] + widths[i]) / 2 + between
    );
  };
  const own = step === null ? [] : stepsOf(step, Math.min(...domain), Math.max(...domain));
  if (own.length > 0 && haveRoom(own)) return own;
  for (let count = asked; count > 2; count--) {
    const ticks = scale.ticks(count);
    if (haveRoom(ticks)) return ticks;
  }
  return scale.ticks(2);
}
