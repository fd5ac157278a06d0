/** Words of a page's controls, which the messages of every kind of report have. */
import type {ChoosingMessages} from "./fr/choosing.ts";

export type ChoosingWords = Pick<ChoosingMessages, "state" | "alone" | "aloneLabel" | "remove">;

export interface ControlWords {
  readonly choosing: ChoosingWords;
  readonly terms: {readonly filters: string; readonly reset: string};
}
