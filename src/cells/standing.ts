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

/** A day as controls write it, or null where a value is none. */
export function dayOf(value: unknown): string | null {
  const date =
    value instanceof Date
      ? value
      : typeof value === "string" || typeof value === "number"
        ? new Date(value)
        : null;
  const text = date && Number.isFinite(date.getTime()) ? date.toISOString() : "";
  // Years beyond the fourth digit are no days of a control.
  return /^\d{4}-/.test(text) ? text.slice(0, 10) : null;
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
      return dayOf(at) ?? spec.at;
    case "button":
      return Number.isSafeInteger(at) && (at as number) >= 0 ? at : spec.at;
    default:
      return typeof at === typeof spec.at ? at : spec.at;
  }
}
