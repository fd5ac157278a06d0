/** One run of a cell's code: what it declares and what it shows. */
import type {CellCall} from "./call.ts";
import {consoleOf} from "./console.ts";
import {CellFault} from "./fault.ts";
import {fix} from "./fixed.ts";
import {Input, Viewed} from "./inputs.ts";
import {refuseOnce} from "./iterators.ts";
import {Budget, mostShown, TooMuchError} from "./plain.ts";
import {type Shown, show} from "./shown.ts";
import {messageOf} from "./thrown.ts";
import {Weight} from "./weight.ts";

/** What a cell left when it ran. */
export interface Ran {
  readonly values: Readonly<Record<string, unknown>>;
  readonly shown: readonly Shown[];
}

/** A cell's own failure, with what it had shown before; others that need the cell get its message. */
export class Failed extends Error {
  readonly shown: readonly Shown[];
  constructor(cause: unknown, shown: readonly Shown[]) {
    super(messageOf(cause), {cause});
    this.shown = shown;
  }
}

/** Runs a cell's code with the values of the names that it needs. @throws {Failed} when the code does. */
export async function execute(call: CellCall, values: readonly unknown[]): Promise<Ran> {
  const shown: Shown[] = [];
  const budget = new Budget();
  const displayed = new Set<unknown>();
  let viewed = 0;
  const weight = new Weight();
  const put = (one: Shown): void => {
    weight.add(one);
    shown.push(one);
  };
  const room = (): void => {
    if (shown.length === mostShown) throw new TooMuchError(String(mostShown));
  };
  const display = (value: unknown): unknown => {
    room();
    displayed.add(value);
    put(show(value, viewed, budget));
    return value;
  };
  const view = (input: unknown): unknown => {
    if (!(input instanceof Input)) throw new CellFault("viewed", {found: typeof input});
    room();
    const one = new Viewed(input, viewed++);
    put({type: "input", index: one.index, input: input.spec});
    return one;
  };
  const last = (value: unknown): void => {
    const again = typeof value === "object" && displayed.has(value);
    // Nothing to show is worth a word where nothing else is shown: a misspelt field, most often.
    if (value === undefined ? shown.length > 0 : value instanceof Viewed || again) return;
    display(value);
  };
  try {
    const declared = (await call(display, view, last, consoleOf(display), ...values)) as Ran["values"];
    for (const [name, value] of Object.entries(declared)) {
      refuseOnce(value, name);
      fix(value);
    }
    return {values: declared, shown};
  } catch (error) {
    throw new Failed(error, shown);
  }
}
