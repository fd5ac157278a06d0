/** What an author sets of a control, and the choices that it offers. */
import {CellFault} from "./fault.ts";
import type {InputSpec} from "./inputs.ts";
import {isList, mostOptions, packScalar, TooMuchError} from "./plain.ts";

const ofChoices = ["label", "value", "format", "sort", "unique"] as const;

/** What can be set, by control. */
const known = {
  range: ["label", "value", "step", "unit"],
  select: [...ofChoices, "all"],
  radio: [...ofChoices, "all"],
  checkbox: ofChoices,
  toggle: ["label", "value"],
  date: ["label", "value", "min", "max"],
  text: ["label", "value", "placeholder"],
  button: ["label"],
  play: [...ofChoices, "delay", "loop"]
} as const satisfies Record<InputSpec["kind"], readonly string[]>;

type Name = (typeof known)[InputSpec["kind"]][number];

/** Settings of a control, all of them known; `kind` is the control's. */
export type Settings = Readonly<Partial<Record<Name, unknown>>> & {readonly kind: InputSpec["kind"]};

/** Characters of a label. */
const longestLabel = 500;

/** Any value as a label; nothing is none. */
export const words = (value: unknown): string =>
  value === undefined || value === null ? "" : String(value).slice(0, longestLabel);

/** What was set of a control: its options, or its label alone. @throws {CellFault} on what such a control does not have. */
export function settings(kind: InputSpec["kind"], given: unknown): Settings {
  if (given === undefined || given === null) return {kind};
  if (typeof given !== "object") return {kind, label: given};
  const names: readonly string[] = known[kind];
  const wrong = isList(given) ? "[…]" : Object.keys(given).find((name) => !names.includes(name));
  if (wrong !== undefined) throw new CellFault("inputSetting", {kind, name: wrong, names: names.join(", ")});
  return {...given, kind};
}

/** Choices may be values, values with labels of their own, or a map from labels to values. */
export interface Entry {
  readonly label: string;
  readonly value: unknown;
}

const isObject = (value: unknown): value is object =>
  typeof value === "object" && packScalar(value) === undefined;

/** A choice as it is offered, with what it is sorted by. */
function entryOf(option: unknown, ofMap: boolean, {kind, format}: Settings): Entry & {readonly key: unknown} {
  const [key, value] = ofMap ? (option as [unknown, unknown]) : [option, option];
  if (typeof format === "function") return {label: words(format(ofMap ? option : value)), value, key};
  if (isObject(key)) {
    const {label, value: own} = key as Partial<Entry>;
    if (!("label" in key && "value" in key)) throw new CellFault("inputLabels", {kind});
    return {label: words(label), value: own, key: label};
  }
  return {label: key instanceof Date ? key.toISOString().slice(0, 10) : words(key), value, key};
}

const compared = (a: unknown, b: unknown): number =>
  typeof a === "string" && typeof b === "string"
    ? a.localeCompare(b)
    : Number((a as number) > (b as number)) - Number((a as number) < (b as number));

/** Choices of a list. @throws {CellFault} where they are none. */
export function entries(options: unknown, set: Settings): Entry[] {
  if (typeof options !== "object" || options === null || !(Symbol.iterator in options))
    throw new CellFault("inputOptions", {found: options === null ? "null" : typeof options});
  const ofMap = options instanceof Map;
  let own = Array.from(options as Iterable<unknown>, (option) => entryOf(option, ofMap, set));
  if (own.length === 0) throw new CellFault("inputOptions", {found: "[]"});
  if (set.unique === true)
    own = [...new Map(own.map((one) => [one.key instanceof Date ? +one.key : one.key, one])).values()];
  if (set.sort !== undefined && set.sort !== false) {
    const {sort} = set;
    const sign = sort === "descending" ? -1 : 1;
    const compare = typeof sort === "function" ? (sort as typeof compared) : compared;
    own.sort((a, b) => sign * compare(a.key, b.key));
  }
  const offered: Entry[] = own.map(({label, value}) => ({label, value}));
  if (set.all !== undefined) offered.unshift({label: words(set.all), value: null});
  if (offered.length > mostOptions) throw new TooMuchError(String(mostOptions));
  return offered;
}
