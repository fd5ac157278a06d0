/** `Inputs` as cells see it: what a control asks for, as data; the page makes the control, and cells get its value. */
import {CellFault} from "./fault.ts";
import {isList, packScalar} from "./plain.ts";
import {type Entry, entries, settings, words} from "./settings.ts";
import {dayOf, dayWithin, numberOr, standing, stepped} from "./standing.ts";

/** A control as its code asks for it; `at` is where it stands until it is moved. */
export type InputSpec =
  | {
      readonly kind: "range";
      readonly label: string;
      readonly min: number;
      readonly max: number;
      readonly step: number;
      readonly unit: string;
      readonly at: number;
    }
  | {
      readonly kind: "select" | "radio";
      readonly label: string;
      readonly options: readonly string[];
      readonly at: number;
    }
  | {
      readonly kind: "checkbox";
      readonly label: string;
      readonly options: readonly string[];
      readonly at: readonly number[];
    }
  | {readonly kind: "toggle"; readonly label: string; readonly at: boolean}
  | {
      readonly kind: "date";
      readonly label: string;
      readonly min: string | null;
      readonly max: string | null;
      readonly at: string;
    }
  | {readonly kind: "text"; readonly label: string; readonly placeholder: string; readonly at: string}
  | {readonly kind: "button"; readonly label: string; readonly at: number}
  | {
      readonly kind: "play";
      readonly label: string;
      readonly options: readonly string[];
      readonly delay: number;
      readonly loop: boolean;
      readonly at: number;
    };

/** Where a control stands. */
export type InputState = InputSpec["at"];

/** A control that a cell has asked for: what it is, and the value of each of its states. */
export class Input {
  readonly spec: InputSpec;
  readonly #read: (at: InputState) => unknown;

  constructor(spec: InputSpec, read: (at: InputState) => unknown) {
    this.spec = spec;
    this.#read = read;
  }

  /** The value where the control is set to `at`. */
  valueAt(at: InputState): unknown {
    return this.#read(standing(this.spec, at));
  }
}

/** What `view` gives: a name that holds it is the control's value to every other cell. */
export class Viewed {
  readonly input: Input;
  /** Place of the control among those of its cell. */
  readonly index: number;
  constructor(input: Input, index: number) {
    this.input = input;
    this.index = index;
  }

  /** Its own cell does not run again when the control moves: there the name has no value. */
  [Symbol.toPrimitive](): never {
    throw new CellFault("viewedHere", {});
  }
}

const same = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(packScalar(a) ?? a) === JSON.stringify(packScalar(b) ?? b);

const indexOf = (list: readonly Entry[], value: unknown): number =>
  value === undefined
    ? 0
    : Math.max(
        0,
        list.findIndex((entry) => same(entry.value, value))
      );

/** Limits of a range as their author wrote them: JSON has no word for a number without end. */
const written = (limits: unknown): string =>
  isList(limits) ? `[${Array.from(limits, String).join(", ")}]` : String(limits);

function range(limits: unknown, given?: unknown): Input {
  const options = settings("range", given);
  const [min, max] = Array.isArray(limits) ? (limits as unknown[]) : [];
  if (typeof min !== "number" || typeof max !== "number" || !(min < max) || !Number.isFinite(max - min))
    throw new CellFault("inputRange", {found: written(limits)});
  const whole = Number.isInteger(min) && Number.isInteger(max) && max - min >= 10;
  const asked = numberOr(options.step, whole ? 1 : (max - min) / 100);
  const step = asked > 0 ? asked : 1;
  const at = stepped(numberOr(options.value, (min + max) / 2), min, max, step);
  return new Input(
    {kind: "range", label: words(options.label), min, max, step, unit: words(options.unit), at},
    (state) => state
  );
}

function list(kind: "select" | "radio", options: unknown, given: unknown): Input {
  const set = settings(kind, given);
  const {label, value} = set;
  const own = entries(options, set);
  const at = indexOf(own, value);
  const spec = {kind, label: words(label), options: own.map((entry) => entry.label), at};
  return new Input(spec, (state) => own[state as number].value);
}

function checkbox(options: unknown, given?: unknown): Input {
  const set = settings("checkbox", given);
  const {label, value} = set;
  const own = entries(options, set);
  const chosen = Array.isArray(value)
    ? (value as unknown[])
    : value === undefined
      ? own.map((entry) => entry.value)
      : [value];
  const at = own.flatMap((entry, i) => (chosen.some((one) => same(one, entry.value)) ? [i] : []));
  const spec = {kind: "checkbox", label: words(label), options: own.map((entry) => entry.label), at} as const;
  return new Input(spec, (state) => {
    const held = new Set(state as readonly number[]);
    return own.filter((_, i) => held.has(i)).map((entry) => entry.value);
  });
}

function play(values: unknown, given?: unknown): Input {
  const set = settings("play", given);
  const {label, value, delay, loop} = set;
  const own = entries(values, set);
  const at = indexOf(own, value);
  const spec = {
    kind: "play",
    label: words(label),
    options: own.map((entry) => entry.label),
    delay: Math.min(5000, Math.max(100, numberOr(delay, 800))),
    loop: loop === true,
    at
  } as const;
  return new Input(spec, (state) => own[state as number].value);
}

/** A day that its author gave, or null for none. @throws {CellFault} where it is written otherwise. */
function dayGiven(value: unknown): string | null {
  const day = dayOf(value);
  if (day === null && value !== undefined && value !== null)
    throw new CellFault("inputDate", {found: words(value)});
  return day;
}

function date(given?: unknown): Input {
  const {label, ...set} = settings("date", given);
  const [value, min, max] = [set.value, set.min, set.max].map(dayGiven);
  const at = dayWithin(value ?? min ?? "2025-01-01", min, max);
  return new Input(
    {kind: "date", label: words(label), min, max, at},
    (state) => new Date(`${state}T00:00:00Z`)
  );
}

function toggle(given?: unknown): Input {
  const {label, value} = settings("toggle", given);
  return new Input({kind: "toggle", label: words(label), at: value === true}, (state) => state);
}

function text(given?: unknown): Input {
  const {label, value, placeholder} = settings("text", given);
  return new Input(
    {kind: "text", label: words(label), placeholder: words(placeholder), at: words(value)},
    (state) => state
  );
}

function button(given?: unknown): Input {
  const {label} = settings("button", given);
  return new Input({kind: "button", label: words(label), at: 0}, (state) => state);
}

/** Controls that cells may ask for. */
const offered = {
  range,
  select: (options: unknown, given?: unknown): Input => list("select", options, given),
  radio: (options: unknown, given?: unknown): Input => list("radio", options, given),
  checkbox,
  play,
  date,
  toggle,
  text,
  button
} as const;

/** What the language and the runtime ask of any value. */
const asked = /^(then|next|return|throw|toJSON|constructor|prototype)$/;

/** `Inputs`, as a cell finds it: a control that is not there says which are. */
export const Inputs: typeof offered = new Proxy(offered, {
  get(target, name) {
    if (typeof name === "symbol" || Object.hasOwn(target, name)) return target[name as "range"];
    if (asked.test(name)) return undefined;
    return () => {
      throw new CellFault("inputUnknown", {name, names: Object.keys(target).join(", ")});
    };
  }
});
