/** French nouns: articles, elision and agreement, so that sentences hold for any fleet's vocabulary. */
import type {Vocabulary} from "../../pipeline/contract/summary.ts";
import {type Formats, formats} from "./format.ts";

type Noun = Vocabulary["unit"]["fr"];

const vowels = /^[aàâäæeéèêëiîïoôöœuùûü]/i;
/** Common technical nouns whose h is aspirated: « la herse », « le hacheur », never « l’herse ». */
const aspirated = /^(hach|hall|hamm|hangar|harnais|hauban|haut|hayon|herse|hotte|houe|hublot|huit|hors)/i;

/** Whether « de » and « le » lose their vowel before a word. */
export const elides = (word: string): boolean =>
  vowels.test(word) || (/^h/i.test(word) && !aspirated.test(word));

const small = [
  "zéro",
  "un",
  "deux",
  "trois",
  "quatre",
  "cinq",
  "six",
  "sept",
  "huit",
  "neuf",
  "dix",
  "onze",
  "douze",
  "treize",
  "quatorze",
  "quinze",
  "seize"
];

/** A noun in the forms that sentences need. */
export interface FrenchNoun {
  readonly one: string;
  readonly other: string;
  readonly feminine: boolean;
  /** « le moteur », « la pompe », « l’hélice » */
  readonly le: string;
  /** « du moteur », « de la pompe », « de l’hélice » */
  readonly du: string;
  /** « au moteur », « à la pompe », « à l’hélice » */
  readonly au: string;
  /** « lui » or « elle »; « eux » or « elles » */
  readonly lui: string;
  readonly eux: string;
  /** « de moteur », « d’hélice » */
  readonly de: string;
  /** « de moteurs », « d’hélices » */
  readonly deOther: string;
  /** « un moteur », « une pompe » */
  readonly un: string;
  /** « aucun moteur », « aucune pompe » */
  readonly aucun: string;
  /** « tous les moteurs », « toutes les pompes » */
  readonly tous: string;
  /** A count on its own: « 12 », « aucun », « aucune ». */
  some(n: number): string;
  /** « 28 moteurs », « 1 moteur »: digits. */
  count(n: number): string;
  /** « 1,8 cycle », « 2,4 cycles »: the noun follows the number's own plural. */
  measure(value: number, digits: number): string;
  /** The noun alone, in the number of `n`. */
  form(n: number): string;
  /** « deux moteurs », « une pompe », « aucun moteur »: words up to sixteen, then digits. */
  spell(n: number): string;
  /** An adjective or participle in agreement: « dégradé », « dégradées », « critiques ». */
  agree(adjective: string, n: number): string;
}

const elided = (full: string, short: string, word: string): string =>
  elides(word) ? `${short}’${word}` : `${full} ${word}`;

/** The noun's forms, from its singular, plural and gender. */
export function frenchNoun({one, other, gender}: Noun, f: Formats): FrenchNoun {
  const feminine = gender === "f";
  const form = (n: number): string => (f.plural(n) === "one" ? one : other);
  const digits = (n: number): string => `${f.integer(n)}\u00a0${form(n)}`;
  const spell = (n: number): string => {
    if (n === 0) return `${feminine ? "aucune" : "aucun"} ${one}`;
    if (n === 1) return `${feminine ? "une" : "un"} ${one}`;
    return n < small.length && Number.isInteger(n) ? `${small[n]} ${form(n)}` : digits(n);
  };
  return {
    one,
    other,
    feminine,
    le: elided(feminine ? "la" : "le", "l", one),
    du: elides(one) ? `de l’${one}` : feminine ? `de la ${one}` : `du ${one}`,
    au: elides(one) ? `à l’${one}` : feminine ? `à la ${one}` : `au ${one}`,
    lui: feminine ? "elle" : "lui",
    eux: feminine ? "elles" : "eux",
    de: elided("de", "d", one),
    deOther: elided("de", "d", other),
    un: `${feminine ? "une" : "un"} ${one}`,
    aucun: `${feminine ? "aucune" : "aucun"} ${one}`,
    tous: `${feminine ? "toutes" : "tous"} les ${other}`,
    some: (n) => (n === 0 ? (feminine ? "aucune" : "aucun") : f.integer(n)),
    count: digits,
    measure: (value, places) => `${f.decimal(value, places)}\u00a0${form(value)}`,
    form,
    spell,
    agree: (adjective, n) => agree(adjective, feminine, f.plural(n) === "other")
  };
}

function agree(adjective: string, feminine: boolean, plural: boolean): string {
  const gendered = feminine && !adjective.endsWith("e") ? `${adjective}e` : adjective;
  return plural && !/[sx]$/.test(gendered) ? `${gendered}s` : gendered;
}

/** A number in words up to sixteen, in digits beyond. */
export const frenchNumber = (n: number, f: Formats, feminine = false): string =>
  n === 1 && feminine ? "une" : Number.isInteger(n) && n >= 0 && n < small.length ? small[n] : f.integer(n);

/** What French sentences are built with. */
export interface FrenchTools {
  readonly f: Formats;
  readonly unit: FrenchNoun;
  readonly time: FrenchNoun;
}

/** Tools for one report's vocabulary. */
export function frenchTools({unit, time}: Vocabulary): FrenchTools {
  const f = formats("fr");
  return {f, unit: frenchNoun(unit.fr, f), time: frenchNoun(time.fr, f)};
}
