/** Where a control stands, within its own limits. */
import type {InputSpec, InputState} from "./inputs.ts";

export const numberOr = (value: unknown, other: number): number =>
  typeof value === "number" && Number.isFinite(value) ? value : other;

/** Parts of a step that rounding may have taken from a whole number of them. */
const tolerance = 1e-9;

/** Whole steps from the lowest value, within the limits: a slider stands at no other place. */
export function stepped(value: number, min: number, max: number, step: number): number {
  const most = Math.floor((max - min) / step + tolerance);
  const steps = Math.min(most, Math.round((Math.min(max, Math.max(min, value)) - min) / step));
  return Number(Math.min(max, min + steps * step).toPrecision(12));
}

/** A day as controls write it, of a date or of a text that begins with one so written; null where it is none. */
export function dayOf(value: unknown): string | null {
  if (!(value instanceof Date || (typeof value === "string" && /^\d{4}-\d\d-\d\d(T|$)/.test(value))))
    return null;
  const date = new Date(value);
  const day = Number.isFinite(date.getTime()) ? date.toISOString().slice(0, 10) : "";
  // The language takes 31 February for 2 March; years beyond the fourth digit are no days of a control.
  const isTrue = /^\d{4}-/.test(day) && !(typeof value === "string" && value.length === 10 && value !== day);
  return isTrue ? day : null;
}

/** A day within its limits. */
export function dayWithin(day: string, min: string | null, max: string | null): string {
  if (max !== null && day > max) return max;
  return min !== null && day < min ? min : day;
}

const isPlace = (at: unknown, options: readonly string[]): at is number =>
  Number.isInteger(at) && (at as number) >= 0 && (at as number) < options.length;

/** Where a control stands when it is set to `at`, of which a link may make anything. */
export function standing(spec: InputSpec, at: InputState): InputState {
  switch (spec.kind) {
    case "range":
      return stepped(numberOr(at, spec.at), spec.min, spec.max, spec.step);
    case "select":
    case "radio":
    case "play":
      return isPlace(at, spec.options) ? at : spec.at;
    case "checkbox":
      return Array.isArray(at) ? at.filter((one) => isPlace(one, spec.options)) : spec.at;
    case "date":
      return dayWithin(dayOf(at) ?? spec.at, spec.min, spec.max);
    case "button":
      return Number.isSafeInteger(at) && (at as number) >= 0 ? at : spec.at;
    default:
      return typeof at === typeof spec.at ? at : spec.at;
  }
}
