/** `Inputs` as cells see it: what a control asks for, as data; the page makes the control, and cells get its value. */
import {CellFault} from "./fault.ts";
import {isList, mostOptions, packScalar, TooMuchError} from "./plain.ts";
import {dayOf, numberOr, standing, stepped} from "./standing.ts";

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

interface Options {
  readonly label?: unknown;
  readonly value?: unknown;
  readonly step?: unknown;
  readonly unit?: unknown;
  readonly all?: unknown;
  readonly min?: unknown;
  readonly max?: unknown;
  readonly placeholder?: unknown;
  readonly delay?: unknown;
  readonly loop?: unknown;
}

/** Characters of a label. */
const longestLabel = 500;

const words = (value: unknown): string =>
  value === undefined || value === null ? "" : String(value).slice(0, longestLabel);

/** Options of a list may be values, or values with labels of their own. */
interface Entry {
  readonly label: string;
  readonly value: unknown;
}

function entries(options: unknown, all: unknown): Entry[] {
  if (typeof options !== "object" || options === null || !(Symbol.iterator in options))
    throw new CellFault("inputOptions", {found: options === null ? "null" : typeof options});
  const own = Array.from(options as Iterable<unknown>, (option): Entry => {
    const labelled = typeof option === "object" && option !== null && "label" in option && "value" in option;
    if (labelled) return {label: words((option as Entry).label), value: (option as Entry).value};
    return {label: option instanceof Date ? option.toISOString().slice(0, 10) : words(option), value: option};
  });
  if (own.length === 0) throw new CellFault("inputOptions", {found: "[]"});
  const offered = all === undefined ? own : [{label: words(all), value: null}, ...own];
  if (offered.length > mostOptions) throw new TooMuchError(String(mostOptions));
  return offered;
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

function range(limits: unknown, options: Options = {}): Input {
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

function list(kind: "select" | "radio", options: unknown, {label, value, all}: Options = {}): Input {
  const own = entries(options, all);
  const at = indexOf(own, value);
  const spec = {kind, label: words(label), options: own.map((entry) => entry.label), at};
  return new Input(spec, (state) => own[state as number].value);
}

function checkbox(options: unknown, {label, value}: Options = {}): Input {
  const own = entries(options, undefined);
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

function play(values: unknown, {label, value, delay, loop}: Options = {}): Input {
  const own = entries(values, undefined);
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

function date({label, value, min, max}: Options = {}): Input {
  const at = dayOf(value) ?? dayOf(min) ?? "2025-01-01";
  return new Input(
    {kind: "date", label: words(label), min: dayOf(min), max: dayOf(max), at},
    (state) => new Date(`${state}T00:00:00Z`)
  );
}

/** Controls that cells may ask for. */
export const Inputs = {
  range,
  select: (options: unknown, rest?: Options): Input => list("select", options, rest),
  radio: (options: unknown, rest?: Options): Input => list("radio", options, rest),
  checkbox,
  play,
  date,
  toggle: ({label, value}: Options = {}): Input =>
    new Input({kind: "toggle", label: words(label), at: value === true}, (state) => state),
  text: ({label, value, placeholder}: Options = {}): Input =>
    new Input(
      {kind: "text", label: words(label), placeholder: words(placeholder), at: words(value)},
      (state) => state
    ),
  button: (label?: unknown): Input =>
    new Input({kind: "button", label: words(label), at: 0}, (state) => state)
} as const;
