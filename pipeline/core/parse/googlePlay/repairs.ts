/** Repairs made while a catalogue is read: every kind is counted, the first few that differ are told in full. */

/**
 * Every kind of repair, in the order they are made.
 * - `shifted-row`: a cell was missing and the cells after it stood one column too far left.
 * - `mojibake`: letters of UTF-8 that had been read in another encoding.
 * - `lost-characters`: replacement characters, where a letter was lost for good; left out.
 * - `invisible-characters`: controls, marks of direction and spaces of no width; left out.
 * - `unicode-form`: letters and their accents as separate characters, composed.
 * - `white-space`: at the ends of a cell, doubled, or of an unusual kind.
 * - `category-spelling`: a category in other letters or signs than the publisher's.
 * - `unknown-value`: "NaN" or an empty cell, taken as not known.
 * - `varies-with-device`: no single value, taken as not known.
 * - `size-unit`, `thousands`, `installs-floor`, `price-sign`, `date-text`, `android-version`: texts turned into numbers.
 * - `no-class`: a row without a category; set aside.
 * - `exact-duplicate`: a row that is there already, to the last letter; set aside.
 * - `same-app`: another row of an application, with fewer reviews or older; set aside.
 * - `several-categories`: an application whose rows name several; that of the row kept is its class.
 */
export const REPAIRS = [
  "shifted-row",
  "mojibake",
  "lost-characters",
  "invisible-characters",
  "unicode-form",
  "white-space",
  "category-spelling",
  "unknown-value",
  "varies-with-device",
  "size-unit",
  "thousands",
  "installs-floor",
  "price-sign",
  "date-text",
  "android-version",
  "no-class",
  "exact-duplicate",
  "same-app",
  "several-categories"
] as const;

export type RepairId = (typeof REPAIRS)[number];

/** Repairs that leave a row out: rows read less these are the rows kept. */
export const SET_ASIDE: readonly RepairId[] = ["no-class", "exact-duplicate", "same-app"];

/** One repair: where, what was found and what it became. */
export interface RepairExample {
  readonly line: number;
  readonly found: string;
  readonly became: string;
}

/** A kind of repair, how often, and the first few that differ in what was found. */
export interface CountedRepair {
  readonly id: RepairId;
  readonly count: number;
  readonly examples: readonly RepairExample[];
}

const SHOWN = 5;

/** Counts repairs by kind. */
export class RepairTally {
  readonly #prefix: string;
  readonly #kinds = new Map<RepairId, {count: number; examples: RepairExample[]}>();

  /** `file`: named in every example, where lines of several files are told together. */
  constructor(file = "") {
    this.#prefix = file && `${file}: `;
  }

  /** Adds a repair; `tell` is called only while there are few examples. */
  add(id: RepairId, tell: () => RepairExample): void {
    const kind = this.#kind(id);
    kind.count++;
    if (kind.examples.length >= SHOWN) return;
    const {line, found, became} = tell();
    addExample(kind.examples, {line, found: `${this.#prefix}${found}`, became});
  }

  /** Adds all of another's. */
  addAll(other: RepairTally): void {
    for (const [id, {count, examples}] of other.#kinds) {
      const kind = this.#kind(id);
      kind.count += count;
      for (const example of examples) addExample(kind.examples, example);
    }
  }

  /** How often `id` happened. */
  count(id: RepairId): number {
    return this.#kinds.get(id)?.count ?? 0;
  }

  /** The kinds that happened, in the order they are made. */
  list(): CountedRepair[] {
    return REPAIRS.flatMap((id) => {
      const kind = this.#kinds.get(id);
      return kind ? [{id, ...kind, examples: [...kind.examples]}] : [];
    });
  }

  #kind(id: RepairId): {count: number; examples: RepairExample[]} {
    const kind = this.#kinds.get(id) ?? {count: 0, examples: []};
    this.#kinds.set(id, kind);
    return kind;
  }
}

function addExample(examples: RepairExample[], example: RepairExample): void {
  const told = examples.some(({found}) => found === example.found);
  if (!told && examples.length < SHOWN) examples.push(example);
}
