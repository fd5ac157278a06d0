/** Encodings as data, and back. */
import * as z from "zod/mini";
import {KINDS} from "../features/text/terms.ts";
import type {Vocabulary} from "../features/text/vocabulary.ts";
import {MAX_FEATURES} from "../learn/checks.ts";
import {LearnError} from "../learn/errors.ts";
import {type ColumnEncoding, featureOffsets, type TableEncoding} from "./tableEncoding.ts";

/** Most features of one linear model. */
const MOST_FEATURES = 2 ** 20;

const whole = z.int().check(z.nonnegative());
const vocabulary = z.strictObject({texts: whole, terms: z.array(z.string()), documents: z.array(whole)});
const columnSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("text"),
    name: z.string(),
    vocabularies: z.strictObject({words: vocabulary, grams: vocabulary})
  }),
  z.strictObject({kind: z.literal("number"), name: z.string(), knots: z.array(z.number())}),
  z.strictObject({kind: z.literal("category"), name: z.string(), values: z.array(z.string())})
]);

export const encodingSchema = z.strictObject({
  columns: z.array(columnSchema).check(z.maxLength(MAX_FEATURES))
});
export type PortableEncoding = z.infer<typeof encodingSchema>;

const saveVocabulary = ({texts, terms, documents}: Vocabulary) => ({
  texts,
  terms: [...terms],
  documents: Array.from(documents)
});

export const saveEncoding = ({columns}: TableEncoding): PortableEncoding => ({
  columns: columns.map((column) =>
    column.kind === "text"
      ? {
          ...column,
          vocabularies: {
            words: saveVocabulary(column.vocabularies.words),
            grams: saveVocabulary(column.vocabularies.grams)
          }
        }
      : column.kind === "number"
        ? {...column, knots: [...column.knots]}
        : {...column, values: [...column.values]}
  )
});

const refuse = (what: string): never => {
  throw new LearnError("model", `Saved encoding: ${what}. Train the model again, or fetch its file again.`);
};

const rises = <T extends string | number>(list: readonly T[]): boolean =>
  list.every((one, i) => i === 0 || one > list[i - 1]);

function checkColumn(column: PortableEncoding["columns"][number]): void {
  if (column.kind === "number" && !rises(column.knots)) refuse(`knots of ${column.name} do not rise`);
  if (column.kind === "category" && !rises(column.values)) refuse(`values of ${column.name} do not rise`);
  if (column.kind !== "text") return;
  for (const kind of KINDS) {
    const {texts, terms, documents} = column.vocabularies[kind];
    if (!rises(terms)) refuse(`${kind} of ${column.name} do not rise`);
    if (documents.length !== terms.length)
      refuse(`found ${documents.length} counts for ${terms.length} ${kind} of ${column.name}`);
    if (documents.some((having) => having > texts))
      refuse(`more texts have a term of ${column.name} than there are`);
  }
}

/** @throws LearnError with code `model` unless columns differ in name and every list is in order */
export function loadEncoding({columns}: PortableEncoding): TableEncoding {
  if (new Set(columns.map(({name}) => name)).size !== columns.length) refuse("a column is named twice");
  for (const column of columns) checkColumn(column);
  const encoding: TableEncoding = {
    columns: columns.map((column): ColumnEncoding => {
      if (column.kind !== "text") return column;
      const {words, grams} = column.vocabularies;
      return {
        ...column,
        vocabularies: {
          words: {...words, documents: Int32Array.from(words.documents)},
          grams: {...grams, documents: Int32Array.from(grams.documents)}
        }
      };
    })
  };
  const features = featureOffsets(encoding).at(-1) as number;
  if (features > MOST_FEATURES) refuse(`found ${features} features, expected at most ${MOST_FEATURES}`);
  return encoding;
}
