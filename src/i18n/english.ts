/** English nouns and numbers for sentences that hold for any fleet's vocabulary. */
import type {Vocabulary} from "../../pipeline/contract/summary.ts";
import {type Formats, formats} from "./format.ts";

/** Words for small numbers; zero is “no”, as before a noun. */
const small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** A number in words up to nine, in digits beyond; zero is “none”. */
export const englishNumber = (n: number, f: Formats): string =>
  n === 0 ? "none" : n in small ? small[n] : f.integer(n);

/** A noun in the forms that sentences need. */
export interface EnglishNoun {
  readonly one: string;
  readonly other: string;
  /** “an engine”, “a pump”, “an hour” */
  readonly a: string;
  /** “28 engines”, “1 engine”: digits. */
  count(n: number): string;
  /** “1.8 cycles” */
  measure(value: number, digits: number): string;
  /** “two engines”, “no engine”: words up to nine, then digits. */
  spell(n: number): string;
  /** The singular or the plural. */
  form(n: number): string;
}

/** Whether a noun takes “an”: “an engine”, “an hour”; “a unit”. */
const vowelSound = (word: string): boolean =>
  /^(hour|heir|honou?r)/i.test(word) || (/^[aeiou]/i.test(word) && !/^(uni|use|eu)/i.test(word));

/** The noun's forms, from its singular and plural. */
export function englishNoun({one, other}: Vocabulary["unit"]["en"], f: Formats): EnglishNoun {
  const form = (n: number): string => (f.plural(n) === "one" ? one : other);
  const digits = (n: number): string => `${f.integer(n)}\u00a0${form(n)}`;
  return {
    one,
    other,
    a: `${vowelSound(one) ? "an" : "a"} ${one}`,
    count: digits,
    measure: (value, places) => `${f.decimal(value, places)}\u00a0${other}`,
    spell: (n) => (n === 0 ? `no ${one}` : n in small ? `${small[n]} ${form(n)}` : digits(n)),
    form
  };
}

/** What English sentences are built with. */
export interface EnglishTools {
  readonly f: Formats;
  readonly unit: EnglishNoun;
  readonly time: EnglishNoun;
}

/** Tools for one report's vocabulary. */
export function englishTools({unit, time}: Vocabulary): EnglishTools {
  const f = formats("en");
  return {f, unit: englishNoun(unit.en, f), time: englishNoun(time.en, f)};
}
