/** Words of the course and what they mean, in both languages. */
import type {Locale} from "../i18n/locale.ts";
import {basics} from "./glossary/basics.ts";
import {models} from "./glossary/models.ts";

export interface GlossaryEntry {
  readonly term: string;
  readonly definition: string;
}

export const glossary: Readonly<Record<string, Readonly<Record<Locale, GlossaryEntry>>>> = {
  ...basics,
  ...models
};
