/** What the page and the worker of its cells say to each other. */
import * as z from "zod/mini";
import type {CourseTable} from "../../pipeline/contract/course.ts";
import type {Locale} from "../i18n/locale.ts";
import type {CellResult} from "./engine.ts";
import type {InputState} from "./inputs.ts";
import {mostCards, mostOptions, mostShown} from "./plain.ts";
import type {AnswerRun} from "./run.ts";

/** Where a control stands. */
export interface SetInput {
  readonly id: string;
  readonly index: number;
  /** Null: where its code puts it. */
  readonly at: InputState | null;
}

/** What the page asks for. */
export type Request =
  | {
      readonly type: "open";
      readonly locale: Locale;
      readonly tables: readonly {readonly table: CourseTable; readonly bytes: Uint8Array}[];
      readonly cells: readonly {readonly id: string; readonly code: string}[];
      readonly inputs: readonly SetInput[];
    }
  | {readonly type: "define"; readonly id: string; readonly code: string}
  | ({readonly type: "set"} & SetInput)
  | {readonly type: "answer"; readonly token: number; readonly code: string; readonly probe: string | null}
  | {readonly type: "ping"; readonly token: number};

/** What the worker says, as JSON text: nothing of it is trusted before it is checked. */
export type Reply =
  | {readonly type: "ready"}
  | {readonly type: "enter"; readonly id: string}
  | {readonly type: "result"; readonly result: CellResult}
  | {readonly type: "settled"}
  | {readonly type: "answer"; readonly token: number; readonly answer: AnswerRun}
  | {readonly type: "pong"; readonly token: number};

const text = z.string();
const number = z.number();
const plain = z.unknown();
const state = z.enum(["good", "watch", "bad"]);
const fields = z.record(text, z.array(plain));
const options = z.array(text).check(z.maxLength(mostOptions));

const labelled = {label: text};
const input = z.discriminatedUnion("kind", [
  z.strictObject({
    ...labelled,
    kind: z.literal("range"),
    min: number,
    max: number,
    step: number,
    unit: text,
    at: number
  }),
  z.strictObject({...labelled, kind: z.literal("select"), options, at: number}),
  z.strictObject({...labelled, kind: z.literal("radio"), options, at: number}),
  z.strictObject({...labelled, kind: z.literal("checkbox"), options, at: z.array(number)}),
  z.strictObject({...labelled, kind: z.literal("toggle"), at: z.boolean()}),
  z.strictObject({
    ...labelled,
    kind: z.literal("date"),
    min: z.nullable(text),
    max: z.nullable(text),
    at: text
  }),
  z.strictObject({...labelled, kind: z.literal("text"), placeholder: text, at: text}),
  z.strictObject({...labelled, kind: z.literal("button"), at: number}),
  z.strictObject({
    ...labelled,
    kind: z.literal("play"),
    options,
    delay: number,
    loop: z.boolean(),
    at: number
  })
]);

const card = z.strictObject({
  label: text,
  value: z.union([text, number]),
  unit: text,
  detail: text,
  target: text,
  state: z.nullable(state)
});

const table = z.union([z.strictObject({rows: number, fields}), z.strictObject({items: z.array(plain)})]);

const shown = z.discriminatedUnion("type", [
  z.strictObject({type: z.literal("chart"), chart: z.strictObject({options: plain, tables: z.array(table)})}),
  z.strictObject({
    type: z.literal("table"),
    columns: z.array(text),
    rows: z.array(z.array(plain)),
    total: number
  }),
  z.strictObject({type: z.literal("text"), text}),
  z.strictObject({type: z.literal("value"), value: plain}),
  z.strictObject({type: z.literal("input"), index: number, input}),
  z.strictObject({type: z.literal("cards"), cards: z.array(card).check(z.maxLength(mostCards))}),
  z.strictObject({type: z.literal("notice"), state, text})
]);

const values = z.record(text, z.union([text, number]));

const result = z.strictObject({
  id: text,
  uses: z.array(text),
  state: z.enum(["running", "done", "failed"]),
  shown: z.array(shown).check(z.maxLength(mostShown)),
  error: z.nullable(
    z.strictObject({
      key: z.nullable(text),
      values,
      name: text,
      message: text,
      line: z.nullable(number),
      column: z.nullable(number)
    })
  )
});

export const replySchema = z.discriminatedUnion("type", [
  z.strictObject({type: z.literal("ready")}),
  z.strictObject({type: z.literal("enter"), id: text}),
  z.strictObject({type: z.literal("result"), result}),
  z.strictObject({type: z.literal("settled")}),
  z.strictObject({
    type: z.literal("answer"),
    token: number,
    answer: z.strictObject({result, values: plain, probe: plain})
  }),
  z.strictObject({type: z.literal("pong"), token: number})
]);
